import { expect } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import { answeredQuote } from '../../src/domain/quoting/answered-quote.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import { MemoryDesk } from './memory-desk.ts'

interface Setting {
  /** ISO with offset; the first message comes twenty seconds later. */
  readonly at?: string
  readonly vouchedPhone?: string
}

const LINE = /^(customer|bot|lin|gao|courier|--)\s*:?\s*(.*)$/u

/**
 * Plays a transcript against the demo company: `customer : a || b` is one burst, `bot : words` must be in the last answer,
 * `-- 40 minutes --` passes, `lin : 3500` answers the waiting quote in fen, `courier : picked up` moves the order on.
 */
export function played(transcript: string, { at = '2026-11-23T10:00:00+08:00', vouchedPhone }: Setting = {}): MemoryDesk {
  const now = new Date(at)
  const desk = new MemoryDesk({
    turns: dialogue,
    company: demoCompany(),
    accounts: demoAccounts,
    shipments: demoShipments(now),
    now,
    ...(vouchedPhone === undefined ? {} : { vouchedPhone }),
  })
  let answer = ''
  for (const raw of transcript.split('\n')) {
    if (raw.trim() === '') continue
    const [, who, what = ''] = LINE.exec(raw.trim()) ?? []
    if (who === 'bot') for (const words of what.split(' … ')) expect(answer).toContain(words)
    else answer = textOf(happened(desk, who, what))
  }
  return desk
}

function happened(desk: MemoryDesk, who: string | undefined, what: string): readonly { readonly text: string }[] {
  if (who === 'customer') return desk.say(...what.split(' || '))
  if (who === '--') return desk.wait(Number(/\d+/u.exec(what)?.[0]) * (what.includes('day') ? 1440 : 1))
  if (who === 'courier') return pickedUp(desk)
  if (who === 'lin' || who === 'gao') return quoted(desk, who, Number(what))
  throw new Error(`nobody says «${what}»`)
}

function quoted(desk: MemoryDesk, by: string, fen: number): readonly { readonly text: string }[] {
  const index = desk.quotes.findLastIndex((quote) => quote.status === 'waiting_for_person')
  const waiting = desk.quotes[index]
  if (waiting === undefined) throw new Error('no quote waits for a person')
  const quote = answeredQuote(waiting, { fen, by }, { company: demoCompany(), now: desk.now })
  desk.quotes[index] = quote
  return desk.run({ kind: 'news', news: { kind: 'quote_answered', quote } }).says
}

function pickedUp(desk: MemoryDesk): readonly { readonly text: string }[] {
  const last = desk.orders.at(-1)
  if (last === undefined) throw new Error('no order to pick up')
  const order = { ...last, status: 'picked_up' as const }
  desk.orders[desk.orders.length - 1] = order
  return desk.run({ kind: 'news', news: { kind: 'order_moved', order } }).says
}

function textOf(says: readonly { readonly text: string }[]): string {
  return says.map((say) => say.text).join('\n')
}
