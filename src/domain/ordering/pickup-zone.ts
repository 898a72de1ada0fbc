import type { Company, PickupCity } from '../company/company.ts'
import type { Place } from '../regions/place.ts'

export type PickupZone = 'city' | 'suburb' | 'out'

/** Zone of a pickup address by city and district; null = the company does not pick up in that city. */
export function pickupZone(place: Place, company: Company): PickupZone | 'needs_district' | null {
  const city = company.pickupCities.find((each) => each.city === place.city)
  if (!city) return null
  if (city.districtless) return 'city'
  return city.cityZone || city.suburbZone || city.outOfArea ? listedZone(place.district, city) : zoneByName(place.district)
}

function listedZone(district: string, city: PickupCity): PickupZone | 'needs_district' {
  if (city.cityZone?.includes(district)) return 'city'
  if (city.suburbZone?.includes(district)) return 'suburb'
  if (city.outOfArea?.includes(district)) return 'out'
  return 'needs_district'
}

function zoneByName(district: string): PickupZone | 'needs_district' {
  if (district.endsWith('区')) return 'city'
  return /[县市]$/u.test(district) ? 'suburb' : 'needs_district'
}
