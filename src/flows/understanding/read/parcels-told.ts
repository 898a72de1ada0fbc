import type { Place } from '../../../domain/regions/place.ts'
import { extractPhones } from '../extract/phones.ts'
import { extractPlaces, type FoundPlace } from '../extract/places.ts'
import { extractWeights } from '../extract/weights.ts'
import { mask } from '../found.ts'
import { normalise } from '../normalise.ts'

/** What was said of the parcel that goes to one place. */
export interface ParcelTold {
  readonly place: Place
  /** Everything said of it but where it goes. */
  readonly words: string
}

/** Several parcels in one message: what is said ahead of them, and each with its place. */
export interface ParcelsTold {
  readonly head: string
  readonly parcels: readonly ParcelTold[]
}

/** 一个去西安, 另一箱寄, one to, the other for. */
const EACH =
  /(?:(?:[一二两三四五六七八九\d]+|那|另外?一?|还有一|第[一二三四五])(?:个|箱|件|包|袋|盒|票|份|单)(?:是|要|就)?(?:寄|发|送)?(?:去|到|往|给|寄)?|分别(?:是|要|寄|发|送)?(?:去|到|往|给|寄)?|分别[^。;；\n]{0,24}(?:和|、|跟|与|及)|\b(?:one|the (?:other|first|second)|another)(?: one| parcel| box| package)?(?: goes| is| is going| should go)?(?: to| for)(?: the)?)\s*$/iu
/** 西安的是, 兰州那票寄, Hangzhou is, the Hangzhou one has. */
const OF =
  /^(?:市|省)?(?:的|那|这)(?:一?(?:个|箱|件|包|袋|盒|票|份|单)|边)?(?:里面)?(?:是|寄|发|装)?(?:的?是|的)?[\s:：,，]*|^(?: one| parcel| box| package)?\s*(?:is|has|gets|contains|:)\s+/iu
const EDGES = /^[\s,，、;；。.:：]+|[\s,，、;；。.]+$|^(?:and|the)\b\s*|[\s,，]+(?:and|和|还有|the|and the)\s*$/giu
/** 都从深圳走, 每箱3公斤 behind the last one is said of all. */
const OF_ALL =
  /^(.*?)((?:(?<=^|[\s,，。;；])(?:都|全部?|每|各|一共|总共|均|从|由|寄件|发件|from |all |both |each |sender).*)?)$/isu
const LONGEST = 300

/** «西安的是茶具 6斤 兰州的是书 12斤», "one to Hangzhou and one to Suzhou": null where no place is named so. */
export function parcelsTold(raw: string): ParcelsTold | null {
  if (raw.length > LONGEST) return null
  const text = normalise(raw)
  const marks = extractPlaces(text).flatMap((found) => markOf(text, found))
  const [first] = marks
  if (first === undefined) return null
  const [, last = '', ofAll = ''] = OF_ALL.exec(text.slice(marks.at(-1)?.end)) ?? []
  const parcels = marks.map(({ place, end }, at) => {
    const next = marks[at + 1]
    return { place, words: tidy(next === undefined ? last : text.slice(end, next.start)) }
  })
  const isParty = parcels.some(({ words }) => extractPhones(words).length > 0)
  const isTwice = new Set(parcels.map(({ place }) => place.city)).size < parcels.length
  return isParty || isTwice ? null : { head: tidy(`${tidy(text.slice(0, first.start))}\n${tidy(ofAll)}`), parcels }
}

interface Mark {
  readonly place: Place
  readonly start: number
  readonly end: number
}

function markOf(text: string, { place, candidates, start, end }: FoundPlace): readonly Mark[] {
  if (candidates.length > 1 || place.city === '') return []
  const each = EACH.exec(text.slice(0, start))
  const of = OF.exec(text.slice(end))
  if (each === null && of === null) return []
  return [{ place, start: each?.index ?? start, end: end + (of?.[0].length ?? 0) }]
}

function tidy(words: string): string {
  return words.replaceAll(EDGES, '').replaceAll(EDGES, '').trim()
}

/** Whether goods are named there, not their weight alone. */
export function namesGoods(words: string): boolean {
  const rest = mask(words, extractWeights(words)).replaceAll(FILLERS, '')
  return /\p{L}/u.test(rest)
}

const FILLERS =
  /大概|大约|左右|差不多|约|重量?|[\d一二两三四五六七八九十]+[件箱个包袋]|\b(?:about|around|roughly|weighs?|kgs?|pieces?)\b/giu
