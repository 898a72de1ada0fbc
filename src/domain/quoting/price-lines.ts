import type { Company, LaneKind } from '../company/company.ts'
import type { Bilingual } from '../language.ts'
import type { Fen } from '../money/fen.ts'
import { ceilDivide, shareOf } from '../money/whole-numbers.ts'
import { pickupZone } from '../ordering/pickup-zone.ts'
import type { Measure } from './measure.ts'
import type { QuoteLine, QuoteLineKey, QuoteRequest, Service } from './quote.ts'

const LABELS: Readonly<Record<Exclude<QuoteLineKey, 'manual'>, Bilingual>> = {
  freight: { zh: '运费', en: 'Freight' },
  discount: { zh: '会员折扣', en: 'Account discount' },
  pickup: { zh: '超范围取件费', en: 'Out-of-area pickup' },
  delivery: { zh: '超范围派送费', en: 'Out-of-area delivery' },
  insurance: { zh: '保价费', en: 'Insured value' },
  cod: { zh: '代收货款手续费', en: 'Cash on delivery' },
  pod: { zh: '回单费', en: 'Signed receipt return' },
  upstairs: { zh: '上楼费', en: 'Carrying upstairs' },
}

export interface Priced {
  readonly request: QuoteRequest
  readonly service: Service
  readonly lane: LaneKind
  readonly size: Measure
  readonly freightFen: Fen
}

/** Every charge of one service, freight first; lines of nothing are left out. */
export function priceLines(priced: Priced, company: Company): readonly QuoteLine[] {
  const { request, service, freightFen } = priced
  return [
    line('freight', freightFen),
    line('discount', -discount(priced, company)),
    line('pickup', pickupSurcharge(request, service, company)),
    line('delivery', company.deliverySurchargeFen[request.destination.district] ?? 0),
    line('insurance', share(request.insuredFen, company.extras.insurance)),
    line('cod', share(request.codFen, company.extras.cod)),
    line('pod', request.pod ? company.extras.podFen : 0),
    line('upstairs', upstairs(priced, company)),
  ].filter((each) => each.fen !== 0 || each.key === 'freight')
}

function line(key: Exclude<QuoteLineKey, 'manual'>, fen: Fen): QuoteLine {
  return { key, label: LABELS[key], fen: fen === 0 ? 0 : fen }
}

function discount({ request, freightFen }: Priced, company: Company): Fen {
  const rule = company.tiers.find((each) => each.tier === request.tier)
  return rule ? shareOf(freightFen, rule.discount) : 0
}

function pickupSurcharge(request: QuoteRequest, service: Service, company: Company): Fen {
  if (request.pickup === false) return 0
  return pickupZone(request.origin, company) === 'out' ? company.outOfAreaFen[service] : 0
}

function share(fen: Fen | undefined, rule: { readonly rate: number; readonly minimumFen: Fen }): Fen {
  return fen !== undefined && fen > 0 ? Math.max(shareOf(fen, rule.rate), rule.minimumFen) : 0
}

function upstairs({ request, service, size }: Priced, company: Company): Fen {
  if (!request.upstairs || service !== 'ltl') return 0
  return ceilDivide(size.grams, 100_000) * company.extras.upstairsPer100KgFen
}
