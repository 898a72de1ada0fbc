import type { Attachment } from '../../../domain/conversations/message.ts'
import { type AppendedMessage, appendMessages } from '../../conversations/append-messages.ts'
import { prepared } from '../../prepared.ts'
import { type Acting, audit } from '../acting.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { conversationFor, mustOwn } from './conversation-for.ts'

export interface Reply {
  readonly conversationId: string
  readonly text: string
  readonly clientId: string
  readonly attachmentKey?: string
}

/** Words of a person to the customer: stored and queued for the channel; the same `clientId` is one message, however often it comes. */
export async function reply(at: Acting, wanted: Reply): Promise<{ readonly messageId: string; readonly seq: number }> {
  const conversation = await conversationFor(at, wanted.conversationId)
  const sent = await sentBefore(at, wanted)
  if (sent) return { messageId: sent.id, seq: sent.seq }
  mustOwn(at, conversation)
  const attachment = wanted.attachmentKey === undefined ? null : await attachmentFor(at, wanted.attachmentKey)
  if (wanted.text.trim() === '' && attachment === null) throw deskRefusals.emptyReply()
  const [message] = await appendMessages(at, conversation.id, [
    {
      author: { kind: 'agent', agent: at.by.login },
      text: wanted.text,
      kind: attachment === null ? 'text' : attachment.mime.startsWith('image/') ? 'image' : 'file',
      attachment,
      clientId: wanted.clientId,
    },
  ])
  if (!message) throw new Error('a reply was not stored')
  await at.client.query(prepared('UPDATE conversations SET desk_read_seq = seq WHERE id = $1', [conversation.id]))
  await at.client.query(
    prepared(`DELETE FROM drafts WHERE agent = $1 AND conversation_id = $2 AND mode = 'reply'`, [at.by.login, conversation.id]),
  )
  await audit(at, { action: 'conversation.reply', subject: conversation.id, detail: { seq: message.seq } })
  return { messageId: message.id, seq: message.seq }
}

async function sentBefore(at: Acting, { conversationId, clientId }: Reply): Promise<AppendedMessage | undefined> {
  const { rows } = await at.client.query<AppendedMessage>(
    prepared(`SELECT id, seq FROM messages WHERE conversation_id = $1 AND client_id = $2 AND author_agent = $3`, [
      conversationId,
      clientId,
      at.by.login,
    ]),
  )
  return rows[0]
}

/** Only what the desk itself has put in: a file of one customer is never sent to another. */
async function attachmentFor({ parts }: Acting, wanted: string): Promise<Attachment> {
  const file = (await parts.files?.find(wanted)) ?? null
  if (file?.owner !== 'desk') throw deskRefusals.unknown({ zh: '文件', en: 'file' })
  const { key, name, mime, bytes } = file
  return { key, name, mime, bytes }
}
