import type { Command, SlotValue } from '../commands.ts'
import { type Draft, flowOf, top, viewOf } from './draft.ts'
import { fill } from './fill.ts'
import type { Flow, FlowView, SlotSpec } from './flow.ts'
import { isForAPerson } from './free-words.ts'

interface Overheard {
  readonly spec: SlotSpec
  readonly value: SlotValue
}

/** What slots pick up of a message whatever is being asked, clause by clause: «寄付，轻拿轻放». */
export function overheard(draft: Draft, flow: Flow, view: FlowView): readonly Overheard[] {
  const listening = flow.slots.filter((spec) => spec.overhears && !draft.changed.includes(spec.name))
  if (listening.length === 0 || !isForAPerson(draft.text)) return []
  const clauses = draft.text.split(/[，,；;。.!！\n]+|(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])/u)
  return listening.flatMap((spec) => {
    const value = clauses.reduce((before, clause) => heardIn(clause, spec, { ...view, slots: before }) ?? before, view.slots)[
      spec.name
    ]
    return value === undefined || value === view.slots[spec.name] ? [] : [{ spec, value }]
  })
}

function heardIn(clause: string, spec: SlotSpec, view: FlowView): FlowView['slots'] | null {
  const value = spec.overhears?.(clause.trim(), view) ?? null
  return value === null ? null : { ...view.slots, [spec.name]: value }
}

/** Fills what the active flow overhears in this message; true when there was something. */
export function takeOverheard(draft: Draft): boolean {
  const frame = top(draft)
  const notes = frame ? overheard(draft, flowOf(draft, frame), viewOf(draft, frame)) : []
  for (const { spec, value } of notes) fill(draft, { slot: spec.name, value, correction: false })
  return notes.length > 0
}

/** «第二个的重量是3公斤» is not the weight of the whole: what an overheard value implies is not taken from the message besides. */
export function isImplied(draft: Draft, command: Command): boolean {
  const frame = top(draft)
  if (!frame || (command.type !== 'set_slot' && command.type !== 'correct_slot')) return false
  const view = viewOf(draft, frame)
  const implying = flowOf(draft, frame).slots.filter((spec) => spec.implies && spec.implied?.includes(command.slot))
  return implying.length > 0 && overheard(draft, flowOf(draft, frame), view).some(({ spec }) => implying.includes(spec))
}
