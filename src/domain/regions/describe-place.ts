import type { Language } from '../language.ts'
import { ABROAD } from './abroad.ts'
import { englishName } from './english-name.ts'
import type { Place } from './place.ts'
import { shortName } from './short-name.ts'

/** A place as one says it to a customer: 深圳南山, 广东, 新加坡; Nanshan, Shenzhen, Guangdong, Singapore. */
export function describePlace(place: Place, language: Language): string {
  if (place.province === ABROAD) return language === 'en' ? englishName(place.city) : place.city || '国外'
  const isByProvince = place.city === '' || place.province.endsWith('特别行政区')
  const outer = isByProvince ? place.province : place.city
  const parts = [outer, place.district].filter((part) => part !== '')
  if (language === 'en') return parts.map(englishName).reverse().join(', ')
  return parts.map(shortName).join('')
}
