import { parseArgs } from 'node:util'

/** The numbers that the command line gives by name; whatever is not a number ends the proof with a sentence. */
export function numbersFrom<Names extends Readonly<Record<string, number>>>(words: readonly string[], defaults: Names): Names {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args: [...words], options })
  const given = Object.entries(values).map(([name, value]) => [name, wholeOrHalf(name, String(value))])
  return { ...defaults, ...Object.fromEntries(given) }
}

function wholeOrHalf(name: string, value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) throw new Error(`--${name} ${value} is no number`)
  return number
}
