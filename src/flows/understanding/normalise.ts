import { ConverterFactory } from 'opencc-js/core'
import { from, to } from 'opencc-js/preset/t2cn'
import { mendChatSpelling } from './chat-spelling.ts'
import { inCommonWords } from './dialect.ts'
import { readNumber } from './extract/numerals.ts'
import { fromPinyin } from './pinyin-words.ts'
import { mendTypos } from './typos.ts'

/** Longer messages are read only so far: nobody types more into a chat, and the work stays bounded. */
export const READ_AT_MOST = 2_000

const simplify = ConverterFactory(from['t'] ?? [], to['cn'] ?? [])
const HAN = /\p{Script=Han}/u
const EACH_HAN = /\p{Script=Han}/gu
/** Format characters (zero width, direction), variation selectors, and controls but the line break. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]|\uFE0E|\uFE0F/gu
/** Characters that are right in simplified text too: alone they do not make a text traditional. */
const BOTH_WAYS = /[著乾瞭藉於麼夥徵裏後]/g
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Half width, without invisible characters, simplified, with the usual slips mended. */
export function normalise(raw: string): string {
  const line = raw
    .slice(0, READ_AT_MOST)
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replace(LONE_SURROGATE, ' ')
    .replace(INVISIBLE, '')
  const plain = line
    .normalize('NFKC')
    .slice(0, READ_AT_MOST)
    .replaceAll('\u00A0', ' ')
    .replace(/[‐‑‒–—―−]/g, '-')
  const spelled = fromPinyin(mendChatSpelling(spokenDigits(plain).replace(/[’‘]/g, "'")))
  return HAN.test(spelled) ? spokenFractions(mendTypos(inCommonWords(toSimplified(closed(spelled))))) : spelled
}

/** Traditional characters and Cantonese as the common language writes them; all else as it is. */
export function inPlainChinese(text: string): string {
  return HAN.test(text) ? inCommonWords(toSimplified(text)) : text
}

const APART = /(?<![\p{Script=Han}])\p{Script=Han}(?: \p{Script=Han}){2,60}(?![\p{Script=Han}])|^\p{Script=Han} \p{Script=Han}$/gu

/** 人 工 服 务 is written apart for emphasis. */
function closed(text: string): string {
  return text.replace(APART, (run) => run.replaceAll(' ', ''))
}

const FRACTION =
  /([零一二两三四五六七八九十]{1,3})点([零一二三四五六七八九]{1,2})(?=\s?(?:个)?(?:立方|方|公斤|千克|斤|吨|米|公里|kg))/g
const HALF_METRES = /(?<![\d.])([一二两三四五六七八九\d])米([一二三四五六七八九])(?![十百\d])/g

/** 零点八立方 → 0.8立方, 一米二 → 1.2米. */
function spokenFractions(text: string): string {
  const read = (written: string): string => written.replace(/./gu, (digit) => String(readNumber(digit) ?? ''))
  return text
    .replace(FRACTION, (_all, whole: string, part: string) => `${readNumber(whole) ?? 0}.${read(part)}`)
    .replace(HALF_METRES, (_all, whole: string, part: string) => `${readNumber(whole) ?? 0}.${read(part)}米`)
}

const SPOKEN = '零一二三四五六七八九'

/** 一三八零零一三八零零零 is a number as it is spoken; shorter runs are words. */
function spokenDigits(text: string): string {
  return text.replace(/[零〇一二三四五六七八九幺]{7,40}/g, (run) =>
    run.replace(/./g, (digit) => (digit === '幺' ? '1' : String(Math.max(0, SPOKEN.indexOf(digit))))),
  )
}

/** Traditional characters as simplified ones; a text without one that is only traditional stays as it is (一坏 is no 一坯). */
export function toSimplified(text: string): string {
  const converted = simplify(text)
  if (converted === text) return text
  const certain = text.replace(BOTH_WAYS, '').match(EACH_HAN) ?? []
  return certain.some((character) => simplify(character) !== character) ? converted : text
}
