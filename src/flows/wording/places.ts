import type { Language } from '../../domain/language.ts'
import { ABROAD } from '../../domain/regions/abroad.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import { englishName } from '../../domain/regions/english-name.ts'
import type { Address, Place } from '../../domain/regions/place.ts'

/** 广东省深圳市南山区; a municipality is named once. */
export function placeWords(place: Place): string {
  const city = place.city === place.province ? '' : place.city
  const province = place.province === ABROAD ? '' : place.province
  return `${province}${city}${place.district}`
}

/** 深圳 → 北京 / Shenzhen → Beijing. */
export function routeWords(from: Place, to: Place, language: Language): string {
  return `${describePlace(from, language)} → ${describePlace(to, language)}`
}

/** The whole address on one line. */
export function addressWords(address: Address, language: Language = 'zh'): string {
  const isLatin = !/\p{Script=Han}/u.test(address.detail)
  if (language === 'zh' || !isLatin) return `${placeWords(address)}${address.detail}`
  const parts = [address.district, address.city, [address.city, ABROAD].includes(address.province) ? '' : address.province]
  return [address.detail, ...parts.filter((part) => part !== '').map(englishName)].filter((part) => part !== '').join(', ')
}
