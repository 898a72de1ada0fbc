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
  let isRefused = false
  for (const command of commands) {
    if (isAnswer && ANSWERS.includes(command.type)) return 'answer'
    const intent = command.type === 'cancel_flow' ? cancelIntent(command, context) : commandIntent(command)
    if (intent !== null && intent !== 'none') return intent
    isRefused ||= intent === 'none'
  }
  if (isRefused) return 'none'
  return commands.some((command) => command.type === 'small_talk' && command.kind !== 'elsewhere') ? 'smalltalk' : 'none'
}

function commandIntent(command: Command): Intent | null {
  if (command.type === 'start_flow') return command.flow
  if (command.type === 'hand_over') return command.reason === 'request' || command.reason === 'privacy' ? 'human' : 'complaint'
  return command.type === 'answer_question' || command.type === 'explain' ? 'faq' : null
}

/** Giving up what is under way or stored is a refusal; 别查了 is a negated request, 算了 to nothing is nothing. */
function cancelIntent({ flow }: Extract<Command, { type: 'cancel_flow' }>, { pending }: UnderstandContext): Intent {
  if (flow === 'track' || flow === 'quote' || flow === 'cancel') return 'none'
  return pending === undefined && (flow === undefined || flow === 'order') ? 'none' : 'cancel'
}
