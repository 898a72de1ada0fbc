import type { Company } from '../../domain/company/company.ts'
import type { Owner } from '../../domain/conversations/owner.ts'
import type { DialogueState } from '../../flows/engine/dialogue-state.ts'
import type { FactKeys, Facts, Trigger, TurnResult, Turns } from '../../flows/turn.ts'
import type { Understanding } from '../../flows/understanding/understanding.ts'
import type { LockedConversation } from '../conversations/lock-conversation.ts'
import type { Waiting } from './load-turn.ts'

export interface TurnAtHand {
  readonly conversation: LockedConversation
  readonly waiting: Waiting
  readonly trigger: Trigger
}

/** What a customer wants: which facts the turn needs, and from which instant it counts. */
export interface Wish {
  readonly company: Company
  readonly now: Date
  readonly understanding: Understanding | null
  readonly keys: FactKeys
}

/** A turn whose messages are understood. */
export interface OpenedTurn extends Wish {
  readonly turn: TurnAtHand
}

export interface TurnDecision {
  readonly facts: Facts
  readonly result: AllowedResult
}

export type AllowedResult = Omit<TurnResult, 'state'> & { readonly state: TurnResult['state'] | null }

interface DecidingParts {
  readonly turns: Turns
  readonly company: () => Company
}

export function openTurn(parts: DecidingParts, turn: TurnAtHand, now: Date): OpenedTurn {
  return { turn, ...readWish(parts, turn, now) }
}

/** Without its conversation a turn is guessed at, in a dialogue that has a language. */
type ToRead = Pick<TurnAtHand, 'trigger' | 'waiting'> & Partial<Pick<TurnAtHand, 'conversation'>>

/** Reads what the customer wants; pure but for the settings of the company. */
export function readWish(parts: DecidingParts, turn: ToRead, now: Date): Wish {
  const company = parts.company()
  const countsFrom = decidedAt(now, turn)
  const { trigger, waiting, conversation } = turn
  const page = waiting.state === null && conversation ? { pageLanguage: conversation.language } : {}
  const read = parts.turns.read({ trigger, state: waiting.state, company, now: countsFrom, ...page })
  return { company, now: countsFrom, ...read }
}

/** What is said and done by these facts; pure. */
export function decideTurn({ turns }: Pick<DecidingParts, 'turns'>, opened: OpenedTurn, facts: Facts): TurnDecision {
  const { turn, company, now, understanding } = opened
  const { owner } = turn.conversation
  const { state } = turn.waiting
  const decided = turns.take({ trigger: turn.trigger, state, company, now, facts, owner, understanding })
  return { facts, result: allowedOf(decided, owner, state) }
}

/** A person has the chat: what was written is theirs to answer, and the bot says nothing. */
export function isLeftToPerson({ conversation, trigger }: TurnAtHand): boolean {
  return conversation.owner.kind === 'agent' && trigger.kind === 'messages'
}

/** Clocks run on under a person's hands, but the bot neither speaks nor moves the chat, and its memory stays at what was really said. */
export function allowedOf(decided: TurnResult, owner: Owner, before: DialogueState | null): AllowedResult {
  if (owner.kind !== 'agent') return decided
  const { effects, timers } = decided
  return { says: [], effects, timers, state: before }
}

/** A message older than this was held up; what is promised then counts from now. */
const HELD_UP_MS = 5 * 60_000

/** A customer's word counts from when it was written: the quiet window must not move a confirmation past noon. */
function decidedAt(now: Date, { trigger, waiting }: Pick<TurnAtHand, 'trigger' | 'waiting'>): Date {
  if (trigger.kind !== 'messages' || waiting.writtenAt === null) return now
  const age = now.getTime() - waiting.writtenAt.getTime()
  return age >= 0 && age <= HELD_UP_MS ? waiting.writtenAt : now
}
