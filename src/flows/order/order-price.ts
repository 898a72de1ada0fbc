import type { Quote, QuoteOption, QuoteOutcome, QuoteRequest } from '../../domain/quoting/quote.ts'
import { quoteShipment } from '../../domain/quoting/quote-shipment.ts'
import { isQuoteValid } from '../../domain/quoting/quote-validity.ts'
import type { Place } from '../../domain/regions/place.ts'
import type { FlowView } from '../engine/flow.ts'
import { requestFrom } from '../quote/quote-request.ts'
import { addressIn } from './address-parts.ts'
import { quoteOf } from './with-quote.ts'

/** What the order asks a price for; null while an address or the weight is missing. */
export function orderRequest(view: FlowView): QuoteRequest | null {
  return requestFrom(view, addressIn(view.slots['shipper.address']), addressIn(view.slots['consignee.address']))
}

/** The price by today's tariffs, or the one a person gave for this very shipment and that still holds. */
export function orderOutcome(view: FlowView, request: QuoteRequest): QuoteOutcome {
  const quote = quoteOf(view)
  const outcome = quoteShipment(request, view.facts.company)
  if (quote === null || outcome.status === 'refused' || !holds(quote, view) || !sameShipment(quote.request, request))
    return outcome
  if (quote.answeredBy !== null) return { status: 'priced', options: [answeredOption(quote)] }
  const isOldCard = quote.rateCardVersion !== view.facts.company.version
  return isOldCard && quote.options.length > 0 ? { status: 'priced', options: quote.options } : outcome
}

/** Still the shipment that was quoted: what was changed since is another one. */
export function followsQuote(view: FlowView): boolean {
  const quote = quoteOf(view)
  const request = orderRequest(view)
  return quote !== null && request !== null && sameGoods(quote.request, request)
}

/** The price a person gave, with the tariff's lines where it is the tariff's price. */
function answeredOption(quote: Quote): QuoteOption {
  const totalFen = quote.totalFen ?? 0
  const tariff = quote.options.find((option) => option.service === quote.service) ?? quote.options[0]
  if (tariff?.totalFen === totalFen) return tariff
  const shell = tariff ?? bareOption(quote)
  return { ...shell, lines: [{ key: 'manual', label: { zh: '人工报价', en: 'Quoted price' }, fen: totalFen }], totalFen }
}

/** Where no tariff applies: no transit time, no lane of ours. */
function bareOption({ service, request }: Quote): QuoteOption {
  return {
    service: service ?? request.service ?? 'express',
    lines: [],
    totalFen: 0,
    chargeableKg: request.weightKg,
    volumetricKg: null,
    volumeM3: request.volumeM3 ?? null,
    days: 0,
    lane: 'other',
  }
}

/** The option the order goes by: the service chosen, else the only or cheapest one. */
export function chosenOption(view: FlowView, options: readonly QuoteOption[]): QuoteOption | null {
  return options.find((option) => option.service === view.slots['service']) ?? options[0] ?? null
}

function holds(quote: Quote, view: FlowView): boolean {
  return quote.status === 'given' && isQuoteValid(quote.validUntil, view.facts.now)
}

/** What was added since (insured value, COD) changes the price, not the shipment. */
function sameGoods(quoted: QuoteRequest, wanted: QuoteRequest): boolean {
  return (
    sameCity(quoted.origin, wanted.origin) &&
    sameCity(quoted.destination, wanted.destination) &&
    quoted.weightKg === wanted.weightKg &&
    quoted.volumeM3 === wanted.volumeM3 &&
    String(quoted.dimensionsCm) === String(wanted.dimensionsCm)
  )
}

function sameShipment(quoted: QuoteRequest, wanted: QuoteRequest): boolean {
  return sameGoods(quoted, wanted) && quoted.insuredFen === wanted.insuredFen && quoted.codFen === wanted.codFen
}

function sameCity(one: Place, other: Place): boolean {
  return one.province === other.province && one.city === other.city
}
