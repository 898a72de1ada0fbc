import type { OrderDraft } from '../../domain/ordering/order.ts'
import { resolvePlace } from '../../domain/regions/resolve-place.ts'
import { shortName } from '../../domain/regions/short-name.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { FlowView, Offer } from '../engine/flow.ts'
import { understand } from '../understanding/understand.ts'
import { pick } from '../wording/pick.ts'
import { addressIn } from './address-parts.ts'
import { noted } from './further-places.ts'
import { furtherReceivers, waitingFor, waitingPlaces } from './further-receivers.ts'
import { orderWords as words } from './wording.ts'

/** What follows a placed order: the next receiver, or the next of several destinations that were priced together. */
export function nextOne(view: FlowView, draft: OrderDraft): { readonly offer?: Offer } {
  const [next, ...later] = furtherReceivers(view)
  if (next === undefined) return nextPlace(view, draft)
  const told = waitingFor(addressIn(next.slots['consignee.address'])?.city ?? '', view.frame)
  const weight = told === undefined || told.kg === null ? {} : { 'goods.weight': told.kg, 'goods.pieces': 1 }
  const slots = { ...keptOf(view, SAME_GOODS), ...weight, ...next.slots }
  const further = waitingPlaces(view.frame)
    .filter(({ noted: each }) => each !== told?.noted)
    .map(({ noted }) => noted)
  const memo = { receivers: later.map((each) => each.memo), ...(further.length > 0 ? { further } : {}) }
  return { offer: { ...asking(view, words.nextReceiver(next.name)), slots, memo } }
}

const SAME_SENDER = /^(?:shipper\.|goods\.name|payment|insurance$)/u
/** Each parcel has goods of its own. */
const SENDER_ALONE = /^(?:shipper\.|payment|insurance$)/u
const SAME_GOODS = /^(?:shipper\.|goods\.|payment|insurance$|service$)/u

function nextPlace(view: FlowView, draft: OrderDraft): { readonly offer?: Offer } {
  const waiting = view.frame.memo['further']
  const [named, ...later] = Array.isArray(waiting) ? waiting : []
  const [, name = '', kg] = typeof named === 'string' ? (/^(.*?)(?: ([\d.]+)kg)?$/u.exec(named) ?? []) : []
  const [place] = resolvePlace(name)
  if (place === undefined) return {}
  const weight = kg === undefined ? draft.goods.weightKg : Number(kg)
  const told = view.frame.memo['told']
  const own = kg === undefined ? {} : { 'goods.weight': weight }
  const goods = told === undefined ? { 'goods.weight': weight } : { ...own, ...goodsTold(view, shortName(place.city)) }
  const kept = keptOf(view, told === undefined ? SAME_SENDER : SENDER_ALONE)
  const slots = { ...kept, ...goods, 'consignee.address': { ...place, detail: '' } }
  const memo = { further: later, ...(told === undefined ? {} : { told }) }
  return { offer: { ...asking(view, words.nextOne(place)), slots, memo } }
}

/** Its own goods, as they were told while another one was ordered; nothing of the other's. */
function goodsTold({ frame, facts, language }: FlowView, name: string): Frame['slots'] {
  const said = new Map(noted(frame.memo['told'])).get(name)
  if (said === undefined) return {}
  const pending = { flow: 'order', slot: 'goods.name' } as const
  const { commands } = understand(said, { now: facts.now, language, pending })
  const values = commands.flatMap((command) =>
    command.type === 'set_slot' && command.slot.startsWith('goods.') ? [[command.slot, command.value] as const] : [],
  )
  return Object.fromEntries(values)
}

function keptOf({ slots }: FlowView, kept: RegExp): Frame['slots'] {
  return Object.fromEntries(Object.entries(slots).filter(([slot]) => kept.test(slot)))
}

function asking({ language }: FlowView, question: ReturnType<typeof words.nextOne>): Pick<Offer, 'say' | 'starts'> {
  const choices = [pick(language, words.nextYes), pick(language, words.nextNo)]
  return { say: { text: pick(language, question), choices }, starts: ['order', 'none'] }
}
