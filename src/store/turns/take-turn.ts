import type { Effect, FactKeys } from '../../flows/turn.ts'
import { appendMessages } from '../conversations/append-messages.ts'
import type { LockedConversation } from '../conversations/lock-conversation.ts'
import { setOwner } from '../conversations/set-owner.ts'
import { applyEffects } from '../effects/apply-effects.ts'
import { loadFacts } from '../facts/load-facts.ts'
import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'
import { changeTimers } from './change-timers.ts'
import { type AllowedResult, decideTurn, isLeftToPerson, openTurn, type TurnAtHand } from './decide-turn.ts'
import { finishTurn } from './finish-turn.ts'
import { drawTickets, replaceTickets } from './tickets.ts'
import type { ConversationStoreParts, TurnOutcome } from './turn-parts.ts'
import { replayOf } from './turn-replay.ts'

export interface TakenTurn {
  readonly outcome: TurnOutcome
  readonly warnings: readonly Extract<Effect, { readonly do: 'warn_team' }>[]
}

export const NO_KEYS: FactKeys = { waybills: [], orders: [], phones: [], quotes: [] }

/** One turn inside the caller's transaction: facts, the decision, and everything it writes. The conversation's row is held. */
export async function takeTurn(parts: ConversationStoreParts, writing: Writing, turn: TurnAtHand): Promise<TakenTurn> {
  const startedAt = performance.now()
  const { conversation, waiting, trigger } = turn
  if (isLeftToPerson(turn)) return leaveToPerson(writing, turn)
  const opened = openTurn(parts, turn, writing.now)
  const { company, keys, understanding } = opened
  const deciding = { ...writing, now: opened.now }
  const request = { conversationId: conversation.id, customerId: conversation.customerId, keys, company }
  const { facts, result: decided } = decideTurn(parts, opened, await loadFacts(deciding, request))
  const numbers = await drawTickets(deciding, decided, company.waybillPrefix)
  const result = replaceTickets(decided, numbers)
  await applyEffects({ ...deciding, conversation }, result.effects)
  await changeOwner(writing, conversation, result)
  const said = await appendMessages(writing, conversation.id, botWords(result))
  await changeTimers(writing, conversation.id, result.timers)
  const replay = replayOf({
    facts,
    owner: conversation.owner,
    before: waiting.state,
    numbers,
    said: said.map(({ seq }) => seq),
    state: result.state,
  })
  const record = { understanding, keys, result, tookMs: performance.now() - startedAt, fault: null, replay }
  const version = await finishTurn(writing, { conversation, trigger, ...record })
  const outcome = {
    conversationId: conversation.id,
    seq: said.at(-1)?.seq ?? conversation.seq,
    version,
    said: said.length,
    fault: null,
  }
  return { outcome, warnings: warningsOf(result.effects) }
}

export function warningsOf(effects: readonly Effect[]): TakenTurn['warnings'] {
  return effects.filter((effect) => effect.do === 'warn_team')
}

async function leaveToPerson(writing: Writing, { conversation, trigger }: TurnAtHand): Promise<TakenTurn> {
  const record = {
    understanding: null,
    keys: NO_KEYS,
    result: { state: null, effects: [] },
    tookMs: 0,
    fault: null,
    replay: {},
  }
  const version = await finishTurn(writing, { conversation, trigger, ...record })
  return { outcome: { conversationId: conversation.id, seq: conversation.seq, version, said: 0, fault: null }, warnings: [] }
}

function botWords(result: AllowedResult): Parameters<typeof appendMessages>[2] {
  return result.says.map(({ text, choices }) => ({ author: { kind: 'bot' }, text, choices }))
}

async function changeOwner(writing: Writing, conversation: LockedConversation, result: AllowedResult): Promise<void> {
  const leaves = conversation.owner.kind === 'queue' && result.effects.some((effect) => effect.do === 'leave_queue')
  const owner = result.owner ?? (leaves ? { kind: 'bot' as const } : conversation.owner)
  if (JSON.stringify(owner) !== JSON.stringify(conversation.owner)) await setOwner(writing, conversation, owner)
  if (owner.kind !== 'queue') return
  const priority = result.effects.findLast((effect) => effect.do === 'open_case' || effect.do === 'escalate_case')?.escalation
    .priority
  if (priority === undefined) return
  await writing.client.query(prepared('UPDATE conversations SET priority = $2 WHERE id = $1', [conversation.id, priority]))
}
