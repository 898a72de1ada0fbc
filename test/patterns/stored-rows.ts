import type { MemoryDesk } from '../support/memory-desk.ts'

const CLOCKS = /At$|^dueAt$|^pickupPromise$|^summary$/u

/** What a conversation left behind, without the clock: two conversations that meant the same left the same. */
export function storedRows(desk: MemoryDesk): unknown {
  const enquiries = desk.enquiries.filter((row) => row.kind !== 'question' && row.subject !== OTHER_WAYBILL)
  return withoutClocks({
    orders: desk.orders,
    quotes: desk.quotes,
    cases: desk.cases.filter((row) => row.kind !== 'hand_over').map(({ number: _drawn, ...row }) => row),
    enquiries,
  })
}

/** Tracked in the middle of other business. */
export const OTHER_WAYBILL = 'SD2400112300070'

function withoutClocks(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, held: unknown) => (CLOCKS.test(key) ? undefined : held)))
}
