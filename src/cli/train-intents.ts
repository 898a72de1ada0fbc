import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { INTENT_CLASSES } from '../flows/understanding/intents/intent-class.ts'
import { intentFeatures } from '../flows/understanding/intents/intent-features.ts'
import { type LabelledFeatures, trainIntents } from '../flows/understanding/intents/train-intents.ts'
import { verdictFeatures } from '../flows/understanding/intents/verdict-features.ts'
import { intentOf } from '../flows/understanding/read/intent.ts'
import { ruledOnly } from '../flows/understanding/understand.ts'

/** The day that 明天 is counted from; which day it is does not matter. */
const CONTEXT = { now: new Date('2026-11-23T10:00:00+08:00'), waybillPrefix: 'SD' }

/** Trains the second opinion on a folder of phrases, one file a class and one phrase a line; returns the generated module. */
export async function trainedIntents(folder: string): Promise<string> {
  const examples: LabelledFeatures[] = []
  for (const file of (await readdir(folder)).sort()) {
    const intent = INTENT_CLASSES.find((one) => `${one}.txt` === file)
    if (intent === undefined) continue
    const lines = (await readFile(path.join(folder, file), 'utf8')).split('\n')
    examples.push(...lines.filter((line) => line.trim() !== '').map((text) => ({ intent, features: featuresOf(text) })))
  }
  return moduleOf(trainIntents(examples))
}

function featuresOf(text: string): readonly string[] {
  const { reading, ...ruled } = ruledOnly(text, CONTEXT)
  return [...intentFeatures(reading), ...verdictFeatures(intentOf(ruled.commands, CONTEXT), ruled)]
}

function moduleOf(lines: readonly string[]): string {
  return `// Generated from training/intents by \`waydesk train-intents\`; do not edit.\nexport const INTENT_WEIGHTS = \`${lines.join(';')}\`\n`
}
