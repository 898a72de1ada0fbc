import { type Found, findAll } from '../found.ts'
import { NUMBER, readNumber } from './numerals.ts'

const LENGTH = 'cm|mm|m|厘米|公分|毫米|分米|米'
const BY = '\\s?(?:[*x×✕╳·]|乘以?|by)\\s?'
const ONE = `(-?${NUMBER})\\s?(${LENGTH})?`
const TIMES = new RegExp(`(?<![\\d.*×x])${ONE}((?:${BY}-?${NUMBER}\\s?(?:${LENGTH})?){1,5})(?![\\d.a-z])`, 'gi')
const FIELD = new RegExp(`(-?${NUMBER})\\s?(${LENGTH})?`, 'gi')
const NAMED = new RegExp(
  `长(?:度)?\\s?:?(${NUMBER})\\s?(${LENGTH})?[,，、\\s]{0,2}宽(?:度)?\\s?:?(${NUMBER})\\s?(${LENGTH})?[,，、\\s]{0,2}高(?:度)?\\s?:?(${NUMBER})\\s?(${LENGTH})?`,
  'gi',
)
const VOLUME = new RegExp(
  `(?<![\\d.])(${NUMBER})\\s?(?:个)?(半)?\\s?(立方厘米|立方公分|立方米|立方|m3|cbm|cubic\\s(?:met(?:er|re)s?)|方(?![向便式面案法块正])|cm3)(?![a-z0-9])(半)?`,
  'gi',
)
const CM: Readonly<Record<string, number>> = { cm: 1, 厘米: 1, 公分: 1, mm: 0.1, 毫米: 0.1, 分米: 10, m: 100, 米: 100 }

/** A size as written: three fields in cm, or how many there were instead, or a field that is not positive. */
export type Size =
  | { readonly cm: readonly number[] }
  | { readonly written: string; readonly problem: 'too_short' | 'too_long' | 'not_positive' }

/** 60*40*50, 60×40×50cm, 长60宽40高50, 0.6x0.4x0.5m, 60 by 40 by 50. */
export function extractSizes(text: string): readonly Found<Size>[] {
  const named = findAll(text, NAMED, (match): Size | null =>
    sized(
      match[0],
      [1, 3, 5].map((at) => [match[at] ?? '', match[at + 1]] as const),
    ),
  )
  const times = findAll(text, TIMES, (match): Size | null =>
    sized(
      match[0],
      [...match[0].matchAll(FIELD)].map((field) => [field[1] ?? '', field[2]] as const),
    ),
  )
  return [...named, ...times]
}

/** 2立方, 1.5方, 0.12m³, 2 cbm: m³. */
export function extractVolumes(text: string): readonly Found<number>[] {
  return findAll(text, VOLUME, (match) => {
    const number = readNumber(match[1] ?? '')
    if (number === null) return null
    const isSmall = /厘米|公分|cm3/i.test(match[3] ?? '')
    return isSmall ? number / 1e6 : number + ((match[2] ?? match[4]) === undefined ? 0 : 0.5)
  })
}

function sized(written: string, fields: readonly (readonly [string, string | undefined])[]): Size | null {
  const numbers = fields.map(
    ([number]) => (number.startsWith('-') ? -1 : 1) * (readNumber(number.replace('-', '')) ?? Number.NaN),
  )
  if (numbers.some((number) => Number.isNaN(number))) return null
  if (numbers.some((number) => number <= 0)) return { written, problem: 'not_positive' }
  if (numbers.length < 3) return { written, problem: 'too_short' }
  if (numbers.length > 3) return { written, problem: 'too_long' }
  const last = fields.at(-1)?.[1]?.toLowerCase()
  const isMetres =
    last === undefined && numbers.every((number) => number <= 3) && numbers.some((number) => !Number.isInteger(number))
  const cm = numbers.map((number, at) => number * (CM[fields[at]?.[1]?.toLowerCase() ?? last ?? (isMetres ? 'm' : 'cm')] ?? 1))
  return { cm: cm.map((side) => Math.round(side * 100) / 100) }
}
