import type pg from 'pg'
import type { Attachment, Author, DeliveryState } from '../../domain/conversations/message.ts'
import type { ChatMessage, ChatPage } from '../../domain/conversations/web-chat.ts'
import { prepared } from '../prepared.ts'
import { asOutage } from '../transaction.ts'

interface Person {
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
}

interface PageQuery extends Person {
  readonly after?: number
  readonly before?: number
  readonly limit: number
}

interface MessageRow {
  readonly id: string
  readonly seq: number
  readonly author_kind: Author['kind']
  readonly author_name: string | null
  readonly text: string
  readonly choices: readonly string[]
  readonly attachment: Attachment | null
  readonly external_id: string | null
  readonly delivery: DeliveryState | null
  readonly at: string
}

interface PageRow {
  readonly seq: number
  readonly owner_kind: ChatPage['owner']
  readonly agent_name: string | null
  readonly is_thinking: boolean
  readonly place: number | null
  readonly language: ChatPage['language']
  readonly seen_seq: number | null
  readonly messages: readonly MessageRow[] | null
}

/** The identity first: joined, a plan made on empty tables would go through every open conversation. */
const OWN = `FROM conversations c WHERE c.status = 'open' AND c.identity_id = (
  SELECT i.id FROM channel_identities i WHERE i.channel = $1 AND i.channel_account = $2 AND i.external_user = $3)`

/** One statement, so that the messages and who owns the chat are of one moment. */
const PAGE = `
  WITH c AS (SELECT c.* ${OWN}), page AS (
    SELECT m.*, g.name AS author_name FROM c JOIN messages m ON m.conversation_id = c.id LEFT JOIN agents g ON g.login = m.author_agent
    WHERE m.recalled_at IS NULL AND m.kind <> 'recall' AND m.seq > $4 AND m.seq < $5
    ORDER BY CASE WHEN $6 THEN m.seq ELSE -m.seq END LIMIT $7
  )
  SELECT c.seq, c.owner_kind, (SELECT name FROM agents WHERE login = c.owner_agent AND c.owner_kind = 'agent') AS agent_name,
    c.owner_kind = 'bot' AND c.turn_due_at IS NOT NULL AS is_thinking, c.language,
    CASE WHEN c.owner_kind = 'agent' THEN c.desk_read_seq END AS seen_seq,
    CASE WHEN c.owner_kind = 'queue' THEN (SELECT 1 + count(*)::int FROM conversations w WHERE w.owner_kind = 'queue'
      AND w.owner_team = c.owner_team AND (w.waiting_since, w.id) < (c.waiting_since, c.id)) END AS place,
    (SELECT jsonb_agg(jsonb_build_object('id', p.id, 'seq', p.seq, 'author_kind', p.author_kind, 'author_name', p.author_name,
      'text', p.text, 'choices', p.choices, 'attachment', p.attachment, 'external_id', p.external_id, 'delivery', p.delivery,
      'at', p.at) ORDER BY p.seq) FROM page p) AS messages
  FROM c`

/** Only a person's words have been waited for, and only what went out can have been seen. */
const SEEN = `UPDATE messages m SET delivery = 'read' WHERE m.conversation_id = (SELECT c.id ${OWN}) AND m.author_kind = 'agent'
  AND m.seq <= $4 AND m.delivery IN ('sent', 'delivered') RETURNING m.conversation_id`

const WITH_PERSON = `SELECT c.id ${OWN} AND c.owner_kind = 'agent'`

const HOLDS_FILE = `SELECT 1 ${OWN} AND EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND m.attachment->>'key' = $4)`

/** What a visitor of a web chat may read: one's own conversation by seq, and the files in it. Throws `Outage` when the database is away. */
export function createChatHistory(pool: pg.Pool) {
  return {
    async page(query: PageQuery): Promise<ChatPage> {
      const { after = 0, before = 2 ** 31 - 1, limit } = query
      const isForward = query.after !== undefined
      const values = [query.channel, query.channelAccount, query.externalUser, clamp(after), clamp(before), isForward, limit]
      const row = (await read<PageRow>(pool, PAGE, values))[0]
      return row === undefined ? emptyPage : readPage(row)
    },
    async seen({ channel, channelAccount, externalUser, seq }: Person & { readonly seq: number }): Promise<string | null> {
      const values = [channel, channelAccount, externalUser, clamp(seq)]
      return (await read<{ conversation_id: string }>(pool, SEEN, values))[0]?.conversation_id ?? null
    },
    async withPerson({ channel, channelAccount, externalUser }: Person): Promise<string | null> {
      return (await read<{ id: string }>(pool, WITH_PERSON, [channel, channelAccount, externalUser]))[0]?.id ?? null
    },
    async holdsFile({ channel, channelAccount, externalUser, key }: Person & { readonly key: string }): Promise<boolean> {
      return (await read(pool, HOLDS_FILE, [channel, channelAccount, externalUser, key])).length > 0
    },
  }
}

const emptyPage: ChatPage = {
  messages: [],
  lastSeq: 0,
  hasOlder: false,
  owner: 'bot',
  agentName: null,
  queuePlace: null,
  typing: false,
}

function readPage(row: PageRow): ChatPage {
  const messages = (row.messages ?? []).map(readMessage)
  return {
    messages,
    lastSeq: row.seq,
    hasOlder: (messages[0]?.seq ?? 1) > 1,
    owner: row.owner_kind,
    agentName: row.agent_name,
    queuePlace: row.place,
    typing: row.is_thinking,
    ...(row.language === undefined ? {} : { language: row.language }),
    ...(row.seen_seq === null ? {} : { seenSeq: row.seen_seq }),
  }
}

function readMessage(row: MessageRow): ChatMessage {
  const isOwn = row.author_kind === 'customer'
  return {
    id: row.id,
    seq: row.seq,
    clientId: isOwn ? row.external_id : null,
    author: row.author_kind,
    authorName: row.author_name,
    text: row.text,
    choices: row.choices,
    attachment: row.attachment === null ? null : { ...row.attachment, url: '' },
    at: new Date(row.at).toISOString(),
    delivery: isOwn ? null : row.delivery,
  }
}

/** Numbers beyond the column's are beyond every message too. */
function clamp(seq: number): number {
  return Math.min(seq, 2 ** 31 - 1)
}

async function read<Row extends pg.QueryResultRow>(pool: pg.Pool, text: string, values: unknown[]): Promise<readonly Row[]> {
  try {
    return (await pool.query<Row>(prepared(text, values))).rows
  } catch (error) {
    throw asOutage(error)
  }
}
