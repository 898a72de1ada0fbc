import type { Found } from '../found.ts'
import { GOODS_WORDS } from './goods-words.ts'
import { NUMBER } from './numerals.ts'

const HAN = GOODS_WORDS.filter((word) => word.length > 1 && !/^[a-z]/.test(word)).sort((a, b) => b.length - a.length)
const WORD = new RegExp(HAN.join('|'), 'g')
/** Stands for each character of a word for goods: the shapes are compiled without the long list, a fifth of a start. */
const MARK = '\u{E000}'
const GOODS = `${MARK}+`
const WEIGHT = `(?:大概|大约|一共|共|约|重)?(?:${NUMBER})\\s?(?:多|来)?(?:公斤|千克|斤|吨|kgs?|kilos?)半?`
const COUNT = `(?:${NUMBER})\\s?(?:个|大|小)?(?:件|箱|托|袋|包|盒)`
/** Where an address ends: a house, a floor, a room, a park; behind a bare number only a word for goods can begin. */
const END = '(?<=[号室栋座楼层幢户厦园村店厂院城区街司])'
const HOUSE_END = '(?<=[号室栋座楼层幢])'
const ONE = `(?:${GOODS}|[书酒茶画药鞋])`
const TAIL = new RegExp(
  [
    `${END}${ONE}?(?:${COUNT})?的?(?:${GOODS})?${WEIGHT}的?${ONE}?`,
    `(?<=[\\da-z])${GOODS}(?:${COUNT})?${WEIGHT}`,
    `${END}${COUNT}的?${GOODS}`,
    `${HOUSE_END}${GOODS}(?:${COUNT})?`,
  ]
    .map((shape) => `${shape}(?=$|[\\s,，。;；!！])`)
    .join('|'),
  'giu',
)

/** What is sent, written right behind an address without a stop: …科技园1号|衣服5公斤; it is no part of the address. */
export function goodsTails(text: string): readonly Found<string>[] {
  const marked = text.slice(0, 800).replace(WORD, (word) => MARK.repeat(word.length))
  return [...marked.matchAll(TAIL)].map(({ 0: { length }, index }) => ({
    value: text.slice(index, index + length),
    start: index,
    end: index + length,
  }))
}
