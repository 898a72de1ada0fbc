import type { Command } from '../../commands.ts'
import type { Intent, UnderstandContext } from '../understanding.ts'
import type { Reading } from './reading.ts'

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
export function intentOf(
  commands: readonly Command[],
  { context }: { readonly reading: Reading; readonly context: UnderstandContext },
): Intent {
  const started = commands.some((command) => command.type === 'start_flow')
  for (const command of commands) {
    if (command.type === 'start_flow') return command.flow
    if (command.type === 'hand_over') return command.reason === 'request' || command.reason === 'privacy' ? 'human' : 'complaint'
    if (command.type === 'answer_question' || command.type === 'explain') return 'faq'
    if (command.type === 'cancel_flow') return command.flow === 'track' ? 'none' : 'cancel'
    if (ANSWERS.includes(command.type) && context.pending !== undefined && !started) return 'answer'
  }
  return commands.some((command) => command.type === 'small_talk') ? 'smalltalk' : 'none'
}
