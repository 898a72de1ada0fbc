import type { ConversationRow, FigureView } from '../../../domain/desk/desk-views.ts'
import { behindTheNumbers, type Counted, type Figure } from '../../../domain/reporting/behind-the-numbers.ts'
import { chinaMidnight } from '../../../domain/time/china-time.ts'
import { type Instant, iso, isoOrNull } from '../../rows/instant.ts'
import { INBOX, type InboxRow, readInboxRow } from './conversation-rows.ts'
import { readDay } from './today.ts'
import { read, type Viewing } from './viewing.ts'

type Thing = 'conversation' | 'order' | 'quote' | 'case' | 'enquiry'

/** What each figure of the day counts, and the list in which it is. */
const FIGURES: Readonly<Record<string, readonly [Thing, Figure | 'with_agents' | 'resolved']>> = {
  conversations: ['conversation', 'conversations'],
  waiting: ['conversation', 'waiting'],
  with_agents: ['conversation', 'with_agents'],
  longest_wait_seconds: ['conversation', 'waiting'],
  first_reply_seconds: ['conversation', 'firstReply'],
  handed_over: ['conversation', 'handedOver'],
  orders: ['order', 'orders'],
  quotes: ['quote', 'quotes'],
  quotes_ordered: ['quote', 'quotesOrdered'],
  complaints: ['case', 'complaints'],
  resolved: ['case', 'resolved'],
  dispatch_on_time_percent: ['order', 'dispatchOnTime'],
  pickup_on_time_percent: ['order', 'pickupOnTime'],
  queries_in_an_hour_percent: ['enquiry', 'queriesInAnHour'],
  complaints_on_time_percent: ['case', 'complaintsOnTime'],
}

/** What colleagues call a thing, and the chat that it came from. */
const THINGS: Readonly<Record<Thing, string>> = {
  conversation: `SELECT id::text AS ref, NULL AS name, id AS chat FROM conversations WHERE id = ANY($1::uuid[])`,
  order: `SELECT number AS ref, number AS name, conversation_id AS chat FROM orders WHERE number = ANY($1::text[])`,
  quote: `SELECT number AS ref, number AS name, conversation_id AS chat FROM quotes WHERE number = ANY($1::text[])`,
  case: `SELECT number AS ref, number AS name, conversation_id AS chat FROM cases WHERE number = ANY($1::text[])`,
  enquiry: `SELECT id::text AS ref, nullif(subject, '') AS name, conversation_id AS chat FROM enquiries WHERE id = ANY($1::uuid[])`,
}

const MOST = 500

/** The rows behind a figure of today, missed ones first, then the newest; null = there is no such figure. */
export async function readFigure(viewing: Viewing, name: string): Promise<FigureView | null> {
  const figure = Object.hasOwn(FIGURES, name) ? FIGURES[name] : undefined
  const behind = behindTheNumbers(await readDay(viewing), viewing.now)
  if (figure === undefined) return null
  const [thing, list] = figure
  const counted = list === 'with_agents' || list === 'resolved' ? await readOthers(viewing, list) : behind[list]
  const shown = counted.toSorted(missedFirst).slice(0, MOST)
  const found = await readThings(viewing, thing, shown)
  const lines = shown.flatMap(({ ref, ...clock }) => {
    const { name: called, conversation } = found.get(ref ?? '') ?? { name: null, conversation: null }
    return ref === undefined ? [] : [{ ref, name: called, conversation, ...clock }]
  })
  return { total: counted.length, lines }
}

const OTHERS = {
  with_agents: `SELECT id::text AS ref, opened_at AS begun, NULL::timestamptz AS due, NULL::timestamptz AS done FROM conversations
    WHERE owner_kind = 'agent' AND $1::timestamptz < $2::timestamptz`,
  resolved: `SELECT number AS ref, opened_at AS begun, due_at AS due, closed_at AS done FROM cases
    WHERE status = 'resolved' AND closed_at >= $1 AND closed_at < $2`,
} as const

interface OtherRow {
  readonly ref: string
  readonly begun: Instant
  readonly due: Instant | null
  readonly done: Instant | null
}

async function readOthers(viewing: Viewing, list: keyof typeof OTHERS): Promise<readonly Counted[]> {
  const rows = await read<OtherRow>(viewing, OTHERS[list], [chinaMidnight(viewing.now), chinaMidnight(viewing.now, 1)])
  return rows.map(({ ref, begun, due, done }) => ({
    ref,
    begunAt: iso(begun),
    dueAt: isoOrNull(due),
    doneAt: isoOrNull(done),
    met: due === null || done === null ? null : new Date(done) <= new Date(due),
  }))
}

interface Found {
  readonly name: string | null
  readonly conversation: ConversationRow | null
}

async function readThings(viewing: Viewing, thing: Thing, shown: readonly Counted[]): Promise<ReadonlyMap<string, Found>> {
  const refs = shown.flatMap(({ ref }) => (ref === undefined ? [] : [ref]))
  const things = await read<{ ref: string; name: string | null; chat: string | null }>(viewing, THINGS[thing], [refs])
  const chats = await read<InboxRow>(viewing, `${INBOX} WHERE c.id = ANY($1::uuid[])`, [
    [...new Set(things.flatMap(({ chat }) => (chat === null ? [] : [chat])))],
  ])
  const byId = new Map(chats.map((row) => [row.id, readInboxRow(viewing, row)]))
  return new Map(things.map(({ ref, name, chat }) => [ref, { name, conversation: byId.get(chat ?? '') ?? null }]))
}

function missedFirst(a: Counted, b: Counted): number {
  return Number(b.met === false) - Number(a.met === false) || Date.parse(b.begunAt) - Date.parse(a.begunAt)
}
