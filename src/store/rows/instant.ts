import { toChinaIso } from '../../domain/time/china-time.ts'

/** A `timestamptz` as it comes: a Date from a column, a text from JSON. */
export type Instant = Date | string

export function iso(instant: Instant): string {
  return toChinaIso(new Date(instant))
}

export function isoOrNull(instant: Instant | null): string | null {
  return instant === null ? null : iso(instant)
}
