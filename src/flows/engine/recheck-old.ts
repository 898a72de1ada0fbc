import type { DialogueState, Frame } from './dialogue-state.ts'
import { type Draft, flowOf, viewOf } from './draft.ts'

/** Values taken over from an older definition of a flow hold only if they still pass its checks; the others are asked for again. */
export function recheckOld(draft: Draft, stored: DialogueState | null): void {
  const old = framesOf(stored).filter((frame) => draft.flows.get(frame.flow)?.version !== frame.flowVersion)
  if (old.length === 0) return
  const recheck = (frame: Frame) => (old.some(({ flow }) => flow === frame.flow) ? rechecked(draft, frame) : frame)
  const { state } = draft
  draft.state = {
    ...state,
    stack: state.stack.map(recheck),
    parked: state.parked.map(recheck),
    queued: state.queued.map(recheck),
  }
}

function framesOf(stored: DialogueState | null): readonly Frame[] {
  return [...(stored?.stack ?? []), ...(stored?.parked ?? []), ...(stored?.queued ?? [])]
}

function rechecked(draft: Draft, frame: Frame): Frame {
  const slots: Record<string, Frame['slots'][string]> = {}
  for (const spec of flowOf(draft, frame).slots) {
    const value = frame.slots[spec.name]
    if (value === undefined) continue
    const verdict = spec.check?.(value, viewOf(draft, { ...frame, slots })) ?? { ok: true, value }
    if (verdict.ok) slots[spec.name] = verdict.value
  }
  return { ...frame, slots }
}
