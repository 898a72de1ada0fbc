import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { ChatPage } from '../../domain/conversations/web-chat.ts'
import { Outage } from '../../domain/errors/outage.ts'
import type { Trigger } from '../../flows/turn.ts'
import type { Mark } from '../channels/channel-memory.ts'
import { receiveAll } from '../channels/receive-all.ts'
import { inBatches } from '../in-batches.ts'
import { asOutage } from '../transaction.ts'
import { ANSWERED_TOGETHER, answerAtOnce, mayBeAnsweredAtOnce } from './answer-at-once.ts'
import { nextDueAt, runDueTimers, runDueTurns } from './due.ts'
import { type Receipt, receive } from './receive.ts'
import { rememberedStates } from './remembered-states.ts'
import { runNamed, TURNS_TOGETHER } from './run-named.ts'
import { announced, type RanTurn, runTurn } from './run-turn.ts'
import { storeMessages, type ToStore } from './store-message.ts'
import type { BeforeTurn, ConversationStoreParts, TurnOutcome } from './turn-parts.ts'

export type { Receipt } from './receive.ts'
export type { BeforeTurn, ConversationStoreParts, StoreEvent, StoreProblem, TurnOutcome } from './turn-parts.ts'

/** Intake and turns over PostgreSQL: what a channel delivers, and what becomes of it. */
export interface ConversationStore {
  /** Stores the message before it returns; an equal external id is stored once. Throws `Outage` when it could not be stored. */
  receive(message: InboundMessage): Promise<Receipt>
  /** The same, and where nothing stands in the way what the bot says to it, stored with it in one commit. */
  answer(message: InboundMessage): Promise<AnsweredReceipt>
  /** A page of a platform's feed and the mark after it, in one transaction. */
  receiveAll(messages: readonly InboundMessage[], mark: Mark): Promise<readonly Receipt[]>
  /** One turn at once: of the messages that wait, or by a trigger. `before` writes in the same transaction, under the conversation's lock. */
  runTurn(
    conversationId: string,
    trigger?: Exclude<Trigger, { readonly kind: 'messages' }>,
    before?: BeforeTurn,
  ): Promise<TurnOutcome | null>
  runDueTurns(upTo: Date): Promise<number>
  runDueTimers(upTo: Date): Promise<number>
  /** The earlier of the next turn and the next timer. */
  nextDueAt(): Promise<Date | null>
}

/** What the customer may be shown at once; null = the answer comes later. */
export interface AnsweredReceipt extends Receipt {
  readonly page: ChatPage | null
}

export function createConversationStore(parts: ConversationStoreParts): ConversationStore {
  const together = inBatches<string, RanTurn | 'nothing' | 'alone'>((ids) => runNamed(parts, ids), TURNS_TOGETHER)
  const storeTogether = inBatches((batch: readonly ToStore[]) => storeMessages(parts.pool, batch), STORED_TOGETHER)
  const answering = { ...parts, remembered: rememberedStates() }
  const answerTogether = inBatches((batch: readonly InboundMessage[]) => answerAtOnce(answering, batch), ANSWERED_TOGETHER)
  const windowOf = parts.quietWindowMs ?? defaultQuietWindowMs
  const receiving = (channel: string) => ({
    pool: parts.pool,
    ids: parts.ids,
    now: parts.clock.now(),
    quietWindowMs: windowOf(channel),
    storeTogether,
  })
  return {
    receive: (message) => receive(receiving(message.channel), message),
    answer: async (message) => {
      const isDue = message.isChoice === true || windowOf(message.channel) <= 0
      const answered = isDue && mayBeAnsweredAtOnce(message) ? await answerTogether(message).catch(asOutageThrown) : null
      if (answered === null) return { ...(await receive(receiving(message.channel), message)), page: null }
      announced(parts, answered.ran)
      return { ...answered.placed, duplicate: false, isNew: true, page: answered.page }
    },
    receiveAll: (messages, mark) => receiveAll(receiving(mark.channel), messages, mark),
    runTurn: async (conversationId, trigger, before) => {
      if (trigger === undefined && before === undefined) {
        const ran = await together(conversationId)
        if (ran === 'nothing') return null
        if (ran !== 'alone') return announced(parts, ran)
      }
      return runTurn(parts, {
        conversationId,
        ...(trigger === undefined ? {} : { trigger }),
        ...(before === undefined ? {} : { before }),
      })
    },
    runDueTurns: (upTo) => runDueTurns(parts, upTo),
    runDueTimers: (upTo) => runDueTimers(parts, upTo),
    nextDueAt: () => nextDueAt(parts.pool),
  }
}

/** What ends no connection ends only the try: the message is stored alone. */
function asOutageThrown(error: unknown): null {
  const outage = asOutage(error)
  if (outage instanceof Outage) throw outage
  return null
}

/** What somebody writes in two messages at once keeps its order. */
function writerOf({ message: { channel, channelAccount, externalUser } }: ToStore): string {
  return JSON.stringify([channel, channelAccount, externalUser])
}

const STORED_TOGETHER = { most: 32, atOnce: 2, keyOf: writerOf }

/** On the web people see that they are being read and write faster bubbles than on a phone's messenger. */
export function defaultQuietWindowMs(channel: string): number {
  return channel === 'web' ? 4_000 : 6_000
}
