import { INTENT_CLASSES } from './intent-class.ts'

const CLASSES = INTENT_CLASSES.length
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
const MIDDLE = 31
/** The weight of one level. */
const UNIT = 0.12
/** A feature that hardly speaks for any class is left out, in levels. */
const LEAST = 3

/** One piece a feature: its name, a tab, and one character for each class; the first, without a name, holds the biases. */
export function encodeWeights(index: ReadonlyMap<string, number>, weights: Float64Array, bias: Float64Array): readonly string[] {
  const lines = [`\t${code(bias)}`]
  for (const [feature, at] of index) {
    const own = weights.subarray(at * CLASSES, (at + 1) * CLASSES)
    if (own.some((weight) => Math.abs(level(weight)) >= LEAST)) lines.push(`${feature}\t${code(own)}`)
  }
  return lines
}

function code(values: Float64Array): string {
  return [...values].map((value) => ALPHABET.charAt(MIDDLE + level(value))).join('')
}

function level(value: number): number {
  return Math.max(-MIDDLE, Math.min(MIDDLE, Math.round(value / UNIT)))
}

export function decodeWeights(lines: readonly string[]): ReadonlyMap<string, Float32Array> {
  return new Map(
    lines.map((line) => {
      const cut = line.indexOf('\t')
      const values = Float32Array.from(
        { length: CLASSES },
        (_, one) => (ALPHABET.indexOf(line.charAt(cut + 1 + one)) - MIDDLE) * UNIT,
      )
      return [line.slice(0, cut), values]
    }),
  )
}
