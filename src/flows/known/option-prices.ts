import type { QuoteOption, QuoteRequest } from '../../domain/quoting/quote.ts'
import { quoteShipment } from '../../domain/quoting/quote-shipment.ts'
import { isQuoteValid } from '../../domain/quoting/quote-validity.ts'
import type { KnownScene } from '../engine/known.ts'
import { orderRequest } from '../order/order-price.ts'
import { quoteRequest } from '../quote/quote-request.ts'

/** The price that is spoken of: of the form being filled in, else of the quote said last while it holds. */
export function requestInTalk({ view, state, facts }: KnownScene): QuoteRequest | null {
  if (view?.frame.flow === 'quote') return quoteRequest(view)
  if (view?.frame.flow === 'order') return orderRequest(view)
  const quote = view === null ? facts.quotes.find(({ number }) => number === state.recent.quote) : undefined
  const holds = quote?.status === 'given' && quote.answeredBy === null && isQuoteValid(quote.validUntil, facts.now)
  return quote !== undefined && holds ? quote.request : null
}

/** The services of that price, cheapest first; none where a person has to name it. */
export function optionsFor(request: QuoteRequest | null, { facts }: KnownScene): readonly QuoteOption[] {
  const outcome = request === null ? null : quoteShipment(request, facts.company)
  if (outcome?.status !== 'priced') return []
  const asked = outcome.options.filter(({ service }) => service === request?.service)
  return asked.length > 0 ? asked : outcome.options
}
