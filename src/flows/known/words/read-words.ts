import { PLAIN_WORDS } from './plain-words.ts'
import { QUESTION_WORDS } from './question-words.ts'
import { TRADE_WORDS } from './trade-words.ts'

const WORDS = [...QUESTION_WORDS, ...TRADE_WORDS, ...PLAIN_WORDS] as const

/** What a word is about. */
export type Concept = (typeof WORDS)[number][0] | (typeof SHAPES)[number][0] | 'dest' | 'last_place'

/** One word of the message, and all it may be about. */
export type Token = ReadonlySet<Concept>

export interface WordsRead {
  readonly tokens: readonly Token[]
  /** Characters (Chinese) and words (others) that stand in no list. */
  readonly unread: number
  readonly length: number
}

/** What is said in figures. */
const SHAPES = [
  [
    'some_days',
    /(?:\d{1,2}|[一二两三四五六七八九十]{1,2}|半)(?:个)?(?:天|日|个月|月|周|个星期|星期|礼拜)(?:内|之内|后|之后|以后|了|多)?|(?:\d{1,2}|one|two|three|four|five|six|seven) ?(?:days?|weeks?|months?)\b/y,
  ],
  [
    'some_hour',
    /(?:[上下]午|早上|晚上|中午|傍晚)?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})(?:点|:\d\d)(?:半|钟|多)?(?:之前|以前|前|后|以后|之后)?|(?:by |before |after |at )?\d{1,2}(?::\d\d)? ?(?:am|pm|o'?clock)\b|(?:by|before|after|at) \d{1,2}(?::\d\d)?\b|noon\b/y,
  ],
  [
    'day',
    /今天|今日|今晚|明天|明日|明儿|明晚|后天|大后天|昨天|前天|[上下]午|早上|晚上|中午|傍晚|下班前|下班之前|天黑前|月底|周[一二三四五]|这周|下周|本周|下个?月|tod(?:ay)?\b|tonight\b|tomorrow\b|tmr\b|tmrw\b|tomo\b|yesterday\b|(?:this|in the) (?:morning|afternoon|evening|week)\b|monday\b|tuesday\b|wednesday\b|thursday\b|friday\b|next week\b/y,
  ],
  ['floor', /(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:楼|层)|\d{1,2}(?:st|nd|rd|th) floor\b/y],
  [
    'count',
    /(?:\d{1,4}|[一二两三四五六七八九十]{1,3})(?:件|箱|个|瓶|盒|台|袋|次|种|位)(?:货|箱子|东西|件)?|(?:\d{1,3}|two|three|four|five) (?:boxes|pieces|parcels|cartons|items)\b/y,
  ],
] as const

/** A number nobody accounts for is never passed over. */
const FIGURE = 10

interface Entry {
  readonly word: string
  readonly concepts: Concept[]
}

/** Whether a word names a head of the lists; topics are checked by it. */
export function isConcept(word: string): word is Concept {
  return CONCEPTS.has(word)
}

const CONCEPTS: ReadonlySet<string> = new Set([
  'dest',
  'last_place',
  ...WORDS.map(([head]) => head),
  ...SHAPES.map(([head]) => head),
])

const INDEX = indexed()

function indexed(): ReadonlyMap<string, readonly Entry[]> {
  const entries = new Map<string, Entry>()
  for (const [concept, words] of WORDS)
    for (const word of words.split('|')) {
      const entry = entries.get(word) ?? { word, concepts: [] }
      entry.concepts.push(concept)
      entries.set(word, entry)
    }
  const groups = new Map<string, Entry[]>()
  for (const entry of entries.values()) {
    const first = entry.word.charAt(0)
    groups.set(first, [...(groups.get(first) ?? []), entry])
  }
  for (const group of groups.values()) group.sort((a, b) => b.word.length - a.word.length)
  return groups
}

/** A word of the thing talked about: its goods, the city it goes to. */
export interface TalkName {
  readonly word: string
  readonly about: 'it' | 'dest' | 'last_place'
}

/** Reads a message word by word, the longest first. */
export function readWords(said: string, names: readonly TalkName[]): WordsRead {
  const text = said.replaceAll(/['’]/gu, '')
  const tokens: Token[] = []
  let unread = 0
  for (let at = 0; at < text.length; ) {
    const found = longest(text, at, names)
    if (found !== null) {
      tokens.push(found.token)
      at += found.length
      continue
    }
    const [rest = ''] = /^[a-z\d.]+|^./su.exec(text.slice(at)) ?? []
    if (/\p{N}/u.test(rest)) unread += FIGURE
    else if (/\p{L}/u.test(rest)) unread += 1
    at += Math.max(rest.length, 1)
  }
  return { tokens, unread, length: text.length }
}

interface Match {
  readonly token: Token
  readonly length: number
}

function longest(text: string, at: number, names: readonly TalkName[]): Match | null {
  const found: Match[] = []
  for (const [concept, shape] of SHAPES) {
    shape.lastIndex = at
    const length = isWordStart(text, at) ? (shape.exec(text)?.[0].length ?? 0) : 0
    if (length > 0) found.push({ token: new Set([concept]), length })
  }
  const name = names.find(({ word }) => standsAt(text, at, word))
  if (name !== undefined) found.push({ token: new Set([name.about]), length: name.word.length })
  const word = INDEX.get(text.charAt(at))?.find((each) => standsAt(text, at, each.word))
  if (word !== undefined) found.push({ token: new Set(word.concepts), length: word.word.length })
  const most = Math.max(0, ...found.map(({ length }) => length))
  const best = found.filter(({ length }) => length === most)
  return best.length === 0 ? null : { token: new Set(best.flatMap(({ token }) => [...token])), length: most }
}

function standsAt(text: string, at: number, word: string): boolean {
  if (!text.startsWith(word, at)) return false
  return !/^[a-z\d]/u.test(word) || (isWordStart(text, at) && !/[a-z\d]/u.test(text.charAt(at + word.length)))
}

function isWordStart(text: string, at: number): boolean {
  return !/[a-z\d]/u.test(text.charAt(at)) || !/[a-z\d]/u.test(text.charAt(at - 1))
}
