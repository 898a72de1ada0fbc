import { pickupZone } from '../../domain/ordering/pickup-zone.ts'
import type { QuoteOption, QuoteRequest } from '../../domain/quoting/quote.ts'
import { quoteValidUntil } from '../../domain/quoting/quote-validity.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import type { Effect } from '../turn.ts'
import { pick } from '../wording/pick.ts'
import { decideQuote } from './decide-quote.ts'
import { furtherPrices } from './further-prices.ts'
import { goodsRule } from './goods-verdict.ts'
import type { PriceContext } from './price-words.ts'
import { hasExpired, memoOf, priceKey, readMemo } from './quote-memo.ts'
import { quoteWords as words } from './wording.ts'

/** Says a new price once and stores it; the same price is only asked about. */
export function sayPrice(view: FlowView, request: QuoteRequest, options: readonly QuoteOption[]): Move {
  const memo = readMemo(view)
  const key = priceKey(request, view)
  const isSaid = memo.key === key && memo.number !== null && !hasExpired(memo, view)
  const offered = taken(request, options)
  return isSaid ? decideQuote(view, { request, offered }) : newPrice(view, { request, options, offered, key })
}

interface NewPrice {
  readonly request: QuoteRequest
  readonly options: readonly QuoteOption[]
  readonly offered: readonly QuoteOption[]
  readonly key: string
}

function newPrice(view: FlowView, price: NewPrice): Move {
  const { request, options, offered, key } = price
  const { company, now } = view.facts
  const validUntil = quoteValidUntil(now, company)
  const number = view.ticket('quote')
  const before = readMemo(view)
  const effects: Effect[] = [
    ...superseded(view),
    {
      do: 'save_quote',
      number,
      quote: {
        status: 'given',
        request,
        options,
        service: offered[0]?.service ?? null,
        totalFen: offered[0]?.totalFen ?? null,
        rateCardVersion: company.version,
        validUntil: toChinaIso(validUntil),
        caseNumber: null,
      },
    },
  ]
  const context: PriceContext = { request, company, language: view.language }
  const opening = before.number !== null && hasExpired(before, view) ? [pick(view.language, words.expired)] : []
  const memo = memoOf({ key, number, validUntil: toChinaIso(validUntil), caseNumber: null })
  return {
    ...decideQuote({ ...view, slots: { ...view.slots, confirm: 'ask' } }, { request, offered }),
    kind: 'ask',
    slot: 'confirm',
    before: [...opening, ...priceBlock(view, price, context), words.number(number, validUntil, view.language)],
    effects,
    recent: { quote: number },
    patch: { slots: { confirm: null }, memo: { ...memo, several: offered.length > 1 } },
  }
}

/** Route, options line by line, what is included, what to mind. */
function priceBlock(view: FlowView, { request, offered }: NewPrice, context: PriceContext): string[] {
  const { language, facts } = view
  const rule = goodsRule(view)
  const note = serviceNote(request, offered, context)
  const several = offered.length > 1
  return [
    ...(note === null ? [] : [note]),
    words.route(context),
    ...offered.map((option, at) => words.option(option, several ? at + 1 : null, context)),
    ...furtherPrices(view, request),
    ...(rule === null ? [] : [pick(language, rule.sentence)]),
    pickupZone(request.origin, facts.company) === null ? words.noPickup(request.origin, language) : words.included(language),
  ]
}

function serviceNote(request: QuoteRequest, offered: readonly QuoteOption[], context: PriceContext): string | null {
  const asked = request.service
  if (asked === undefined || offered.some((option) => option.service === asked)) return null
  return words.otherService(asked, context)
}

/** The service asked for when it fits, else all that fit; cheapest first. */
function taken(request: QuoteRequest, options: readonly QuoteOption[]): readonly QuoteOption[] {
  const asked = options.filter((option) => option.service === request.service)
  return asked.length > 0 ? asked : options
}

/** A price replaced by another no longer stands. */
function superseded(view: FlowView): Effect[] {
  const { number, caseNumber } = readMemo(view)
  return [
    ...(number === null
      ? []
      : [{ do: 'update_quote', number, status: hasExpired(readMemo(view), view) ? 'expired' : 'declined' } as const]),
    ...(caseNumber === null ? [] : [{ do: 'withdraw_case', number: caseNumber, reason: '客户改了要求' } as const]),
  ]
}
