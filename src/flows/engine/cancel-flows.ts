import type { Command } from '../commands.ts'
import type { Frame } from './dialogue-state.ts'
import { type Draft, flowOf, isoNow, setPending, top, viewOf } from './draft.ts'
import { rememberEnded } from './go-on.ts'
import { startFlow } from './stack.ts'
import { engineWords } from './wording.ts'

/** «不寄了» · «算了都不要了»: gives up what is in hand, here or aside, and says that nothing was submitted. */
export function cancelFlows(draft: Draft, command: Extract<Command, { type: 'cancel_flow' }>): void {
  const words = engineWords(draft.state.language)
  const given = givenUp(draft, command)
  if (!given.length && withdrawsFiled(draft, command)) return
  if (!given.length) {
    draft.acks.push(words.nothingGivenUp)
    return
  }
  const active = top(draft)
  const abandonsActive = active !== undefined && given.includes(active)
  if (abandonsActive) sayGoodbye(draft, active, given.length)
  else draft.acks.push(words.cancelled(titleOf(draft, given)))
  const kept = (frame: Frame) => !given.includes(frame)
  draft.state = {
    ...draft.state,
    stack: draft.state.stack.filter(kept),
    parked: draft.state.parked.filter(kept),
    queued: draft.state.queued.filter(kept),
    ...(abandonsActive && Object.keys(active.slots).length > 0 ? { letGo: [{ ...active, touchedAt: isoNow(draft) }] } : {}),
  }
  if (abandonsActive) setPending(draft, null)
}

/** «取消刚才的投诉» when it is filed already: it is withdrawn, once that is confirmed. */
function withdrawsFiled(draft: Draft, { flow }: Extract<Command, { type: 'cancel_flow' }>): boolean {
  const seed = flow && draft.flows.get(flow)?.withdraws?.(draft)
  if (!flow || !seed) return false
  startFlow(draft, flow, seed)
  return true
}

function sayGoodbye(draft: Draft, active: Frame, count: number): void {
  const words = engineWords(draft.state.language)
  const farewell = flowOf(draft, active).abandon?.(viewOf(draft, active))
  draft.effects.push(...(farewell?.effects ?? []))
  if (farewell?.leaves) rememberEnded(draft, active.flow, { ...farewell.leaves, isQuestion: false })
  if (farewell?.says?.length && count === 1) draft.acks.push(...farewell.says.map((words) => words.text))
  else draft.acks.push(count > 1 ? words.cancelledAll : words.cancelled(titleOf(draft, [active])))
}

function givenUp(draft: Draft, command: Extract<Command, { type: 'cancel_flow' }>): readonly Frame[] {
  const { stack, parked, queued } = draft.state
  const all = [...stack, ...parked, ...queued]
  const active = top(draft)
  if (command.scope === 'all') return all
  if (command.flow) return all.filter((frame) => frame.flow === command.flow)
  if (command.scope === 'other') return all.filter((frame) => frame !== active)
  if (active) return [active]
  const newest = parked.at(-1)
  return newest ? [newest] : []
}

function titleOf(draft: Draft, frames: readonly Frame[]): string {
  return frames.map((frame) => flowOf(draft, frame).title[draft.state.language]).join('、')
}
