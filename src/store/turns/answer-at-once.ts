import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { ChatMessage, ChatPage } from '../../domain/conversations/web-chat.ts'
import type { FactKeys, TurnMessage } from '../../flows/turn.ts'
import { readConversation } from '../conversations/lock-conversation.ts'
import { isNewcomer, openConversations } from '../conversations/open-conversations.ts'
import { type FactsRow, loadFactsOf, readFacts } from '../facts/load-facts.ts'
import { storable, storableJson } from '../storable.ts'
import { mayTryAgain } from '../transaction.ts'
import { decideTurn, type OpenedTurn, readWish, type TurnAtHand, type Wish } from './decide-turn.ts'
import { type Arrival, lookAtArrivals, type SeenArrival } from './look-at-arrivals.ts'
import { type PlainTurn, plainTurn } from './plain-turn.ts'
import type { RememberedState, RememberedStates } from './remembered-states.ts'
import { newBreath, unlessFaulty } from './run-together.ts'
import type { RanTurn } from './run-turn.ts'
import { isStoredTwice, type Placed, rawOf } from './store-message.ts'
import { NO_KEYS, warningsOf } from './take-turn.ts'
import { replaceTickets } from './tickets.ts'
import type { ConversationStoreParts } from './turn-parts.ts'
import { type WrittenTurn, writePlainTurns } from './write-plain-turns.ts'

export const ANSWERED_TOGETHER = { most: 16, atOnce: 2 }

export interface AnsweringParts extends ConversationStoreParts {
  readonly remembered: RememberedStates
}

/** A message that was stored together with its turn. */
export interface AnsweredAtOnce {
  readonly placed: Placed
  readonly ran: RanTurn
  /** The message and what was said to it, as a fetch after it would show them. */
  readonly page: ChatPage
}

/** Plain words of the web chat: their answer can go back with the acknowledgement. */
export function mayBeAnsweredAtOnce({ channel, kind, attachment, media, person }: InboundMessage): boolean {
  return channel === 'web' && kind === 'text' && attachment === undefined && media === undefined && person === undefined
}

/**
 * Messages whose customers have finished speaking, stored and answered in one statement and one commit. null = nothing happened: it must
 * be stored first, because it is known already, others wait before it, a person has the chat, its turn does more than talk, or somebody
 * writes to the conversation.
 */
export async function answerAtOnce(
  parts: AnsweringParts,
  messages: readonly InboundMessage[],
): Promise<readonly (AnsweredAtOnce | null)[]> {
  const now = parts.clock.now()
  const guesses = onePerPerson(messages).flatMap((message) => unlessFaulty(() => guess(parts, message, now)))
  const decided = await decideAll(parts, { guesses, seen: await lookAtAll(parts, guesses, now), now })
  const written = await writeAll(parts, decided, now)
  const answered = new Map<InboundMessage, AnsweredAtOnce>()
  for (const each of decided) {
    const done = written.get(each.rows.id)
    if (!done) continue
    remember(parts, each, done)
    answered.set(each.guess.message, answerOf(each, done, now))
  }
  return messages.map((message) => answered.get(message) ?? null)
}

/** Of one person at a time, whose second message is stored after the first. */
function onePerPerson(messages: readonly InboundMessage[]): readonly InboundMessage[] {
  return [...new Map(messages.toReversed().map((message) => [personOf(message), message])).values()].toReversed()
}

function personOf({ channelAccount, externalUser }: InboundMessage): string {
  return JSON.stringify([channelAccount, externalUser])
}

/** A message, and what it probably means: by the dialogue as this process left it. */
interface Guess extends Arrival {
  readonly trigger: Extract<TurnAtHand['trigger'], { readonly kind: 'messages' }>
  readonly remembered: RememberedState | null
  readonly wish: Wish | null
  readonly tookMs: number
}

function guess(parts: AnsweringParts, message: InboundMessage, now: Date): Guess {
  const startedAt = performance.now()
  const { kind, text, isChoice = false } = message
  const heard: TurnMessage = { id: parts.ids.next(), kind, text: storable(text), isChoice, attachment: null }
  const trigger = { kind: 'messages', messages: [heard] } as const
  const remembered = parts.remembered.of(personOf(message))
  if (remembered === null) return { message, trigger, remembered, wish: null, keys: NO_KEYS, tookMs: 0 }
  const waiting = { state: JSON.parse(remembered.state), messages: trigger.messages, writtenAt: now }
  const wish = readWish(parts, { trigger, waiting }, now)
  return { message, trigger, remembered, wish, keys: wish.keys, tookMs: performance.now() - startedAt }
}

/** Who has no conversation yet, because nobody knows them, gets one first. */
async function lookAtAll(
  parts: AnsweringParts,
  guesses: readonly Guess[],
  now: Date,
): Promise<ReadonlyMap<Arrival, SeenArrival>> {
  if (guesses.length === 0) return new Map()
  const seen = await lookAtArrivals(parts.pool, guesses)
  const newcomers = guesses.filter((each) => !seen.has(each) && isNewcomer(each.message))
  if (newcomers.length === 0) return seen
  try {
    await openConversations(
      parts.pool,
      newcomers.map(({ message }) => ({ message, ids: parts.ids, now })),
    )
  } catch (error) {
    if (mayTryAgain(error)) return seen
    throw error
  }
  return new Map([...seen, ...(await lookAtArrivals(parts.pool, newcomers))])
}

interface Opened {
  readonly guess: Guess
  readonly row: SeenArrival
  readonly opened: OpenedTurn
  readonly tookMs: number
}

interface Decided {
  readonly guess: Guess
  readonly row: SeenArrival
  readonly opened: OpenedTurn
  readonly rows: PlainTurn
  readonly state: string
  readonly warnings: RanTurn['warnings']
}

async function decideAll(
  parts: AnsweringParts,
  given: { readonly guesses: readonly Guess[]; readonly seen: ReadonlyMap<Arrival, SeenArrival>; readonly now: Date },
): Promise<readonly Decided[]> {
  const { guesses, seen, now } = given
  const breath = newBreath()
  const opened: Opened[] = []
  for (const each of guesses) {
    const row = seen.get(each)
    if (row && isFree(row, each.message, now)) opened.push(...unlessFaulty(() => open(parts, { guess: each, row }, now)))
    await breath()
  }
  const asked = await factsAsked(parts, opened, now)
  const decided: Decided[] = []
  for (const each of opened) {
    decided.push(...unlessFaulty(() => decideOne(parts, each, asked.get(each.row.id) ?? each.row)))
    await breath()
  }
  return decided
}

/** Nobody else is in the conversation, nothing waits in it, and nothing but words is to be stored. */
function isFree(row: SeenArrival, { vouchedPhone, displayName }: InboundMessage, now: Date): boolean {
  const isQuiet = row.messages === null && (row.reading_until === null || row.reading_until <= now)
  const isSame = (vouchedPhone ?? row.customer.vouched_phone) === row.customer.vouched_phone
  return row.owner_kind === 'bot' && !row.is_known && isQuiet && isSame && (displayName ?? row.display_name) === row.display_name
}

/** The conversation as it will stand once the message is stored. */
function open(parts: AnsweringParts, { guess: from, row }: Pick<Opened, 'guess' | 'row'>, now: Date): Opened {
  const startedAt = performance.now()
  const before = readConversation(row)
  const turn = {
    conversation: { ...before, seq: before.seq + 1, turnDueAt: now },
    waiting: { state: row.state, messages: from.trigger.messages, writtenAt: now },
    trigger: from.trigger,
  }
  const isGuessed = from.wish !== null && from.remembered?.seen === row.seen && from.wish.company === parts.company()
  const wish = isGuessed ? from.wish : readWish(parts, turn, now)
  return { guess: from, row, opened: { turn, ...wish }, tookMs: from.tookMs + performance.now() - startedAt }
}

/** What was looked at by other numbers and phones than the turn asks for is looked at again. */
async function factsAsked(parts: AnsweringParts, opened: readonly Opened[], now: Date): Promise<ReadonlyMap<string, FactsRow>> {
  const others = opened.filter(({ guess: { keys }, opened: wish }) => !isSameKeys(keys, wish.keys))
  if (others.length === 0) return new Map()
  const requests = others.map(({ row, opened: { keys } }) => ({ conversationId: row.id, customerId: row.customer_id, keys }))
  return loadFactsOf(parts.pool, requests, { now, withQueues: false })
}

function isSameKeys(one: FactKeys, other: FactKeys): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function decideOne(parts: AnsweringParts, { guess: from, row, opened, tookMs }: Opened, facts: FactsRow): Decided | null {
  const startedAt = performance.now()
  // Facts of a look hold the queues of nobody, as those of turns that are written together.
  const decision = decideTurn(parts, opened, readFacts(facts, opened))
  const plain = plainTurn(parts, { opened, decision, tookMs: tookMs + performance.now() - startedAt })
  if (plain === null) return null
  const { message, trigger } = from
  const [heard] = trigger.messages
  const came = {
    id: heard?.id,
    seq: opened.turn.conversation.seq,
    text: message.text,
    is_choice: message.isChoice ?? false,
    external_id: message.externalId,
    raw: rawOf(message),
  }
  const rows = { ...plain, body: { ...plain.body, came } }
  const { state, effects } = decision.result
  return { guess: from, row, opened, rows, state: storableJson(state), warnings: warningsOf(effects) }
}

/** Nothing is stored when the database refuses something of it: each is stored alone. */
async function writeAll(
  parts: AnsweringParts,
  decided: readonly Decided[],
  now: Date,
): Promise<ReadonlyMap<string, WrittenTurn>> {
  if (decided.length === 0) return new Map()
  const rows = decided.map(({ rows: each, row: { seen } }) => ({ ...each, seen }))
  try {
    return await writePlainTurns(parts.pool, rows, { now, bringing: 'messages' })
  } catch (error) {
    if (isStoredTwice(error) || mayTryAgain(error)) return new Map()
    throw error
  }
}

function remember({ remembered }: AnsweringParts, { guess: { message }, state }: Decided, { seen, numbers }: WrittenTurn): void {
  remembered.remember(personOf(message), { seen, state: numbers.size === 0 ? state : replaceTickets(state, numbers) })
}

function answerOf(decided: Decided, { id, seq, version, numbers }: WrittenTurn, now: Date): AnsweredAtOnce {
  const { opened, rows, warnings, guess: from } = decided
  const { conversation } = opened.turn
  const messageId = from.trigger.messages[0]?.id ?? ''
  const outcome = { conversationId: id, seq, version, said: rows.says.length, fault: null }
  return {
    placed: { conversationId: id, messageId, seq: conversation.seq },
    ran: { outcome, conversation, warnings, isAnswered: true },
    page: pageOf(decided, replaceTickets(rows.says, numbers), now),
  }
}

function pageOf({ opened, guess: from }: Decided, says: PlainTurn['says'], now: Date): ChatPage {
  const { seq } = opened.turn.conversation
  const [heard] = from.trigger.messages
  const common = { authorName: null, attachment: null, at: now.toISOString() }
  const own: ChatMessage = {
    ...common,
    id: heard?.id ?? '',
    seq,
    clientId: from.message.externalId,
    author: 'customer',
    text: heard?.text ?? '',
    choices: [],
    delivery: null,
  }
  const words = says.map(
    ({ id, seq: place, text, choices }): ChatMessage => ({
      ...common,
      id,
      seq: place,
      clientId: null,
      author: 'bot',
      text: storable(text),
      choices: choices.map(storable),
      delivery: 'sent',
    }),
  )
  const messages = [own, ...words]
  const lastSeq = messages.at(-1)?.seq ?? seq
  return { messages, lastSeq, hasOlder: seq > 1, owner: 'bot', agentName: null, queuePlace: null, typing: false }
}
