import type { Language } from '../../domain/language.ts'

const HAN = /\p{Script=Han}/gu
const WORD = /[a-z]{2,}(?:'[a-z]+)?/gi
/** Chinese that carries a sentence, as against names and places within an English one. */
const CHINESE_GRAMMAR = /[我你您他的了是吗呢吧怎么多少帮请想给把还没不查几哪谁]|一下|可以|谢谢|公斤|快递|寄/
/** English that carries a sentence, as against a name, a code or an OK from a Chinese customer. */
const ENGLISH_GRAMMAR =
  /\b(?:the|an?|is|are|was|my|me|i|i'm|you|your|to|how|what|where|when|why|please|can|could|do|don't|want|need|it|it's|of|for|from|and|not|no|have|has|this|that|help|thanks?|hello|with|will|would|send|ship|track|parcel|english)\b/i
const ENOUGH_WORDS = 4

/** The language to answer in; while one is known, figures, names, places and emoji leave it as it was; before, they are answered as the page speaks. */
export function detectLanguage(text: string, known: Language | undefined, page: Language = 'zh'): Language {
  const han = text.match(HAN)?.length ?? 0
  const words = text.match(WORD)?.length ?? 0
  if (han === 0) return withoutChinese(text, { words, known, page })
  const isChinese = isChineseSentence(text, { han, words })
  return isChinese || (known !== 'en' && (known === 'zh' || words < 3)) ? 'zh' : 'en'
}

function withoutChinese(
  text: string,
  { words, known, page }: { readonly words: number; readonly known: Language | undefined; readonly page: Language },
): Language {
  if (known === 'zh') return isEnglishSentence(text, words) ? 'en' : 'zh'
  return known === 'en' || words >= ENOUGH_WORDS || (words > 0 && !isCode(text)) ? 'en' : page
}

function isEnglishSentence(text: string, words: number): boolean {
  return words >= ENOUGH_WORDS || (words >= 2 && ENGLISH_GRAMMAR.test(text))
}

function isChineseSentence(text: string, { han, words }: { readonly han: number; readonly words: number }): boolean {
  return CHINESE_GRAMMAR.test(text) || (words < 3 && han >= 5) || han > words * 2 + 8
}

/** SD2400112300018, 60x40x50cm, 5kg: no sentence in any language. */
function isCode(text: string): boolean {
  return /^[\s\d.,*×x+-]*(?:[a-z]{0,4}\d[\da-z\s.*×-]*)$/i.test(text)
}
