import { chinaDay } from '../../domain/time/china-time.ts'
import { makeWaybill } from '../../domain/waybills/waybill.ts'
import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'

export type NumberKind = 'quote' | 'order' | 'case' | 'waybill'

export const PREFIX: Readonly<Record<Exclude<NumberKind, 'waybill'>, string>> = { quote: 'BJ', order: 'DD', case: 'GD' }
/** Serials of our own waybills begin here: above those of the demo's shipments. */
export const FIRST_WAYBILL = 300_000_000_000

/** The next number of its kind on this China day; given back when the transaction does not end well. */
export async function drawNumber(writing: Writing, kind: NumberKind, waybillPrefix: string): Promise<string> {
  const day = kind === 'waybill' ? '' : chinaDay(writing.now).replaceAll('-', '')
  const { rows } = await writing.client.query<{ last: number }>(
    prepared(
      `INSERT INTO number_counters AS n (kind, day, last) VALUES ($1, $2, 1)
       ON CONFLICT (kind, day) DO UPDATE SET last = n.last + 1 RETURNING last`,
      [kind, day],
    ),
  )
  const serial = rows[0]?.last ?? 1
  if (kind === 'waybill') return makeWaybill(waybillPrefix, FIRST_WAYBILL + serial)
  return `${PREFIX[kind]}${day}${String(serial).padStart(4, '0')}`
}
