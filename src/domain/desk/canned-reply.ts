import type { Bilingual } from '../language.ts'

/** A sentence that every desk writes twenty times a day; `{customer}` and `{agent}` are filled in by the console. */
export interface CannedReply {
  /** Typed after `/`. */
  readonly key: string
  readonly title: Bilingual
  readonly text: Bilingual
}
