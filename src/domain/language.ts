export type Language = 'zh' | 'en'

/** One sentence in both languages of the desk. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}
