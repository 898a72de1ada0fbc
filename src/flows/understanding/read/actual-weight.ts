import { NUMBER, readNumber } from '../extract/numerals.ts'
import type { Found } from '../found.ts'
import type { Target } from './fillings.ts'

const ACTUAL = new RegExp(
  `(?:实际(?:上)?|实重|过磅|称(?:了一?下|下来|出来|完))(?:重|就|都|一?共|大概|差不多|约|有|是|为|\\s)*(${NUMBER})(?=\\s*(?:[,，。!！]|左右|吧|了|$))`,
)
/** A figure this many times more or less than the weight that was told is of something else. */
const MOST_TIMES = 3

/** 实际150 where a weight was told: the bare figure is the weight anew, unless it is nearer to another figure that was told. */
export function actualWeight({ reading, context }: Target): Found<number> | undefined {
  const { 'goods.weight': told, 'goods.volume': volume, 'goods.pieces': pieces } = context.slots ?? {}
  const found = typeof told === 'number' ? bareFigure(reading) : undefined
  if (typeof told !== 'number' || found === undefined) return undefined
  const apart = timesApart(found.value, told)
  const isOther = [volume, pieces].some((other) => typeof other === 'number' && timesApart(found.value, other) <= apart)
  return apart > MOST_TIMES || isOther ? undefined : found
}

function bareFigure({ lower, volumes, pieces, sums }: Target['reading']): Found<number> | undefined {
  const match = volumes.length + pieces.length + sums.length > 0 ? null : ACTUAL.exec(lower)
  const value = readNumber(match?.[1] ?? '')
  if (match === null || value === null || value <= 0) return undefined
  return { value, start: match.index, end: match.index + match[0].length }
}

function timesApart(one: number, other: number): number {
  return Math.max(one, other) / Math.min(one, other)
}
