import type { Language } from '../../domain/language.ts'

const HAN = /\p{Script=Han}/gu
const WORD = /[a-z]{2,}(?:'[a-z]+)?/gi
/** Chinese that carries the sentence, as against names and places within an English one. */
const CHINESE_GRAMMAR = /[我你您他的了是吗呢吧怎么多少帮请要想给把还没不在查发取几哪谁和]|一下|到了|可以|谢谢|寄/
/** Said by Chinese customers too: they decide nothing while a language is known. */
const EITHER =
  /^(?:ok(?:ay)?|hi|hello|bye|yes|no|thx|thanks|vip|pod|cod|kg|kgs|cm|pcs|sf|sd|dd|bj|gd|yto|zto|sto|ems|id|app|am|pm)$/i

/** The language to answer in; figures, names and emoji leave it as it was. */
export function detectLanguage(text: string, known: Language | undefined): Language {
  const han = text.match(HAN)?.length ?? 0
  const words = (text.match(WORD) ?? []).filter((word) => known === undefined || !EITHER.test(word))
  if (han === 0) return words.length > 0 && !isCode(text) ? 'en' : (known ?? 'zh')
  const isEnglishWithNames = words.length >= 3 && han <= words.length * 2 && !CHINESE_GRAMMAR.test(text)
  return isEnglishWithNames ? 'en' : 'zh'
}

/** SD2400112300018, 60x40x50cm, 5kg: no sentence in any language. */
function isCode(text: string): boolean {
  return /^[\s\d.,*×x+-]*(?:[a-z]{0,4}\d[\da-z\s.*×-]*)$/i.test(text)
}
