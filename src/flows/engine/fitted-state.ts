import type { DialogueState, Frame, Pending } from './dialogue-state.ts'
import { EMPTY_STATE } from './empty-state.ts'
import type { Flow } from './flow.ts'
import { newFrame, slotSpec } from './frame.ts'

/** A state stored by an older release, made fit for the flows of this one: what they no longer know is let go, the rest is kept. */
export function fittedState(stored: DialogueState | null, flows: readonly Flow[]): DialogueState | null {
  if (stored === null) return null
  const state: DialogueState = { ...EMPTY_STATE, ...stored }
  const byName = new Map<string, Flow>(flows.map((flow) => [flow.name, flow]))
  const fit = (frames: readonly Frame[]): readonly Frame[] =>
    frames.flatMap((frame) => {
      const flow = byName.get(frame.flow)
      return flow ? [fittedFrame(frame, flow)] : []
    })
  const stack = fit(state.stack)
  const isOpen = state.pending !== null && isKnown(state.pending, stack, byName)
  const { ended, ...kept } = state
  const letGo = state.letGo ? { letGo: fit(state.letGo) } : {}
  return {
    ...kept,
    ...(ended && byName.has(ended.flow) ? { ended } : {}),
    ...letGo,
    stack,
    parked: fit(state.parked),
    queued: fit(state.queued),
    pending: isOpen ? state.pending : null,
  }
}

/** Slots that still exist keep their values; the flow's own notes belong to the version that wrote them. */
function fittedFrame(frame: Frame, flow: Flow): Frame {
  const whole: Frame = { ...newFrame(flow, frame.startedAt), ...frame }
  if (whole.flowVersion === flow.version) return whole
  const known = flow.slots.filter((spec) => whole.slots[spec.name] !== undefined)
  const slots = Object.fromEntries(known.flatMap(({ name }) => pair(name, whole.slots[name])))
  const asked = whole.asked !== null && slotSpec(flow, whole.asked) ? whole.asked : null
  const { parkedBy, touchedAt } = whole
  return { ...newFrame(flow, whole.startedAt, { slots }), asked, touchedAt, ...(parkedBy ? { parkedBy } : {}) }
}

function pair<T>(name: string, value: T | undefined): [string, T][] {
  return value === undefined ? [] : [[name, value]]
}

/** A question of a slot or a flow that is gone is no question any more. */
function isKnown(pending: Pending, stack: readonly Frame[], flows: ReadonlyMap<string, Flow>): boolean {
  if (pending.kind !== 'slot') return (pending.options ?? []).every((option) => isAnOption(option, flows))
  const active = stack.at(-1)
  const flow = active && flows.get(active.flow)
  return flow !== undefined && active?.flow === pending.flow && slotSpec(flow, pending.slot) !== undefined
}

function isAnOption(option: string, flows: ReadonlyMap<string, Flow>): boolean {
  return option === 'human' || option === 'none' || flows.has(option)
}
