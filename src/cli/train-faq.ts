import { createAnswerFinder, type FinderEntry } from '../flows/questions/find-answer.ts'
import { parseCsv } from './parse-csv.ts'

/** What a test question is labelled with when no trained one fits. */
const NOTHING_FITS = 'NO_NODES_DETECTED'

/** A file's text, whole or in pieces as it is read. */
export type Text = Iterable<string> | AsyncIterable<string>

/**
 * Trains the answer finder on one CSV (`sentence,label`) and labels the sentences of another, one object a row;
 * the threshold comes from the first alone. A row without a sentence becomes an error with its number.
 */
export async function* trainFaq(files: { readonly train: Text; readonly test: Text }): AsyncIterable<object> {
  const training = readTable(await whole(files.train))
  const finder = createAnswerFinder(entriesOf(training))
  for (const [index, row] of readTable(await whole(files.test)).entries()) {
    const id = index + 1
    if (row.sentence === '')
      yield { id, error: { code: 'train_faq.no_sentence', message: `row ${id} has no sentence`, line: id + 1 } }
    else
      yield {
        id,
        label: finder.find(row.sentence)?.key ?? NOTHING_FITS,
        score: rounded(finder.nearest(row.sentence)?.score ?? 0),
      }
  }
}

interface Row {
  readonly sentence: string
  readonly label: string
}

function readTable(text: string): readonly Row[] {
  const [header = [], ...rows] = parseCsv(text)
  const names = header.map((name) => name.trim().toLowerCase())
  const sentenceAt = Math.max(names.indexOf('sentence'), 0)
  const labelAt = names.includes('label') ? names.indexOf('label') : 1
  return rows.map((row) => ({ sentence: (row[sentenceAt] ?? '').trim(), label: (row[labelAt] ?? '').trim() }))
}

function entriesOf(rows: readonly Row[]): readonly FinderEntry[] {
  const phrases = new Map<string, string[]>()
  for (const { sentence, label } of rows) {
    if (sentence === '' || label === '' || label === NOTHING_FITS) continue
    phrases.set(label, [...(phrases.get(label) ?? []), sentence])
  }
  return [...phrases].map(([key, sentences]) => ({ key, phrases: sentences }))
}

async function whole(text: Text): Promise<string> {
  const pieces: string[] = []
  for await (const piece of text) pieces.push(piece)
  return pieces.join('')
}

function rounded(score: number): number {
  return Math.round(score * 1000) / 1000
}
