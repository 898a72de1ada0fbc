import { Refusal } from '../../../domain/errors/refusal.ts'
import { acceptUpload } from '../../web/accept-upload.ts'
import { fetchMedia } from '../fetch-media.ts'
import { readMrkdwn } from '../receive/read-mrkdwn.ts'
import { type MessageEvent, messageEvent, type SlackFile, type WrittenMessage } from '../receive/slack-event.ts'
import type { Installation } from '../workspace/installations.ts'
import type { DeskRoom } from './desk-room.ts'
import { deskWords } from './desk-words.ts'

/** Begins a line that only colleagues see. */
const NOTE = /^\s*\/\/\s*/

interface Heard {
  readonly installation: Installation
  readonly place: string
  readonly user: string
  readonly threadTs: string
}

/**
 * What people write under a card: words to the customer, or a note. Everything else in a channel of the desk is theirs alone; nobody
 * there is a customer. The same message is one reply, however often it is told.
 */
export async function hearDesk(room: DeskRoom, installation: Installation, event: unknown): Promise<void> {
  const parsed = messageEvent.safeParse(event)
  if (!parsed.success) return
  if ('message' in parsed.data || 'deleted_ts' in parsed.data) return changed(room, installation, parsed.data)
  const message = parsed.data
  const { thread_ts: threadTs, user } = message
  if (!threadTs || threadTs === message.ts || !isColleague(message, installation) || !user) return
  const at = { installation, place: message.channel, user, threadTs }
  const card = await room.cards.find(at.place, threadTs)
  if (card === null) return
  const login = await room.loginOf(installation, user)
  if (login === null) return tell(room, at, deskWords.stranger[room.language])
  await refusals(room, at, () => pass(room, { at, message, login, conversationId: card.conversationId }))
}

interface Passing {
  readonly at: Heard
  readonly message: WrittenMessage
  readonly login: string
  readonly conversationId: string
}

async function pass(room: DeskRoom, { at, message, login, conversationId }: Passing): Promise<void> {
  const text = readMrkdwn(message.text ?? '', at.installation.botUserId)
  const clientId = `slack:${at.place}:${message.ts}`
  if (NOTE.test(text)) {
    await room.actions.note(login, { conversationId, text: text.replace(NOTE, ''), clientId })
    return
  }
  if (text.trim() !== '') await room.actions.reply(login, { conversationId, text, clientId })
  for (const file of message.files ?? []) await passFile(room, { at, message, login, conversationId }, file)
}

async function passFile(room: DeskRoom, { at, login, conversationId, message }: Passing, file: SlackFile): Promise<void> {
  const { find, client, apiUrl, timeoutMs } = room.media
  const from = { channelAccount: at.installation.teamId, ref: file.url_private ?? `id:${file.id}` }
  const name = file.name ?? file.id
  try {
    const { content } = await fetchMedia({ find, client, apiUrl, timeoutMs }, from)
    const accepted = await acceptUpload(name, content)
    const stored = await room.files.put({ name: accepted.name, mime: accepted.mime, owner: 'desk' }, content)
    const clientId = `slack:${at.place}:${message.ts}:${file.id}`
    await room.actions.reply(login, { conversationId, text: '', clientId, attachmentKey: stored.key })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await tell(room, at, `${deskWords.badFile[room.language]}${name}（${error.sentence[room.language]}）`)
  }
}

/** A customer's chat is no document: what was sent there stays as it was. */
async function changed(room: DeskRoom, installation: Installation, event: Exclude<MessageEvent, { ts: string }>): Promise<void> {
  const old = event.previous_message
  const isUnfurl = 'message' in event && event.message.edited === undefined
  const { thread_ts: threadTs, user } = old ?? {}
  if (isUnfurl || !old || !threadTs || !user || !isColleague(old, installation)) return
  if (NOTE.test(old.text ?? '') || (await room.cards.find(event.channel, threadTs)) === null) return
  await tell(room, { installation, place: event.channel, user, threadTs }, deskWords.noEdit[room.language])
}

function isColleague(
  { user, bot_id, subtype }: Partial<Pick<WrittenMessage, 'user' | 'bot_id' | 'subtype'>>,
  at: Installation,
): boolean {
  if (!user || bot_id || user === at.botUserId || user === 'USLACKBOT') return false
  return subtype === undefined || subtype === 'file_share' || subtype === 'thread_broadcast'
}

/** A no of the desk is told to who asked, in the words of the rule. */
async function refusals(room: DeskRoom, at: Heard, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await tell(room, at, error.sentence[room.language])
  }
}

async function tell(room: DeskRoom, { installation, place, user, threadTs }: Heard, text: string): Promise<void> {
  await room.whisper(installation, { channel: place, user, text, threadTs })
}
