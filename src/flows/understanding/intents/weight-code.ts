import { INTENT_CLASSES } from './intent-class.ts'

const CLASSES = INTENT_CLASSES.length
const ALPHABET = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_'
const MIDDLE = 31
/** The weight of the first level; others grow with the square: fine for small weights, far enough for large ones. */
const UNIT = 0.0125
/** A feature that hardly speaks for any class is left out, in levels. */
const LEAST = 8

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
  return Math.sign(value) * Math.min(MIDDLE, Math.round(Math.sqrt(Math.abs(value) / UNIT)))
}

/** The pieces by feature, still as written: a message knows a hundred of them, and only those are read. */
export function codesByFeature(pieces: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    pieces.map((piece) => {
      const cut = piece.indexOf('\t')
      return [piece.slice(0, cut), piece.slice(cut + 1)]
    }),
  )
}

const WEIGHTS = new Map(
  Array.from(ALPHABET, (character, at) => [character.charCodeAt(0), (at - MIDDLE) * Math.abs(at - MIDDLE) * UNIT]),
)

/** What a piece says for one class. */
export function weightOf(code: string, one: number): number {
  return WEIGHTS.get(code.charCodeAt(one)) ?? 0
}
