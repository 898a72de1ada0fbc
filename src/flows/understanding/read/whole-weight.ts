import { isGoodsWord } from '../extract/goods-name.ts'
import type { Found } from '../found.ts'
import type { Reading } from './reading.ts'

/** The weight of all that is sent: 3箱，每箱5公斤 is fifteen kilograms, 第一个3公斤第二个5公斤 is eight. */
export function wholeWeight(reading: Reading): Found<number> | undefined {
  const weight =
    reading.weights.find((each, index) => index > 0 && isTakenAs(reading, each)) ??
    reading.weights.find((each) => !isMissed(reading, each)) ??
    reading.weights[0]
  const [pieces] = reading.pieces
  if (weight === undefined) return undefined
  if (isPerParcel(reading) || isOfOtherGoods(reading)) {
    const sum = reading.weights.reduce((total, each) => total + each.value, 0)
    return { ...weight, value: round(sum), end: reading.weights.at(-1)?.end ?? weight.end }
  }
  const isEach = isOfEach(reading, weight) || isOfOne(reading, weight)
  return pieces !== undefined && isEach && !isOneForEach(reading)
    ? { ...weight, value: round(weight.value * pieces.value) }
    : weight
}

/** 13斤多，算7公斤吧: what it is to be taken as. */
function isTakenAs({ lower }: Reading, { start }: Found<number>): boolean {
  return /(?:就?算|就?按|就?当|call it)(?:它|作|成|是)?\s?$/.test(lower.slice(Math.max(0, start - 8), start))
}

/** 一公斤都不到，800克: the first is what it does not reach. */
function isMissed({ lower }: Reading, { end }: Found<number>): boolean {
  return /^\s?(?:都|也|还)?(?:不到|不足|没有?到)/.test(lower.slice(end, end + 5))
}

/** As many parcels as weights, where each weight is said to be one parcel's. */
export function parcelCount(reading: Reading): Found<number> | undefined {
  const [weight] = reading.weights
  return weight === undefined || !isPerParcel(reading) ? undefined : { ...weight, value: reading.weights.length }
}

const CORRECTS = /改|不是|不对|应该|原来|还是|变成|\bnot\b|instead|sorry|actually|wrong/
const SEPARATELY =
  /第[一二三1-3](?:个|件|箱|包)|分别|各自|另(?:外)?一?(?:个|件|箱|包)|其中|(?:^|[^\d])[一1]\s?(?:个|件|箱|包)[^一1]{1,14}[一1]\s?(?:个|件|箱|包)|\b(?:first|one|another|the other|second|respectively)\b/

/** Several weights, each of a parcel of its own; a correction or a range holds two and means one. */
function isPerParcel({ weights, pieces, lower }: Reading): boolean {
  if (weights.length < 2 || weights.length > 20 || CORRECTS.test(lower)) return false
  return SEPARATELY.test(lower) || pieces[0]?.value === weights.length
}

/** 3公斤茶叶5公斤瓷器: every weight with its own goods. */
function isOfOtherGoods({ lower, weights }: Reading): boolean {
  if (weights.length < 2 || CORRECTS.test(lower)) return false
  const goods = weights.map(({ end }, at) =>
    lower
      .slice(end, weights[at + 1]?.start ?? end + 8)
      .replace(/^\s?的?|[,，、和还有\s]+$/g, '')
      .replace(/[,，。\s].*$/, ''),
  )
  return new Set(goods).size === goods.length && goods.every((name) => isGoodsWord(name))
}

/** 两个件，一个寄给…，另一个寄给…: as many parcels as receivers, so that each order has one. */
export function isOneForEach({ contacts, pieces }: Reading): boolean {
  const receivers = contacts.filter(({ role }) => role === 'receiver').length
  return receivers > 1 && pieces[0]?.value === receivers
}

/** 8公斤一箱, 每个6斤 where two are known: the weight of them all; and the one that is only a measure is no count. */
export function eachOfKnown(reading: Reading, weight: Found<number> | undefined, known: unknown): Found<number> | undefined {
  const counted = reading.pieces.filter((piece) => !isMeasureOf(piece, reading))
  if (weight === undefined || counted.length > 0 || typeof known !== 'number' || known < 2) return weight
  const isEach = isOfEach(reading, weight) || reading.pieces.some((piece) => isMeasureOf(piece, reading))
  return isEach && reading.weights.length === 1 ? { ...weight, value: round(weight.value * known) } : weight
}

/** 两箱芒果 一箱十斤: one of the two that were counted first. */
function isOfOne(reading: Reading, weight: Found<number>): boolean {
  const [first, ...others] = reading.pieces
  const isCounted = first !== undefined && first.value > 1 && first.end < weight.start
  return isCounted && reading.weights.length === 1 && others.some((piece) => isMeasureOf(piece, reading))
}

/** The 一箱 of 8公斤一箱 and 一箱8公斤; 就一箱 8公斤 is a count. */
export function isMeasureOf({ value, start, end }: Found<number>, { lower, weights }: Reading): boolean {
  if (value !== 1 || /(?:就|只|共|总共|一共|改|only)[是有成]?\s?$/.test(lower.slice(Math.max(0, start - 3), start))) return false
  return weights.some((weight) => weight.end === start || (weight.start === end && lower.charAt(start) === '一'))
}

function isOfEach({ lower }: Reading, weight: Found<number>): boolean {
  const ahead = lower.slice(Math.max(0, weight.start - 5), weight.start)
  const behind = lower.slice(weight.end, weight.end + 8)
  return (
    /(?:每|单)(?:件|箱|个|袋|托|台|包)?(?:重|约|大概)*\s?$/.test(ahead) ||
    /^\s?(?:each|\/(?:件|箱|个)|一(?:件|箱|个))/.test(behind)
  )
}

function round(kg: number): number {
  return Math.round(kg * 1000) / 1000
}
