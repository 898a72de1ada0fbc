import type { FlowView } from '../engine/flow.ts'
import { knownShipment } from '../track/find-shipments.ts'
import { oneOfListed } from '../track/one-of-listed.ts'

const REFERS =
  /(?:就|是)?(?:你)?刚[才刚]?[^,，。]{0,6}(?:那|这|查|说|报|列|发)|(?:上面|前面|刚刚)[^,，。]{0,6}(?:那|这|第)?[个票件单]|就(?:是)?[那这][一]?[个票件单]|\b(?:the one|that one|the same(?: one)?|this one)\b|\byou (?:just )?(?:told|listed|showed|said|mentioned|checked)\b|\bjust (?:told|listed|checked|mentioned)\b/iu
/** «西安那票», "the xi'an one": points at one of those that were told. */
const POINTS = /[那这][一]?[个票件单]|的(?:那|这)?[个票件单]|第[一二三四五\d][个票件单]|\bone\b|^.{1,8}[的那]$/iu

/** «就刚才那个», "the one you just told me": says which shipment, and nothing else. */
export function isReference(text: string): boolean {
  return text.length <= LONGEST && REFERS.test(text) && !/\d{7,}/u.test(text)
}

const LONGEST = 40

/** Which shipment is pointed at instead of a number: one of those just told, the last one, or the only one under a phone that was typed; null = none. */
export function referredWaybill(text: string, view: FlowView): string | null {
  const { recent } = view.state
  const told = [...new Set([...(recent.listed ?? []), ...(recent.waybills ?? [])])].map((each) => knownShipment(each, view))
  const candidates = told.length > 0 ? told : view.facts.shipmentsByPhone
  const pointed = POINTS.test(text) ? oneOfListed(candidates, { text, language: view.language }) : null
  return pointed?.waybill ?? onlyOf(ofPhones(view)) ?? lastTold(text, view)
}

function onlyOf(waybills: readonly string[]): string | null {
  return waybills.length === 1 ? (waybills[0] ?? null) : null
}

/** «就刚才那个», where one was told. */
function lastTold(text: string, { state: { recent } }: FlowView): string | null {
  return isReference(text) && (recent.waybills?.length ?? 0) <= 1 ? (recent.waybill ?? null) : null
}

/** Under the phones of this message. */
function ofPhones({ entities, facts }: FlowView): readonly string[] {
  const { phones = [] } = entities
  const open = facts.shipmentsByPhone.filter(({ shipper, consignee }) =>
    phones.some((each) => each === shipper.phone || each === consignee.phone),
  )
  return open.map(({ waybill }) => waybill)
}
