import type { Command } from '../commands.ts'
import { detectLanguage } from './language.ts'
import { normalise } from './normalise.ts'
import { byParts } from './read/by-parts.ts'
import { decide } from './read/decide.ts'
import type { Decision } from './read/decision.ts'
import { entitiesOf } from './read/entities.ts'
import { intentOf } from './read/intent.ts'
import { type Reading, readMessage } from './read/reading.ts'
import { secondOpinion } from './read/second-opinion.ts'
import type { UnderstandContext, Understanding } from './understanding.ts'

/** What one message (or burst, joined by line breaks) means. Pure; never throws; bounded work for any length. */
export function understand(text: string, context: UnderstandContext): Understanding {
  const ruled = readTwice(text, context)
  const { reading } = ruled
  const whole = secondOpinion(ruled, reading, context)
  const { commands, because } = context.pending === undefined ? byParts(whole, reading.text, readPart(context)) : whole
  return {
    language: replyLanguage(commands) ?? spokenLanguage(text, commands, context),
    intent: intentOf(commands, context),
    commands,
    entities: entitiesOf(reading, commands),
    because,
  }
}

/** A blank between longer runs of Chinese may be a comma: 等一下 我找找; one after every word is none. */
const BLANK_FOR_COMMA = /(?<=\p{Script=Han}{3}) +(?=\p{Script=Han}{3})/gu

function readPart(context: UnderstandContext): (part: string) => Decision {
  return (part) => {
    const ruled = readTwice(part, context)
    return secondOpinion(ruled, ruled.reading, context)
  }
}

/** What the rules alone make of it, for training the second opinion. */
export function ruledOnly(text: string, context: UnderstandContext): Decision & { readonly reading: Reading } {
  return readTwice(text, context)
}

/** What makes no sense as it stands is read once more with commas for its blanks. */
function readTwice(text: string, context: UnderstandContext): Decision & { readonly reading: Reading } {
  const reading = readMessage(text, context)
  const decision = decide(reading, context)
  const [only] = decision.commands
  if (only?.type !== 'not_understood' || reading.text.search(BLANK_FOR_COMMA) < 0) return { reading, ...decision }
  const again = readMessage(reading.text.replace(BLANK_FOR_COMMA, '，'), context)
  const second = decide(again, context)
  return second.commands[0]?.type === 'not_understood' ? { reading, ...decision } : { reading: again, ...second }
}

/** What is written for a machine is no language: the conversation keeps its own. */
function spokenLanguage(text: string, commands: readonly Command[], { language, pageLanguage }: UnderstandContext): 'zh' | 'en' {
  const isForMachine = commands.some((command) => command.type === 'not_understood' && command.why === 'written for a machine')
  return isForMachine && language !== undefined ? language : detectLanguage(normalise(text), language, pageLanguage)
}

function replyLanguage(commands: readonly Command[]): 'zh' | 'en' | null {
  const chosen = commands.find((command) => command.type === 'switch_language')
  return chosen === undefined ? null : chosen.language
}
