import type { TurnOpening } from '../turn.ts'
import type { UnderstandContext } from '../understanding/understanding.ts'

/** What is on the table, for the understanding: the pending question, its buttons, what is filled. */
export function understandContext(opening: TurnOpening): UnderstandContext {
  const { state, company, now } = opening
  const frame = state?.stack.at(-1)
  const silent = !frame && !state?.pending ? state?.parked.at(-1) : undefined
  const asleep = silent?.parkedBy === 'silence' && silent.asked ? { flow: silent.flow, slot: silent.asked } : undefined
  const asked = state?.pending?.kind === 'slot' && frame ? { flow: frame.flow, slot: state.pending.slot } : asleep
  const slots = frame?.slots ?? (asleep ? silent?.slots : undefined)
  return {
    now,
    waybillPrefix: company.waybillPrefix,
    ...(state ? { language: state.language } : {}),
    ...(asked ? { pending: asked } : {}),
    ...(state?.pending?.choices.length ? { choices: state.pending.choices } : {}),
    ...(slots ? { slots } : {}),
    ...(state?.parked.length ? { parked: state.parked.map((parked) => parked.flow) } : {}),
  }
}
