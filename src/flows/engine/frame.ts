import type { SlotName, SlotValue } from '../commands.ts'
import type { Frame } from './dialogue-state.ts'
import type { Flow, FramePatch, SlotSpec } from './flow.ts'
import { stableJson } from './stable-json.ts'

/** A fresh frame of a flow. */
export function newFrame(
  flow: Flow,
  at: string,
  seed: { readonly slots?: Frame['slots']; readonly memo?: Frame['memo'] } = {},
): Frame {
  return {
    flow: flow.name,
    flowVersion: flow.version,
    slots: seed.slots ?? {},
    skipped: [],
    trail: [],
    undo: [],
    misses: {},
    refusals: {},
    memo: seed.memo ?? {},
    asked: null,
    startedAt: at,
    touchedAt: at,
  }
}

/** Stores a checked value; a value that replaces another is remembered for undo, and what depends on it is forgotten. */
export function withSlot(frame: Frame, spec: SlotSpec, value: SlotValue): Frame {
  const before = frame.slots[spec.name]
  const changed = before !== undefined && !sameValue(before, value)
  const set: Frame = {
    ...frame,
    slots: { ...frame.slots, [spec.name]: value },
    skipped: frame.skipped.filter((name) => name !== spec.name),
    trail: [...frame.trail.filter((name) => name !== spec.name), spec.name],
    undo: changed ? [...frame.undo, { slot: spec.name, value: before }] : frame.undo,
    misses: { ...frame.misses, [spec.name]: 0 },
  }
  return before !== undefined && !changed ? set : forgetDependants(set, spec)
}

/** Empties a slot, remembering what it held. */
export function withoutSlot(frame: Frame, spec: SlotSpec): Frame {
  const before = frame.slots[spec.name]
  const { [spec.name]: _gone, ...slots } = frame.slots
  const undo = before === undefined ? frame.undo : [...frame.undo, { slot: spec.name, value: before }]
  return forgetDependants({ ...frame, slots, undo, skipped: frame.skipped.filter((name) => name !== spec.name) }, spec)
}

/** Optional slots: recorded as skipped, with the value that skipping means. */
export function withSkipped(frame: Frame, spec: SlotSpec): Frame {
  const slots = spec.skippedAs === undefined ? frame.slots : { ...frame.slots, [spec.name]: spec.skippedAs }
  return { ...frame, slots, skipped: [...new Set([...frame.skipped, spec.name])] }
}

export function withPatch(frame: Frame, patch: FramePatch | undefined): Frame {
  if (!patch) return frame
  const slots: Record<SlotName, SlotValue> = { ...frame.slots }
  for (const [name, value] of Object.entries(patch.slots ?? {})) {
    if (value === null) delete slots[name]
    else slots[name] = value
  }
  return { ...frame, slots, memo: { ...frame.memo, ...patch.memo } }
}

export function slotSpec(flow: Flow, name: SlotName): SlotSpec | undefined {
  return flow.slots.find((slot) => slot.name === name)
}

export function sameValue(a: SlotValue, b: SlotValue): boolean {
  return stableJson(a) === stableJson(b)
}

const MIRRORED: readonly (readonly [string, string])[] = [
  ['shipper.', 'consignee.'],
  ['origin', 'destination'],
]

/** «写反了»: the two sides change places as wholes; confirmation and prices fall. */
export function withSwappedParties(frame: Frame): Frame {
  const slots: Record<SlotName, SlotValue> = {}
  for (const [name, value] of Object.entries(frame.slots)) slots[mirrored(name)] = value
  delete slots['confirm']
  return { ...frame, slots, memo: {}, trail: frame.trail.map(mirrored) }
}

function mirrored(name: SlotName): SlotName {
  for (const [left, right] of MIRRORED) {
    if (name.startsWith(left)) return right + name.slice(left.length)
    if (name.startsWith(right)) return left + name.slice(right.length)
  }
  return name
}

function forgetDependants(frame: Frame, spec: SlotSpec): Frame {
  if (!spec.invalidates?.length) return frame
  const slots: Record<SlotName, SlotValue> = { ...frame.slots }
  const memo: Record<string, Frame['memo'][string]> = { ...frame.memo }
  for (const name of spec.invalidates) {
    if (name.startsWith('memo:')) delete memo[name.slice(5)]
    else if (name !== spec.name) delete slots[name]
  }
  return { ...frame, slots, memo }
}
