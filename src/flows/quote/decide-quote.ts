import type { QuoteOption, QuoteRequest } from '../../domain/quoting/quote.ts'
import type { Address, Place } from '../../domain/regions/place.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { readAssent } from '../understanding/cues/assent.ts'
import { editSlot, whatToChange } from '../wording/edit-buttons.ts'
import { pick } from '../wording/pick.ts'
import { takenService } from './confirm-price-slot.ts'
import { goodsRule } from './goods-verdict.ts'
import { serviceName } from './price-words.ts'
import { readMemo } from './quote-memo.ts'
import { placeOf } from './slots/place-slots.ts'
import { quoteWords as words } from './wording.ts'

/** The price on the table: the services that may be taken, cheapest first. */
interface PriceOnTable {
  readonly request: QuoteRequest
  readonly offered: readonly QuoteOption[]
}

/** What may be changed by a button once the price is said. */
export const EDITABLE: readonly SlotName[] = [
  'origin',
  'destination',
  'goods.weight',
  'goods.volume',
  'service',
  'insurance.value',
]

/** The customer has the price: an order, a change, or a polite end. */
export function decideQuote(view: FlowView, price: PriceOnTable): Move {
  const confirm = view.slots['confirm']
  if (confirm === true || tookService(view) || givesParties(view) || agreesBeside(view)) return toOrder(view, price)
  if (confirm === false) return decline(view)
  if (confirm === 'dear') return explainPrice(view, price)
  const service = takenService(confirm)
  const taken = price.offered.filter((option) => option.service === service)
  if (taken.length > 0) return toOrder(view, { ...price, offered: taken })
  const edited = editSlot(confirm)
  if (edited !== null) return { kind: 'ask', slot: edited, patch: { slots: { confirm: null } } }
  if (confirm === 'change') return whatToChange(EDITABLE, words.whatToChange, view)
  return askToOrder(view, price)
}

/** A price objection is answered with what the price contains, never with a discount of the bot's own. */
function explainPrice(view: FlowView, price: PriceOnTable): Move {
  const asked = askToOrder(view, price)
  const [cheapest] = price.offered
  const best =
    cheapest === undefined || price.offered.length < 2
      ? []
      : [words.cheapest(serviceName(cheapest.service, view.language), view.language)]
  if (asked.kind !== 'ask') return asked
  return { ...asked, before: [pick(view.language, words.priceContains), ...best], patch: { slots: { confirm: null } } }
}

/** Said for the order that may follow; the price stays. */
const NOTED: ReadonlySet<SlotName> = new Set([
  'payment',
  'pickup.time',
  'goods.pieces',
  'goods.name',
  'insurance',
  'cod',
  'pod',
  'remarks',
  'urgent',
])

function askToOrder(view: FlowView, { offered }: PriceOnTable): Move {
  const { language } = view
  const several = offered.length > 1
  const noted = view.changed.some((name) => NOTED.has(name)) ? [pick(language, words.noted)] : []
  const orders = several
    ? offered.map((option) => words.orderBy(serviceName(option.service, language), language))
    : [pick(language, words.yes)]
  return {
    kind: 'ask',
    slot: 'confirm',
    before: noted,
    question: {
      text: pick(language, several ? words.orderWhich : words.orderIt),
      choices: [...orders, pick(language, words.change), pick(language, words.no)],
    },
    values: [...orders.map(() => true), 'change', false],
    patch: { memo: { several } },
  }
}

/** «零担下单»: the service and the yes in one breath; «零担吧» where the two were just offered. */
function tookService(view: FlowView): boolean {
  const { changed, frame } = view
  if (changed.includes('confirm') && changed.includes('service') && changed.length === 2) return true
  const isPicked = changed.length === 1 && changed.includes('service') && frame.memo['several'] === true
  return isPicked && !/多少|价|[?？吗呢]|how much|price/iu.test(view.text)
}

/** «可以，明天上午来拿»: a yes, and something for the order that leaves the price as it is. */
function agreesBeside({ changed, frame, slots, text }: FlowView): boolean {
  if (frame.asked !== 'confirm' || slots['confirm'] !== undefined || changed.length === 0) return false
  return changed.every((name) => name === 'confirm' || ARRANGED.test(name)) && readAssent(text).means === 'yes'
}

const ARRANGED = /^(?:pickup\.time|payment|remarks|urgent|goods\.pieces)$/u

/** «好的，寄件人张三 138…»: who sends it and to whom is said to order, not to ask. */
function givesParties({ changed, frame, slots }: FlowView): boolean {
  const isPriced = frame.asked === 'confirm'
  return isPriced && slots['confirm'] === undefined && changed.some((name) => /^(?:shipper|consignee)\.name$/u.test(name))
}

function decline(view: FlowView): Move {
  const { number, validUntil } = readMemo(view)
  const { confirm: _no, ...slots } = view.slots
  const until = validUntil === null ? null : new Date(validUntil)
  return {
    kind: 'done',
    says: [{ text: words.declined(number ?? '', until, view.language) }],
    effects: [],
    leaves: { slots },
    ...(number === null ? {} : { recent: { quote: number } }),
  }
}

function toOrder(view: FlowView, price: PriceOnTable): Move {
  return {
    kind: 'become',
    flow: 'order',
    slots: orderSlots(view, price),
    memo: { quoteNumber: readMemo(view).number, goodsTold: goodsRule(view)?.key ?? null, ...further(view) },
    says: [{ text: pick(view.language, words.toOrder) }],
  }
}

/** The destinations that are ordered after this one. */
function further({ slots }: FlowView): Frame['memo'] {
  const named = slots['destinations']
  return Array.isArray(named) ? { further: named.filter((each) => typeof each === 'string') } : {}
}

const CARRIED: readonly SlotName[] = [
  'goods.name',
  'goods.weight',
  'goods.volume',
  'goods.dimensions',
  'goods.pieces',
  'goods.parcels',
  'insurance',
  'insurance.value',
  'cod',
  'cod.value',
  'pod',
  'upstairs',
  'payment',
  'pickup.time',
  'urgent',
  'shipper.name',
  'shipper.phone',
  'consignee.name',
  'consignee.phone',
  'remarks',
]

function orderSlots(view: FlowView, { request, offered }: PriceOnTable): Frame['slots'] {
  const { slots } = view
  const carried: Record<SlotName, SlotValue> = {}
  for (const name of CARRIED) {
    const value = slots[name]
    if (value !== undefined) carried[name] = value
  }
  const chosen = offered[0]?.service
  return {
    ...carried,
    ...(chosen === undefined ? {} : { service: chosen }),
    'shipper.address': fullAddress(slots['shipper.address'] ?? slots['origin'], request.origin),
    'consignee.address': fullAddress(slots['consignee.address'] ?? slots['destination'], request.destination),
  }
}

/** An order asked for before the price: everything said so far, the ends of the route as addresses. */
export function halfFilledOrder(slots: Frame['slots']): Frame['slots'] {
  const order: Record<SlotName, SlotValue> = {}
  for (const name of [...CARRIED, 'service', 'shipper.address', 'consignee.address']) {
    const value = slots[name]
    if (value !== undefined) order[name] = value
  }
  for (const [end, address] of ENDS) {
    const place = placeOf(slots[end])
    if (place !== null) order[address] ??= fullAddress(slots[end], place)
  }
  return order
}

/** A half-filled order that was only to be a price enquiry: the same words, the addresses as ends of the route. */
export function enquiryOf({ confirm: _open, ...slots }: Frame['slots']): Frame['slots'] {
  const enquiry: Record<SlotName, SlotValue> = { ...slots }
  for (const [end, address] of ENDS) {
    const place = placeOf(slots[address])
    if (place !== null) enquiry[end] = place
  }
  return enquiry
}

const ENDS = [
  ['origin', 'shipper.address'],
  ['destination', 'consignee.address'],
] as const

/** The place of the quote; with the street where the customer gave one. */
function fullAddress(given: SlotValue | undefined, place: Place): Address {
  const detail = typeof given === 'object' && 'detail' in given && given.city === place.city ? given.detail : ''
  return { ...place, detail }
}
