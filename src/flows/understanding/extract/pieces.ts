import { type Found, findAll } from '../found.ts'
import { NUMBER, readNumber } from './numerals.ts'

const PIECES = new RegExp(
  `(?<![第\\d.a-z])(${NUMBER})(?:来|多)?\\s?(?:小|大|个)?(件(?!事)|箱|台|托盘?|板|袋|桶|捆|卷|盒|包(?!裹)|个?包裹|个(?=箱|件|袋|托|大?箱|小?箱|纸箱|行李)|pcs?|pieces?|box(?:es)?|cartons?|pallets?|parcels?|packages?|items?|bags?|cases)(?![a-z])`,
  'gi',
)
/** 两双 一起4公斤: counted on their own, no part of a name. */
const PAIRS = /(?<![第\d.])(\d{1,3}|[二两三四五六七八九十]{1,2})双(?=[\s,，。]|$)/g
const LOOSE = new RegExp(
  `(?<![第\\d.]|人有|人一共)(\\d{1,4}|[二两三四五六七八九十]{1,3})个(?![月人小工星礼钟点多半电问号重单地字月])`,
  'g',
)
const LABELLED = new RegExp(
  `(?:件数|数量|pieces|quantity|qty)\\s?(?:改成|改为|换成|变成|应该是|是|为|:|is|to)?\\s?(${NUMBER})(?![\\d.])`,
  'gi',
)
const WORDS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}
const ENGLISH =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve)\s(?:small |big |large )?(?:box(?:es)?|cartons?|pallets?|parcels?|packages?|pieces?|items?|bags?)\b/gi

/** How many pieces: 3件, 三箱, 12托, 2 boxes, 三个; never the second of a list, nor months. */
export function extractPieces(text: string): readonly Found<number>[] {
  const read = (match: RegExpExecArray): number | null => {
    const number = readNumber(match[1] ?? '')
    return number === null || !Number.isInteger(number) ? null : number
  }
  const counted = [
    ...findAll(text, PIECES, read),
    ...findAll(text, ENGLISH, (match) => WORDS[(match[1] ?? '').toLowerCase()] ?? null),
    ...findAll(text, LABELLED, read),
    ...findAll(text, PAIRS, read),
  ]
  return counted.length > 0 ? counted : findAll(text, LOOSE, read)
}
