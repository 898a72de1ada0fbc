import { abroadNames } from './abroad.ts'
import { englishNames } from './english-names.ts'
import { districtsByPinyin } from './pinyin.ts'
import type { Place } from './place.ts'
import { isWithin } from './read-region.ts'
import type { Region } from './region.ts'

export interface EnglishPlace {
  readonly candidates: readonly Place[]
  readonly start: number
  readonly end: number
}

interface Named {
  /** What it can mean beside another name. */
  readonly regions: readonly Region[]
  /** What it means by itself. */
  readonly alone: readonly Region[]
  readonly abroad: Place | null
  /** A district's pinyin counts only beside its city or before «District». */
  readonly isTentative: boolean
  readonly start: number
  readonly end: number
}

const WORD = /[A-Za-z][A-Za-z'’]*/g
const SUFFIX = /^[ -](?:city|province|district|county|new area|prefecture|municipality|qu|shi|sheng|xian)\b/i
const STREET =
  /^ (?:(?:east|west|north|south|middle) )?(?:road|rd|street|st|avenue|ave|lane|boulevard|blvd|building|hotel|square|park)\b/i
const BETWEEN = /^[\s,]{1,3}$/

/** Places named in English or pinyin, neighbours of one another joined: «Nanshan District, Shenzhen» is one place. */
export function readEnglishPlaces(text: string): readonly EnglishPlace[] {
  if (!/[A-Za-z]{2}/.test(text)) return []
  const named = namedIn(text)
  const found: EnglishPlace[] = []
  for (let index = 0; index < named.length; ) {
    const run = runFrom(text, named.slice(index, index + 4))
    if (run.place !== null) found.push(run.place)
    index += run.used
  }
  return found
}

function namedIn(text: string): Named[] {
  const words = [...text.matchAll(WORD)]
  const found: Named[] = []
  for (let index = 0; index < words.length; index++) {
    const named = namedAt(text, words.slice(index, index + 4))
    if (named === null) continue
    found.push(named)
    while (index + 1 < words.length && (words[index + 1]?.index ?? 0) < named.end) index++
  }
  return found
}

function namedAt(text: string, words: readonly RegExpExecArray[]): Named | null {
  const start = words[0]?.index ?? 0
  for (let count = words.length; count > 0; count--) {
    const last = words[count - 1]
    const end = last === undefined ? start : last.index + last[0].length
    const written = text.slice(start, end)
    const after = text.slice(end, end + 24)
    if (/[^A-Za-z'’ ]/.test(written) || STREET.test(after)) continue
    const suffix = SUFFIX.exec(after)?.[0] ?? ''
    const named = lookUp(written, suffix.trim() !== '')
    if (named !== null) return { ...named, start, end: end + suffix.length }
  }
  return null
}

function lookUp(written: string, hasSuffix: boolean): Pick<Named, 'regions' | 'alone' | 'abroad' | 'isTentative'> | null {
  const key = written.toLowerCase().replace(/['’]/g, '').replace(/ +/g, ' ')
  if (key.length < 4 && !/^[A-Z]/.test(written)) return null
  const abroad = abroadNames().get(key) ?? null
  if (abroad !== null) return { regions: [], alone: [], abroad, isTentative: false }
  const known = englishNames().get(key) ?? englishNames().get(key.replaceAll(' ', '')) ?? []
  const districts = key.length < 4 ? [] : (districtsByPinyin().get(key.replaceAll(' ', '')) ?? [])
  if (known.length > 0) {
    return { regions: [...new Set([...known, ...districts])], alone: known, abroad: null, isTentative: false }
  }
  return districts.length > 0 ? { regions: districts, alone: districts, abroad: null, isTentative: !hasSuffix } : null
}

function runFrom(text: string, named: readonly Named[]): { readonly place: EnglishPlace | null; readonly used: number } {
  const [first] = named
  if (first === undefined) return { place: null, used: 1 }
  let { regions, end } = first
  let used = 1
  for (const next of named.slice(1)) {
    const joined = BETWEEN.test(text.slice(end, next.start)) ? joinRegions(regions, next.regions) : []
    if (joined.length === 0) break
    regions = joined
    end = next.end
    used++
  }
  if (used === 1 && first.isTentative) return { place: null, used }
  const candidates = first.abroad !== null ? [first.abroad] : (used > 1 ? regions : first.alone).map((region) => region.place)
  return { place: { candidates, start: first.start, end }, used }
}

/** The inner of two neighbours, in either order; a province after its city changes nothing. */
function joinRegions(one: readonly Region[], other: readonly Region[]): readonly Region[] {
  const fits = (inner: Region, outers: readonly Region[]): boolean => outers.some((outer) => isWithin(inner, outer))
  return [...one.filter((region) => fits(region, other)), ...other.filter((region) => fits(region, one))]
}
