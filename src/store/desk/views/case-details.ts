import type { TeamKey } from '../../../domain/cases/case.ts'
import type { CaseDetail } from '../../../domain/desk/desk-views.ts'
import { CASE_JSON, type CaseRow, type EscalationRow, readCase, readEscalation } from '../../rows/case-row.ts'
import { type Instant, iso } from '../../rows/instant.ts'
import { leads } from '../acting.ts'
import { wantedOf } from './hits.ts'
import { masked } from './mask.ts'
import { readAnew, type Viewing } from './viewing.ts'

interface HistoryRow {
  readonly at: Instant
  readonly by: string
  readonly kind: string
  readonly words: string
}

interface Row {
  readonly conversation_id: string
  readonly chat_agent: string | null
  readonly detail: CaseRow
  readonly escalations: readonly EscalationRow[] | null
  readonly history: readonly HistoryRow[] | null
}

const CASES = `
  SELECT k.conversation_id, c.owner_agent AS chat_agent, ${CASE_JSON} AS detail,
    (SELECT json_agg(e ORDER BY e.created_at, e.id) FROM escalations e WHERE e.case_number = k.number) AS escalations,
    (SELECT json_agg(v ORDER BY v.at, v.id) FROM case_events v WHERE v.case_number = k.number) AS history
  FROM cases k JOIN conversations c ON c.id = k.conversation_id`

const MOST = 200

export interface CaseFilter {
  readonly team?: TeamKey
  readonly status?: string
  readonly search?: string
}

/** Which rows, in which order: chosen by their numbers before anything else of them is read. */
const chosen = (where: string, order: string, most: number): string =>
  `WHERE k.number = ANY(ARRAY(SELECT k.number FROM cases k WHERE ${where} ${order} LIMIT ${most})) ${order}`

/** Cases with their history, what is due first on top; those that are over after them, the latest first. */
export async function listCases(viewing: Viewing, { team, status, search }: CaseFilter): Promise<readonly CaseDetail[]> {
  const wanted = wantedOf(search ?? '')
  const where = `($1::text IS NULL OR k.team = $1) AND ($2::text IS NULL OR k.status = $2)
    AND ($3 = '' OR k.number = $4 OR k.waybill = $4 OR k.order_number = $4 OR k.quote_number = $4
      OR (text_pairs(k.summary) @> text_pairs($3) AND strpos(lower(k.summary), lower($3)) > 0))`
  const order = 'ORDER BY k.closed_at DESC NULLS FIRST, k.due_at NULLS LAST, k.number'
  return casesOf(viewing, chosen(where, order, MOST), [team ?? null, status ?? null, wanted.words, wanted.number])
}

/** Every case of a conversation, the newest first. */
export function casesOfConversation(viewing: Viewing, conversationId: string): Promise<readonly CaseDetail[]> {
  return casesOf(viewing, 'WHERE k.conversation_id = $1 ORDER BY k.opened_at DESC, k.number DESC', [conversationId])
}

async function casesOf(viewing: Viewing, where: string, values: unknown[]): Promise<readonly CaseDetail[]> {
  const rows = await readAnew<Row>(viewing, `${CASES} ${where}`, values)
  return rows.map((row) => readCaseDetail(viewing, row))
}

function readCaseDetail({ by }: Viewing, row: Row): CaseDetail {
  const detail: CaseDetail = {
    ...readCase(row.detail),
    conversationId: row.conversation_id,
    escalations: (row.escalations ?? []).map(readEscalation),
    history: (row.history ?? []).map(({ at, by: who, kind, words }) => ({ at: iso(at), by: who, what: kind, words })),
  }
  const isOurs = leads(by) || detail.team === by.team || detail.agent === by.login || row.chat_agent === by.login
  if (isOurs) return detail
  const history = detail.history.map((line) => ({ ...line, words: masked.text(line.words) }))
  const escalations = detail.escalations.map((step) => ({ ...step, reason: masked.text(step.reason) }))
  return { ...masked.case(detail), history, escalations }
}
