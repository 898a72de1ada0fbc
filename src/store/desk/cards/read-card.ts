import type pg from 'pg'
import type { CaseKind, CaseStatus, Priority, TeamKey } from '../../../domain/cases/case.ts'
import type { DeskCard, DeskCardState } from '../../../domain/desk/desk-cards.ts'
import { prepared } from '../../prepared.ts'
import { CUSTOMER_JSON, type CustomerRow, readCustomer } from '../../rows/customer-row.ts'
import { type Instant, iso, isoOrNull } from '../../rows/instant.ts'
import { masked } from '../views/mask.ts'
import { lastWordsOf, newsOf } from './read-entries.ts'

export interface CardRow {
  readonly id: string
  readonly conversation_id: string
  readonly team: TeamKey
  readonly place: string
  readonly message_ts: string | null
  readonly shown: string | null
  readonly opened_seq: number
  readonly mirrored_seq: number
  readonly mirrored_beside: string
  readonly snoozed_until: Instant | null
  readonly snoozed_by: string | null
  readonly opened_at: Instant
  readonly channel: string
  readonly version: number
  readonly owner_kind: 'bot' | 'queue' | 'agent'
  readonly owner_team: TeamKey | null
  readonly owner_agent: string | null
  readonly waiting_since: Instant | null
  readonly display_name: string | null
  readonly customer: CustomerRow
  readonly trigger: string
  readonly reason: string
  readonly priority: Priority
  readonly due_at: Instant | null
  readonly escalation_status: 'waiting' | 'taken' | 'withdrawn' | 'closed'
  readonly case_number: string
  readonly case_kind: CaseKind
  readonly case_status: CaseStatus
  readonly summary: string
}

const CARD = `
  SELECT d.id, d.conversation_id, d.team, d.place, d.message_ts, d.shown, d.opened_seq, d.mirrored_seq, d.mirrored_beside,
    d.snoozed_until, d.snoozed_by, d.opened_at, c.channel, c.version, c.owner_kind, c.owner_team, c.owner_agent, c.waiting_since,
    i.display_name, ${CUSTOMER_JSON} AS customer, e.trigger, e.reason, e.priority, coalesce(e.due_at, k.due_at) AS due_at,
    e.status AS escalation_status, k.number AS case_number, k.kind AS case_kind, k.status AS case_status, k.summary
  FROM desk_cards d
  JOIN conversations c ON c.id = d.conversation_id
  JOIN channel_identities i ON i.id = c.identity_id
  JOIN customers u ON u.id = c.customer_id
  JOIN escalations e ON e.id = d.escalation_id
  JOIN cases k ON k.number = e.case_number
  WHERE d.id = $1`

/**
 * A card with all that it shows and what its thread lacks; null = it is gone with its conversation. Everybody in the channel reads the
 * card, whoever takes the chat: numbers that tell who somebody is are masked on it, and whole in the thread.
 */
export async function readCard(pool: pg.Pool, id: string, now: Date): Promise<DeskCard | null> {
  const { rows } = await pool.query<CardRow>(prepared(CARD, [id]))
  const [row] = rows
  if (row === undefined) return null
  const [lastWords, news] = await Promise.all([lastWordsOf(pool, row), newsOf(pool, row, now)])
  const customer = readCustomer(row.customer)
  return {
    id: row.id,
    conversationId: row.conversation_id,
    team: row.team,
    place: row.place,
    messageTs: row.message_ts,
    shown: row.shown,
    state: stateOf(row),
    version: row.version,
    channel: row.channel,
    customerName: customer.name ?? row.display_name ?? customer.account?.contact ?? `访客 ${customer.id.slice(-4).toUpperCase()}`,
    tier: customer.account?.tier ?? null,
    isVerified: customer.vouchedPhone !== null,
    trigger: row.trigger,
    reason: masked.text(row.reason),
    priority: row.priority,
    caseNumber: row.case_number,
    caseKind: row.case_kind,
    summary: masked.text(row.summary),
    dueAt: isoOrNull(row.due_at),
    waitingSince: isoOrNull(row.waiting_since),
    openedAt: iso(row.opened_at),
    snoozedUntil: isoOrNull(row.snoozed_until),
    snoozedBy: row.snoozed_by,
    lastWords: lastWords.map((entry) => ({ ...entry, text: masked.text(entry.text) })),
    news,
  }
}

/** Who has to act, by the owner of the chat first and the case after it. */
function stateOf(row: CardRow): DeskCardState {
  const { owner_kind: owner, escalation_status: status, case_status: kase } = row
  if (owner === 'agent') return { kind: 'taken', agent: row.owner_agent ?? '' }
  if (kase === 'resolved' || kase === 'withdrawn' || status === 'withdrawn') return { kind: 'done' }
  if (status === 'waiting') return { kind: 'waiting' }
  if (owner === 'queue') {
    const isHere = row.owner_team === null || row.owner_team === row.team
    return isHere ? { kind: 'waiting' } : { kind: 'moved', team: row.owner_team ?? row.team }
  }
  return { kind: status === 'taken' ? 'case_open' : 'done' }
}
