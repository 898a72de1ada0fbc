import type { Bilingual } from '../../../domain/language.ts'

/** Said to who follows or opens the chat, whose language is not known yet. */
export function welcome(company: Bilingual): string {
  return [
    `您好，这里是${company.zh}客服。寄件、查件、报价、售后，直接告诉我就行。`,
    `Hello, this is ${company.en}. Ask me about sending, tracking, prices or a problem, in your own words.`,
  ].join('\n\n')
}
