import type { Command, FlowName } from '../commands.ts'
import type { Pending } from './dialogue-state.ts'
import { type Draft, isoNow, setPending, viewOf } from './draft.ts'
import { fill } from './fill.ts'
import type { Flow } from './flow.ts'
import { newFrame, slotSpec } from './frame.ts'
import { given } from './given.ts'
import { overheard, takeOverheard } from './overheard.ts'
import { startFlow } from './stack.ts'

/** «明天下午» to «要现在安排重新派送吗？»: what answers the offered flow's first question takes the offer; a complaint needs a yes. True when it did. */
export function acceptByValue(draft: Draft, pending: Pending): boolean {
  const flow = offeredFlow(draft, pending)
  if (flow === null || flow.files !== undefined || pending.lapsed) return false
  const seed = given({ slots: pending.slots, memo: pending.memo })
  const frame = newFrame(flow, isoNow(draft), seed)
  const isNote = overheard(draft, flow, viewOf(draft, frame)).length > 0
  const commands = isNote || isUnclaimed(draft) ? readFor(draft, flow, frame) : []
  if (commands.length === 0 && !isNote) return false
  setPending(draft, null)
  startFlow(draft, flow.name, seed)
  for (const { slot, value } of commands) fill(draft, { slot, value, correction: false })
  takeOverheard(draft)
  return true
}

/** The one flow among the buttons. */
function offeredFlow(draft: Draft, { kind, options = [] }: Pending): Flow | null {
  const names = options.filter((option): option is FlowName => option !== 'human' && option !== 'none')
  const [name] = names
  return kind === 'offer' && names.length === 1 && name !== undefined ? (draft.flows.get(name) ?? null) : null
}

function isUnclaimed(draft: Draft): boolean {
  const commands = draft.input.understanding?.commands ?? []
  return draft.text !== '' && commands.every(({ type }) => type === 'not_understood' || type === 'set_slot')
}

type SetSlot = Extract<Command, { type: 'set_slot' }>

/** The words read as an answer to what the flow would ask first; nothing when they are anything else beside. */
function readFor(draft: Draft, flow: Flow, frame: ReturnType<typeof newFrame>): readonly SetSlot[] {
  const move = flow.next({ ...viewOf(draft, frame), text: '', changed: [] })
  if (move.kind !== 'ask' || move.slot === 'confirm') return []
  const { commands } = draft.parts.understand(draft.text, {
    now: draft.input.now,
    waybillPrefix: draft.input.company.waybillPrefix,
    language: draft.state.language,
    pending: { flow: flow.name, slot: move.slot },
    slots: frame.slots,
  })
  const values = commands.filter((command) => command.type === 'set_slot')
  const isAllValues = values.length === commands.length && values.every(({ slot }) => isAnswer(flow, slot))
  return isAllValues ? values : []
}

function isAnswer(flow: Flow, slot: string): boolean {
  return slot !== 'confirm' && slotSpec(flow, slot) !== undefined
}
