import { type Draft, flowOf, replaceTop, setPending, top } from './draft.ts'
import type { SlotSpec } from './flow.ts'
import { slotSpec, withoutSlot, withSlot } from './frame.ts'
import { slotValueWords } from './slot-value-words.ts'
import { engineWords } from './wording.ts'

/** Nothing but messages that take earlier ones back; the text of each is the id of the message it takes back. */
export function isRecall({ messages }: Draft): boolean {
  return messages.length > 0 && messages.every((message) => message.kind === 'recall')
}

/** Which messages brought which values: what a recall may still withdraw. */
export function rememberHeard(draft: Draft): void {
  const frame = top(draft)
  const slots = draft.changed.filter((slot) => slot !== 'confirm')
  const { heard: _before, ...state } = draft.state
  if (!frame) draft.state = state
  else if (slots.length)
    draft.state = { ...state, heard: { ids: draft.messages.map(({ id }) => id), flow: frame.flow, slots: [...new Set(slots)] } }
}

/** A message taken back takes its values along, as long as its flow is open; true when there was something to take. */
export function takeBack(draft: Draft): boolean {
  const { heard } = draft.state
  const frame = top(draft)
  if (!heard || frame?.flow !== heard.flow || !draft.messages.some(({ text }) => heard.ids.includes(text))) return false
  for (const name of heard.slots) {
    const spec = slotSpec(flowOf(draft, frame), name)
    if (spec) withdraw(draft, spec)
  }
  const { heard: _taken, ...state } = draft.state
  draft.state = state
  setPending(draft, null)
  return true
}

function withdraw(draft: Draft, spec: SlotSpec): void {
  const frame = top(draft)
  if (!frame) return
  const { language } = draft.state
  const before = frame.undo.findLast((entry) => entry.slot === spec.name)
  const undo = frame.undo.filter((entry) => entry !== before)
  const value = before?.value ?? null
  const taken = value === null ? withoutSlot(frame, spec) : withSlot(frame, spec, value)
  const { confirm: _stale, ...slots } = taken.slots
  replaceTop(draft, {
    ...taken,
    slots,
    undo,
    trail: value === null ? taken.trail.filter((name) => name !== spec.name) : taken.trail,
  })
  draft.changed.push(spec.name)
  draft.acks.push(engineWords(language).takenBack(spec.label[language], slotValueWords(spec, value ?? undefined, draft)))
}
