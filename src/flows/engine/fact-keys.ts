import type { FactKeys, TurnOpening } from '../turn.ts'
import type { Understanding } from '../understanding/understanding.ts'
import type { DialogueState } from './dialogue-state.ts'

/** What the turn may need to know: numbers and phones just said, and those the open flows hold. */
export function factKeys(opening: TurnOpening, understanding: Understanding | null): FactKeys {
  const held = heldKeys(opening.state)
  const entities = understanding?.entities ?? {}
  const subject = opening.trigger.kind === 'timer' ? opening.trigger.timer.subject : ''
  return {
    waybills: unique([...(entities.waybills ?? []), ...held.waybills]),
    orders: unique([...(entities.orders ?? []), ...held.orders, ...(subject.startsWith('DD') ? [subject] : [])]),
    phones: unique([...(entities.phones ?? []), ...held.phones]),
    quotes: unique(held.quotes),
  }
}

function heldKeys(state: DialogueState | null) {
  if (!state) return { waybills: [], orders: [], phones: [], quotes: [] }
  const frames = [...state.stack, ...state.parked, ...state.queued]
  const offered = state.pending
  const slot = (name: string) => [...frames.map((frame) => frame.slots[name]), offered?.slots?.[name]].flatMap(texts)
  const memo = (name: string) => [...frames.map((frame) => frame.memo[name]), offered?.memo?.[name]].flatMap(texts)
  return {
    waybills: [
      ...slot('waybill'),
      ...texts(state.recent.waybill),
      ...texts(state.recent.waybills),
      ...texts(state.recent.listed),
    ],
    orders: [...slot('order'), ...texts(state.recent.order)],
    phones: [
      ...['phone', 'shipper.phone', 'contact.phone', 'consignee.phone'].flatMap(slot),
      ...(state.recent.asked && 'phone' in state.recent.asked ? [state.recent.asked.phone] : []),
    ],
    quotes: [...memo('quoteNumber'), ...texts(state.recent.quote)],
  }
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === 'string') : []
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.filter((value) => value && !value.startsWith('⟦')))]
}
