import { drawNumber, type NumberKind } from '../numbers/draw-number.ts'
import type { Writing } from '../writing.ts'

const TICKET = /⟦(quote|order|case|waybill):\d+⟧/g
/** Counters are always taken in this order: two turns never wait for each other. */
const ORDER: readonly NumberKind[] = ['quote', 'order', 'case', 'waybill']

/** One number drawn for every ticket in the value. */
export async function drawTickets(writing: Writing, value: unknown, waybillPrefix: string): Promise<ReadonlyMap<string, string>> {
  const tickets = ticketsIn(value)
  const numbers = new Map<string, string>()
  for (const kind of ORDER) {
    for (const ticket of tickets.filter((each) => each.startsWith(`⟦${kind}:`))) {
      numbers.set(ticket, await drawNumber(writing, kind, waybillPrefix))
    }
  }
  return numbers
}

/** The numbers wherever their tickets stand: words, effects, state, timers. */
export function replaceTickets<Value>(value: Value, numbers: ReadonlyMap<string, string>): Value {
  return numbers.size === 0 ? value : replaced(value, numbers)
}

export function ticketsIn(value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(TICKET))].sort()
}

/** The same shape with other texts: a cast, because no type can say so. */
function replaced<Value>(value: Value, numbers: ReadonlyMap<string, string>): Value {
  return walk(value, (text) => text.replace(TICKET, (ticket) => numbers.get(ticket) ?? ticket)) as Value
}

function walk(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => walk(each, change))
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [change(key), walk(each, change)]))
}
