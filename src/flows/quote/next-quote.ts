import type { QuoteOption, QuoteRequest } from '../../domain/quoting/quote.ts'
import { quoteShipment } from '../../domain/quoting/quote-shipment.ts'
import type { SlotName } from '../commands.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { maskedPhone } from '../wording/phones.ts'
import { pick } from '../wording/pick.ts'
import { besideWords, goodsRule, refusedEnquiry, sortedGoods } from './goods-verdict.ts'
import { personQuote } from './person-quote.ts'
import { memoOf, priceKey, readMemo } from './quote-memo.ts'
import { codFen, insuredFen, laneEnd, quoteRequest, textIn } from './quote-request.ts'
import { sayPrice } from './say-price.ts'
import { quoteWords as words } from './wording.ts'

/** Asks what the price needs and no more, says the price or who will, and holds it until the customer decides. */
export function nextQuote(given: FlowView): Move {
  const { view, rule } = sortedGoods(given)
  const move = quoteMove(view)
  if (move.kind !== 'ask') return move
  const slots = view === given ? {} : { 'goods.name': view.slots['goods.name'] ?? null }
  return {
    ...move,
    before: [...(rule === null ? [] : [besideWords(view, rule)]), ...(move.before ?? [])],
    effects: [...(rule === null ? [] : [refusedEnquiry(view, rule)]), ...(move.effects ?? [])],
    patch: { ...move.patch, slots: { ...slots, ...move.patch?.slots } },
  }
}

function quoteMove(view: FlowView): Move {
  const refused = refusedGoods(view)
  if (refused !== null) return refused
  const missing = missingSlot(view)
  if (missing !== null) return { kind: 'ask', slot: missing }
  const request = quoteRequest(view)
  if (request === null) return { kind: 'ask', slot: 'goods.weight' }
  return answer(view, request)
}

function refusedGoods(view: FlowView): Move | null {
  const rule = goodsRule(view)
  if (rule?.verdict !== 'refused') return null
  const { language } = view
  const number = readMemo(view).number
  return {
    kind: 'done',
    says: [{ text: `${pick(language, rule.sentence)}\n${pick(language, words.refusedEnd)}` }],
    effects: [
      refusedEnquiry(view, rule),
      ...(number === null ? [] : [{ do: 'update_quote', number, status: 'declined' } as const]),
    ],
    leaves: { slots: withoutGoods(view.slots), open: 'goods.name' },
  }
}

/** What was asked for with goods that may not go holds for others. */
function withoutGoods({ 'goods.name': _refused, confirm: _open, ...slots }: FlowView['slots']): FlowView['slots'] {
  return slots
}

function missingSlot(view: FlowView): SlotName | null {
  const { slots } = view
  if (laneEnd(view, 'origin') === null) return 'origin'
  if (laneEnd(view, 'destination') === null) return 'destination'
  if (slots['goods.weight'] === undefined) return 'goods.weight'
  if (slots['insurance'] === true && insuredFen(slots) === null) return 'insurance.value'
  if (slots['cod'] === true && codFen(slots) === null) return 'cod.value'
  return null
}

function answer(view: FlowView, request: QuoteRequest): Move {
  const outcome = quoteShipment(request, view.facts.company)
  switch (outcome.status) {
    case 'needs_volume':
      return { kind: 'ask', slot: 'goods.volume' }
    case 'refused':
      return { kind: 'done', says: [{ text: pick(view.language, outcome.sentence) }], effects: [] }
    case 'person':
      return askPerson(view, request, outcome)
    case 'priced':
      return sayPrice(view, request, everyService(view, request, outcome.options))
  }
}

/** The stored quote holds every service that fits, whichever was asked for. */
function everyService(view: FlowView, request: QuoteRequest, asked: readonly QuoteOption[]): readonly QuoteOption[] {
  const { service: _asked, ...open } = request
  const outcome = quoteShipment(open, view.facts.company)
  return outcome.status === 'priced' ? outcome.options : asked
}

/** The case is opened at once; the phone is a courtesy asked for afterwards. */
function askPerson(view: FlowView, request: QuoteRequest, outcome: PersonOutcome): Move {
  const memo = readMemo(view)
  const key = priceKey(request, view)
  if (memo.key === key && memo.caseNumber !== null) return phoneAnswered(view, memo.caseNumber)
  const opened = personQuote(view, { request, options: outcome.options, reason: outcome.reason })
  const { language } = view
  const rule = outcome.reason === 'restricted_goods' ? goodsRule(view) : null
  const said = [
    rule === null ? pick(language, words.person(outcome.reason)) : pick(language, rule.sentence),
    pick(language, opened.promise),
  ]
  const effects = [...withdrawn(view), ...opened.effects]
  const recent = { quote: opened.quote, case: opened.case, kept: keptFor(view, opened.quote) }
  if (knowsPhone(view)) return { kind: 'done', says: [{ text: said.join('\n') }], effects, recent, timers: opened.timers }
  const patch = { memo: memoOf({ key, number: opened.quote, validUntil: null, caseNumber: opened.case }) }
  return { kind: 'ask', slot: 'contact.phone', before: said, effects, timers: opened.timers, patch }
}

type PersonOutcome = Extract<ReturnType<typeof quoteShipment>, { status: 'person' }>

function phoneAnswered(view: FlowView, caseNumber: string): Move {
  const { language, slots } = view
  const phone = textIn(slots['contact.phone'])
  const quote = readMemo(view).number
  const recent = { case: caseNumber, ...(quote === null ? {} : { quote, kept: keptFor(view, quote) }) }
  if (phone !== '') {
    return {
      kind: 'done',
      says: [{ text: pick(language, words.phoneKept(maskedPhone(phone))) }],
      effects: [
        {
          do: 'add_to_case',
          number: caseNumber,
          note: [`联系电话 ${phone}`, textIn(slots['contact.name'])].filter((part) => part !== '').join('，联系人 '),
        },
      ],
      recent,
    }
  }
  if (!isPhoneAnswered(view)) return { kind: 'ask', slot: 'contact.phone' }
  return { kind: 'done', says: [{ text: pick(language, words.noPhone) }], effects: [], recent }
}

/** Parties and terms said with the enquiry; where from and where to the quote knows itself. */
function keptFor({ slots }: FlowView, quote: string) {
  const { origin: _origin, destination: _destination, confirm: _confirm, ...said } = slots
  return { quote, slots: Object.fromEntries(Object.entries(said).filter(([name]) => !name.startsWith('contact.'))) }
}

/** Given, or declined: not asked again. */
function isPhoneAnswered({ slots, frame }: FlowView): boolean {
  return slots['contact.phone'] !== undefined || frame.skipped.includes('contact.phone')
}

function knowsPhone(view: FlowView): boolean {
  const { vouchedPhone, typedPhones, account } = view.facts.customer
  return vouchedPhone !== null || account !== null || typedPhones.length > 0 || isPhoneAnswered(view)
}

/** A wish that changed: what a person was asked before no longer stands. */
function withdrawn(view: FlowView) {
  const { caseNumber, number } = readMemo(view)
  return [
    ...(caseNumber === null ? [] : [{ do: 'withdraw_case', number: caseNumber, reason: '客户改了要求' } as const]),
    ...(number === null ? [] : [{ do: 'update_quote', number, status: 'declined' } as const]),
  ]
}
