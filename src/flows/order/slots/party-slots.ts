import type { Address, Place } from '../../../domain/regions/place.ts'
import { isBeyondMainland } from '../../../domain/regions/place-questions.ts'
import { commonPlace } from '../../../domain/regions/read-region.ts'
import { resolvePlace } from '../../../domain/regions/resolve-place.ts'
import type { SlotValue } from '../../commands.ts'
import type { FlowView, SlotCheck, SlotSpec } from '../../engine/flow.ts'
import { candidateIn, candidatesOf, whichPlace } from '../../quote/slots/place-slots.ts'
import { checkTypedPhone } from '../../quote/slots/typed-phone.ts'
import { looksLikeName } from '../../understanding/read/person-name.ts'
import { addressIn, mergedAddress } from '../address-parts.ts'
import { asLastTime, isMyself } from '../as-last-time.ts'
import { askPart, type Side } from '../ask-party.ts'
import { withZone } from '../zone-address.ts'
import { partyWords as words } from './party-words.ts'

const LONGEST_NAME = 40

/** Name, phone and address of both sides; each side is asked for as one block. */
export const partySlots: readonly SlotSpec[] = (['shipper', 'consignee'] as const).flatMap((side) => [
  nameSlot(side),
  phoneSlot(side),
  addressSlot(side),
])

function nameSlot(side: Side): SlotSpec {
  return {
    name: `${side}.name`,
    required: true,
    label: words[side].name,
    question: (view) => askPart(`${side}.name`, view),
    explain: words.explainName,
    example: words.exampleName,
    check: (value, view) => (side === 'shipper' && isMe(value) ? mine(view) : checkName(value)),
    freeText: (text, view) =>
      side === 'shipper' && isMyself(text) ? text.trim() : nameIn(text, (view.frame.misses[`${side}.name`] ?? 0) > 0),
    invalidates: ['confirm'],
  }
}

function phoneSlot(side: Side): SlotSpec {
  return {
    name: `${side}.phone`,
    required: true,
    label: words[side].phone,
    question: (view) => askPart(`${side}.phone`, view),
    explain: words.explainPhone,
    example: words.examplePhone,
    alternative: words.alternativePhone,
    check: (value, view) => {
      const foreign = foreignPhone(value, side, view)
      return foreign === null ? checkTypedPhone(value) : { ok: true, value: foreign }
    },
    freeText: (text, view) => foreignPhone(text, side, view),
    invalidates: ['confirm'],
  }
}

function addressSlot(side: Side): SlotSpec {
  return {
    name: `${side}.address`,
    required: true,
    label: words[side].address,
    question: (view) => askPart(`${side}.address`, view),
    explain: words.explainAddress,
    example: words.exampleAddress,
    alternative: words.alternativeAddress,
    check: (value, view) => checkAddress(value, side, view),
    freeText: (text) => streetIn(text),
    invalidates: ['confirm'],
  }
}

/** Beyond the mainland numbers have other lengths: 852 9123 4567, +65 6123 4567. */
function foreignPhone(value: SlotValue, side: Side, view: FlowView): string | null {
  const address = addressIn(view.slots[`${side}.address`])
  if (address === null || !isBeyondMainland(address)) return null
  const text = typeof value === 'object' && 'malformed' in value ? value.malformed : value
  const written = typeof text === 'string' ? /\+?\d[\d\s-]{5,18}\d/u.exec(text)?.[0] : undefined
  const number = written?.replaceAll(/[\s-]/gu, '') ?? ''
  return /^\+?\d{7,15}$/u.test(number) ? number : null
}

function isMe(value: SlotValue): boolean {
  return typeof value === 'string' && isMyself(value)
}

/** 寄件人就是我: as in the last order, else asked for. */
function mine(view: FlowView): SlotCheck {
  const name = asLastTime(view)?.['shipper.name']
  return typeof name === 'string' ? { ok: true, value: name } : { ok: false, problem: words.youSend }
}

function checkName(value: SlotValue): SlotCheck {
  if (typeof value !== 'string' || value.trim() === '') return { ok: false, problem: words.noName }
  const name = value.trim()
  return name.length > LONGEST_NAME || /\d{5,}/u.test(name) ? { ok: false, problem: words.oddName } : { ok: true, value: name }
}

function checkAddress(value: SlotValue, side: Side, view: FlowView): SlotCheck {
  const known = addressIn(view.slots[`${side}.address`])
  const candidates = candidatesOf(value)
  const within = candidates === null ? null : candidateIn(candidates, known)
  const settled = (address: Address): SlotCheck => ({ ok: true, value: withZone(address, side, view.facts.company) })
  if (within !== null) return settled(mergedAddress({ ...within, detail: detailAfter(within, view.text) }, known))
  if (candidates !== null) return whichPlace(candidates, view)
  const said = addressIn(typeof value === 'string' ? (streetIn(value) ?? undefined) : value)
  if (said === null) return { ok: false, problem: words.noAddress }
  return settled(mergedAddress(said, known))
}

/** The street behind the district in what was just written: 南山区科苑路8号 → 科苑路8号. */
function detailAfter(place: Place, text: string): string {
  const at = text.indexOf(place.district)
  if (at < 0 || place.district === '') return ''
  const [rest = ''] = text.slice(at + place.district.length).split(/[\n,，;；]/u)
  return /\d{7,}/u.test(rest) ? '' : rest.trim()
}

/** Rare names look like anything: they are taken when they are given a second time. */
function nameIn(text: string, isSecondTry: boolean): string | null {
  const name = text.trim()
  if (looksLikeName(name)) return name
  const isShort = (isSecondTry ? /^[\p{Script=Han}·]{2,6}$/u : CALLED).test(name) || /^[A-Za-z][A-Za-z .'-]{1,29}$/u.test(name)
  return isShort && !WISH.test(name) ? name : null
}

/** 小芳, 陈姐. */
const CALLED = /^(?:[阿小老]\p{Script=Han}{1,3}|\p{Script=Han}{1,4}[姐哥叔姨嫂爷奶])$/u

/** Words of a wish or an answer, not of a name. */
const WISH =
  /下单|[你您我他她们这那说慢快等啥讲知道哪里]|[寄查单件价钱吗呢吧不没要算]|多少|什么|怎么|人工|客服|可以|谢谢|好的|确认|取消|快递|物流|继续|投诉|^(?:yes|no|ok|okay|order|quote|track|help|cancel|what|why|how|please|thanks|wait|hold|one|just|let|give|moment|a|an|my|for|to|of|is|we|you|he|she|there|this|that|not|don|do|can|could|will|would|hi|hello|good|place|book|go|confirm|collect|pay|send|make|change|the|it|i|prepaid|monthly)\b|付|保|急|件|斤/iu

/** Answers and wishes; and an English street has a number or a word for street. */
const NO_STREET =
  /^(?:好的?|嗯+|行|可以|对|是的?|不用?了?|不要了?|没有|确认.*|确定|下单|提交|继续|寄付|到付|月结|不?保价?)[。.!！吧啊了]*$|[?？]$|\b(?:numbers?|phone|name|e-?mail|weight|pays?|price|not yet)\b|^(?!.*(?:\d|road|street|avenue|lane|building|park))[\p{Script=Latin} .,;:!'’-]+$/iu

/** Words alone are a place when they name one, else a street in the city that is known. */
function streetIn(text: string): SlotValue | null {
  const said = text.trim().replace(/^(?:详细)?(?:地址|街道|门牌号?|address)\s*[:：是]\s*/iu, '')
  if (said.length < 2 || looksLikeName(said) || NO_STREET.test(said)) return null
  const found = resolvePlace(said)
  if (found.length > 0) return { ...commonPlace(found), detail: '' }
  return { province: '', city: '', district: '', detail: said }
}
