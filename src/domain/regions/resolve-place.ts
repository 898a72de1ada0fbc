import { abroadNames } from './abroad.ts'
import { englishNames } from './english-names.ts'
import type { Place } from './place.ts'
import { preferMainland } from './prefer-mainland.ts'
import { commonPlace, readRegion } from './read-region.ts'

/**
 * Every place a name can mean, by official full names: 鼓楼区 → four, 深圳南山 → one, Shenzhen → one, 新加坡 → abroad; none when
 * the whole text is no place.
 */
export function resolvePlace(name: string): readonly Place[] {
  const text = name.trim()
  const abroad = abroadNames().get(text.toLowerCase())
  if (abroad !== undefined) return [abroad]
  const english = englishNames().get(englishKey(text))
  if (english !== undefined) return english.map((region) => region.place)
  const reading = readRegion(text, 0)
  if (reading === null || reading.end !== text.length) return []
  return preferMainland(reading).map((region) => region.place)
}

/** Fills in what the rest decides, puts former names right, and leaves empty what several regions fit. */
export function completePlace(given: Partial<Place>): Place {
  const parts = [given.province, given.city, given.district].filter((part) => part !== undefined && part !== '')
  const found = resolvePlace([...new Set(parts)].join(''))
  if (found.length > 0) return commonPlace(found)
  return { province: given.province ?? '', city: given.city ?? '', district: given.district ?? '' }
}

function englishKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/\s+(?:city|province|prefecture)$/, '')
    .replace(/\s+/g, ' ')
}
