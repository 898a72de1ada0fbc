import { prepared } from '../prepared.ts'
import { storableJson } from '../storable.ts'
import type { Writing } from '../writing.ts'

export type CaseEventKind =
  | 'opened'
  | 'escalated'
  | 'noted'
  | 'evidence'
  | 'amount'
  | 'withdrawn'
  | 'taken'
  | 'transferred'
  | 'proposed'
  | 'decided'
  | 'resolved'
  | 'reopened'

export interface CaseEventDraft {
  readonly caseNumber: string
  readonly kind: CaseEventKind
  /** `bot`, `system`, `customer` or the login of an agent. */
  readonly by: string
  readonly words: string
  readonly payload?: object
}

/** A line of a case's history; never changed again. */
export async function recordCaseEvent(writing: Writing, event: CaseEventDraft): Promise<void> {
  await writing.client.query(
    prepared('INSERT INTO case_events (id, case_number, kind, by, words, payload, at) VALUES ($1, $2, $3, $4, $5, $6, $7)', [
      writing.ids.next(),
      event.caseNumber,
      event.kind,
      event.by,
      event.words,
      storableJson(event.payload ?? {}),
      writing.now,
    ]),
  )
}
