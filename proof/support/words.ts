import { parseArgs } from 'node:util'

/** The numbers that the command line gives by name; whatever is not a number ends the proof with a sentence. */
export function numbersFrom<Names extends Readonly<Record<string, number>>>(words: readonly string[], defaults: Names): Names {
  const options = Object.fromEntries(Object.keys(defaults).map((name) => [name, { type: 'string' as const }]))
  const { values } = parseArgs({ args: [...words], options })
  const given = Object.entries(values).map(([name, value]) => [name, wholeOrHalf(name, String(value))])
  return { ...defaults, ...Object.fromEntries(given) }
}

/** One of the choices, given as `--name choice`, and the words without it; null = not given. */
export function choiceFrom<Choice extends string>(
  words: readonly string[],
  name: string,
  choices: readonly Choice[],
): { readonly choice: Choice | null; readonly others: readonly string[] } {
  const at = words.indexOf(`--${name}`)
  if (at < 0) return { choice: null, others: words }
  const choice = choices.find((each) => each === words[at + 1])
  if (choice === undefined) throw new Error(`--${name} is one of ${choices.join(', ')}`)
  return { choice, others: words.toSpliced(at, 2) }
}

function wholeOrHalf(name: string, value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number) || number < 0) throw new Error(`--${name} ${value} is no number`)
  return number
}
