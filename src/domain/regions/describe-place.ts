import type { Language } from '../language.ts'
import { ABROAD } from './abroad.ts'
import { englishName } from './english-name.ts'
import type { Place } from './place.ts'
import { shortName } from './short-name.ts'

/** A place as one says it to a customer: 深圳南山, 广东, 新加坡; Nanshan, Shenzhen, Guangdong, Singapore. */
export function describePlace(place: Place, language: Language): string {
  if (place.province === ABROAD) return language === 'en' ? englishName(place.city) : place.city || '国外'
  const outer = place.city === '' ? place.province : place.city
  const parts = [outer, place.district].filter((part) => part !== '')
  if (language === 'en') return parts.map(englishName).reverse().join(', ')
  return parts.map((part) => shortDistrict(part)).join('')
}

/** The district's short name, but 新城区 and its like keep their 区 when little would be left. */
function shortDistrict(name: string): string {
  const short = shortName(name)
  return short.length < 2 ? name : short
}
