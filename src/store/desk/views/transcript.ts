import type { Attachment, Author, DeliveryState, InboundMessage } from '../../../domain/conversations/message.ts'
import type { ChatEvent, TranscriptEntry } from '../../../domain/desk/desk-views.ts'
import { type Instant, iso } from '../../rows/instant.ts'
import type { Mask } from './mask.ts'
import { read, type Viewing } from './viewing.ts'

export interface PageWish {
  readonly beforeSeq?: number
  readonly afterSeq?: number
}

interface MessageRow {
  readonly id: string
  readonly seq: number
  readonly at: Instant
  readonly author_kind: Author['kind']
  readonly author_agent: string | null
  readonly text: string
  readonly choices: readonly string[]
  readonly attachment: Attachment | null
  readonly delivery: DeliveryState | null
  readonly recalled_at: Instant | null
  readonly kind: InboundMessage['kind']
  readonly reading: 'waiting' | 'done' | 'failed' | null
  readonly read_text: string | null
  readonly delivery_code: string | null
}

interface BesideRow {
  readonly id: string
  readonly seq: number
  readonly at: Instant
  readonly kind: 'note' | 'event'
  readonly by: string
  readonly text: string
  /** Of an event. */
  readonly what: string | null
  readonly payload: Readonly<Record<string, unknown>> | null
}

const PAGE = 60

const MESSAGES = `
  SELECT id, seq, at, author_kind, author_agent, text, choices, attachment, delivery, recalled_at, kind, reading, read_text,
    CASE WHEN delivery IN ('failed', 'unknown', 'queued') THEN (SELECT o.last_error FROM outbox o WHERE o.message_id = messages.id) END AS delivery_code
  FROM messages WHERE conversation_id = $1 AND kind <> 'recall'`

/** Notes and events between two seqs; they stand after the message whose seq they carry. */
const BESIDE = `
  SELECT id, seq, at, 'note' AS kind, agent AS by, text, NULL AS what, NULL::jsonb AS payload FROM notes WHERE conversation_id = $1 AND seq BETWEEN $2 AND $3
  UNION ALL SELECT id, seq, at, 'event', by, words, kind, payload FROM conversation_events WHERE conversation_id = $1 AND seq BETWEEN $2 AND $3`

/** A page of what was said and what happened: the newest, those before a seq, or those after one. */
export async function readTranscript(
  viewing: Viewing,
  of: { readonly conversationId: string; readonly page: PageWish; readonly mask: Mask },
): Promise<{ readonly entries: readonly TranscriptEntry[]; readonly hasOlder: boolean }> {
  const { conversationId, page, mask } = of
  const messages = await messagesOf(viewing, conversationId, page)
  const first = messages[0]?.seq ?? page.afterSeq ?? 0
  const hasOlder = first > 1
  const span = [
    page.afterSeq ?? (hasOlder ? first : 0),
    page.beforeSeq === undefined ? lastOf(messages, page) : page.beforeSeq - 1,
  ]
  const beside = await read<BesideRow>(viewing, BESIDE, [conversationId, ...span])
  const entries = [...messages.map((row) => messageEntry(row, mask)), ...beside.map((row) => besideEntry(row, mask))]
  return { entries: entries.toSorted(inOrder), hasOlder }
}

async function messagesOf(viewing: Viewing, id: string, { beforeSeq, afterSeq }: PageWish): Promise<readonly MessageRow[]> {
  if (afterSeq !== undefined) {
    return read<MessageRow>(viewing, `${MESSAGES} AND seq > $2 ORDER BY seq LIMIT ${PAGE * 4}`, [id, afterSeq])
  }
  const newest = await read<MessageRow>(
    viewing,
    `${MESSAGES} AND ($2::int IS NULL OR seq < $2) ORDER BY seq DESC LIMIT ${PAGE}`,
    [id, beforeSeq ?? null],
  )
  return newest.toReversed()
}

/** A page that is full ends where it ends; the last one takes everything that came since. */
function lastOf(messages: readonly MessageRow[], { afterSeq }: PageWish): number {
  const isFull = afterSeq !== undefined && messages.length === PAGE * 4
  return isFull ? (messages.at(-1)?.seq ?? 0) : 2 ** 31 - 1
}

function messageEntry(row: MessageRow, mask: Mask): TranscriptEntry {
  const isAgent = row.author_kind === 'agent'
  return {
    id: row.id,
    seq: row.seq,
    at: iso(row.at),
    kind: 'message',
    author: isAgent
      ? { kind: 'agent', agent: row.author_agent ?? '' }
      : { kind: row.author_kind as Exclude<Author['kind'], 'agent'> },
    text: row.recalled_at === null ? mask.text(row.text) : '',
    choices: row.choices.map((choice) => mask.text(choice)),
    attachment: row.attachment,
    delivery: row.delivery,
    recalled: row.recalled_at !== null,
    ...(row.recalled_at === null ? besidesWords(row, mask) : {}),
    ...(row.delivery_code === null ? {} : { deliveryCode: row.delivery_code }),
  }
}

function besidesWords(
  { author_kind, kind, reading, read_text }: MessageRow,
  mask: Mask,
): Pick<TranscriptEntry, 'messageKind' | 'reading' | 'readText'> {
  if (author_kind !== 'customer' || kind === 'text' || kind === 'recall') return {}
  return {
    messageKind: kind,
    ...(reading === null || reading === 'done' ? {} : { reading }),
    ...(read_text === null ? {} : { readText: mask.text(read_text) }),
  }
}

function besideEntry(row: BesideRow, mask: Mask): TranscriptEntry {
  return {
    id: row.id,
    seq: row.seq,
    at: iso(row.at),
    kind: row.kind,
    author: row.kind === 'note' ? { kind: 'agent', agent: row.by } : { kind: 'system' },
    text: mask.text(row.text),
    choices: [],
    attachment: null,
    delivery: null,
    recalled: false,
    ...(row.what === null ? {} : { event: eventOf(row.what, row, mask) }),
  }
}

function eventOf(kind: string, { by, payload }: BesideRow, mask: Mask): ChatEvent {
  const details = Object.entries(payload ?? {}).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, mask.text(value)]] : [],
  )
  return { kind, by, details: Object.fromEntries(details) }
}

function inOrder(a: TranscriptEntry, b: TranscriptEntry): number {
  if (a.seq !== b.seq) return a.seq - b.seq
  if (a.kind === 'message' || b.kind === 'message') return a.kind === 'message' ? -1 : 1
  return a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1
}
