import type { Fen } from '../../../domain/money/fen.ts'
import { type Found, findAll } from '../found.ts'
import { NUMBER, readNumber } from './numerals.ts'

const AMOUNT = `(${NUMBER})\\s?(万|千|百|k|w)?(\\d)?`
const MONEY = new RegExp(
  `(?<![\\d.a-z])(?:[¥￥]|rmb|cny)\\s?${AMOUNT}(?![\\d.])|(?<![\\d.a-z-])${AMOUNT}\\s?(?:多)?(?:块钱?|元|圆|rmb\\b|cny\\b|yuan\\b|人民币|大洋)(?:(${NUMBER})(?:毛|角)?(?![\\d.]|\\s?(?:公斤|斤|kg|件|箱|个|天)))?`,
  'gi',
)
const ROUND = new RegExp(
  `(?<![\\d.a-z])(\\d{1,9}(?:\\.\\d{1,4})?\\s?[kw万]|(?<![一二两三四五六七八九十])[\\d一二两三四五六七八九]{1,6}[万千百][\\d一二两三四五六七八九]?|[一二两三四五六七八九]?十[一二三四五六七八九]?万|(?<![一二两三四五六七八九十])[一二两三四五六七八九]百[\\d一二三四五六七八九十]{0,4})(?![a-z\\d公斤千克吨件箱个托台袋立方天人次里米号年点])`,
  'gi',
)

/** Sums that carry a currency word: 三百块, ¥299.5, 2万5元, 1,200元, 五块八毛; in fen. */
export function extractMoney(text: string): readonly Found<Fen>[] {
  return findAll(text, MONEY, (match) => {
    const [number, unit, digit] = match[1] === undefined ? [match[4], match[5], match[6]] : [match[1], match[2], match[3]]
    const yuan = readNumber(`${number ?? ''}${unit ?? ''}${digit ?? ''}`)
    if (yuan === null) return null
    return Math.round(yuan * 100) + jiao(match[7])
  })
}

/** Sums without a currency word that only money has: 2万5, 3k, 三百五; where money is talked of. */
export function extractRoundSums(text: string): readonly Found<Fen>[] {
  return findAll(text, ROUND, (match) => {
    const yuan = readNumber((match[1] ?? '').replace(/\s/g, ''))
    return yuan === null ? null : Math.round(yuan * 100)
  })
}

/** A bare number as a sum of yuan, in fen. */
export function readSum(written: string): Fen | null {
  const yuan = readNumber(written.replace(/\s/g, ''))
  return yuan === null ? null : Math.round(yuan * 100)
}

/** 五块八: the eight are 毛. */
function jiao(written: string | undefined): Fen {
  const number = written === undefined ? null : readNumber(written)
  if (number === null) return 0
  return number < 10 ? Math.round(number * 10) : Math.round(number)
}
