import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { ChatMessage, ChatPage } from '../../domain/conversations/web-chat.ts'
import { isNewcomer, openConversations } from '../conversations/open-conversations.ts'
import { type FactsRequest, type FactsRow, loadFactsOf, readFacts } from '../facts/load-facts.ts'
import { storable, storableJson } from '../storable.ts'
import { mayTryAgain } from '../transaction.ts'
import { type AnsweringParts, type Arrived, arrivedAt, isFree, isSameKeys, openArrived, readAll } from './arrived.ts'
import { decideEach } from './decide-each.ts'
import { decideTurn, type OpenedTurn } from './decide-turn.ts'
import { lookAtArrivals, personOf, type SeenArrival } from './look-at-arrivals.ts'
import { newBreath } from './new-breath.ts'
import { type PlainTurn, plainTurn } from './plain-turn.ts'
import type { RanTurn } from './run-turn.ts'
import { isStoredTwice, type Placed, rawOf } from './store-message.ts'
import { warningsOf } from './take-turn.ts'
import { replaceTickets } from './tickets.ts'
import { unlessFaulty } from './unless-faulty.ts'
import { type WrittenTurn, writePlainTurns } from './write-plain-turns.ts'

export const ANSWERED_TOGETHER = { most: 16, atOnce: 2, keyOf: personOf }

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
 * be stored first, because it is known already, others wait before it, a person has the chat, its turn changes what
 * is written already, or somebody writes to the conversation.
 */
export async function answerAtOnce(
  parts: AnsweringParts,
  messages: readonly InboundMessage[],
): Promise<readonly (AnsweredAtOnce | null)[]> {
  const now = parts.clock.now()
  const arrived = onePerPerson(messages).flatMap((message) => unlessFaulty(() => arrivedAt(parts, message, now)))
  const [seen, read] = await Promise.all([lookAtAll(parts, arrived, now), readAll(parts, arrived, now)])
  const decided = await decideAll(parts, { arrived: read, seen, now })
  const written = await writeAll(parts, decided, now)
  const answered = new Map<InboundMessage, AnsweredAtOnce>()
  for (const each of decided) {
    const done = written.get(each.rows.id)
    if (!done) continue
    remember(parts, each, done)
    answered.set(each.arrived.message, answerOf(each, done, now))
  }
  return messages.map((message) => answered.get(message) ?? null)
}

/** A second message of a person is stored after the first. */
function onePerPerson(messages: readonly InboundMessage[]): readonly InboundMessage[] {
  return [...new Map(messages.toReversed().map((message) => [personOf(message), message])).values()].toReversed()
}

/** By person. */
type Seen = ReadonlyMap<string, SeenArrival>

/** Who has no conversation yet, because nobody knows them, gets one first. */
async function lookAtAll(parts: AnsweringParts, arrived: readonly Arrived[], now: Date): Promise<Seen> {
  if (arrived.length === 0) return new Map()
  const seen = await lookAtArrivals(parts.pool, arrived)
  const newcomers = arrived.filter(({ message }) => !seen.has(personOf(message)) && isNewcomer(message))
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
  readonly arrived: Arrived
  readonly row: SeenArrival
  readonly opened: OpenedTurn
  readonly tookMs: number
}

interface Decided extends Omit<Opened, 'tookMs'> {
  readonly rows: PlainTurn
  readonly state: string
  readonly language: NonNullable<ChatPage['language']>
  readonly warnings: RanTurn['warnings']
}

async function decideAll(
  parts: AnsweringParts,
  given: { readonly arrived: readonly Arrived[]; readonly seen: Seen; readonly now: Date },
): Promise<readonly Decided[]> {
  const { arrived, seen, now } = given
  const breath = newBreath()
  const opened: Opened[] = []
  for (const each of arrived) {
    const row = seen.get(personOf(each.message))
    if (row && isFree(row, each.message, now)) opened.push(...unlessFaulty(() => open(parts, { arrived: each, row }, now)))
    await breath()
  }
  const asked = await factsAsked(parts, opened, now)
  return decideEach(opened, {
    factsOf: ({ row }) => asked.get(row.id) ?? row,
    decide: (each, facts) => decideOne(parts, each, facts),
    readQueues: async (those) => {
      const facts = await loadFactsOf(parts.pool, those.map(requestOf), { now, withQueues: true })
      return ({ row }) => facts.get(row.id)
    },
  })
}

function open(parts: AnsweringParts, seen: Pick<Opened, 'arrived' | 'row'>, now: Date): Opened {
  const startedAt = performance.now()
  const opened = openArrived(parts, seen, now)
  return { ...seen, opened, tookMs: performance.now() - startedAt }
}

/** Facts by other numbers and phones than were guessed are looked for again. */
async function factsAsked(parts: AnsweringParts, opened: readonly Opened[], now: Date): Promise<ReadonlyMap<string, FactsRow>> {
  const others = opened.filter(({ arrived: { keys }, opened: wish }) => !isSameKeys(keys, wish.keys))
  if (others.length === 0) return new Map()
  return loadFactsOf(parts.pool, others.map(requestOf), { now, withQueues: false })
}

function requestOf({ row, opened: { keys } }: Opened): FactsRequest {
  return { conversationId: row.id, customerId: row.customer_id, keys }
}

function decideOne(parts: AnsweringParts, { arrived, row, opened, tookMs }: Opened, facts: FactsRow): Decided | null {
  const startedAt = performance.now()
  const decision = decideTurn(parts, opened, readFacts(facts, opened))
  const plain = plainTurn(parts, { opened, decision, tookMs: tookMs + performance.now() - startedAt })
  const { message, heard } = arrived
  // A mark of our tickets in the customer's own words must not become a number: it is stored first, alone.
  if (plain === null || message.text.includes('⟦')) return null
  const came = {
    id: heard.id,
    seq: opened.turn.conversation.seq,
    text: message.text,
    is_choice: heard.isChoice,
    external_id: message.externalId,
    raw: rawOf(message),
  }
  const { state, effects } = decision.result
  return {
    arrived,
    row,
    opened,
    rows: { ...plain, body: { ...plain.body, came } },
    state: storableJson(state),
    language: state?.language ?? row.language,
    warnings: warningsOf(effects),
  }
}

/** When the database refuses something of it nothing is stored, and each is stored alone. */
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

function remember({ remembered }: AnsweringParts, { arrived, state }: Decided, { seen, numbers }: WrittenTurn): void {
  remembered.remember(personOf(arrived.message), { seen, state: replaceTickets(state, numbers) })
}

function answerOf(decided: Decided, { id, seq, version, numbers, place }: WrittenTurn, now: Date): AnsweredAtOnce {
  const { opened, rows, warnings, arrived } = decided
  const { conversation } = opened.turn
  const outcome = { conversationId: id, seq, version, said: rows.says.length, fault: null }
  return {
    placed: { conversationId: id, messageId: arrived.heard.id, seq: conversation.seq },
    ran: { outcome, conversation, warnings, isAnswered: true },
    page: { ...pageOf(decided, replaceTickets(rows.says, numbers), now), ...(place === undefined ? {} : inQueue(place)) },
  }
}

function inQueue(queuePlace: number): Pick<ChatPage, 'owner' | 'queuePlace'> {
  return { owner: 'queue', queuePlace }
}

function pageOf({ opened, arrived: { heard, message }, language }: Decided, says: PlainTurn['says'], now: Date): ChatPage {
  const { seq } = opened.turn.conversation
  const common = { authorName: null, attachment: null, at: now.toISOString() }
  const clientId = message.externalId
  const own: ChatMessage = {
    ...common,
    id: heard.id,
    seq,
    clientId,
    author: 'customer',
    text: heard.text,
    choices: [],
    delivery: null,
  }
  const words = says.map((say): ChatMessage => {
    const { id, seq: place, text, choices } = say
    const said = { text: storable(text), choices: choices.map(storable) }
    return { ...common, ...said, id, seq: place, clientId: null, author: 'bot', delivery: 'sent' }
  })
  const messages = [own, ...words]
  const lastSeq = messages.at(-1)?.seq ?? seq
  return { messages, lastSeq, hasOlder: seq > 1, owner: 'bot', agentName: null, queuePlace: null, typing: false, language }
}
