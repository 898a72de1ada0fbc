import type { Priority, TeamKey } from '../../../domain/cases/case.ts'
import { type Owner, ownerLabel } from '../../../domain/conversations/owner.ts'
import type { Customer } from '../../../domain/customers/customer.ts'
import type { ConversationRow } from '../../../domain/desk/desk-views.ts'
import { readOwner } from '../../conversations/lock-conversation.ts'
import { CUSTOMER_JSON, type CustomerRow, readCustomer } from '../../rows/customer-row.ts'
import { type Instant, iso, isoOrNull } from '../../rows/instant.ts'
import { type Mask, masked, nothingMasked } from './mask.ts'
import { needsPersonalData } from './need.ts'
import type { Viewing } from './viewing.ts'

export interface InboxRow {
  readonly id: string
  readonly channel: string
  readonly language: 'zh' | 'en'
  readonly customer_id: string
  readonly owner_kind: 'bot' | 'queue' | 'agent'
  readonly owner_team: TeamKey | null
  readonly owner_agent: string | null
  readonly priority: Priority
  readonly version: number
  readonly last_message_at: Instant
  readonly display_name: string | null
  readonly customer: CustomerRow
  readonly reason: string | null
  readonly case_team: TeamKey | null
  readonly case_priority: Priority | null
  readonly due_at: Instant | null
  readonly case_teams: readonly string[] | null
  readonly case_agents: readonly string[] | null
  readonly last_text: string | null
  readonly waiting_since: Instant | null
  readonly snoozed_until: Instant | null
  readonly is_promised: boolean
  readonly unread: number
}

const LAST_WORDS = `SELECT CASE WHEN m.recalled_at IS NOT NULL THEN '' WHEN m.text = '' AND m.attachment IS NOT NULL THEN '[' || (m.attachment->>'name') || ']' ELSE m.text END
     FROM messages m WHERE m.conversation_id = c.id AND m.kind <> 'recall'`

/**
 * SQL of the inbox, to be followed by WHERE. Its case is the running hand-over, else the open one that is due first.
 * Its words are the customer's last, whatever the bot said since; under a person's hands the last of all. Its clock runs until somebody has taken the chat. With an agent, the customer waits since the first message that nobody has answered.
 */
export const INBOX = `
  SELECT c.id, c.channel, c.language, c.customer_id, c.owner_kind, c.owner_team, c.owner_agent, c.priority, c.version, c.last_message_at,
    i.display_name, ${CUSTOMER_JSON} AS customer, k.reason, k.team AS case_team, k.priority AS case_priority, CASE WHEN k.is_taken THEN NULL ELSE k.due_at END AS due_at,
    o.teams AS case_teams, o.agents AS case_agents,
    coalesce(CASE WHEN c.owner_kind <> 'agent' THEN (${LAST_WORDS} AND m.author_kind = 'customer' ORDER BY m.seq DESC LIMIT 1) END,
      (${LAST_WORDS} ORDER BY m.seq DESC LIMIT 1)) AS last_text,
    CASE WHEN c.owner_kind <> 'agent' THEN c.waiting_since ELSE (
      SELECT m.at FROM messages m WHERE m.conversation_id = c.id AND m.author_kind = 'customer' AND m.seq > coalesce(
        (SELECT a.seq FROM messages a WHERE a.conversation_id = c.id AND a.author_kind = 'agent' ORDER BY a.seq DESC LIMIT 1), 0)
      ORDER BY m.seq LIMIT 1) END AS waiting_since,
    CASE WHEN c.owner_kind = 'bot' THEN 0 ELSE (
      SELECT count(*) FROM messages m WHERE m.conversation_id = c.id AND m.author_kind = 'customer' AND m.seq > c.desk_read_seq
    ) END AS unread,
    z.until AS snoozed_until, coalesce(c.owner_kind = 'bot' AND k.is_hand_over, false) AS is_promised
  FROM conversations c
  JOIN channel_identities i ON i.id = c.identity_id
  JOIN customers u ON u.id = c.customer_id
  LEFT JOIN snoozes z ON z.conversation_id = c.id AND z.seq = c.seq AND c.owner_kind = 'agent' AND z.agent = c.owner_agent
  LEFT JOIN LATERAL (
    SELECT x.reason, x.team, x.priority, x.due_at, x.kind = 'hand_over' AND x.number = c.hand_over_case AND x.status = 'open' AS is_hand_over,
      x.kind = 'hand_over' AND c.owner_kind = 'agent' AS is_taken FROM cases x
    WHERE x.conversation_id = c.id AND x.status IN ('open', 'waiting_approval')
    ORDER BY x.number = c.hand_over_case DESC NULLS LAST, x.due_at, x.number LIMIT 1) k ON true
  LEFT JOIN LATERAL (
    SELECT array_agg(x.team) AS teams, array_agg(x.agent) FILTER (WHERE x.agent IS NOT NULL) AS agents FROM cases x
    WHERE x.conversation_id = c.id AND x.status IN ('open', 'waiting_approval')) o ON true`

/** What this person may see of a conversation. */
export function maskFor({ by }: Viewing, row: InboxRow): Mask {
  const needed = { owner: ownerOf(row), caseTeams: row.case_teams ?? [], caseAgents: row.case_agents ?? [] }
  return needsPersonalData(by, needed) ? nothingMasked : masked
}

export function readInboxRow(viewing: Viewing, row: InboxRow): ConversationRow {
  const mask = maskFor(viewing, row)
  const customer = readCustomer(row.customer)
  return {
    id: row.id,
    channel: row.channel,
    customerName: nameShown(row, customer, mask),
    tier: customer.account?.tier ?? null,
    verified: customer.vouchedPhone !== null,
    owner: ownerLabel(ownerOf(row)),
    team: row.owner_team ?? row.case_team,
    priority: row.owner_kind === 'bot' ? (row.case_priority ?? row.priority) : row.priority,
    reason: row.reason === null ? null : mask.text(row.reason),
    waitingSince: isoOrNull(row.waiting_since),
    dueAt: isoOrNull(row.due_at),
    snoozedUntil: isoOrNull(row.snoozed_until),
    isPromised: row.is_promised,
    lastText: mask.text(row.last_text ?? ''),
    lastAt: iso(row.last_message_at),
    unread: row.unread,
    version: row.version,
  }
}

/** By name, else as the channel calls them, else as the account's contact, else a visitor with a mark of their own. */
function nameShown(row: InboxRow, customer: Customer, mask: Mask): string {
  const name = customer.name ?? row.display_name ?? customer.account?.contact ?? null
  return name === null ? `访客 ${row.customer_id.slice(-4).toUpperCase()}` : mask.name(name)
}

function ownerOf(row: InboxRow): Owner {
  return readOwner({ owner_kind: row.owner_kind, owner_team: row.owner_team, owner_agent: row.owner_agent })
}
