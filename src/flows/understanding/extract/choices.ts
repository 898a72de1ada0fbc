import { smallTalk } from '../cues/talk-cues.ts'
import { readNumber } from './numerals.ts'

const ORDINAL =
  /^(?:我?(?:就|要|选|选择|按)?(?:择)?)?第\s?([一二三四五六七八九十两\d]{1,2})\s?(?:个|项|种|条|家|款|方案)?(?:吧|的|就行|可以|好了|那个)?[。.!]?$/
const PICK = /^(?:我)?(?:就)?(?:选择?|要|按)\s?([一二三四五六七八九十\d]{1,2})\s?(?:号|个|项)?(?:吧)?$/
const ENGLISH =
  /^(?:i(?:'ll| will)? (?:take|choose|want|go with) )?(?:the |option |number |no\.? ?|choice )?(first|second|third|fourth|fifth|last|1st|2nd|3rd|4th|5th|\d)(?: one| option| choice)?(?: please)?[.!]?$/i
const LAST = /^(?:我?(?:要|选))?(?:最后一个|最后那个)$/
const WORDS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  '5th': 5,
}
const BARE = /^[(（[]?([1-9]|[一二三四五六七八九])[)）\].、]?$/

/** Which of the offered choices is meant, 1-based: 第二个, ②, 2, the second one, or a choice's own words. */
export function readChoice(text: string, choices: readonly string[] = []): number | null {
  const said = text.trim().toLowerCase()
  const own = ownWords(said, choices)
  if (own !== null) return own
  const number = chineseOrdinal(said, choices.length) ?? englishOrdinal(said, choices.length)
  if (number === null || number < 1) return null
  return choices.length === 0 || number <= choices.length ? number : null
}

function chineseOrdinal(said: string, count: number): number | null {
  if (LAST.test(said)) return count > 0 ? count : null
  const match = ORDINAL.exec(said) ?? PICK.exec(said) ?? (count > 0 ? BARE.exec(said) : null)
  return match === null ? null : readNumber(match[1] ?? '')
}

function englishOrdinal(said: string, count: number): number | null {
  const word = ENGLISH.exec(said)?.[1]
  if (word === undefined) return null
  if (word === 'last') return count > 0 ? count : null
  if (!/^\d$/.test(word)) return WORDS[word] ?? null
  if (/\b(?:option|number|no\.?|choice) ?\d/.test(said)) return Number(word)
  return count > 0 ? Number(word) : null
}

function ownWords(said: string, choices: readonly string[]): number | null {
  const bare = (choice: string): string =>
    choice
      .toLowerCase()
      .replace(/^[(（]?\d[)）.、\s]+/, '')
      .trim()
  const whole = choices.findIndex((choice) => bare(choice) === said || choice.toLowerCase() === said)
  if (whole >= 0) return whole + 1
  if (said.length < (/^[\x20-\x7e]+$/.test(said) ? 4 : 2)) return null
  if (smallTalk(said) !== null) return null
  const isLatin = /^[\x20-\x7e]+$/.test(said)
  const inside = choices.flatMap((choice, at) => {
    const words = bare(choice)
    return (isLatin ? words.startsWith(said) : words.includes(said)) ? [at + 1] : []
  })
  return inside.length === 1 ? (inside[0] ?? null) : null
}
