import { type FactsRequest, type FactsRow, loadFactsOf, readFacts } from '../facts/load-facts.ts'
import type { Queryable } from '../queryable.ts'
import { decideEach } from './decide-each.ts'
import { decideTurn, type OpenedTurn, openTurn } from './decide-turn.ts'
import type { SeenTurn } from './look-at-turns.ts'
import { newBreath } from './new-breath.ts'
import { type PlainTurn, plainTurn, seenByPerson } from './plain-turn.ts'
import type { RanTurn } from './run-turn.ts'
import { warningsOf } from './take-turn.ts'
import type { ConversationStoreParts } from './turn-parts.ts'
import { unlessFaulty } from './unless-faulty.ts'
import { type WrittenTurn, writePlainTurns } from './write-plain-turns.ts'

/**
 * Decides turns on what was seen of their conversations, and writes the plain ones in one statement. By conversation: what ran;
 * null = nothing waits. Whoever is missing must run alone: it does more than talk, it failed, or somebody wrote to it meanwhile.
 */
export async function runTogether(
  parts: ConversationStoreParts,
  client: Queryable,
  seen: readonly SeenTurn[],
): Promise<ReadonlyMap<string, RanTurn | null>> {
  const now = parts.clock.now()
  const waiting = seen.filter(({ turn }) => turn.waiting.messages.length > 0)
  const idle = seen.filter(({ turn }) => turn.waiting.messages.length === 0)
  const plain = onePerCustomer(await decideAll(parts, client, { seen: waiting, now }))
  const written: ReadonlyMap<string, WrittenTurn> =
    plain.length === 0 ? new Map() : await writePlainTurns(client, plain.map(rowsOf), { now, bringing: 'nothing' })
  const ran = new Map<string, RanTurn | null>(idle.map(({ turn }) => [turn.conversation.id, null]))
  for (const each of plain) {
    const done = written.get(each.rows.id)
    if (done) ran.set(done.id, ranOf(each, done))
  }
  return ran
}

interface DecidedPlain {
  readonly from: SeenTurn
  readonly rows: PlainTurn
  readonly warnings: RanTurn['warnings']
}

interface Opened {
  readonly from: SeenTurn
  readonly opened: OpenedTurn
  readonly tookMs: number
}

async function decideAll(
  parts: ConversationStoreParts,
  client: Queryable,
  { seen, now }: { readonly seen: readonly SeenTurn[]; readonly now: Date },
): Promise<readonly DecidedPlain[]> {
  const plain: DecidedPlain[] = []
  const opened: Opened[] = []
  const breath = newBreath()
  for (const from of seen) {
    const left = seenByPerson(parts, from.turn)
    if (left) plain.push({ from, rows: left, warnings: [] })
    else opened.push(...unlessFaulty(() => timed(from, () => openTurn(parts, from.turn, now))))
    await breath()
  }
  if (opened.length === 0) return plain
  const withQueues = opened.some(({ from }) => from.turn.conversation.owner.kind !== 'bot')
  const decided = await decideEach(opened, {
    factsOf: await factsOf(client, opened, { now, withQueues }),
    decide: (each, row) => decideOne(parts, each, row),
    readQueues: (those) => factsOf(client, those, { now, withQueues: true }),
  })
  return [...plain, ...decided]
}

function timed(from: SeenTurn, open: () => OpenedTurn): Opened {
  const startedAt = performance.now()
  return { from, opened: open(), tookMs: performance.now() - startedAt }
}

function decideOne(parts: ConversationStoreParts, { from, opened, tookMs }: Opened, row: FactsRow): DecidedPlain | null {
  const startedAt = performance.now()
  const decision = decideTurn(parts, opened, readFacts(row, opened))
  const rows = plainTurn(parts, { opened, decision, tookMs: tookMs + performance.now() - startedAt })
  return rows === null ? null : { from, rows, warnings: warningsOf(decision.result.effects) }
}

async function factsOf(
  client: Queryable,
  opened: readonly Opened[],
  reading: { readonly now: Date; readonly withQueues: boolean },
): Promise<(each: Opened) => FactsRow | undefined> {
  const facts = await loadFactsOf(client, opened.map(requestOf), reading)
  return ({ from }) => facts.get(from.turn.conversation.id)
}

function requestOf({ from, opened: { keys } }: Opened): FactsRequest {
  const { id: conversationId, customerId } = from.turn.conversation
  return { conversationId, customerId, keys }
}

/** Two chats of one customer would write the same customer's row in one statement: the second goes alone. */
function onePerCustomer(plain: readonly DecidedPlain[]): readonly DecidedPlain[] {
  const customers = new Set<string>()
  return plain.filter(({ from, rows }) => {
    const { customerId } = from.turn.conversation
    if (!rows.kinds.includes('known')) return true
    if (customers.has(customerId)) return false
    customers.add(customerId)
    return true
  })
}

function rowsOf({ from, rows }: DecidedPlain) {
  return { ...rows, seen: from.seen }
}

function ranOf({ from, rows, warnings }: DecidedPlain, { id, seq, version }: WrittenTurn): RanTurn {
  const { conversation } = from.turn
  const outcome = { conversationId: id, seq, version, said: rows.says.length, fault: null }
  return { outcome, conversation, warnings }
}
