import type { QuoteRequest } from '../../domain/quoting/quote.ts'
import { isQuoteValid } from '../../domain/quoting/quote-validity.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'

/** What the flow remembers of the price it has said. */
interface QuoteMemo {
  /** The request the price answers. */
  readonly key: string | null
  readonly number: string | null
  readonly validUntil: string | null
  /** Case of a price that a person gives. */
  readonly caseNumber: string | null
}

export function readMemo(view: FlowView): QuoteMemo {
  const text = (key: string) => {
    const value = view.frame.memo[key]
    return typeof value === 'string' ? value : null
  }
  return { key: text('priced'), number: text('quoteNumber'), validUntil: text('validUntil'), caseNumber: text('caseNumber') }
}

export function memoOf(memo: QuoteMemo): Frame['memo'] {
  return { priced: memo.key, quoteNumber: memo.number, validUntil: memo.validUntil, caseNumber: memo.caseNumber }
}

/** Equal keys are the same price under the same rate card; which of the offered services is taken does not matter. */
export function priceKey(request: QuoteRequest, view: FlowView): string {
  const { service: _taken, ...rest } = request
  return JSON.stringify([rest, view.facts.company.version])
}

/** The price that was said has run out. */
export function hasExpired(memo: QuoteMemo, view: FlowView): boolean {
  return memo.validUntil !== null && !isQuoteValid(memo.validUntil, view.facts.now)
}
