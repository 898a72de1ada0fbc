import type { InboundMessage } from '../../../domain/conversations/message.ts'
import { externalUserOf, instantOf, isDirect } from './place.ts'
import { mentions, readMrkdwn } from './read-mrkdwn.ts'
import type { MessageEvent, SlackFile, WrittenMessage } from './slack-event.ts'

/** Who we are in a workspace, and what is remembered of its threads. */
export interface Listener {
  readonly teamId: string
  readonly botUserId: string
  readonly botId: string | null
  /** Whether we were spoken to in that thread before. */
  inThread(channel: string, root: string): Promise<boolean>
  /** A kind of message that is not known; told once by its name. */
  unknownKind(name: string): void
}

type At = { readonly channel: string; readonly listener: Listener }
/** A message of which Slack tells only parts. */
type Told = { readonly [Key in keyof WrittenMessage]?: WrittenMessage[Key] | undefined }

/** Subtypes under which people speak. */
const SPOKEN = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message'])
/** Slack's own lines about a channel. */
const HOUSEKEEPING =
  /^(bot_|channel_|group_|(un)?pinned_item|reminder_add|ekm_|huddle_|message_replied|assistant_app_thread|app_conversation|document_|sh_room|tombstone|joiner_|file_comment)/

/** Messages of customers in one event: none for our own words, other bots and channels where nobody spoke to us. */
export async function readMessage(event: MessageEvent, listener: Listener): Promise<readonly InboundMessage[]> {
  const at = { channel: event.channel, listener }
  if ('deleted_ts' in event) return readDeletion({ ...event.previous_message, ts: event.deleted_ts }, at)
  if (!('message' in event)) return readWritten(event, at)
  const { message, previous_message: previous } = event
  // Whoever deletes the first message of a thread leaves a stone in its place.
  if (message.subtype === 'tombstone') return readDeletion({ ...previous, ts: message.ts }, at)
  return readEdit(message, previous, at)
}

async function readWritten(message: WrittenMessage, at: At): Promise<readonly InboundMessage[]> {
  if (!isPerson(message, at.listener) || !(await isForUs(message, at))) return []
  if (SPOKEN.has(message.subtype)) return [...wordsOf(message, at), ...filesOf(message, at), ...cardsOf(message, at)]
  const name = message.subtype ?? ''
  if (HOUSEKEEPING.test(name)) return []
  at.listener.unknownKind(name)
  return [draft(message, at, { kind: 'unknown', text: name, part: '' })]
}

/** The old words are taken back, the new ones follow; a preview that Slack added changes no words. */
async function readEdit(message: WrittenMessage, previous: Told | undefined, at: At): Promise<readonly InboundMessage[]> {
  const { edited } = message
  const oldText = previous?.text ?? null
  if (!isPerson(message, at.listener) || !edited || (message.text ?? '') === oldText) return []
  const before = { ...message, edited: undefined, ...previous, ts: message.ts, user: message.user }
  const wasOurs = await isForUs(before, at)
  if (!wasOurs && !(await isForUs(message, at))) return []
  const hasWords = wasOurs && oldText !== ''
  return [...(hasWords ? [recallOf(before, at, `${edited.ts}:recall`)] : []), ...wordsOf(message, at)]
}

async function readDeletion(gone: Told & { readonly ts: string }, at: At): Promise<readonly InboundMessage[]> {
  if (!isPerson(gone, at.listener) || !(await isForUs(gone, at))) return []
  const words = gone.text === '' ? [] : [recallOf(gone, at, 'deleted')]
  const files = (gone.files ?? []).map((file) => ({
    ...draft(gone, at, { kind: 'recall', text: `${at.channel}:${gone.ts}:${file.id}`, part: `:${file.id}:deleted` }),
  }))
  return [...words, ...files]
}

/** Neither we, nor another bot, nor Slack itself. */
function isPerson({ user, bot_id, subtype }: Told, { botUserId, botId }: Listener): boolean {
  if (!user || user === botUserId || user === 'USLACKBOT' || subtype === 'bot_message') return false
  return !bot_id && (botId === null || bot_id !== botId)
}

async function isForUs(message: Told, { channel, listener }: At): Promise<boolean> {
  if (isDirect(channel) || mentions(message.text ?? '', listener.botUserId)) return true
  const { thread_ts: root = message.ts ?? '' } = message
  return listener.inThread(channel, root)
}

function wordsOf(message: WrittenMessage, at: At): readonly InboundMessage[] {
  const given = message.text ?? ''
  const { files = [], attachments = [] } = message
  if (given === '' && files.length + attachments.length > 0) return []
  const block = given === '' ? message.blocks?.find(({ type }) => type !== 'rich_text') : undefined
  if (block) return [draft(message, at, { kind: 'unknown', text: block.type })]
  return [draft(message, at, { kind: 'text', text: readMrkdwn(given, at.listener.botUserId) })]
}

function filesOf(message: WrittenMessage, at: At): readonly InboundMessage[] {
  return (message.files ?? []).map((file) => {
    const kind = kindOf(file)
    const text = kind === 'card' ? cardText(file.title ?? file.name, file.external_url ?? file.permalink) : ''
    const media = kind === 'card' ? {} : { media: { ref: refOf(file), name: file.name ?? file.title ?? null } }
    return { ...draft(message, at, { kind, text, part: `:${file.id}` }), ...media }
  })
}

/** A message of somebody that was passed on, or a link that is all there is. */
function cardsOf(message: WrittenMessage, at: At): readonly InboundMessage[] {
  if ((message.text ?? '') !== '' || (message.files ?? []).length > 0) return []
  return (message.attachments ?? []).slice(0, 1).map((card) => {
    const title = card.title ?? card.text ?? card.fallback
    return draft(message, at, { kind: 'card', text: cardText(title, card.from_url ?? card.title_link), part: ':card' })
  })
}

function kindOf({ mimetype, subtype, is_external, mode }: SlackFile): InboundMessage['kind'] {
  if (is_external || mode === 'external') return 'card'
  if (mimetype?.startsWith('image/')) return 'image'
  return mimetype?.startsWith('audio/') || subtype === 'slack_audio' ? 'voice' : 'file'
}

/** Slack's own address of the file; in shared channels only its id is told. */
function refOf(file: SlackFile): string {
  return file.url_private ?? `id:${file.id}`
}

function cardText(title: string | null | undefined, link: string | null | undefined): string {
  return [title, link].filter(Boolean).join('\n')
}

function recallOf(message: Told & { readonly ts: string }, at: At, part: string): InboundMessage {
  return draft(message, at, { kind: 'recall', text: externalIdOf(message, at), part: `:${part}` })
}

/** Every wording of a message is a message of its own. */
function externalIdOf({ ts, edited }: { readonly ts: string; readonly edited?: { readonly ts: string } | undefined }, at: At) {
  return `${at.channel}:${ts}${edited ? `:${edited.ts}` : ''}`
}

interface Words {
  readonly kind: InboundMessage['kind']
  readonly text: string
  readonly part?: string
}

function draft(message: Told & { readonly ts: string }, at: At, words: Words): InboundMessage {
  const { channel, listener } = at
  const user = message.user ?? ''
  const isRecall = words.kind === 'recall'
  return {
    channel: 'slack',
    channelAccount: listener.teamId,
    externalId: words.part === undefined ? externalIdOf(message, at) : `${channel}:${message.ts}${words.part}`,
    externalUser: externalUserOf({ channel, user, root: message.thread_ts ?? message.ts }),
    kind: words.kind,
    text: words.text,
    person: user,
    sentAt: instantOf(isRecall ? message.ts : (message.edited?.ts ?? message.ts)),
  }
}
