import type { Bilingual, Language } from '../../domain/language.ts'

/** The sentence in the customer's language. */
export function pick(language: Language, both: Bilingual): string {
  return language === 'zh' ? both.zh : both.en
}
