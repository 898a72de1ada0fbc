import type { Owner } from '../../domain/conversations/owner.ts'
import type { DialogueState } from '../../flows/engine/dialogue-state.ts'
import type { Effect, FactKeys, Trigger, TurnResult } from '../../flows/turn.ts'
import type { Understanding } from '../../flows/understanding/understanding.ts'
import { appendMessages } from '../conversations/append-messages.ts'
import type { LockedConversation } from '../conversations/lock-conversation.ts'
import { setOwner } from '../conversations/set-owner.ts'
import { applyEffects } from '../effects/apply-effects.ts'
import { loadFacts } from '../facts/load-facts.ts'
import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'
import { changeTimers } from './change-timers.ts'
import { finishTurn } from './finish-turn.ts'
import type { Waiting } from './load-turn.ts'
import { drawTickets, replaceTickets } from './tickets.ts'
import type { ConversationStoreParts, TurnOutcome } from './turn-parts.ts'
import { replayOf } from './turn-replay.ts'

export interface TurnAtHand {
  readonly conversation: LockedConversation
  readonly waiting: Waiting
  readonly trigger: Trigger
}

export interface TakenTurn {
  readonly outcome: TurnOutcome
  readonly warnings: readonly Extract<Effect, { readonly do: 'warn_team' }>[]
}

const NO_KEYS: FactKeys = { waybills: [], orders: [], phones: [], quotes: [] }

/** One turn inside the caller's transaction: facts, the decision, and everything it writes. The conversation's row is held. */
export async function takeTurn(parts: ConversationStoreParts, writing: Writing, turn: TurnAtHand): Promise<TakenTurn> {
  const startedAt = performance.now()
  const { conversation, waiting, trigger } = turn
  if (conversation.owner.kind === 'agent' && trigger.kind === 'messages') return leaveToPerson(writing, turn)
  const company = parts.company()
  const deciding = { ...writing, now: decidedAt(writing.now, turn) }
  const opening = { trigger, state: waiting.state, company, now: deciding.now }
  const { understanding, keys } = parts.turns.read(opening)
  const facts = await loadFacts(deciding, { conversationId: conversation.id, customerId: conversation.customerId, keys, company })
  const decided = parts.turns.take({ ...opening, facts, owner: conversation.owner, understanding })
  const allowed = allowedOf(decided, conversation.owner, waiting.state)
  const numbers = await drawTickets(deciding, allowed, company.waybillPrefix)
  const result = replaceTickets(allowed, numbers)
  await applyEffects({ ...deciding, conversation }, result.effects)
  await changeOwner(writing, conversation, result)
  const said = await appendMessages(writing, conversation.id, botWords(result))
  await changeTimers(writing, conversation.id, result.timers)
  const replay = replayOf({ facts, owner: conversation.owner, before: waiting.state, numbers, said, state: result.state })
  const record = { understanding, keys, result, tookMs: performance.now() - startedAt, fault: null, replay }
  const version = await finishTurn(writing, { conversation, trigger, ...record })
  const outcome = {
    conversationId: conversation.id,
    seq: said.at(-1)?.seq ?? conversation.seq,
    version,
    said: said.length,
    fault: null,
  }
  return { outcome, warnings: result.effects.filter((effect) => effect.do === 'warn_team') }
}

/** A message older than this was held up; what is promised then counts from now. */
const HELD_UP_MS = 5 * 60_000

/** A customer's word counts from when it was written: the quiet window must not move a confirmation past noon. */
function decidedAt(now: Date, { trigger, waiting }: TurnAtHand): Date {
  if (trigger.kind !== 'messages' || waiting.writtenAt === null) return now
  const age = now.getTime() - waiting.writtenAt.getTime()
  return age >= 0 && age <= HELD_UP_MS ? waiting.writtenAt : now
}

/** A person has the chat: what was written is theirs to answer, and the bot says nothing. */
async function leaveToPerson(writing: Writing, { conversation, trigger }: TurnAtHand): Promise<TakenTurn> {
  const understanding: Understanding | null = null
  const record = { understanding, keys: NO_KEYS, result: { state: null, effects: [] }, tookMs: 0, fault: null, replay: {} }
  const version = await finishTurn(writing, { conversation, trigger, ...record })
  return { outcome: { conversationId: conversation.id, seq: conversation.seq, version, said: 0, fault: null }, warnings: [] }
}

type Allowed = Omit<TurnResult, 'state'> & { readonly state: TurnResult['state'] | null }

/** Clocks run on under a person's hands, but the bot neither speaks nor moves the chat, and its memory stays at what was really said. */
export function allowedOf(decided: TurnResult, owner: Owner, before: DialogueState | null): Allowed {
  if (owner.kind !== 'agent') return decided
  const { effects, timers } = decided
  return { says: [], effects, timers, state: before }
}

function botWords(result: Allowed): Parameters<typeof appendMessages>[2] {
  return result.says.map(({ text, choices }) => ({ author: { kind: 'bot' }, text, choices }))
}

async function changeOwner(writing: Writing, conversation: LockedConversation, result: Allowed): Promise<void> {
  const leaves = conversation.owner.kind === 'queue' && result.effects.some((effect) => effect.do === 'leave_queue')
  const owner = result.owner ?? (leaves ? { kind: 'bot' as const } : conversation.owner)
  if (JSON.stringify(owner) !== JSON.stringify(conversation.owner)) await setOwner(writing, conversation, owner)
  if (owner.kind !== 'queue') return
  const priority = result.effects.findLast((effect) => effect.do === 'open_case' || effect.do === 'escalate_case')?.escalation
    .priority
  if (priority === undefined) return
  await writing.client.query(prepared('UPDATE conversations SET priority = $2 WHERE id = $1', [conversation.id, priority]))
}
