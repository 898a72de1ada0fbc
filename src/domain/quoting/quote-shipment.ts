import type { Company } from '../company/company.ts'
import { type GoodsVerdict, goodsPolicy } from '../ordering/goods-policy.ts'
import { lane } from './lane.ts'
import { type Measure, measure } from './measure.ts'
import { chargeableKg, fits, priceOption, type Shipped } from './price-options.ts'
import type { QuoteOption, QuoteOutcome, QuotePersonReason, QuoteRequest, Service } from './quote.ts'

/** Prices a shipment by the company's tariffs, or says why a question, a refusal or a person comes first. */
export function quoteShipment(request: QuoteRequest, company: Company): QuoteOutcome {
  const goods: GoodsVerdict = request.goods ? goodsPolicy(request.goods, company) : { verdict: 'accepted' }
  if (goods.verdict === 'refused') {
    return { status: 'refused', reason: 'prohibited', category: goods.rule.key, sentence: goods.rule.sentence }
  }
  const found = lane(request.origin, request.destination, company)
  if (!found) return { status: 'person', reason: 'no_rate', options: [] }
  const size = measure(request)
  if (isFullTruck(size, company)) return { status: 'person', reason: 'full_truck', options: [] }
  const kg = chargeableKg(size, company)
  if (size.mm3 === null && (kg >= company.ltl.minKg || request.service === 'ltl')) return { status: 'needs_volume' }

  const allowed = servicesFor(kg, goods, company)
  const options = pricedOptions({ request, lane: found, size }, allowed, company)
  const reason = personReason(request, { goods, options }, company)
  if (reason) return { status: 'person', reason, options }
  return { status: 'priced', options: options.filter((option) => withinBot(option, company)) }
}

function isFullTruck(size: Measure, company: Company): boolean {
  return size.grams > company.ltl.maxKg * 1000 || (size.mm3 ?? 0) > company.ltl.maxM3 * 1e9
}

function servicesFor(kg: number, goods: GoodsVerdict, company: Company): readonly Service[] {
  const services: readonly Service[] = ['express', 'ltl']
  const carriers = goods.verdict === 'restricted' ? (goods.rule.services ?? services) : services
  return carriers.filter((service) => fits(service, kg, company))
}

/** Cheapest first; the service asked for alone, when it fits. */
function pricedOptions(shipped: Shipped, allowed: readonly Service[], company: Company): readonly QuoteOption[] {
  const asked = allowed.filter((service) => service === shipped.request.service)
  return (asked.length > 0 ? asked : allowed)
    .map((service) => priceOption(service, shipped, company))
    .toSorted((a, b) => a.totalFen - b.totalFen)
}

function personReason(
  request: QuoteRequest,
  found: { readonly goods: GoodsVerdict; readonly options: readonly QuoteOption[] },
  company: Company,
): QuotePersonReason | null {
  const { goods, options } = found
  if (goods.verdict === 'restricted' && (goods.rule.person || options.length === 0)) return 'restricted_goods'
  if ((request.insuredFen ?? 0) > company.extras.insurance.maxDeclaredFen) return 'insured_too_high'
  if (!options.some((option) => withinBot(option, company))) return 'beyond_authority'
  return null
}

function withinBot(option: QuoteOption, company: Company): boolean {
  const limit = company.botAuthority.quoteFen
  return limit === null || option.totalFen <= limit
}
