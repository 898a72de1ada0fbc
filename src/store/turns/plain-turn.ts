import { chinaDay } from '../../domain/time/china-time.ts'
import type { Effect, TimerChanges } from '../../flows/turn.ts'
import { shipmentOf } from '../effects/place-order.ts'
import type { Writing } from '../writing.ts'
import { caseRows, opensItsCases } from './case-rows.ts'
import { isLeftToPerson, type OpenedTurn, type TurnAtHand, type TurnDecision } from './decide-turn.ts'
import { loggedTrigger } from './finish-turn.ts'
import { ticketsIn } from './tickets.ts'
import { replayOf } from './turn-replay.ts'

/** All that a plain turn writes, as rows; tickets stand where numbers will. */
export interface PlainTurn {
  readonly id: string
  readonly externalUser: string
  /** Bubbles, as rows. */
  readonly says: readonly SaidRow[]
  readonly tickets: readonly string[]
  /** Of the numbers: `yyyymmdd` in China. */
  readonly day: string
  readonly waybillPrefix: string
  readonly body: PlainBody
  /** Records it writes beside its words. */
  readonly kinds: readonly RecordKind[]
}

/** A bubble of ours. */
export interface SaidRow {
  readonly id: string
  readonly outbox_id: string
  readonly seq: number
  readonly text: string
  readonly choices: readonly string[]
}

export const RECORD_KINDS = ['quotes', 'orders', 'settled', 'enquiries', 'known', 'cases', 'moved'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

type PlainBody = Readonly<Record<string, unknown>>
type Ids = Pick<Writing, 'ids'>
type PlainEffect = Extract<
  Effect,
  {
    readonly do:
      | 'save_quote'
      | 'update_quote'
      | 'place_order'
      | 'open_case'
      | 'escalate_case'
      | 'record_enquiry'
      | 'know_customer'
      | 'warn_team'
  }
>

const PLAIN: Readonly<Record<PlainEffect['do'], true>> = {
  save_quote: true,
  update_quote: true,
  place_order: true,
  open_case: true,
  escalate_case: true,
  record_enquiry: true,
  know_customer: true,
  warn_team: true,
}
/** A turn that draws more is written alone. */
export const MOST_TICKETS = 6

interface Decided {
  readonly opened: OpenedTurn
  readonly decision: TurnDecision
  readonly tookMs: number
}

/** The rows of a turn that talks, prices, answers, opens a case or hands over; null = it changes what is written already. */
export function plainTurn(writing: Ids, decided: Decided): PlainTurn | null {
  const { opened, decision } = decided
  const { result } = decision
  const tickets = ticketsIn(result)
  if (!isPlainMove(opened.turn, result) || !hasPlainEffects(result.effects) || !arePlain(tickets)) return null
  const says = saidRows(writing, decided)
  const body = { ...loggedRows(writing, decided, tickets), says, said: says.length, ...timerRows(writing, result.timers) }
  const records = { ...recordRows(writing, result.effects, opened.now), ...movedRows(writing, opened.turn, result) }
  const day = chinaDay(opened.now).replaceAll('-', '')
  return {
    ...addressOf(opened.turn),
    says,
    tickets,
    day,
    waybillPrefix: opened.company.waybillPrefix,
    body: { ...body, ...records },
    kinds: RECORD_KINDS.filter((kind) => kind in records),
  }
}

/** A person has the chat: its messages are only marked as seen. */
export function seenByPerson({ ids }: Ids, turn: TurnAtHand): PlainTurn | null {
  if (!isLeftToPerson(turn)) return null
  const log = { turn_id: ids.next(), understanding: null, facts: NO_FACTS, effects: [], took_ms: 0, replay: {}, state: null }
  const nothing = { says: [], said: 0, clear: [], set: [] }
  return {
    ...addressOf(turn),
    says: [],
    tickets: [],
    day: '',
    waybillPrefix: '',
    kinds: [],
    body: { ...log, ...nothing, trigger: loggedTrigger(turn.trigger) },
  }
}

const NO_FACTS = { waybills: [], orders: [], phones: [], quotes: [] }

function addressOf({ conversation }: TurnAtHand): Pick<PlainTurn, 'id' | 'externalUser'> {
  return { id: conversation.id, externalUser: conversation.externalUser }
}

/** Cases and queues are for chats of the bot: one that waits already has a place and a priority. */
function isPlainMove({ conversation }: TurnAtHand, { owner, effects }: TurnDecision['result']): boolean {
  if (conversation.owner.kind === 'bot') return owner === undefined || owner.kind !== 'agent'
  const stays = owner === undefined || JSON.stringify(owner) === JSON.stringify(conversation.owner)
  return stays && !effects.some((effect) => effect.do === 'open_case')
}

/** From the bot to a queue, with the priority of the last step of its case. */
function movedRows({ ids }: Ids, { conversation }: TurnAtHand, { owner, effects }: TurnDecision['result']): PlainBody {
  if (owner?.kind !== 'queue' || conversation.owner.kind !== 'bot') return {}
  const step = effects.findLast((effect) => effect.do === 'open_case' || effect.do === 'escalate_case')
  const priority = step?.escalation.priority ?? null
  return { moved: [{ wait: ids.next(), team: owner.team, agent: owner.agent ?? null, priority }] }
}

/** What one statement can write at once: no row twice, none that it has just made. */
function hasPlainEffects(effects: readonly Effect[]): boolean {
  if (!effects.every((effect) => effect.do in PLAIN)) return false
  if (effects.filter((effect) => effect.do === 'know_customer').length > 1 || !opensItsCases(effects)) return false
  const settled = settledQuotes(effects)
  return (
    new Set(settled.map(({ number }) => number)).size === settled.length && settled.every(({ number }) => !number.includes('⟦'))
  )
}

interface SettledQuote {
  readonly number: string
  readonly status: string
}

/** What becomes of earlier quotes; said twice in the same words it is one. */
function settledQuotes(effects: readonly Effect[]): readonly SettledQuote[] {
  const settled = effects.flatMap((effect): readonly SettledQuote[] => {
    if (effect.do === 'update_quote') return [{ number: effect.number, status: effect.status }]
    const ordered = effect.do === 'place_order' ? effect.draft.quoteNumber : null
    return ordered === null ? [] : [{ number: ordered, status: 'ordered' }]
  })
  return [...new Map(settled.map((each) => [`${each.number} ${each.status}`, each])).values()]
}

function arePlain(tickets: readonly string[]): boolean {
  return tickets.length <= MOST_TICKETS && tickets.every((ticket) => /^⟦(quote|order|case|waybill):/.test(ticket))
}

function loggedRows({ ids }: Ids, { opened, decision, tookMs }: Decided, tickets: readonly string[]): PlainBody {
  const { turn, understanding, keys } = opened
  const { facts, result } = decision
  const { conversation, waiting, trigger } = turn
  const said = result.says.map((_, index) => conversation.seq + index + 1)
  const numbers = tickets.map((ticket) => [ticket, ticket] as const)
  const replay = replayOf({ facts, owner: conversation.owner, before: waiting.state, numbers, said, state: result.state })
  return {
    turn_id: ids.next(),
    trigger: loggedTrigger(trigger),
    understanding,
    facts: keys,
    effects: result.effects,
    took_ms: tookMs,
    replay,
    state: result.state,
  }
}

function saidRows({ ids }: Ids, { opened, decision }: Decided): readonly SaidRow[] {
  const before = opened.turn.conversation.seq
  return decision.result.says.map(({ text, choices = [] }, index) => ({
    id: ids.next(),
    outbox_id: ids.next(),
    seq: before + index + 1,
    text,
    choices,
  }))
}

/** A timer that is set again is only moved. */
function timerRows({ ids }: Ids, { clear, set }: TimerChanges): PlainBody {
  const latest = new Map(set.map((timer) => [`${timer.kind} ${timer.subject}`, timer]))
  return {
    clear,
    set: [...latest.values()].map(({ kind, subject, dueAt }) => ({ id: ids.next(), kind, subject, due_at: dueAt })),
  }
}

/** Only the kinds of rows that there are. */
function recordRows(writing: Ids, effects: readonly Effect[], at: Date): PlainBody {
  const rows: Record<Exclude<RecordKind, 'moved'>, object[]> = {
    quotes: [],
    settled: [...settledQuotes(effects)],
    enquiries: [],
    known: [],
    orders: [],
    cases: [...caseRows(writing, effects, at)],
  }
  for (const effect of effects) {
    if (effect.do === 'save_quote') rows.quotes.push({ number: effect.number, ...effect.quote, at })
    if (effect.do === 'place_order') rows.orders.push(orderRow(writing, effect, at))
    if (effect.do === 'record_enquiry') rows.enquiries.push({ id: writing.ids.next(), ...effect.enquiry })
    if (effect.do === 'know_customer') rows.known.push({ ...effect, at })
  }
  return Object.fromEntries(Object.entries(rows).filter(([, each]) => each.length > 0))
}

function orderRow({ ids }: Ids, effect: Extract<Effect, { readonly do: 'place_order' }>, at: Date): object {
  const { number, waybill, draft } = effect
  return { number, waybill, draft, shipment: shipmentOf(draft), event: ids.next(), at }
}
