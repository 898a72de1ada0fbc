import type { Language } from '../../domain/language.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import type { Address, Place } from '../../domain/regions/place.ts'

/** 广东省深圳市南山区; a municipality is named once. */
export function placeWords(place: Place): string {
  const city = place.city === place.province ? '' : place.city
  return `${place.province}${city}${place.district}`
}

/** 深圳 → 北京 / Shenzhen → Beijing. */
export function routeWords(from: Place, to: Place, language: Language): string {
  return `${describePlace(from, language)} → ${describePlace(to, language)}`
}

/** The whole address on one line. */
export function addressWords(address: Address): string {
  return `${placeWords(address)}${address.detail}`
}
