import type { Address, Place } from '../../domain/regions/place.ts'
import { isBeyondMainland } from '../../domain/regions/place-questions.ts'
import { regionTable } from '../../domain/regions/region-table.ts'
import type { SlotValue } from '../commands.ts'

type AddressPart = 'city' | 'district' | 'detail'

/** What an address still lacks before a courier can find it. */
export function missingParts(address: Address | null): AddressPart[] {
  if (address === null) return ['city', 'district', 'detail']
  const missing: AddressPart[] = []
  if (isBeyondMainland(address)) return address.detail.trim() === '' ? ['detail'] : []
  if (address.province === '' || (address.city === '' && address.district === '')) missing.push('city')
  if (address.district === '' && (address.city === '' || hasDistricts(address))) missing.push('district')
  if (address.detail.trim() === '') missing.push('detail')
  return missing
}

/** 东莞市 and its like have none: their towns stand in the detail. */
function hasDistricts(place: Place): boolean {
  return regionTable().regions.some(
    (region) => region.level === 3 && region.place.province === place.province && region.place.city === place.city,
  )
}

/** The address in a slot; a place counts as an address without a street. */
export function addressIn(value: SlotValue | undefined): Address | null {
  if (typeof value !== 'object' || !('province' in value)) return null
  return 'detail' in value ? value : { ...value, detail: '' }
}

/** A part said later joins what is known; another city begins anew. */
export function mergedAddress(said: Address, known: Address | null): Address {
  if (known === null || !fitsInto(said, known)) return said
  const hasMoved = known.district !== '' && ![known.district, ''].includes(said.district)
  return {
    province: known.province || said.province,
    city: known.city || said.city,
    district: said.district || known.district,
    detail: said.detail === '' && !hasMoved ? known.detail : said.detail,
  }
}

/** Nothing said contradicts the city that is known. */
function fitsInto(said: Address, known: Address): boolean {
  const agrees = (part: 'province' | 'city') => said[part] === '' || known[part] === '' || said[part] === known[part]
  return agrees('province') && agrees('city')
}
