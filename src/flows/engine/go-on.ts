import type { FlowName } from '../commands.ts'
import type { Ended } from './dialogue-state.ts'
import { type Draft, isoNow } from './draft.ts'
import { newFrame } from './frame.ts'
import { startFrame } from './stack.ts'

/** Keeps what a flow that ended leaves to go on from; one that leaves nothing changes what is remembered only where it was the same flow. */
export function rememberEnded(draft: Draft, flow: FlowName, leaves: Omit<Ended, 'flow' | 'at'> | null): void {
  const { ended, ...state } = draft.state
  if (leaves !== null) draft.state = { ...state, ended: { ...leaves, flow, at: isoNow(draft) } }
  else if (ended?.flow === flow) draft.state = state
}

/** Opens the flow that ended last once more with what still held of it; false where that was another or nothing. */
export function goOn(draft: Draft, name: FlowName): boolean {
  const { ended, ...state } = draft.state
  const flow = draft.flows.get(name)
  if (!flow || ended?.flow !== name || state.parked.some((frame) => frame.flow === name)) return false
  draft.state = state
  startFrame(draft, newFrame(flow, isoNow(draft), { slots: ended.slots }))
  return true
}

const FRESH_MS = 2 * 3_600_000

/** What a few words may go on from: nothing else is open, and it was said lately. */
export function endedLately(state: { readonly ended?: Ended }, now: Date): Ended | null {
  const { ended } = state
  return ended !== undefined && now.getTime() - Date.parse(ended.at) <= FRESH_MS ? ended : null
}
