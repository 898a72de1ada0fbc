import { ABROAD, abroadNames } from '../../../domain/regions/abroad.ts'
import type { Place } from '../../../domain/regions/place.ts'
import { preferMainland } from '../../../domain/regions/prefer-mainland.ts'
import { readEnglishPlaces } from '../../../domain/regions/read-english-places.ts'
import { commonPlace, type RegionReading, readRegion } from '../../../domain/regions/read-region.ts'
import { placeRoles } from './place-roles.ts'

export type PlaceRole = 'origin' | 'destination' | 'unknown'

export interface FoundPlace {
  /** What is certain; the parts in which the candidates differ are empty. */
  readonly place: Place
  /** One when the name is clear, several when it fits several places. */
  readonly candidates: readonly Place[]
  readonly role: PlaceRole
  readonly start: number
  readonly end: number
}

const LEADS_TO_PLACE = /[从寄到往在去发至由是给和与跟于经自送运邮飞不回来址地住家我向]/

export type PlaceSpan = Omit<FoundPlace, 'role'>

/** Places in the order they are written, with where they stand in a lane (从X, 寄到X, X到Y, from X to Y). */
export function extractPlaces(text: string): readonly FoundPlace[] {
  const spans = [
    ...chinesePlaces(text),
    ...readEnglishPlaces(text).map((found) => ({ ...found, place: commonPlace(found.candidates) })),
  ].sort((a, b) => a.start - b.start)
  let last = 0
  const apart = joinAbroad(spans, text).filter((span) => {
    if (span.start < last) return false
    last = span.end
    return true
  })
  return placeRoles(text, apart)
}

const ABROAD_CITY =
  /^(?:纽约|洛杉矶|旧金山|芝加哥|西雅图|波士顿|伦敦|巴黎|柏林|东京|大阪|首尔|曼谷|吉隆坡|雅加达|马尼拉|河内|胡志明市|迪拜|悉尼|墨尔本|多伦多|温哥华|莫斯科)$/

/** Side by side, or a country and a city with a comma between them. */
function isOneAbroad(before: PlaceSpan, span: PlaceSpan, text: string): boolean {
  if (before.place.province !== ABROAD || span.place.province !== ABROAD) return false
  if (before.end === span.start) return true
  const isPair = ABROAD_CITY.test(before.place.city) !== ABROAD_CITY.test(span.place.city)
  return isPair && /^(?:[ ,，]{1,3}|的)$/.test(text.slice(before.end, span.start))
}

/** 英国伦敦 and "Tokyo, Japan" are one place. */
function joinAbroad(spans: readonly PlaceSpan[], text: string): readonly PlaceSpan[] {
  const joined: PlaceSpan[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    if (before !== undefined && isOneAbroad(before, span, text)) {
      const [country, city] = ABROAD_CITY.test(before.place.city) ? [span, before] : [before, span]
      const place = { ...span.place, city: country.place.city + city.place.city }
      joined[joined.length - 1] = { place, candidates: [place], start: before.start, end: span.end }
    } else joined.push(span)
  }
  return joined
}

function chinesePlaces(text: string): PlaceSpan[] {
  const found: PlaceSpan[] = []
  for (let start = 0; start < text.length; start++) {
    const span = abroadAt(text, start) ?? regionAt(text, start)
    if (span === null) continue
    found.push(span)
    start = span.end - 1
  }
  return found
}

function abroadAt(text: string, start: number): PlaceSpan | null {
  const names = abroadNames()
  for (let length = Math.min(6, text.length - start); length >= 2; length--) {
    const place = names.get(text.slice(start, start + length))
    if (place !== undefined && /[\u4e00-\u9fff]/.test(text.charAt(start))) {
      return { place, candidates: [place], start, end: start + length }
    }
  }
  return null
}

/** A county's short name inside a sentence (周|四会, 苏|达州) is a place only after a word that leads to one. */
function isWordPart(text: string, reading: RegionReading): boolean {
  if (reading.names > 1 || reading.fullNames > 0) return false
  const before = text.charAt(reading.start - 1)
  if (/达州/.test(text.slice(reading.start, reading.end)) && /[苏里格]/.test(before)) return true
  const isCounty = reading.candidates.every((region) => region.level === 3)
  return isCounty && /[\u4e00-\u9fff]/.test(before) && !LEADS_TO_PLACE.test(before)
}

/** 从|江苏, not 从江|苏: a county's lone short name gives way to a longer run that begins inside it. */
function isOvertaken(text: string, reading: RegionReading): boolean {
  if (reading.names > 1 || reading.fullNames > 0 || reading.candidates.some((region) => region.level < 3)) return false
  for (let start = reading.start + 1; start < reading.end; start++) {
    const inner = readRegion(text, start)
    if (inner !== null && inner.end > reading.end && (inner.names > 1 || inner.candidates.some((region) => region.level < 3)))
      return true
  }
  return false
}

function regionAt(text: string, start: number): PlaceSpan | null {
  const reading = readRegion(text, start)
  if (reading === null || isWordPart(text, reading) || isOvertaken(text, reading)) return null
  const candidates = preferMainland(reading).map((region) => region.place)
  return { place: commonPlace(candidates), candidates, start, end: reading.end }
}
