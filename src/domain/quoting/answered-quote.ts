import type { Company } from '../company/company.ts'
import type { Bilingual } from '../language.ts'
import type { Fen } from '../money/fen.ts'
import { toChinaIso } from '../time/china-time.ts'
import { lane } from './lane.ts'
import { measure } from './measure.ts'
import { priceOption } from './price-options.ts'
import type { Quote, QuoteOption } from './quote.ts'
import { quoteValidUntil } from './quote-validity.ts'

const MANUAL: Bilingual = { zh: '人工核价', en: 'Price by a colleague' }

/** A waiting quote with the price that a person gives: one line of that amount, valid as long as any quote of the company. */
export function answeredQuote(
  quote: Quote,
  answer: { readonly fen: Fen; readonly by: string },
  at: { readonly company: Company; readonly now: Date },
): Quote {
  const option = optionFor(quote, at.company)
  const priced = option === null ? [] : [withPrice(option, answer.fen)]
  return {
    ...quote,
    status: 'given',
    options: priced,
    service: option?.service ?? quote.service,
    totalFen: answer.fen,
    validUntil: toChinaIso(quoteValidUntil(at.now, at.company)),
    answeredBy: answer.by,
  }
}

/** The option that was asked about; on a lane with a tariff its days at least. Without a lane nothing about days is known. */
function optionFor(quote: Quote, company: Company): QuoteOption | null {
  const { request } = quote
  const known = quote.options.find((option) => option.service === (quote.service ?? request.service)) ?? quote.options[0]
  if (known) return known
  const found = lane(request.origin, request.destination, company)
  const size = measure(request)
  const service = request.service ?? (request.weightKg > company.express.maxKg ? 'ltl' : 'express')
  return found === null ? null : priceOption(service, { request, lane: found, size }, company)
}

/** A price that equals the tariff's keeps its lines; any other is one line. */
function withPrice(option: QuoteOption, fen: Fen): QuoteOption {
  return option.totalFen === fen ? option : { ...option, lines: [{ key: 'manual', label: MANUAL, fen }], totalFen: fen }
}
