import type pg from 'pg'
import type { Attachment, Author, DeliveryState } from '../domain/conversations/message.ts'
import type { ChatMessage, ChatPage } from '../domain/conversations/web-chat.ts'
import { prepared } from './prepared.ts'
import { type Instant, iso } from './rows/instant.ts'
import { asOutage } from './transaction.ts'

/** One person on one account of a channel, and which part of the conversation: after a seq, before one, or the last. */
export interface ChatHistoryQuery {
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
  readonly after?: number
  readonly before?: number
  readonly limit: number
}

interface PageRow {
  readonly seq: number
  readonly owner_kind: ChatPage['owner']
  readonly agent_name: string | null
  readonly place: number | null
  readonly messages: readonly MessageRow[] | null
}

interface MessageRow {
  readonly id: string
  readonly seq: number
  readonly external_id: string | null
  readonly client_id: string | null
  readonly author_kind: Author['kind']
  readonly author_name: string | null
  readonly text: string
  readonly choices: readonly string[]
  readonly attachment: Attachment | null
  readonly at: Instant
  readonly delivery: DeliveryState | null
}

const PAGE = `
  SELECT c.seq, c.owner_kind, (SELECT name FROM agents WHERE login = c.owner_agent AND c.owner_kind = 'agent') AS agent_name,
    CASE WHEN c.owner_kind = 'queue' THEN (SELECT 1 + count(*) FROM conversations w WHERE w.owner_kind = 'queue'
      AND w.owner_team = c.owner_team AND (w.waiting_since, w.id) < (c.waiting_since, c.id)) END AS place,
    (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.seq) FROM (
      SELECT m.id, m.seq, m.external_id, m.client_id, m.author_kind, g.name AS author_name, m.text, m.choices, m.attachment, m.at, m.delivery
      FROM messages m LEFT JOIN agents g ON g.login = m.author_agent
      WHERE m.conversation_id = c.id AND m.recalled_at IS NULL AND m.seq > $4 AND m.seq < $5
      ORDER BY CASE WHEN $6 THEN m.seq ELSE -m.seq END LIMIT $7) x) AS messages
  FROM conversations c JOIN channel_identities i ON i.id = c.identity_id
  WHERE i.channel = $1 AND i.channel_account = $2 AND i.external_user = $3 AND c.status = 'open'`

const EMPTY: ChatPage = {
  messages: [],
  lastSeq: 0,
  hasOlder: false,
  owner: 'bot',
  agentName: null,
  queuePlace: null,
  typing: false,
}

const LAST = 2_147_483_647

/** What a visitor may read: the own open conversation, by seq; empty when there is none yet. */
export function chatHistory(pool: pg.Pool): { page(query: ChatHistoryQuery): Promise<ChatPage> } {
  return {
    page: async (query) => {
      const { channel, channelAccount, externalUser, after, before, limit } = query
      const values = [channel, channelAccount, externalUser, after ?? 0, before ?? LAST, after !== undefined, limit]
      const { rows } = await pool.query<PageRow>(prepared(PAGE, values)).catch((error: unknown) => {
        throw asOutage(error)
      })
      return rows[0] === undefined ? EMPTY : readPage(rows[0])
    },
  }
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
    typing: false,
  }
}

function readMessage(row: MessageRow): ChatMessage {
  const isCustomers = row.author_kind === 'customer'
  return {
    id: row.id,
    seq: row.seq,
    clientId: isCustomers ? row.external_id : row.client_id,
    author: row.author_kind,
    authorName: row.author_name,
    text: row.text,
    choices: row.choices,
    attachment: row.attachment === null ? null : { ...row.attachment, url: `/api/chat/files/${row.attachment.key}` },
    at: iso(row.at),
    delivery: row.delivery,
  }
}
