import type { Quote } from '../../domain/quoting/quote.ts'
import { type Instant, iso, isoOrNull } from './instant.ts'

export interface QuoteRow {
  readonly number: string
  readonly status: Quote['status']
  readonly request: Quote['request']
  readonly options: Quote['options']
  readonly service: Quote['service']
  readonly total_fen: number | null
  readonly rate_card_version: string
  readonly valid_until: Instant | null
  readonly created_at: Instant
  readonly answered_by: string | null
  readonly case_number: string | null
}

export function readQuote(row: QuoteRow): Quote {
  return {
    number: row.number,
    status: row.status,
    request: row.request,
    options: row.options,
    service: row.service,
    totalFen: row.total_fen,
    rateCardVersion: row.rate_card_version,
    validUntil: isoOrNull(row.valid_until),
    createdAt: iso(row.created_at),
    answeredBy: row.answered_by,
    caseNumber: row.case_number,
  }
}
