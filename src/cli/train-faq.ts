import { createAnswerFinder, type FinderEntry } from '../flows/questions/find-answer.ts'
import { parseCsv } from './parse-csv.ts'

/** What a test question is labelled with when no trained one fits. */
const NOTHING_FITS = 'NO_NODES_DETECTED'

/** Trains the answer finder on one CSV (`sentence,label`) and labels the sentences of another; the threshold comes from the first alone. */
export async function* trainFaq(files: { readonly train: string; readonly test: string }): AsyncIterable<object> {
  const finder = createAnswerFinder(entriesOf(parseCsv(files.train)))
  for (const [index, row] of parseCsv(files.test).slice(1).entries()) {
    const sentence = row[0] ?? ''
    const nearest = finder.nearest(sentence)
    const label = finder.find(sentence)?.key ?? NOTHING_FITS
    yield { id: index + 1, label, score: Math.round((nearest?.score ?? 0) * 1000) / 1000 }
  }
}

function entriesOf(rows: readonly (readonly string[])[]): readonly FinderEntry[] {
  const phrases = new Map<string, string[]>()
  for (const [sentence, label] of rows.slice(1)) {
    if (sentence === undefined || label === undefined || label === NOTHING_FITS) continue
    phrases.set(label, [...(phrases.get(label) ?? []), sentence])
  }
  return [...phrases].map(([key, sentences]) => ({ key, phrases: sentences }))
}
