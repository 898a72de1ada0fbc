import type pg from 'pg'
import type { Attachment, Author } from '../../../domain/conversations/message.ts'
import type { DeskCardEntry } from '../../../domain/desk/desk-cards.ts'
import { prepared } from '../../prepared.ts'
import { type Instant, iso } from '../../rows/instant.ts'
import type { CardRow } from './read-card.ts'

const LAST_WORDS = 3
/** What happened while nobody looked is in the console; the thread begins near its end. */
const MOST_NEWS = 20
/** A file that takes longer than this is told of without it. */
const FILE_WAIT_MS = 45_000

interface EntryRow {
  readonly id: string
  readonly seq: number
  readonly kind: DeskCardEntry['kind']
  readonly author_kind: Author['kind']
  readonly author_agent: string | null
  readonly text: string
  readonly attachment: Attachment | null
  readonly client_id: string | null
  readonly recalled: boolean
  readonly is_reading: boolean
  readonly at: Instant
}

const MESSAGE = `m.id, m.seq, 'message' AS kind, m.author_kind, m.author_agent,
  CASE WHEN m.kind = 'unknown' THEN '[' || m.text || ']' WHEN m.text = '' AND m.attachment IS NULL THEN '[' || m.kind || ']'
    ELSE coalesce(m.read_text, m.text) END AS text,
  m.attachment, m.client_id, m.recalled_at IS NOT NULL OR m.kind = 'recall' AS recalled,
  m.attachment IS NULL AND m.media_ref IS NOT NULL AND m.reading = 'waiting' AS is_reading, m.at`

const LAST = `SELECT ${MESSAGE} FROM messages m WHERE m.conversation_id = $1 AND m.seq <= $2 ORDER BY m.seq DESC LIMIT ${LAST_WORDS}`

const NEWS = `
  SELECT * FROM (
  SELECT * FROM (SELECT ${MESSAGE} FROM messages m WHERE m.conversation_id = $1 AND m.seq > $2 ORDER BY m.seq DESC LIMIT ${MOST_NEWS}) x
  UNION ALL
  SELECT n.id, n.seq, 'note', 'agent', n.agent, n.text, NULL, n.client_id, false, false, n.at FROM notes n
  WHERE n.conversation_id = $1 AND n.id > $3
  UNION ALL
  SELECT v.id, v.seq, 'event', 'system', NULL, v.words, NULL, NULL, false, false, v.at FROM conversation_events v
  WHERE v.conversation_id = $1 AND v.id > $3
  ) entries ORDER BY seq, kind = 'message' DESC, id`

/** The last things said before the card was opened, oldest first. */
export async function lastWordsOf(pool: pg.Pool, card: CardRow): Promise<readonly DeskCardEntry[]> {
  const { rows } = await pool.query<EntryRow>(prepared(LAST, [card.conversation_id, card.opened_seq]))
  return rows.toReversed().map((row) => readEntry(row, card))
}

/** What is not in the card's thread yet; while the bot has the chat nothing is repeated there. */
export async function newsOf(pool: pg.Pool, card: CardRow, now: Date): Promise<readonly DeskCardEntry[]> {
  if (card.owner_kind === 'bot') return []
  const values = [card.conversation_id, card.mirrored_seq, card.mirrored_beside]
  const { rows } = await pool.query<EntryRow>(prepared(NEWS, values))
  const unread = rows.findIndex((row) => row.is_reading && now.getTime() - new Date(row.at).getTime() < FILE_WAIT_MS)
  return (unread < 0 ? rows : rows.slice(0, unread)).map((row) => readEntry(row, card))
}

function readEntry(row: EntryRow, card: CardRow): DeskCardEntry {
  return {
    id: row.id,
    seq: row.seq,
    kind: row.kind,
    author: row.author_kind === 'agent' ? { kind: 'agent', agent: row.author_agent ?? '' } : { kind: row.author_kind },
    text: row.recalled ? '' : row.text,
    attachment: row.recalled ? null : row.attachment,
    at: iso(row.at),
    isFromHere: row.client_id?.startsWith(`slack:${card.place}:`) ?? false,
  }
}
