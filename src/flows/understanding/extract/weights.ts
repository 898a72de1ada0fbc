import { type Found, findAll } from '../found.ts'
import { NUMBER, readNumber } from './numerals.ts'

/** kg for one of each; 斤 = 0.5 kg. */
const KG: readonly (readonly [RegExp, number])[] = [
  [/^(?:公斤|千克|kgs?|kilos?|kilograms?)$/, 1],
  [/^(?:市?斤)$/, 0.5],
  [/^(?:吨|t|tons?|tonnes?)$/, 1000],
  [/^(?:克|g|grams?)$/, 0.001],
  [/^(?:lbs?|pounds?|磅)$/, 0.45359237],
  [/^(?:oz|ounces?|盎司)$/, 0.028349523],
]
const UNIT = '公斤|千克|kgs?|kilograms?|kilos?|市?斤|吨|tonnes?|tons?|t|克|grams?|g|lbs?|pounds?|磅|oz|ounces?|盎司'
const WEIGHT = new RegExp(
  `(?:(${NUMBER})\\s?[-~到至]\\s?)?(?<![\\d.a-z])(${NUMBER})\\s?(?:多|来|几)?\\s?(半)?\\s?(?:个)?(公斤|千克|市?斤|吨|(?:${UNIT})(?![a-z0-9])|kg(?=\\d{1,4}(?:件|箱|个|包)))(半)?(?!之)`,
  'gi',
)
const LABELLED = new RegExp(
  `(?:重量?|毛重|净重|weight|weighs?)\\s?(?:改成|改为|换成|变成|应该是|是|为|大概|约|of|is|to|:)?\\s?(${NUMBER})(?![\\d.]|\\s?[a-z*×x]|[年月日号点件箱台托个袋元块方米立厘])`,
  'gi',
)

/** Weights in kg: 两公斤半, 五斤, 半吨, 一百二十公斤, 3.5kg, 200g, 2 lbs; of a range the upper end. */
export function extractWeights(text: string): readonly Found<number>[] {
  const withUnit = findAll(text, WEIGHT, (match) => {
    const number = readNumber(match[2] ?? '')
    const factor = KG.find(([unit]) => unit.test((match[4] ?? '').toLowerCase()))?.[1]
    if (number === null || factor === undefined) return null
    const half = match[3] !== undefined || match[5] !== undefined ? 0.5 : 0
    return round((number + half) * factor)
  })
  if (withUnit.length > 0) return withUnit
  return findAll(text, LABELLED, (match) => readNumber(match[1] ?? ''))
}

function round(kg: number): number {
  return Math.round(kg * 10_000) / 10_000
}
