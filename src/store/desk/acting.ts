import type { Agent, Company } from '../../domain/company/company.ts'
import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import { inTransaction } from '../transaction.ts'
import type { Writing } from '../writing.ts'
import { announceChanges } from './announce-changes.ts'
import type { DeskParts } from './desk-parts.ts'
import { deskRefusals } from './desk-refusals.ts'

/** One action of a person: their transaction, who they are, the company's rules, and what will have changed. */
export interface Acting extends Writing {
  readonly parts: DeskParts
  readonly by: Agent
  readonly company: Company
  /** Conversations to be announced after the commit. */
  readonly touched: Set<string>
}

/** Runs an action in one transaction and announces what it changed once it is stored. */
export async function act<Result>(parts: DeskParts, login: string, work: (at: Acting) => Promise<Result>): Promise<Result> {
  const company = parts.company()
  const by = agentOf(company, login)
  const touched = new Set<string>()
  const result = await inTransaction(parts.pool, (client) => {
    touched.clear()
    return work({ client, ids: parts.ids, now: parts.clock.now(), parts, by, company, touched })
  })
  await announceChanges(parts, touched)
  return result
}

/** The person behind a login; refused when the company does not know them. */
export function agentOf(company: Pick<Company, 'agents'>, login: string): Agent {
  const agent = company.agents.find((candidate) => candidate.login === login)
  if (!agent) throw deskRefusals.role()
  return agent
}

/** Supervisors and administrators may step in anywhere. */
export function leads({ role }: Pick<Agent, 'role'>): boolean {
  return role !== 'agent'
}

export interface AuditDraft {
  readonly action: string
  readonly subject: string
  readonly detail?: object
}

/** Who did what to which subject, in the action's own transaction. */
export async function audit(at: Pick<Acting, 'client' | 'ids' | 'by' | 'now'>, entry: AuditDraft): Promise<void> {
  await at.client.query(
    prepared('INSERT INTO audit_log (id, actor, action, subject, detail, at) VALUES ($1, $2, $3, $4, $5, $6)', [
      at.ids.next(),
      at.by.login,
      entry.action,
      entry.subject,
      storableJson(entry.detail ?? {}),
      at.now,
    ]),
  )
}
