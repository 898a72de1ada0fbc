import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { INTENT_CLASSES, type IntentClass } from '../flows/understanding/intents/intent-class.ts'
import { intentFeatures } from '../flows/understanding/intents/intent-features.ts'
import { type LabelledFeatures, trainIntents } from '../flows/understanding/intents/train-intents.ts'
import { verdictFeatures } from '../flows/understanding/intents/verdict-features.ts'
import { intentOf } from '../flows/understanding/read/intent.ts'
import { ruledOnly } from '../flows/understanding/understand.ts'

/** The day that 明天 is counted from; which day it is does not matter. */
export const TRAINING_CONTEXT = { now: new Date('2026-11-23T10:00:00+08:00'), waybillPrefix: 'SD' }

/** Trains the second opinion on a folder of phrases, one file a class and one phrase a line; returns the generated module. */
export async function trainedIntents(folder: string): Promise<string> {
  return moduleOf(trainIntents((await labelledPhrases(folder)).map(labelledFeatures)))
}

export interface LabelledPhrase {
  readonly intent: IntentClass
  readonly text: string
}

/** The phrases of a folder in a fixed order. */
export async function labelledPhrases(folder: string): Promise<readonly LabelledPhrase[]> {
  const phrases: LabelledPhrase[] = []
  for (const file of (await readdir(folder)).sort()) {
    const intent = INTENT_CLASSES.find((one) => `${one}.txt` === file)
    if (intent === undefined) continue
    const lines = (await readFile(path.join(folder, file), 'utf8')).split('\n')
    phrases.push(...lines.filter((line) => line.trim() !== '').map((text) => ({ intent, text })))
  }
  return phrases
}

/** What the model learns from: the words and what the rules made of them. */
export function labelledFeatures({ intent, text }: LabelledPhrase): LabelledFeatures {
  const { reading, ...ruled } = ruledOnly(text, TRAINING_CONTEXT)
  const verdict = verdictFeatures(intentOf(ruled.commands, TRAINING_CONTEXT), ruled)
  return { intent, features: [...intentFeatures(reading), ...verdict] }
}

function moduleOf(lines: readonly string[]): string {
  return `// Generated from training/intents by \`waydesk train-intents\`; do not edit.\nexport const INTENT_WEIGHTS = \`${lines.join(';')}\`\n`
}
