import type { Reading } from '../read/reading.ts'
import { inSenses } from './intent-concepts.ts'

/** Longer messages are stories; what is asked stands in their first words. */
const LONGEST = 90
const TOKEN = /[a-z]+(?:'[a-z]+)?|[A-Z]+|\d+|[ⓅⓃⓉⓌⒸⒹⓂⒼ]|\p{Script=Han}|[?？]/gu

/** What the intent model sees of a message: runs of 1–3 characters or words, as written and with words of one sense made one. */
export function intentFeatures(reading: Reading): readonly string[] {
  const masked = withStandIns(reading)
  const features = new Set<string>()
  addRuns(tokensOf(masked), features, () => true)
  addRuns(tokensOf(inSenses(masked)), features, (run) => /[A-Z]/.test(run))
  return [...features]
}

function tokensOf(text: string): readonly string[] {
  return ['^', ...(text.match(TOKEN) ?? []).slice(0, LONGEST), '$']
}

function addRuns(tokens: readonly string[], into: Set<string>, counts: (run: string) => boolean): void {
  for (let start = 0; start < tokens.length; start += 1) {
    let run = tokens[start] ?? ''
    if (run !== '^' && run !== '$' && counts(run)) into.add(run)
    for (const next of tokens.slice(start + 1, start + 3)) {
      run = `${run} ${next}`
      if (counts(run)) into.add(run)
    }
  }
}

interface Stretch {
  readonly start: number
  readonly end: number
}

/** Which town, number or weight it was says nothing about the wish: a stand-in takes its place. */
function withStandIns(reading: Reading): string {
  const { waybills, numbers, phones, places, weights, volumes, sizes, money, sums, pieces, time } = reading
  const kinds: readonly (readonly [string, readonly Stretch[]])[] = [
    ['Ⓝ', [...waybills, ...numbers]],
    ['Ⓣ', phones],
    ['Ⓟ', places],
    ['Ⓦ', [...weights, ...volumes, ...sizes]],
    ['Ⓜ', [...money, ...sums]],
    ['Ⓒ', pieces],
    ['Ⓓ', time === null ? [] : [time]],
  ]
  const spans = kinds
    .flatMap(([sign, stretches]) => stretches.map(({ start, end }) => ({ sign, start, end })))
    .sort((a, b) => b.start - a.start)
  let text = reading.lower
  let last = text.length
  for (const { sign, start, end } of spans) {
    if (end > last) continue
    text = `${text.slice(0, start)}${sign}${text.slice(end)}`
    last = start
  }
  return reading.goods === null ? text : text.replace(reading.goods.toLowerCase(), 'Ⓖ')
}
