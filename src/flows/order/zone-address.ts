import type { Company } from '../../domain/company/company.ts'
import { pickupZone } from '../../domain/ordering/pickup-zone.ts'
import { districtOfZone, zoneIn } from '../../domain/regions/development-zones.ts'
import type { Address } from '../../domain/regions/place.ts'
import type { Side } from './ask-party.ts'

/** «苏州工业园区星湖街», «上海张江高新区»: the district the zone lies in, else the zone in its place where the company does not need to know better. */
export function withZone(address: Address, side: Side, company: Company): Address {
  if (address.city === '' || address.district !== '') return address
  const district = districtOfZone(address)
  if (district !== '') return { ...address, district }
  const zone = zoneIn(address.detail)
  if (zone === '') return address
  const settled = { ...address, district: zone, detail: address.detail.slice(zone.length) }
  return side === 'shipper' && pickupZone(settled, company) === 'needs_district' ? address : settled
}
