import { ABROAD } from './abroad.ts'
import type { Place } from './place.ts'

const BEYOND = new Set(['香港特别行政区', '澳门特别行政区', '台湾省', ABROAD])

/** True for a county or county-level city (桐庐县, 建德市, 阿拉善左旗), false for a city's own district. */
export function isCountyOrCountyCity(district: string): boolean {
  return /[县市旗]$/.test(district)
}

/** The city a lane is reckoned by: the prefecture, or the county a province runs directly (仙桃市, whose `city` is empty). */
export function laneCity(place: Place): string {
  return place.city === '' ? place.district : place.city
}

/** True for Hong Kong, Macau, Taiwan and abroad: no rate there. */
export function isBeyondMainland(place: Place): boolean {
  return BEYOND.has(place.province)
}

/** True when a lane can be reckoned: province and city are known, or it lies beyond the mainland. */
export function isLaneKnown(place: Place): boolean {
  return isBeyondMainland(place) || (place.province !== '' && laneCity(place) !== '')
}
