import { isDeepStrictEqual } from 'node:util'
import type pg from 'pg'
import type { Company } from '../../domain/company/company.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { DialogueState } from '../../flows/engine/dialogue-state.ts'
import type { Facts, Turns } from '../../flows/turn.ts'
import { storableJson } from '../storable.ts'
import { allowedOf } from './decide-turn.ts'
import { type LoggedTurn, loadLog, type MessageLog, triggerOf } from './replay-log.ts'
import { replaceTickets } from './tickets.ts'
import type { StoredFacts, TurnReplay } from './turn-replay.ts'

export interface ReplayParts {
  readonly turns: Pick<Turns, 'take'>
  /** The settings that the turns are taken with; those of then, or what they would say now. */
  readonly company: Company
}

export interface ReplayedTurn {
  readonly turnId: string
  readonly says: readonly Say[]
  readonly state: DialogueState | null
  /** Says and state are what was stored; null = nothing to compare: not the dialogue's turn, or stored before turns could be replayed. */
  readonly matches: boolean | null
  readonly decidedBy: 'dialogue' | 'person' | 'fault' | 'unrecorded'
}

/**
 * Takes every turn of a conversation again: from the stored commands, facts and numbers, in memory, without understanding a
 * word anew. Each begins at the state that was stored before it, so that one difference does not become many.
 */
export async function replayConversation(
  pool: pg.Pool,
  conversationId: string,
  parts: ReplayParts,
): Promise<readonly ReplayedTurn[]> {
  const { turns, messages } = await loadLog(pool, conversationId)
  const replayed: ReplayedTurn[] = []
  let before: DialogueState | null = null
  for (const turn of turns) {
    replayed.push(replayTurn(parts, { turn, messages, before }))
    before = turn.state ?? before
  }
  return replayed
}

interface TurnThen {
  readonly turn: LoggedTurn
  readonly messages: MessageLog
  readonly before: DialogueState | null
}

type Decided = NonNullable<TurnReplay['decided']>

function replayTurn(parts: ReplayParts, then: TurnThen): ReplayedTurn {
  const { turn, before } = then
  if (turn.decided !== null) return retake(parts, then, turn.decided)
  const state = turn.state ?? before
  return { turnId: turn.id, says: [], state, matches: null, decidedBy: deciderOf(turn) }
}

function deciderOf({ fault, is_recorded: isRecorded }: LoggedTurn): ReplayedTurn['decidedBy'] {
  if (fault !== null) return 'fault'
  return isRecorded ? 'person' : 'unrecorded'
}

function retake({ turns, company }: ReplayParts, { turn, messages, before }: TurnThen, decided: Decided): ReplayedTurn {
  const facts = factsOf(decided.facts, company)
  const { owner, handOverCase } = decided
  const state = before === null || handOverCase === undefined ? null : { ...before, handOverCase }
  const trigger = triggerOf(turn, messages)
  const taken = turns.take({ trigger, state, company, now: facts.now, facts, owner, understanding: turn.understanding })
  const numbered = replaceTickets(allowedOf(taken, owner, state), numbersOf(decided))
  const says = numbered.says.map(({ text, choices = [] }) => ({ text, choices }))
  const said = decided.said.map((seq) => messages.bySeq(seq))
  const matches = isSame(says, said) && isSame(numbered.state, turn.state)
  return { turnId: turn.id, says, state: numbered.state, matches, decidedBy: 'dialogue' }
}

function numbersOf({ numbers }: Decided): ReadonlyMap<string, string> {
  return new Map(Object.entries(numbers).map(([ticket, number]) => [ticket.startsWith('⟦') ? ticket : `⟦${ticket}⟧`, number]))
}

function factsOf(stored: StoredFacts, company: Company): Facts {
  const none = {
    shipments: [],
    orders: [],
    ownShipments: [],
    shipmentsByPhone: [],
    quotes: [],
    openCases: [],
    lockedWaybills: [],
    accountsByPhone: [],
    queues: [],
  }
  return { ...none, ...stored, now: new Date(stored.now), company }
}

/** As PostgreSQL holds it: without what is undefined, in any order of keys. */
function isSame(now: unknown, then: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(storableJson(now ?? null)), JSON.parse(storableJson(then ?? null)))
}
