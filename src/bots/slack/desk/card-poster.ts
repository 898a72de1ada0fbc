import { createHash } from 'node:crypto'
import type { Attachment } from '../../../domain/conversations/message.ts'
import type { DeskCard, DeskCardEntry, DeskCards, LeasedCard } from '../../../domain/desk/desk-cards.ts'
import type { Clock } from '../../../domain/ports.ts'
import type { ChannelLog, Files } from '../../ports.ts'
import { splitText } from '../../split-text.ts'
import { escapeText } from '../send/escape-text.ts'
import { findOwn } from '../send/find-own.ts'
import { SLACK_TEXT_LIMIT } from '../send/message-parts.ts'
import type { Pace } from '../send/pace.ts'
import { uploadFile } from '../send/upload-file.ts'
import type { SlackClient } from '../workspace/clients.ts'
import { troubleOf } from '../workspace/trouble.ts'
import { cardView, clockOf, speakerOf, type Viewer, wordsOf } from './card-view.ts'
import { deskWords } from './desk-words.ts'

const LEASE_MS = 60_000
const AT_ONCE = 5
const CARD_EVENT = 'waydesk_card'
const UNSURE_AFTER_MS = 5_000
const CHANNEL_GONE = new Set(['slack.channel_not_found', 'slack.not_in_channel', 'slack.is_archived'])

export interface PosterParts {
  readonly cards: DeskCards
  readonly places: Readonly<Record<string, string>>
  /** The workspace of the desk. */
  readonly client: () => Promise<SlackClient>
  readonly viewer: () => Viewer
  readonly pace: Pace
  readonly files: Pick<Files, 'read'>
  readonly clock: Clock
  readonly worker: string
  readonly timeoutMs: number
  readonly log: ChannelLog
}

/** What Slack already shows of a card that an earlier worker left: by our id of it, the `ts`. */
type Posted = ReadonlyMap<string, string>

/** Brings every card that is out of step in step again; how many it worked on. */
export async function bringInStep(parts: PosterParts): Promise<number> {
  await parts.cards.open(parts.places)
  const leaseUntil = new Date(parts.clock.now().getTime() + LEASE_MS)
  const leased = await parts.cards.lease({ worker: parts.worker, leaseUntil, most: AT_ONCE })
  await Promise.all(leased.map((each) => work(parts, each)))
  return leased.length
}

async function work(parts: PosterParts, { card, stamp, isUnsure }: LeasedCard): Promise<void> {
  try {
    const client = await parts.client()
    const posted: Posted = isUnsure ? await alreadyPosted(client, card) : new Map()
    const at = await showCard(parts, { client, card, posted })
    for (const entry of card.news) await mirror(parts, { client, card: at, posted, entry })
    const isAwake = await wake(parts, { client, card: at, posted })
    const isClosed = card.state.kind === 'done' || card.state.kind === 'moved'
    await parts.cards.settle(parts.worker, card.id, { kind: 'in_step', stamp, isClosed, isAwake })
  } catch (error) {
    const { code, againMs, isUncertain } = setback(error)
    parts.log.warn(code, { card: card.id })
    const again = new Date(parts.clock.now().getTime() + againMs)
    await parts.cards.settle(parts.worker, card.id, { kind: 'later', at: again, isUnsure: isUncertain || isUnsure })
  }
}

interface Card {
  readonly client: SlackClient
  readonly card: DeskCard
  readonly posted: Posted
}

/** A crash may have come between the post and its row: Slack's own history knows. */
async function alreadyPosted(client: SlackClient, card: DeskCard): Promise<Posted> {
  const since = new Date(card.openedAt)
  const inChannel = await findOwn(client, { place: { channel: card.place, threadTs: null }, since, event: CARD_EVENT })
  const ts = card.messageTs ?? inChannel.get(card.id)
  if (ts === undefined) return inChannel
  const inThread = await findOwn(client, { place: { channel: card.place, threadTs: ts }, since, event: CARD_EVENT })
  return new Map([...inChannel, ...inThread])
}

/** Posts the card, or changes it where it shows something else than it should. */
async function showCard(parts: PosterParts, { client, card, posted }: Card): Promise<DeskCard> {
  const view = cardView(card, parts.viewer())
  // The version moves with every turn of the bot; for that alone nothing is shown anew.
  const words = JSON.stringify(cardView({ ...card, version: 0 }, parts.viewer()))
  const shown = createHash('sha256').update(words).digest('base64url')
  const message = { channel: card.place, text: escapeText(view.text), blocks: view.blocks }
  const found = card.messageTs ?? posted.get(card.id) ?? null
  if (found !== null && card.shown === shown) return card
  const metadata = { event_type: CARD_EVENT, event_payload: { id: card.id } }
  const messageTs =
    found ?? (await inTurn(parts, card, () => client.chat.postMessage({ ...message, metadata, unfurl_links: false }))).ts ?? ''
  if (found !== null) await inTurn(parts, card, () => client.chat.update({ ...message, ts: found, metadata }))
  await parts.cards.progress(parts.worker, card.id, { messageTs, shown })
  return { ...card, messageTs, shown }
}

/** One more line in the thread, in the words of whoever said it; what was written there is there already. */
async function mirror(
  parts: PosterParts,
  { client, card, posted, entry }: Card & { readonly entry: DeskCardEntry },
): Promise<void> {
  if (card.messageTs === null) return
  if (!entry.isFromHere) {
    const viewer = parts.viewer()
    const line = `${speakerOf(entry, viewer)}：${wordsOf(entry, viewer.language)}`
    for (const [index, text] of splitText(line, SLACK_TEXT_LIMIT).entries()) {
      const id = `${card.id}:${entry.id}:${index}`
      if (!posted.has(id)) await unlessRefused(parts, say(parts, { client, card, text, id }))
    }
    if (entry.attachment) await showFile(parts, { client, card, posted }, entry.attachment)
  }
  await parts.cards.progress(parts.worker, card.id, { mirrored: entry })
}

/** Its name stands in the thread already; a file that cannot be had or shown is for the console. */
async function showFile(parts: PosterParts, { client, card }: Card, { key, name }: Attachment): Promise<void> {
  const content = await parts.files.read(key).catch(() => null)
  if (content === null || content.length === 0) return parts.log.warn('slack.file_not_shown', { card: card.id })
  const place = { channel: card.place, threadTs: card.messageTs }
  const upload = () => uploadFile(client, { place, name, content, timeoutMs: parts.timeoutMs })
  await unlessRefused(parts, inTurn(parts, card, upload))
}

/** One line that Slack will never take must not hold up those after it; what is wrong with the whole channel does. */
async function unlessRefused(parts: PosterParts, work: Promise<unknown>): Promise<void> {
  try {
    await work
  } catch (error) {
    const trouble = troubleOf(error)
    const isForGood = trouble.kind === 'refused' && (trouble.againMs === null || trouble.code === 'slack.missing_scope')
    if (error instanceof TooFast || !isForGood || CHANNEL_GONE.has(trouble.code)) throw error
    parts.log.warn(trouble.code, { skipped: true })
  }
}

/** Calls a snoozed card up again, in its thread and in the channel. */
async function wake(parts: PosterParts, { client, card, posted }: Card): Promise<boolean> {
  const { snoozedUntil, snoozedBy } = card
  if (snoozedUntil === null || new Date(snoozedUntil) > parts.clock.now()) return false
  const { language, nameOf } = parts.viewer()
  const who = snoozedBy === null ? '' : `${nameOf(snoozedBy)}，`
  const text = `⏰ ${who}${deskWords.awake[language]}（${clockOf(snoozedUntil, language)}）`
  const id = `${card.id}:awake:${snoozedUntil}`
  if (!posted.has(id)) await say(parts, { client, card, text, id, isLoud: true })
  return true
}

interface Line {
  readonly client: SlackClient
  readonly card: DeskCard
  readonly text: string
  readonly id: string
  readonly isLoud?: boolean
}

async function say(parts: PosterParts, { client, card, text, id, isLoud = false }: Line): Promise<void> {
  const message = {
    channel: card.place,
    text: escapeText(text),
    mrkdwn: false,
    unfurl_links: false,
    metadata: { event_type: CARD_EVENT, event_payload: { id } },
  }
  const thread_ts = card.messageTs ?? ''
  await inTurn(parts, card, () =>
    isLoud
      ? client.chat.postMessage({ ...message, thread_ts, reply_broadcast: true })
      : client.chat.postMessage({ ...message, thread_ts }),
  )
}

class TooFast extends Error {
  readonly waitMs: number

  constructor(waitMs: number) {
    super('slack.rate_limited')
    this.waitMs = waitMs
  }
}

async function inTurn<Result>({ pace }: PosterParts, { place }: DeskCard, work: () => Promise<Result>): Promise<Result> {
  const turn = await pace.inTurn(`desk:${place}`, work)
  if ('did' in turn) return turn.did
  throw new TooFast(turn.waitMs)
}

function setback(error: unknown): { readonly code: string; readonly againMs: number; readonly isUncertain: boolean } {
  if (error instanceof TooFast) return { code: 'slack.rate_limited', againMs: error.waitMs, isUncertain: false }
  const trouble = troubleOf(error)
  if (trouble.kind === 'uncertain') return { code: trouble.code, againMs: UNSURE_AFTER_MS, isUncertain: true }
  // A channel that is gone may be put right by somebody: it is tried again, seldom.
  return { code: trouble.code, againMs: trouble.againMs ?? 300_000, isUncertain: false }
}
