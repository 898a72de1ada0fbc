import type { QuoteRequest } from './quote.ts'

/** Whole grams and cubic millimetres: prices are computed on integers only. */
export interface Measure {
  readonly grams: number
  /** Volume of the whole shipment; null = not known. */
  readonly mm3: number | null
}

/** Weight and volume of the whole shipment; of a stated volume and dimensions × pieces the greater counts. */
export function measure(request: QuoteRequest): Measure {
  return { grams: Math.round(request.weightKg * 1000), mm3: volumeMm3(request) }
}

function volumeMm3({ dimensionsCm, pieces, volumeM3 }: QuoteRequest): number | null {
  const stated = volumeM3 === undefined ? 0 : Math.round(volumeM3 * 1e9)
  const sides = dimensionsCm?.map((cm) => Math.round(cm * 10)) ?? [0]
  const measured = sides.reduce((product, mm) => product * mm, 1) * (pieces ?? 1)
  const greater = Math.max(stated, measured)
  return greater > 0 ? greater : null
}
