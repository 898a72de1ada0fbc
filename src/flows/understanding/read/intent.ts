import type { Command } from '../../commands.ts'
import type { Intent, UnderstandContext } from '../understanding.ts'

const ANSWERS: readonly Command['type'][] = [
  'set_slot',
  'correct_slot',
  'skip_slot',
  'refuse_slot',
  'cannot_tell',
  'undo_correction',
  'swap_parties',
]

/** The first thing the customer wants done, by the first command that says so. */
export function intentOf(commands: readonly Command[], context: UnderstandContext): Intent {
  const isAnswer = context.pending !== undefined && !commands.some((command) => command.type === 'start_flow')
  for (const command of commands) {
    if (isAnswer && ANSWERS.includes(command.type)) return 'answer'
    const intent = commandIntent(command)
    if (intent !== null) return intent
  }
  return commands.some((command) => command.type === 'small_talk') ? 'smalltalk' : 'none'
}

function commandIntent(command: Command): Intent | null {
  if (command.type === 'start_flow') return command.flow
  if (command.type === 'hand_over') return command.reason === 'request' || command.reason === 'privacy' ? 'human' : 'complaint'
  if (command.type === 'answer_question' || command.type === 'explain') return 'faq'
  if (command.type !== 'cancel_flow') return null
  // A negated request (别查了) starts nothing; giving up an order is refusing it.
  return command.flow === 'track' || command.flow === 'quote' ? 'none' : 'cancel'
}
