import type { TurnOpening } from '../turn.ts'
import type { UnderstandContext } from '../understanding/understanding.ts'
import type { DialogueState, Frame } from './dialogue-state.ts'
import { given } from './given.ts'

/** What is on the table, for the understanding: the pending question, its buttons, what is filled. */
export function understandContext(opening: TurnOpening): UnderstandContext {
  const { state, company, now, pageLanguage } = opening
  if (!state) return { now, waybillPrefix: company.waybillPrefix, ...given({ pageLanguage }) }
  const frame = state.stack.at(-1) ?? silentFrame(state)
  const slot = frame && askedSlot(state, frame)
  return {
    now,
    waybillPrefix: company.waybillPrefix,
    language: state.language,
    parked: state.parked.map((parked) => parked.flow),
    ...given({
      pending: frame && slot ? { flow: frame.flow, slot } : undefined,
      choices: state.pending?.choices ?? frame?.question?.choices,
      slots: frame?.slots,
    }),
  }
}

/** After silence the parked flow's last question may still be answered. */
export function silentFrame(state: DialogueState): Frame | undefined {
  if (state.stack.length || state.pending) return undefined
  const newest = state.parked.at(-1)
  return newest?.parkedBy === 'silence' ? newest : undefined
}

function askedSlot(state: DialogueState, frame: Frame): string | null {
  if (frame.parkedBy === 'silence') return frame.asked
  return state.pending?.kind === 'slot' ? state.pending.slot : null
}
