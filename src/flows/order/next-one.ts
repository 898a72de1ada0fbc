import type { OrderDraft } from '../../domain/ordering/order.ts'
import { resolvePlace } from '../../domain/regions/resolve-place.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { FlowView, Offer } from '../engine/flow.ts'
import { pick } from '../wording/pick.ts'
import { furtherReceivers } from './further-receivers.ts'
import { orderWords as words } from './wording.ts'

/** What follows a placed order: the next receiver, or the next of several destinations that were priced together. */
export function nextOne(view: FlowView, draft: OrderDraft): { readonly offer?: Offer } {
  const [next, ...later] = furtherReceivers(view)
  if (next === undefined) return nextPlace(view, draft)
  const slots = { ...keptOf(view, SAME_GOODS), ...next.slots }
  const memo = { receivers: later.map((each) => each.memo) }
  return { offer: { ...asking(view, words.nextReceiver(next.name)), slots, memo } }
}

const SAME_SENDER = /^(?:shipper\.|goods\.name|payment|insurance$)/u
const SAME_GOODS = /^(?:shipper\.|goods\.|payment|insurance$|service$)/u

function nextPlace(view: FlowView, draft: OrderDraft): { readonly offer?: Offer } {
  const waiting = view.frame.memo['further']
  const [named, ...later] = Array.isArray(waiting) ? waiting : []
  const [, name = '', kg] = typeof named === 'string' ? (/^(.*?)(?: ([\d.]+)kg)?$/u.exec(named) ?? []) : []
  const [place] = resolvePlace(name)
  if (place === undefined) return {}
  const weight = kg === undefined ? draft.goods.weightKg : Number(kg)
  const slots = { ...keptOf(view, SAME_SENDER), 'goods.weight': weight, 'consignee.address': { ...place, detail: '' } }
  return { offer: { ...asking(view, words.nextOne(place)), slots, memo: { further: later } } }
}

function keptOf({ slots }: FlowView, kept: RegExp): Frame['slots'] {
  return Object.fromEntries(Object.entries(slots).filter(([slot]) => kept.test(slot)))
}

function asking({ language }: FlowView, question: ReturnType<typeof words.nextOne>): Pick<Offer, 'say' | 'starts'> {
  const choices = [pick(language, words.nextYes), pick(language, words.nextNo)]
  return { say: { text: pick(language, question), choices }, starts: ['order', 'none'] }
}
