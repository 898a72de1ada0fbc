import type { InboundMessage } from '../../domain/conversations/message.ts'
import type { FactKeys, TurnMessage } from '../../flows/turn.ts'
import { readConversation } from '../conversations/lock-conversation.ts'
import { storable } from '../storable.ts'
import { type OpenedTurn, readWish, type TurnAtHand, type Wish } from './decide-turn.ts'
import type { Waiting } from './load-turn.ts'
import { type Arrival, personOf, type SeenArrival } from './look-at-arrivals.ts'
import { newBreath } from './new-breath.ts'
import type { RememberedStates } from './remembered-states.ts'
import { NO_KEYS } from './take-turn.ts'
import type { ConversationStoreParts } from './turn-parts.ts'
import { unlessFaulty } from './unless-faulty.ts'

export interface AnsweringParts extends ConversationStoreParts {
  readonly remembered: RememberedStates
}

/** A message that has just come, and the dialogue that it probably comes into: as this process left it. */
export interface Arrived extends Arrival {
  readonly heard: TurnMessage
  /** null = this process does not remember the dialogue. */
  readonly guess: { readonly waiting: Waiting; readonly seen: string } | null
  /** What it means if the guess is right; null = not read yet. */
  readonly wish: Wish | null
}

/** A number of anything is of so many digits at least. */
const NUMBER = /\p{Nd}{4}/u
/** Asks for nothing but what the open flows hold. */
const WORDLESS = { kind: 'handed_back', agent: '', resolved: false } as const

/** By which numbers and phones its turn will probably ask: words without a number ask by those that the dialogue holds. */
export function arrivedAt(parts: AnsweringParts, message: InboundMessage, now: Date): Arrived {
  const { kind, text, isChoice = false } = message
  const heard: TurnMessage = { id: parts.ids.next(), kind, text: storable(text), isChoice, attachment: null }
  const remembered = parts.remembered.of(personOf(message))
  if (remembered === null) return { message, heard, guess: null, wish: null, keys: NO_KEYS }
  const waiting = { state: JSON.parse(remembered.state), messages: [heard], writtenAt: now }
  const guess = { waiting, seen: remembered.seen }
  if (!NUMBER.test(text)) {
    const { keys } = readWish(parts, { trigger: WORDLESS, waiting }, now)
    return { message, heard, guess, wish: null, keys }
  }
  const wish = readWish(parts, { trigger: { kind: 'messages', messages: [heard] }, waiting }, now)
  return { message, heard, guess, wish, keys: wish.keys }
}

/** Reads what the messages mean if the guesses are right: there is time for it while the database looks. */
export async function readAll(parts: AnsweringParts, all: readonly Arrived[], now: Date): Promise<readonly Arrived[]> {
  const breath = newBreath()
  const read: Arrived[] = []
  for (const each of all) {
    read.push(...unlessFaulty(() => withWish(parts, each, now)))
    await breath()
  }
  return read
}

function withWish(parts: AnsweringParts, arrived: Arrived, now: Date): Arrived {
  const { heard, guess, wish } = arrived
  if (guess === null || wish !== null) return arrived
  return { ...arrived, wish: readWish(parts, { trigger: { kind: 'messages', messages: [heard] }, waiting: guess.waiting }, now) }
}

/** Nobody else is in the conversation, nothing waits in it, and nothing but words is to be stored. */
export function isFree(row: SeenArrival, { vouchedPhone, displayName }: InboundMessage, now: Date): boolean {
  const isQuiet = row.messages === null && (row.reading_until === null || row.reading_until <= now)
  const isSame = (vouchedPhone ?? row.customer.vouched_phone) === row.customer.vouched_phone
  return row.owner_kind === 'bot' && !row.is_known && isQuiet && isSame && (displayName ?? row.display_name) === row.display_name
}

/** The turn in the conversation as it will stand once the message is stored. */
export function openArrived(
  parts: AnsweringParts,
  { arrived, row }: { readonly arrived: Arrived; readonly row: SeenArrival },
  now: Date,
): OpenedTurn {
  const { heard, guess, wish } = arrived
  const before = readConversation(row)
  const turn: TurnAtHand = {
    conversation: { ...before, seq: before.seq + 1, turnDueAt: now },
    waiting: { state: row.state, messages: [heard], writtenAt: now },
    trigger: { kind: 'messages', messages: [heard] },
  }
  const isGuessed = guess?.seen === row.seen && wish?.company === parts.company()
  return { turn, ...(isGuessed && wish !== null ? wish : readWish(parts, turn, now)) }
}

export function isSameKeys(one: FactKeys, other: FactKeys): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
