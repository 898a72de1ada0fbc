import type { Company, LaneKind } from '../company/company.ts'
import type { Place } from '../regions/place.ts'

/** Which tariff row a route falls under; null = no rate (Hong Kong, Macau, Taiwan, abroad, unknown). Remote goes first. */
export function lane(origin: Place, destination: Place, company: Company): LaneKind | null {
  const from = company.regions.find((region) => region.provinces.includes(origin.province))
  const to = company.regions.find((region) => region.provinces.includes(destination.province))
  if (!from || !to) return null
  if (from.remote || to.remote) return 'remote'
  if (origin.province === destination.province) {
    return origin.city !== '' && origin.city === destination.city ? 'city' : 'province'
  }
  return from.key === to.key ? 'region' : 'other'
}
