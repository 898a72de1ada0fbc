import type { AuditFilter, AuditLine } from '../../../domain/desk/desk-privacy.ts'
import { type Instant, iso } from '../../rows/instant.ts'
import { read, type Viewing } from './viewing.ts'

const PAGE = 50

/** Actions and subjects by their beginning, people by their login; what a pattern would mean is taken as it stands. */
const LINES = `
  SELECT id, actor, action, subject, detail, at FROM audit_log
  WHERE ($1::text IS NULL OR actor = $1 OR starts_with(action, $1) OR starts_with(subject, $1))
    AND ($2::uuid IS NULL OR (at, id) < (SELECT b.at, b.id FROM audit_log b WHERE b.id = $2))
  ORDER BY at DESC, id DESC LIMIT ${PAGE}`

interface Row {
  readonly id: string
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly at: Instant
}

/** A page of the audit log, newest first. */
export async function readAudit(viewing: Viewing, { search, before }: AuditFilter): Promise<readonly AuditLine[]> {
  const rows = await read<Row>(viewing, LINES, [search || null, before ?? null])
  return rows.map(({ actor, at, ...row }) => ({ ...row, by: actor, at: iso(at) }))
}
