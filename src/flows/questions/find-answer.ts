import { bestOf, pickThreshold } from './pick-threshold.ts'
import { trainRidge } from './ridge-classifier.ts'
import { textFeatures } from './text-features.ts'
import { TextVectoriser } from './text-vectors.ts'

/** A question by its key, in as many phrasings as are known. */
export interface FinderEntry {
  readonly key: string
  readonly phrases: readonly string[]
}

interface FoundAnswer {
  readonly key: string
  readonly score: number
}

export interface AnswerFinder {
  /** The question that is asked, or null rather than a wrong one. */
  find(text: string): FoundAnswer | null
  /** The nearest question, however far; null only without any training. */
  nearest(text: string): FoundAnswer | null
  readonly threshold: number
}

/** Learns from the phrasings alone, also how sure it has to be before it says something. Pure; trains once, then answers in well under 1 ms. */
export function createAnswerFinder(entries: readonly FinderEntry[], options: { readonly threshold?: number } = {}): AnswerFinder {
  const examples = entries.flatMap((entry, one) => entry.phrases.map((phrase) => ({ one, features: textFeatures(phrase) })))
  if (examples.length === 0) return { find: () => null, nearest: () => null, threshold: 1 }
  const vectoriser = new TextVectoriser(examples.map((example) => example.features))
  const vectors = examples.map((example) => vectoriser.vectorOf(example.features))
  const classes = examples.map((example) => example.one)
  const model = trainRidge({ vectors, classes, size: vectoriser.size, classCount: entries.length })
  const threshold = options.threshold ?? pickThreshold(model, classes)
  const nearest = (text: string): FoundAnswer | null => {
    const [best, score] = bestOf(model.scores(vectoriser.vectorOf(textFeatures(text))), -1)
    const key = entries[best]?.key
    return key === undefined ? null : { key, score }
  }
  const wordsOf = new Map(entries.map(({ key, phrases }) => [key, new Set(phrases.flatMap(pairs))]))
  const find = (text: string): FoundAnswer | null => {
    const found = nearest(text)
    return found !== null && found.score >= threshold && sharesWords(text, wordsOf.get(found.key)) ? found : null
  }
  return { find, nearest, threshold }
}

/** Two characters that stand side by side, as the shortest words do. */
function pairs(text: string): readonly string[] {
  return (text.match(/\p{Script=Han}+/gu) ?? []).flatMap((run) =>
    Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2)),
  )
}

/** A Chinese question has a word of the one it is taken for: numbers and particles alone say nothing. */
function sharesWords(text: string, known: ReadonlySet<string> | undefined): boolean {
  const said = pairs(text)
  return said.length === 0 || known === undefined || said.some((pair) => known.has(pair))
}
