import type { Bilingual } from '../../../domain/language.ts'
import type { AskedScene } from '../asked-fact.ts'
import { type Concept, isConcept, type WordsRead } from '../words/read-words.ts'

/** One thing that may be asked of a subject: by which words, and the answer from its facts. */
export interface Topic<Subject> {
  readonly key: string
  /** Sets of heads, with commas between them; all of a set must be spoken of, `a|b`: either. */
  readonly asks: string
  /** What else may be spoken of in the same breath: the answer covers it. */
  readonly with?: string
  /** Null where the facts hold no answer. */
  tells(subject: Subject, scene: AskedScene): Bilingual | null
}

/** The answer of the topic that accounts for every word of the question, the most particular first; null = none does. */
export function topicAnswer<Subject>(
  topics: readonly Topic<Subject>[],
  asked: { readonly words: WordsRead; readonly subject: Subject; readonly scene: AskedScene },
): { readonly key: string; readonly text: string } | null {
  const { words, subject, scene } = asked
  const fitting = topics
    .map((topic) => ({ topic, heads: headsMet(topic, words) }))
    .filter(({ heads }) => heads > 0)
    .toSorted((a, b) => b.heads - a.heads)
  for (const { topic } of fitting) {
    const told = topic.tells(subject, scene)
    if (told !== null) return { key: topic.key, text: told[scene.language] }
  }
  return null
}

/** How many heads of the topic's most particular set are spoken of; 0 = something is said that is not of it. */
function headsMet(topic: Topic<never>, { tokens }: WordsRead): number {
  const { sets, others } = readTopic(topic)
  const met = sets.filter((set) => set.every((heads) => tokens.some((token) => heads.some((head) => token.has(head)))))
  const whole = met.filter((set) => {
    const heads = new Set<string>(set.flat())
    return tokens.every((token) => [...token].some((each) => heads.has(each) || others.has(each)))
  })
  return Math.max(0, ...whole.map((set) => set.length))
}

interface Read {
  readonly sets: readonly (readonly (readonly Concept[])[])[]
  readonly others: ReadonlySet<string>
}

const read = new WeakMap<object, Read>()

function readTopic(topic: Topic<never>): Read {
  const known = read.get(topic)
  if (known !== undefined) return known
  const sets = topic.asks.split(', ').map((set) => set.split(' ').map((heads) => heads.split('|').filter(isConcept)))
  const fresh = { sets, others: new Set([...ALWAYS, ...(topic.with ?? '').split(' ')]) }
  read.set(topic, fresh)
  return fresh
}

const ALWAYS = ['fill', 'ask', 'sure', 'it']
