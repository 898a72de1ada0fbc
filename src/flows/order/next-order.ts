import type { GoodsRule } from '../../domain/company/company.ts'
import type { QuoteOption, QuoteOutcome, QuoteRequest } from '../../domain/quoting/quote.ts'
import { districtsOf } from '../../domain/regions/development-zones.ts'
import type { SlotName } from '../commands.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { goodsRule, refusedEnquiry, sortedGoods } from '../quote/goods-verdict.ts'
import { personQuote } from '../quote/person-quote.ts'
import { serviceName } from '../quote/price-words.ts'
import { codFen, insuredFen, withDeclaredValue } from '../quote/quote-request.ts'
import { quoteWords } from '../quote/wording.ts'
import { readAssent } from '../understanding/cues/assent.ts'
import { pick } from '../wording/pick.ts'
import { addressIn, missingParts } from './address-parts.ts'
import { asLastTime } from './as-last-time.ts'
import { askParty, missingOfParty, type Side } from './ask-party.ts'
import { confirmOrder } from './confirm-order.ts'
import { chosenOption, orderOutcome, orderRequest } from './order-price.ts'
import { pickupPlan, wishIn } from './pickup-plan.ts'
import { senderOf, withSameSender } from './same-sender.ts'
import { isAgreed, type Told, toldOnce, unreached, unreachedPickup } from './told-once.ts'
import { recentQuote, withQuote } from './with-quote.ts'
import { orderWords as words } from './wording.ts'

/** Collects both sides and the goods, checks each against the rules, reads everything back and places the order once. */
export function nextOrder(given: FlowView): Move {
  const kept = asLastTime(given)
  if (kept !== null) return withKept(nextMove({ ...given, text: '', slots: kept }), kept)
  const same = withSameSender(given)
  return same === given ? nextMove(given) : withKept(nextMove(same), senderOf(same.slots))
}

/** What the last order lent goes into this one. */
function withKept(move: Move, kept: FlowView['slots']): Move {
  return move.kind === 'ask' ? { ...move, patch: { ...move.patch, slots: { ...kept, ...move.patch?.slots } } } : move
}

function nextMove(given: FlowView): Move {
  const recent = recentQuote(given)
  const { view, rule } = sortedGoods(withDeclaredValue(withQuote(recent === null ? given : following(given, recent.number))))
  const told = withoutExpress(toldOnce(view, recent, rule), view)
  const move = refusedGoods(view) ?? missing(view) ?? arrange(view)
  return remember(move, { given, view, told })
}

function following(view: FlowView, quoteNumber: string): FlowView {
  return { ...view, frame: { ...view.frame, memo: { ...view.frame.memo, quoteNumber } } }
}

/** Slots taken over from a quote and what was told go into the frame with whatever is asked. */
function remember(move: Move, { given, view, told }: { given: FlowView; view: FlowView; told: Told }): Move {
  if (move.kind !== 'ask') return move
  const taken = view === given ? {} : view.slots
  return {
    ...move,
    before: [...told.before, ...(move.before ?? [])],
    effects: [...told.effects, ...(move.effects ?? [])],
    patch: {
      ...move.patch,
      slots: { ...taken, ...told.slots, ...move.patch?.slots },
      memo: { ...told.memo, ...move.patch?.memo },
    },
  }
}

/** 快递 for what only a lorry takes: said at once, not after all the questions. */
function withoutExpress(told: Told, { slots, facts, language }: FlowView): Told {
  const kg = slots['goods.weight']
  const { maxKg } = facts.company.express
  if (slots['service'] !== 'express' || typeof kg !== 'number' || kg <= maxKg) return told
  return { ...told, before: [...told.before, pick(language, words.tooHeavy(maxKg))], slots: { service: null } }
}

function refusedGoods(view: FlowView): Move | null {
  const rule = goodsRule(view)
  if (rule?.verdict !== 'refused') return null
  if (isTold(view)) return askOtherGoods(view, rule)
  const text = `${pick(view.language, rule.sentence)}\n${pick(view.language, words.refusedEnd)}`
  const { 'goods.name': _refused, ...slots } = view.slots
  return { kind: 'done', says: [{ text }], effects: [refusedEnquiry(view, rule)], leaves: { slots, open: 'goods.name' } }
}

/** Both sides are told: nobody says all that again for other goods. */
function isTold({ slots }: FlowView): boolean {
  return slots['shipper.phone'] !== undefined && slots['consignee.phone'] !== undefined
}

function askOtherGoods(view: FlowView, rule: GoodsRule): Move {
  return {
    kind: 'ask',
    slot: 'goods.name',
    before: [pick(view.language, rule.sentence)],
    question: { text: pick(view.language, words.otherGoods) },
    effects: [refusedEnquiry(view, rule)],
    patch: { slots: { 'goods.name': null } },
  }
}

function missing(view: FlowView): Move | null {
  const side = sideToAsk(view)
  const unreachable = noPickup(view)
  if (unreachable !== null) return unreachable
  if (side !== undefined) return whichDistrict(side, view) ?? { kind: 'ask', slot: firstMissing(side, view) }
  const slot = missingDetail(view)
  return slot === null ? null : { kind: 'ask', slot }
}

/** The side the customer is just telling of comes first, else the sender. */
function sideToAsk(view: FlowView): Side | undefined {
  const lacking = (['shipper', 'consignee'] as const).filter((each) => missingOfParty(each, view).length > 0)
  const isTold = (side: Side) =>
    view.changed.some((name) => name.startsWith(`${side}.`)) && view.slots[`${side}.name`] !== undefined
  return lacking.find(isTold) ?? lacking[0]
}

/** Only the district of the pickup address is missing: the city's own are the buttons. */
function whichDistrict(side: Side, view: FlowView): Move | null {
  const address = addressIn(view.slots['shipper.address'])
  if (side !== 'shipper' || address === null || missingOfParty(side, view).join() !== 'address') return null
  if (missingParts(address).join() !== 'district') return null
  const choices = districtsOf(address.city)
  const values = choices.map((district) => ({ province: address.province, city: address.city, district }))
  return { kind: 'ask', slot: 'shipper.address', question: { ...askParty(side, view), choices }, values }
}

function firstMissing(side: Side, view: FlowView): SlotName {
  return `${side}.${missingOfParty(side, view)[0] ?? 'name'}`
}

function missingDetail({ slots }: FlowView): SlotName | null {
  if (slots['goods.name'] === undefined) return 'goods.name'
  if (slots['goods.weight'] === undefined) return 'goods.weight'
  if (slots['insurance'] === true && insuredFen(slots) === null) return 'insurance.value'
  return slots['cod'] === true && codFen(slots) === null ? 'cod.value' : null
}

/** No courier there: a person, as soon as enough is known to work on. */
function noPickup(view: FlowView): Move | null {
  const address = unreachedPickup(view)
  if (address === null) return null
  const request = orderRequest(view)
  if (request === null || view.slots['shipper.phone'] === undefined) return null
  const place = pick(view.language, words.noPickup(address))
  return toPerson(view, { request, options: [], reason: 'no_rate', why: place, note: words.noPickup(address).zh })
}

function arrange(view: FlowView): Move {
  const request = orderRequest(view)
  if (request === null) return { kind: 'ask', slot: 'goods.weight' }
  const outcome = orderOutcome(view, request)
  switch (outcome.status) {
    case 'needs_volume':
      return { kind: 'ask', slot: 'goods.volume' }
    case 'refused':
      return { kind: 'done', says: [{ text: pick(view.language, outcome.sentence) }], effects: [] }
    case 'person':
      return toPerson(view, { request, ...outcome, why: personWhy(view, outcome) })
    case 'priced':
      return settle(view, outcome.options)
  }
}

function personWhy(view: FlowView, outcome: Extract<QuoteOutcome, { status: 'person' }>): string {
  const rule = outcome.reason === 'restricted_goods' ? goodsRule(view) : null
  return pick(view.language, rule?.sentence ?? quoteWords.person(outcome.reason))
}

interface ForPerson {
  readonly request: QuoteRequest
  readonly options: readonly QuoteOption[]
  readonly reason: Extract<QuoteOutcome, { status: 'person' }>['reason']
  readonly why: string
  readonly note?: string
}

function toPerson(view: FlowView, { why, ...wanted }: ForPerson): Move {
  const opened = personQuote(view, wanted)
  const text = [why, pick(view.language, opened.promise), pick(view.language, words.keptForPerson)].join('\n')
  const recent = { quote: opened.quote, case: opened.case, kept: { quote: opened.quote, slots: view.slots } }
  return { kind: 'done', says: [{ text }], effects: opened.effects, recent, timers: opened.timers }
}

function settle(view: FlowView, options: readonly QuoteOption[]): Move {
  const { slots } = view
  const fits = options.some((option) => option.service === slots['service'])
  if (options.length > 1 && !fits) return askService(view, options)
  if (slots['payment'] === undefined) return { kind: 'ask', slot: 'payment' }
  if (!isInsuranceSettled(view)) return { kind: 'ask', slot: 'insurance' }
  const option = chosenOption(view, options)
  return option === null ? { kind: 'ask', slot: 'service' } : planPickup(view, option)
}

/** Answered, skipped, or part of a price that a person gave. */
function isInsuranceSettled(view: FlowView): boolean {
  const { slots, frame } = view
  const isAnswered = slots['insurance'] !== undefined || insuredFen(slots) !== null || frame.skipped.includes('insurance')
  return isAnswered || isAgreed(view)
}

function askService(view: FlowView, options: readonly QuoteOption[]): Move {
  const choices = options.map((option) => words.serviceChoice(option, view.language))
  return {
    kind: 'ask',
    slot: 'service',
    ...(readAssent(view.text).means === 'yes' && view.state.pending?.slot === 'service'
      ? { before: [pick(view.language, words.eitherService)] }
      : {}),
    question: { text: pick(view.language, words.whichService), choices },
    values: options.map((option) => option.service),
  }
}

function planPickup(view: FlowView, option: QuoteOption): Move {
  const address = addressIn(view.slots['shipper.address'])
  if (address === null) return { kind: 'ask', slot: 'shipper.address' }
  const { now, company } = view.facts
  const wish = wishIn(view.slots['pickup.time'])
  const plan = pickupPlan({ address, service: option.service, confirmedAt: now, wish, isAgreed: isAgreed(view) }, company)
  if (plan.status === 'impossible') {
    const before = [pick(view.language, words.impossiblePickup(plan.lastRound, now))]
    return { kind: 'ask', slot: 'pickup.time', before, patch: { slots: { 'pickup.time': null } } }
  }
  if (plan.status !== 'planned')
    return { kind: 'ask', slot: 'shipper.address', patch: { slots: { 'shipper.address': { ...address, district: '' } } } }
  const before = view.frame.memo['shown'] === undefined || view.changed.includes('pickup.time') ? notes(view, option, plan) : []
  return confirmOrder(view, { option, plan, before })
}

function notes(view: FlowView, option: QuoteOption, plan: { readonly promisedBy: Date; readonly tooSoon: boolean }): string[] {
  const { language, facts, slots } = view
  const surcharge = option.lines.find((line) => line.key === 'pickup')
  const asked = slots['service']
  return [
    ...(asked !== undefined && asked !== option.service
      ? [pick(language, words.otherServiceOnly(serviceName(option.service, language)))]
      : []),
    ...(isAgreed(view) && unreached(view) !== null ? [pick(language, words.agreedPickup)] : []),
    ...(surcharge === undefined ? [] : [pick(language, words.outOfArea(surcharge.fen))]),
    ...(plan.tooSoon ? [pick(language, words.tooSoon(plan.promisedBy, facts.now))] : []),
  ]
}
