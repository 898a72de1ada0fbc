import type { Command } from '../commands.ts'
import { detectLanguage } from './language.ts'
import { normalise } from './normalise.ts'
import { decide } from './read/decide.ts'
import { entitiesOf } from './read/entities.ts'
import { intentOf } from './read/intent.ts'
import { readMessage } from './read/reading.ts'
import type { UnderstandContext, Understanding } from './understanding.ts'

/** What one message (or burst, joined by line breaks) means. Pure; never throws; bounded work for any length. */
export function understand(text: string, context: UnderstandContext): Understanding {
  const reading = readMessage(text, context)
  const { commands, because } = decide(reading, context)
  return {
    language: replyLanguage(commands) ?? spokenLanguage(text, commands, context),
    intent: intentOf(commands, context),
    commands,
    entities: entitiesOf(reading, commands),
    because,
  }
}

/** What is written for a machine is no language: the conversation keeps its own. */
function spokenLanguage(text: string, commands: readonly Command[], { language }: UnderstandContext): 'zh' | 'en' {
  const isForMachine = commands.some((command) => command.type === 'not_understood' && command.why === 'written for a machine')
  return isForMachine && language !== undefined ? language : detectLanguage(normalise(text), language)
}

function replyLanguage(commands: readonly Command[]): 'zh' | 'en' | null {
  const chosen = commands.find((command) => command.type === 'switch_language')
  return chosen === undefined ? null : chosen.language
}
