import type { SlotName, SlotValue } from '../commands.ts'
import { onlyAsks, putsOff } from '../understanding/cues/assent.ts'
import type { Frame } from './dialogue-state.ts'
import { type Draft, flowOf, replaceTop, top, viewOf } from './draft.ts'
import type { SlotSpec } from './flow.ts'
import { sameValue, slotSpec, withoutSlot, withSkipped, withSlot, withSwappedParties } from './frame.ts'
import { given } from './given.ts'
import type { Problem } from './ladder.ts'
import { slotValueWords } from './slot-value-words.ts'
import { engineWords } from './wording.ts'

export interface Fill {
  readonly slot: SlotName
  readonly value: SlotValue
  /** The customer said so explicitly («不对，是8公斤»). */
  readonly correction: boolean
}

/** A value for a slot of the active flow (or of the wish just queued): checked, stored, acknowledged when it was not what was asked. */
export function fill(draft: Draft, filling: Fill): Problem | null {
  const frame = top(draft)
  if (!frame) return null
  const spec = slotSpec(flowOf(draft, frame), filling.slot)
  if (!spec) return fillQueued(draft, filling)
  if (spec.name === 'confirm' && (draft.state.pending?.slot !== 'confirm' || isPutOff(draft, filling.value))) return null
  const checked = check(draft, frame, { spec, value: filling.value })
  if ('problem' in checked) return checked.problem
  const before = frame.slots[spec.name]
  const implied = withImplied(draft, withReopened(draft, frame, spec), { spec, value: checked.value })
  replaceTop(draft, withSlot(implied, spec, checked.value))
  draft.changed.push(spec.name)
  acknowledge(draft, spec, { before, value: checked.value })
  return null
}

/** Nothing is submitted on words that put it off, whatever yes is among them; a button tapped means what it says. */
function isPutOff(draft: Draft, value: SlotValue): boolean {
  const isTapped = draft.messages.some((message) => message.isChoice)
  const flow = draft.state.pending?.flow
  if (value !== true || isTapped || flow === 'cancel') return false
  const isForPerson = draft.input.understanding?.commands.some(({ type }) => type === 'hand_over') === true
  return isForPerson || putsOff(draft.text) || (flow === 'quote' && onlyAsks(draft.text))
}

/** «③不对» asked for the goods anew and the answer is their weight: the goods were right. */
function withReopened(draft: Draft, frame: Frame, spec: SlotSpec): Frame {
  const { reopened, ...closed } = frame
  if (!reopened) return frame
  const held = slotSpec(flowOf(draft, frame), reopened.slot)
  const isSamePart = reopened.slot !== spec.name && partOf(reopened.slot) === partOf(spec.name)
  return held && isSamePart && frame.slots[reopened.slot] === undefined ? withSlot(closed, held, reopened.value) : closed
}

function partOf(slot: SlotName): string {
  return slot.split('.')[0] ?? slot
}

/** What follows from the value goes first, so that it cannot forget the value it follows from. */
function withImplied(draft: Draft, frame: Frame, filling: { readonly spec: SlotSpec; readonly value: SlotValue }): Frame {
  const flow = flowOf(draft, frame)
  const implied = filling.spec.implies?.(filling.value, viewOf(draft, frame)) ?? {}
  return flow.slots.reduce((filled, spec) => {
    const value = implied[spec.name]
    return value === undefined ? filled : withSlot(filled, spec, value)
  }, frame)
}

/** Two wishes in one message: values that only the second has go there. */
function fillQueued(draft: Draft, filling: Fill): null {
  const last = draft.state.queued.at(-1)
  const flow = last && draft.flows.get(last.flow)
  const spec = flow && slotSpec(flow, filling.slot)
  if (!last || !spec) return null
  const checked = check(draft, last, { spec, value: filling.value })
  if (!('problem' in checked)) {
    draft.state = { ...draft.state, queued: [...draft.state.queued.slice(0, -1), withSlot(last, spec, checked.value)] }
  }
  return null
}

type Checked = { readonly value: SlotValue } | { readonly problem: Problem }

function check(draft: Draft, frame: Frame, filling: { readonly spec: SlotSpec; readonly value: SlotValue }): Checked {
  const { spec, value } = filling
  if (!spec.check) return isMalformed(value) ? { problem: { words: null } } : { value }
  const verdict = spec.check(value, viewOf(draft, frame))
  if (verdict.ok) return { value: verdict.value }
  return { problem: { words: verdict.problem, ...given({ choices: verdict.choices, values: verdict.values }) } }
}

function isMalformed(value: SlotValue): boolean {
  return typeof value === 'object' && ('malformed' in value || 'candidates' in value)
}

/** One acknowledgement for what the customer changed or said out of turn; the answer to the question needs none. */
function acknowledge(
  draft: Draft,
  spec: SlotSpec,
  change: { readonly before: SlotValue | undefined; readonly value: SlotValue },
): void {
  if (spec.name === 'confirm' || isReadBack(draft)) return
  const { language } = draft.state
  const label = spec.label[language]
  const value = slotValueWords(spec, change.value, draft)
  if (change.before === undefined || completes(change.before, change.value) || adds(spec, change)) return
  draft.altered = [...draft.altered.filter((other) => other.label !== label), { label, value }]
}

/** «好的，重量改为…» and the summary's own «已更新» would say it twice. */
function isReadBack(draft: Draft): boolean {
  const frame = top(draft)
  return draft.input.state?.pending?.slot === 'confirm' && frame !== undefined && flowOf(draft, frame).readsBack === true
}

/** A further note beside the first one. */
function adds(spec: SlotSpec, change: { readonly before: SlotValue | undefined; readonly value: SlotValue }): boolean {
  const { before, value } = change
  return spec.overhears !== undefined && typeof value === 'string' && typeof before === 'string' && value.startsWith(before)
}

/** The same value, or a place that now has its street: nothing was corrected. */
function completes(before: SlotValue, value: SlotValue): boolean {
  if (sameValue(before, value)) return true
  if (!isPlace(before) || !isPlace(value)) return false
  if (!before.city) return before.province === value.province && !before.district && !before.detail
  const isSameDoor = !before.detail || (!before.district && before.detail === value.detail)
  return before.city === value.city && (!before.district || before.district === value.district) && isSameDoor
}

function isPlace(value: SlotValue): value is { province: string; city: string; district: string; detail?: string } {
  return typeof value === 'object' && 'city' in value
}

/** 鼓楼区到朝阳区: while one is asked about, the other waits for its turn. */
export function keepUnsettled(draft: Draft, slot: SlotName, value: SlotValue): void {
  const frame = top(draft)
  if (!frame || typeof value !== 'object' || !('candidates' in value)) return
  replaceTop(draft, { ...frame, unsettled: { ...frame.unsettled, [slot]: value } })
}

/** A value that waited for its turn, now that its slot is asked for: stored when it fits by now, else what is unclear about it. */
export function settle(draft: Draft, slot: SlotName): Problem | 'stored' | null {
  const frame = top(draft)
  const spec = frame && slotSpec(flowOf(draft, frame), slot)
  const { [slot]: value, ...rest } = frame?.unsettled ?? {}
  if (!frame || !spec || value === undefined) return null
  const waiting: Frame = { ...frame, unsettled: rest }
  replaceTop(draft, waiting)
  if (frame.slots[slot] !== undefined) return null
  const checked = check(draft, waiting, { spec, value })
  if ('problem' in checked) return checked.problem
  replaceTop(draft, withSlot(waiting, spec, checked.value))
  return 'stored'
}

/** «重量不对»: emptied, and asked before anything else. */
export function emptyAndAsk(draft: Draft, slot: SlotName): boolean {
  const frame = top(draft)
  const spec = frame && slotSpec(flowOf(draft, frame), slot)
  if (!frame || !spec) return false
  const held = frame.slots[slot]
  replaceTop(draft, { ...withoutSlot(frame, spec), ...(held === undefined ? {} : { reopened: { slot, value: held } }) })
  draft.changed.push(slot)
  draft.askFirst = slot
  return true
}

export function undoCorrection(draft: Draft, slot?: SlotName): void {
  const frame = top(draft)
  const words = engineWords(draft.state.language)
  const last = frame?.undo.findLast((entry) => !slot || entry.slot === slot)
  const spec = frame && last && slotSpec(flowOf(draft, frame), last.slot)
  if (!frame || !last || !spec) {
    draft.acks.push(words.nothingToUndo)
    return
  }
  const undone: Frame = { ...frame, undo: frame.undo.filter((entry) => entry !== last) }
  const restored = last.value === null ? withoutSlot(undone, spec) : withSlot(undone, spec, last.value)
  replaceTop(draft, { ...restored, undo: undone.undo })
  draft.changed.push(last.slot)
  draft.acks.push(words.undone(spec.label[draft.state.language], slotValueWords(spec, last.value ?? undefined, draft)))
}

export function swapParties(draft: Draft): void {
  const frame = top(draft)
  if (!frame) return
  replaceTop(draft, withSwappedParties(frame))
  draft.changed.push('swap')
  draft.acks.push(engineWords(draft.state.language).swapped)
}

/** Optional: recorded as skipped. Required: the reason and another way; the second refusal goes to a person (by the caller). */
export function skip(draft: Draft, slot: SlotName): 'skipped' | 'required' | 'unknown' {
  const frame = top(draft)
  const spec = frame && slotSpec(flowOf(draft, frame), slot)
  if (!frame || !spec) return 'unknown'
  if (spec.required) return 'required'
  replaceTop(draft, withSkipped(frame, spec))
  draft.changed.push(slot)
  return 'skipped'
}
