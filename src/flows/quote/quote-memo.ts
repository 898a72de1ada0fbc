import { pickupZone } from '../../domain/ordering/pickup-zone.ts'
import type { QuoteRequest } from '../../domain/quoting/quote.ts'
import { isQuoteValid } from '../../domain/quoting/quote-validity.ts'
import { laneCity } from '../../domain/regions/place-questions.ts'
import type { Frame } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'
import { stableJson } from '../engine/stable-json.ts'
import { goodsRule } from './goods-verdict.ts'

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

/** Equal keys are the same price under the same rate card: a district, a name for the goods or the service taken change nothing. */
export function priceKey(request: QuoteRequest, view: FlowView): string {
  const { service: _taken, goods: _goods, pieces: _pieces, origin, destination, ...rest } = request
  const { company } = view.facts
  const lane = [
    origin.province,
    laneCity(origin),
    pickupZone(origin, company) === 'out',
    destination.province,
    laneCity(destination),
  ]
  const further = view.slots['destinations'] ?? []
  return stableJson([rest, lane, goodsRule(view)?.key ?? '', company.version, further])
}

/** The price that was said has run out. */
export function hasExpired(memo: QuoteMemo, view: FlowView): boolean {
  return memo.validUntil !== null && !isQuoteValid(memo.validUntil, view.facts.now)
}
