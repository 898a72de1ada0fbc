import { lockConversation } from '../conversations/lock-conversation.ts'
import { openConversation } from '../conversations/open-conversation.ts'
import { type Acting, act, audit } from '../desk/acting.ts'
import { takeOver } from '../desk/chats/claim.ts'
import { handBack } from '../desk/chats/give-back.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { prepared } from '../prepared.ts'
import { storable } from '../storable.ts'

export interface Place {
  readonly channel: string
  readonly channelAccount: string
  readonly externalUser: string
}

export interface PersonSpoke extends Place {
  /** Login of the desk's person. */
  readonly agent: string
  /** null = took the chat and has said nothing yet. */
  readonly said: { readonly externalId: string; readonly text: string; readonly at: Date } | null
}

/** Somebody answers with the platform's own tool: the chat is theirs, and their words stand in the transcript, once, sent already. */
export async function personSpoke(parts: DeskParts, words: PersonSpoke): Promise<void> {
  await act(parts, words.agent, async (at) => {
    await openConversation(at, words)
    const id = await openChatAt(at, words)
    if (id === null) return
    if (words.said !== null && !(await isFirstTime(at, { ...words, said: words.said, conversationId: id }))) return
    await takeOver(at, id)
    if (words.said !== null) await writeDown(at, id, words.said)
    at.touched.add(id)
  })
}

/** Their chat on the platform ended: the bot has it again, unless somebody else has taken it meanwhile. */
export async function personLeft(parts: DeskParts, person: Omit<PersonSpoke, 'said'>): Promise<void> {
  await act(parts, person.agent, async (at) => {
    const id = await openChatAt(at, person)
    const conversation = id === null ? null : await lockConversation(at.client, id)
    if (id === null || conversation === null) return
    const { owner } = conversation
    if (owner.kind === 'agent' && owner.agent === person.agent) await handBack(at, id)
  })
}

const OPEN_CHAT = `SELECT c.id FROM conversations c WHERE c.status = 'open' AND c.identity_id = (
  SELECT i.id FROM channel_identities i WHERE i.channel = $1 AND i.channel_account = $2 AND i.external_user = $3)`

async function openChatAt(at: Acting, { channel, channelAccount, externalUser }: Place): Promise<string | null> {
  const { rows } = await at.client.query<{ id: string }>(prepared(OPEN_CHAT, [channel, channelAccount, externalUser]))
  return rows[0]?.id ?? null
}

interface Said extends Place {
  readonly said: NonNullable<PersonSpoke['said']>
  readonly conversationId: string
}

/** The ledger knows every delivery of a channel, these too; an echo of words that went out from here is theirs as well. */
async function isFirstTime(at: Acting, { channel, channelAccount, said, conversationId }: Said): Promise<boolean> {
  const { rowCount } = await at.client.query(
    prepared(
      `INSERT INTO inbound_ledger (channel, channel_account, external_id, conversation_id, message_id, received_at)
       SELECT $1, $2, $3, $4, $5, $6 WHERE NOT EXISTS (
         SELECT 1 FROM messages WHERE conversation_id = $4 AND external_id = $3 AND author_kind <> 'customer')
       ON CONFLICT (channel, channel_account, external_id) DO NOTHING`,
      [channel, channelAccount, said.externalId, conversationId, at.ids.next(), at.now],
    ),
  )
  return rowCount === 1
}

async function writeDown(at: Acting, conversationId: string, said: Said['said']): Promise<void> {
  const { rows } = await at.client.query<{ seq: number }>(
    prepared(
      `WITH conversation AS (
         UPDATE conversations SET seq = seq + 1, desk_read_seq = seq + 1, last_message_at = $7 WHERE id = $1 RETURNING seq
       )
       INSERT INTO messages (id, conversation_id, seq, author_kind, author_agent, kind, text, external_id, delivery, at)
       SELECT $2, $1, c.seq, 'agent', $3, 'text', $4, $5, 'sent', $6 FROM conversation c RETURNING seq`,
      [conversationId, at.ids.next(), at.by.login, storable(said.text), said.externalId, said.at, at.now],
    ),
  )
  await audit(at, { action: 'conversation.reply', subject: conversationId, detail: { seq: rows[0]?.seq, by: 'platform' } })
}
