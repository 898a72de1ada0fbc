import type { Command } from '../commands.ts'
import type { TurnOpening } from '../turn.ts'
import type { Understanding } from '../understanding/understanding.ts'
import type { DialogueState, Frame } from './dialogue-state.ts'
import type { EngineParts } from './parts.ts'
import { understandContext } from './understand-context.ts'

const RESUMES = /^\s*(?:那就?)?(?:继续|接着)(?:下单|寄件|填写?|办|来|吧)*[\s,，:：]+(?=\S)/u

/** «继续 邵峰 138…»: taken up again and answered in one breath; null where nothing but values of the one parked flow follows. */
export function resumedValues(parts: EngineParts, opening: TurnOpening, text: string): Understanding | null {
  const { state } = opening
  const frame = state === null ? null : onlyParked(state)
  if (state === null || !frame?.asked || frame.asked === 'confirm' || !RESUMES.test(text)) return null
  const asked = { ...opening, state: { ...state, stack: [frame], parked: [], pending: null } }
  const context = { ...understandContext(asked), pending: { flow: frame.flow, slot: frame.asked } }
  const understanding = parts.understand(text.replace(RESUMES, ''), context)
  const isValue = understanding.commands.length > 0 && understanding.commands.every(isTold)
  return isValue ? { ...understanding, commands: [{ type: 'resume_flow' }, ...understanding.commands] } : null
}

function onlyParked({ parked, stack, pending }: DialogueState): Frame | null {
  const isOpen = stack.length === 0 && (pending === null || pending.kind === 'resume')
  return isOpen && parked.length === 1 ? (parked[0] ?? null) : null
}

/** Whether what was read both takes a flow up again and answers it. */
export function resumesWithValues(understanding: Understanding | null | undefined): boolean {
  const [first, second] = understanding?.commands ?? []
  return first?.type === 'resume_flow' && second !== undefined && isTold(second)
}

function isTold(command: Command): boolean {
  return command.type === 'set_slot' || (command.type === 'correct_slot' && command.value !== undefined)
}
