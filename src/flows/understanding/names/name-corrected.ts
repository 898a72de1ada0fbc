import { asName, NO_NAME_WORD } from './english-name.ts'

/** The names that are known, by the party they belong to. */
export interface KnownNames {
  readonly shipper: string | null
  readonly consignee: string | null
}

export interface NameCorrected {
  readonly name: string
  /** Whose: as the words tell, or as the old name does; null where neither does. */
  readonly side: 'shipper' | 'consignee' | null
  readonly at: number
}

const X = "(?<x>[\\p{Script=Han}·]{2,5}?|[A-Za-z][A-Za-z .'-]{1,30}?)"
const A = "(?<a>[\\p{Script=Han}·]{2,5}?|[A-Za-z][A-Za-z .'-]{1,30}?)"
const END = '(?=$|[\\s,，。;；!！]|吧|哈|啊|呀|的|了|电话|手机|地址|\\d)'
const NAME = '(?:姓名|名字|名)'
const WRONG = '(?:写|填|打|弄|搞|报|登|说|听)'

const zh = (pattern: string): RegExp => new RegExp(pattern, 'u')
const CHINESE: readonly RegExp[] = [
  zh(`${NAME}[^,，。\\d]{0,8}?[\\s,，]*不(?:是|叫)${A}[\\s,，]*(?:而)?(?:是|叫|应该是|应该叫)\\s?${X}${END}`),
  zh(`${WRONG}成(?:了)?${A}(?:了)?[\\s,，]*(?:其实|应该|实际)?(?:是|叫)\\s?${X}${END}`),
  zh(`不(?:是|叫)${A}[\\s,，]*(?:而)?(?:是|叫|应该是|应该叫)\\s?${X}${END}`),
  zh(`(?:是|叫)\\s?${X}[\\s,，]*(?:而)?不(?:是|叫)${A}${END}`),
  zh(`${A}${WRONG}错了?[\\s,，]*(?:应该)?(?:是|叫)\\s?${X}${END}`),
  zh(
    `${NAME}(?:${WRONG}?错了?|不对|有误|改一?下|换一?下|要改|得改|更正一?下|改改)[\\s,，:：]*(?:一下)?(?:应该|其实)?(?:是|叫|写|改成|改为|换成)?\\s?${X}(?:[\\s,，]*不(?:是|叫)[^,，。]{1,8})?${END}`,
  ),
  zh(`(?:${NAME}|[收寄发][件货]人)(?:改成|改为|换成|应该是|应该叫|写)\\s?${X}${END}`),
]

const NX = "(?<x>[a-z][a-z'’.-]*(?: [a-z][a-z'’.-]*){0,3}?)"
const NA = "(?<a>[a-z][a-z'’.-]*(?: [a-z][a-z'’.-]*){0,3}?)"
const STOP = '(?: (?:please|thanks|btw|actually|now))*(?=$|[,.;!\\n]| (?:and|the|with|phone|not)\\b|\\s?\\d)'
const en = (pattern: string): RegExp => new RegExp(pattern, 'i')
const ENGLISH: readonly RegExp[] = [
  en(
    `\\bnames? (?:is(?:n't| not)|was(?:n't| not)|(?:is|was) never|shouldn't be) ${NA}[,.;\\s]+(?:but |it'?s |it is |it should be |should be |that'?s )+${NX}${STOP}`,
  ),
  en(
    `\\bnames?(?:'s| is| was| are)? (?:spelled |written )?(?:wrong|misspelled|mistyped|incorrect|not right|off)[,.;:\\s]+(?:(?:it|the name|that)?(?:'?s| is| should be| must be)?(?: spelled| actually)? )?${NX}${STOP}`,
  ),
  en(`\\bnames?(?:'s| is| should be| must be|:)?(?: spelled| written| actually| really)* ${NX},? not ${NA}${STOP}`),
  en(`\\b(?:it'?s|it is|should be|spelled|called|meant) ${NX},? not ${NA}${STOP}`),
  en(`\\bnot ${NA}[,;\\s]+(?:but |it'?s |it is |rather )+${NX}${STOP}`),
  en(`\\bnames? (?:should be|must be|has to be|should read)(?: spelled)? ${NX}${STOP}`),
  en(
    `\\bchange (?:the |his |her |my )?(?:receiver'?s? |recipient'?s? |consignee'?s? |sender'?s? |shipper'?s? )?names? (?:to|into) ${NX}${STOP}`,
  ),
]

const NO_NAME = /[的了吗吧呢么不没我你他她它这那件单号元块寄送取改]|电话|手机|地址|同一|一样|一个人|公斤|快递|原来|刚才|上面/u
const OF_CONSIGNEE = /收[件货]|对方|[他她]|\b(?:receiver|recipient|consignee|his|her|their)\b/iu
const OF_SHIPPER = /[寄发][件货]人|我(?:的)?(?:名字|姓名|叫)|\b(?:sender|shipper|my name)\b/iu

/** A name put right in the message that puts it right: 名字改下 叫赵德海 不是赵大爷, "her name isn't Wait, it's Tang Wen"; null when none is. */
export function nameCorrected(text: string, known: KnownNames): NameCorrected | null {
  const patterns = /\p{Script=Han}/u.test(text) ? CHINESE : ENGLISH
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    const put = match === null ? null : namePut(match, text, known)
    if (put !== null) return put
  }
  return null
}

const LABELLED = /名|[收寄发][件货]人|\bnames?\b/iu

/** The old name is known, or the words say that a name is meant. */
function namePut({ index, groups }: RegExpExecArray, text: string, known: KnownNames): NameCorrected | null {
  const { x = '', a } = groups ?? {}
  const old = a === undefined ? null : sideHeld(a, known)
  if (!mayBeName(x) || (old === null && !LABELLED.test(text))) return null
  return { name: inFull(asName(x), a, old?.held ?? null), side: sideSaid(text) ?? old?.side ?? null, at: index }
}

function mayBeName(said: string): boolean {
  if (/\p{Script=Han}/u.test(said)) return !NO_NAME.test(said)
  return said.split(' ').every((word) => !NO_NAME_WORD.test(word))
}

function sideHeld(old: string, known: KnownNames): { readonly side: 'shipper' | 'consignee'; readonly held: string } | null {
  const said = old.trim().toLowerCase()
  for (const side of ['consignee', 'shipper'] as const) {
    const held = known[side]
    if (held !== null && (held.toLowerCase() === said || held.toLowerCase().split(' ').includes(said))) return { side, held }
  }
  return null
}

function sideSaid(text: string): 'shipper' | 'consignee' | null {
  if (OF_SHIPPER.test(text)) return 'shipper'
  return OF_CONSIGNEE.test(text) ? 'consignee' : null
}

/** Ami not Amy, where Amy Wang is known: Ami Wang. */
function inFull(name: string, old: string | undefined, held: string | null): string {
  if (old === undefined || held === null || name.includes(' ')) return name
  const words = held.split(' ')
  return words.length < 2 ? name : words.map((word) => (word.toLowerCase() === old.trim().toLowerCase() ? name : word)).join(' ')
}
