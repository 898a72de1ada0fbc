import { INTENT_CLASSES } from '../flows/understanding/intents/intent-class.ts'
import type { IntentModel } from '../flows/understanding/intents/intent-model.ts'
import { type LabelledFeatures, trainIntents } from '../flows/understanding/intents/train-intents.ts'
import { codesByFeature } from '../flows/understanding/intents/weight-code.ts'
import { understand } from '../flows/understanding/understand.ts'
import { type LabelledPhrase, labelledFeatures, labelledPhrases, TRAINING_CONTEXT } from './train-intents.ts'

/** The share of the phrases that one training leaves out. */
const LEFT_OUT = 10

interface Folders {
  readonly training: string
  readonly heldOut: string
  /** Trainings, each without another tenth of the phrases. */
  readonly rounds: number
}

/** How well the second opinion hears phrases it never saw, and how many of them change when a tenth of its phrases is missing. */
export async function* intentStability({ training, heldOut, rounds }: Folders): AsyncIterable<object> {
  const examples = (await labelledPhrases(training)).map(labelledFeatures)
  const phrases = await labelledPhrases(heldOut)
  const whole = heardBy(examples, phrases)
  for (const intent of INTENT_CLASSES) yield { intent, ...rightOf(phrases, whole, (phrase) => phrase.intent === intent) }
  const all = { phrases: examples.length, ...rightOf(phrases, whole, () => true) }
  const groups = mixedGroups(examples.length)
  const flips: number[] = []
  const right: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const heard = heardBy(
      examples.filter((_, at) => groups[at] !== round),
      phrases,
    )
    flips.push(heard.filter((intent, at) => intent !== whole[at]).length)
    right.push(rightOf(phrases, heard, () => true).right)
  }
  yield { ...all, flips: Math.max(...flips), meanFlips: mean(flips), meanRight: mean(right) }
}

function heardBy(examples: readonly LabelledFeatures[], phrases: readonly LabelledPhrase[]): readonly string[] {
  const model: IntentModel = codesByFeature(trainIntents(examples))
  return phrases.map(({ text }) => understand(text, { ...TRAINING_CONTEXT, model }).intent)
}

function rightOf(
  phrases: readonly LabelledPhrase[],
  heard: readonly string[],
  counts: (phrase: LabelledPhrase) => boolean,
): { readonly right: number; readonly of: number } {
  const those = phrases.flatMap((phrase, at) => (counts(phrase) ? [{ phrase, heard: heard[at] }] : []))
  return { right: those.filter((one) => one.heard === one.phrase.intent).length, of: those.length }
}

/** The same mixed tenths every time. */
function mixedGroups(count: number): readonly number[] {
  let seed = 20_261_122
  return Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % LEFT_OUT
  })
}

function mean(values: readonly number[]): number {
  return Math.round((10 * values.reduce((total, each) => total + each, 0)) / values.length) / 10
}
