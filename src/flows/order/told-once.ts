import type { GoodsRule } from '../../domain/company/company.ts'
import { pickupZone } from '../../domain/ordering/pickup-zone.ts'
import type { Quote } from '../../domain/quoting/quote.ts'
import { isQuoteValid } from '../../domain/quoting/quote-validity.ts'
import type { Address } from '../../domain/regions/place.ts'
import type { MemoValue } from '../engine/dialogue-state.ts'
import type { FlowView, FramePatch } from '../engine/flow.ts'
import { besideWords, goodsRule, refusedEnquiry } from '../quote/goods-verdict.ts'
import { textIn } from '../quote/quote-request.ts'
import type { Effect } from '../turn.ts'
import { pick } from '../wording/pick.ts'
import { routeWords } from '../wording/places.ts'
import { addressIn } from './address-parts.ts'
import { furtherPlaces, furtherWeights, type LaterTold, toldOfLater } from './further-places.ts'
import { furtherReceivers } from './further-receivers.ts'
import { quoteOf } from './with-quote.ts'
import { orderWords as words } from './wording.ts'

/** Said once, ahead of whatever is asked, and noted as said. */
export interface Told {
  readonly before: readonly string[]
  readonly memo: NonNullable<FramePatch['memo']>
  readonly slots: NonNullable<FramePatch['slots']>
  readonly effects: readonly Effect[]
}

/** Which quote the order follows, that one has run out, that there are more receivers, no pickup, what restricted goods need. */
export function toldOnce(view: FlowView, recent: Quote | null, leftOut: GoodsRule | null): Told {
  const parts = [
    fromQuote(view, recent),
    moreReceivers(view),
    morePlaces(view),
    laterParcels(view),
    noPickup(view),
    refusedPart(view, leftOut),
    restrictedGoods(view),
    quoteOver(view, recent),
  ]
  return {
    before: parts.flatMap((part) => part.before ?? []),
    memo: Object.assign({}, ...parts.map((part) => part.memo ?? {})),
    slots: Object.assign({}, ...parts.map((part) => part.slots ?? {})),
    effects: parts.flatMap((part) => part.effects ?? []),
  }
}

interface Part {
  readonly before?: readonly string[]
  readonly memo?: Readonly<Record<string, MemoValue>>
  readonly slots?: NonNullable<FramePatch['slots']>
  readonly effects?: readonly Effect[]
}

function fromQuote(view: FlowView, recent: Quote | null): Part {
  if (recent === null) return {}
  const route = routeWords(recent.request.origin, recent.request.destination, view.language)
  const sentence = isOver(view) ? words.fromOldQuote(recent.number, route) : words.fromQuote(recent.number, route)
  return { before: [pick(view.language, sentence)], memo: { quoteNumber: recent.number } }
}

function moreReceivers(view: FlowView): Part {
  const further = furtherReceivers(view)
  if (further.length === 0) return {}
  const memo = { receivers: further.map((each) => each.memo) }
  if (view.frame.memo['receivers'] !== undefined) return { memo }
  const names = further.map(({ name }) => name)
  return { memo, before: [pick(view.language, words.oneReceiverEach(textIn(view.slots['consignee.name']), names))] }
}

function morePlaces(view: FlowView): Part {
  const further = furtherPlaces(view)
  const first = addressIn(view.slots['consignee.address'])
  const weights = laterTold(view) === null ? furtherWeights(view) : null
  if (weights !== null)
    return { memo: { further: weights.memo }, before: [pick(view.language, words.weightOfNext(weights.named))] }
  if (further === null || first === null) return {}
  const { memo, slots } = further
  return { memo, slots, before: [pick(view.language, words.onePlaceEach(first, further.places))] }
}

/** «兰州的是书 12斤» while the other one is ordered: noted for its own order. */
function laterParcels(view: FlowView): Part {
  const told = laterTold(view)
  if (told === null) return {}
  const before = told.later.map(({ place, words: said }) => pick(view.language, words.notedForLater(place, said)))
  return { before, memo: told.memo }
}

function laterTold(view: FlowView): LaterTold | null {
  const noted = view.frame.memo['further'] ?? furtherPlaces(view)?.memo['further']
  const names = Array.isArray(noted) ? noted.filter((name): name is string => typeof name === 'string') : []
  return names.length === 0 ? null : toldOfLater(view, names)
}

function noPickup(view: FlowView): Part {
  const address = unreachedPickup(view)
  if (address === null || view.frame.memo['noPickupTold'] === true) return {}
  return { before: [pick(view.language, words.noPickupYet(address))], memo: { noPickupTold: true } }
}

/** Said in the turn that speaks of them, however often. */
function refusedPart(view: FlowView, rule: GoodsRule | null): Part {
  return rule === null ? {} : { before: [besideWords(view, rule)], effects: [refusedEnquiry(view, rule)] }
}

function restrictedGoods(view: FlowView): Part {
  const rule = goodsRule(view)
  if (rule?.verdict !== 'restricted' || rule.person || view.frame.memo['goodsTold'] === rule.key) return {}
  return { before: [pick(view.language, rule.sentence)], memo: { goodsTold: rule.key } }
}

function quoteOver(view: FlowView, recent: Quote | null): Part {
  const quote = quoteOf(view)
  if (quote === null || !isOver(view)) return {}
  return {
    before: recent === null ? [pick(view.language, words.quoteExpired)] : [],
    memo: { quoteNumber: null },
    effects: [{ do: 'update_quote', number: quote.number, status: 'expired' }],
  }
}

function isOver(view: FlowView): boolean {
  const quote = quoteOf(view)
  return quote !== null && !isQuoteValid(quote.validUntil, view.facts.now)
}

/** The pickup address where no courier comes and no person has agreed otherwise. */
export function unreachedPickup(view: FlowView): Address | null {
  return isAgreed(view) ? null : unreached(view)
}

export function unreached(view: FlowView): Address | null {
  const address = addressIn(view.slots['shipper.address'])
  if (address === null || address.city === '') return null
  return pickupZone(address, view.facts.company) === null ? address : null
}

/** A person gave the price, knowing where it starts. */
export function isAgreed(view: FlowView): boolean {
  return typeof quoteOf(view)?.answeredBy === 'string'
}
