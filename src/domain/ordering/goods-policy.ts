import type { Company, GoodsRule } from '../company/company.ts'

export type GoodsVerdict =
  | { readonly verdict: 'accepted'; readonly rule?: undefined }
  | { readonly verdict: 'refused' | 'restricted'; readonly rule: GoodsRule }

interface Found {
  readonly rule: GoodsRule
  /** A longer word that only looks like the goods of its rule. */
  readonly harmless: boolean
  readonly from: number
  readonly to: number
}

const NEGATED =
  /(不含|不带|不寄|不放|不发|不装|不要|不是|不包含|不属于|没有|没带|没|无|非|未装|除了|拆掉|去掉|(?<![a-z])(without|free of|not|non|no))[\s-]*(任何|内置|自带|有|any|an?|the)?\s*$/u
const NEGATED_AFTER =
  /^[也都就]?不(要(?!紧)|寄|放|发|带|装)|^都?((已经?)(拆|取|卸|去)|(拆|取|卸|去)(掉|下|除|出|了))|^[\s-]*(free|removed|not included)\b/u
const DIGITS = '零一二三四五六七八九'
const ENUMERATION = /^[\s、,，/和或及与]*(or|and)?\s*$/u

/** Whether goods may be sent; the longest word found wins over those inside it, and the strictest verdict over the rest. */
export function goodsPolicy(text: string, company: Company): GoodsVerdict {
  const plain = text.normalize('NFKC').toLowerCase()
  const hits = withoutNegated(findWords(plain, company.goods), plain).filter((found) => !found.harmless)
  const rules = hits.map((found) => found.rule).filter((rule) => !rule.notWith?.some((word) => plain.includes(word)))
  const rule =
    rules.find((each) => each.verdict === 'refused') ??
    rules.find((each) => each.person) ??
    rules.find((each) => each.msds) ??
    rules.find(() => true)
  return rule ? judged(rule, plain) : { verdict: 'accepted' }
}

function judged(rule: GoodsRule, plain: string): GoodsVerdict {
  const tooMany = rule.maxBottles !== undefined && bottlesIn(plain) > rule.maxBottles
  return tooMany ? { verdict: 'refused', rule: { ...rule, verdict: 'refused' } } : { verdict: rule.verdict, rule }
}

/** «白酒十二瓶», «12 bottles of wine»; 0 = not said. */
function bottlesIn(plain: string): number {
  const said = /(\d+|[一二两三四五六七八九十]+)\s*(?:瓶|bottles?)/u.exec(plain)?.[1] ?? '0'
  if (/^\d+$/u.test(said)) return Number(said)
  const [tens, ones] = said.includes('十') ? said.split('十') : ['', said]
  const ten = said.includes('十') ? DIGITS.indexOf(tens || '一') * 10 : 0
  return ten + Math.max(DIGITS.indexOf(ones?.replace('两', '二') || '零'), 0)
}

interface GoodsWord {
  readonly rule: GoodsRule
  readonly word: string
  readonly harmless: boolean
}

/** Left to right, longest first; what one word has taken no other may take. */
function findWords(plain: string, rules: readonly GoodsRule[]): readonly Found[] {
  const words = wordsOf(rules)
  const found: Found[] = []
  for (let at = 0; at < plain.length; ) {
    const longest = words.get(plain.charAt(at))?.find(({ word }) => standsAt(plain, at, word))
    if (longest) found.push({ ...longest, from: at, to: at + longest.word.length })
    at += longest?.word.length ?? 1
  }
  return found
}

/** A company's rules do not change under way: their words are sorted once. */
const sortedWords = new WeakMap<readonly GoodsRule[], ReadonlyMap<string, readonly GoodsWord[]>>()

function wordsOf(rules: readonly GoodsRule[]): ReadonlyMap<string, readonly GoodsWord[]> {
  const known = sortedWords.get(rules)
  if (known) return known
  const words = byFirstLetter(allWords(rules))
  sortedWords.set(rules, words)
  return words
}

/** Longest first; of equal ones the rule's own word before an exception. */
function allWords(rules: readonly GoodsRule[]): readonly GoodsWord[] {
  return rules
    .flatMap((rule) => [
      ...rule.words.map((word) => ({ rule, word, harmless: false })),
      ...(rule.exceptions ?? []).map((word) => ({ rule, word, harmless: true })),
    ])
    .filter(({ word }) => word !== '')
    .toSorted((a, b) => b.word.length - a.word.length || Number(a.harmless) - Number(b.harmless))
}

function byFirstLetter(words: readonly GoodsWord[]): ReadonlyMap<string, readonly GoodsWord[]> {
  const groups = new Map<string, GoodsWord[]>()
  for (const each of words) {
    const group = groups.get(each.word.charAt(0))
    if (group) group.push(each)
    else groups.set(each.word.charAt(0), [each])
  }
  return groups
}

/** Latin words count as whole words only, with or without a plural ending. */
function standsAt(plain: string, at: number, word: string): boolean {
  if (!plain.startsWith(word, at)) return false
  if (/^[a-z0-9]/u.test(word) && /[a-z0-9]/u.test(plain[at - 1] ?? ' ')) return false
  if (!/[a-z0-9]$/u.test(word)) return true
  return /^(e?s)?(?![a-z0-9])/u.test(plain.slice(at + word.length))
}

/** «不含锂电池、液体» takes away both; «电池已拆» the one before it. */
function withoutNegated(found: readonly Found[], plain: string): readonly Found[] {
  const kept: Found[] = []
  let previous: { readonly to: number; readonly negated: boolean } = { to: 0, negated: false }
  for (const each of found) {
    const goesOn = previous.negated && ENUMERATION.test(plain.slice(previous.to, each.from))
    const negated = goesOn || NEGATED.test(plain.slice(0, each.from)) || NEGATED_AFTER.test(plain.slice(each.to))
    if (!negated) kept.push(each)
    previous = { to: each.to, negated }
  }
  return kept
}
