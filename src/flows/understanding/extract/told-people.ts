import type { Side } from '../slot-kinds.ts'
import { chineseNameEnd, latinNameAt } from './name-at.ts'

/** A person named within a sentence, and whose part that is; null where only the question tells. */
export interface ToldPerson {
  readonly name: string
  readonly side: Side | null
  readonly start: number
  readonly end: number
}

type Role = Side | 'speaker' | null

interface Lead {
  readonly role: Role
  /** Ends where the name begins. */
  readonly pattern: RegExp
  /** The words promise a name; else it must look like one. */
  readonly isSure: boolean
}

const KIN =
  '(?:(?:[我他她]的?)?(?:男|女)?(?:朋友|闺蜜|同事|客户|同学|老板|领导|家人|老公|老婆|丈夫|妻子|爸爸?|父亲|妈妈?|母亲|姐姐?|哥哥?|弟弟?|妹妹?|[表堂][姐妹哥弟]|大?伯伯?|叔叔?|舅舅?|姑姑?|姨妈?|阿姨|爷爷|奶奶|外公|外婆|女儿|儿子|老师|合伙人)(?:叫|是)?)?'
const NAMED = '(?:的)?(?:姓名|名字)?(?:就|先)?(?:[是叫写为:：])*\\s*'

const CHINESE: readonly Lead[] = [
  { role: 'consignee', isSure: true, pattern: new RegExp(`收[件货](?:的)?(?:人|方)?${NAMED}`, 'g') },
  { role: 'shipper', isSure: true, pattern: new RegExp(`[寄发][件货](?:的)?(?:人|方)?${NAMED}`, 'g') },
  {
    role: 'speaker',
    isSure: true,
    pattern: /(?:我|本人)(?:的?(?:姓名|名字))?(?:就|的)?(?:是叫|叫做?|姓\p{Script=Han}[,，]?名?叫)/gu,
  },
  { role: 'speaker', isSure: false, pattern: /(?:我|本人)(?:的?(?:姓名|名字))?就?是/g },
  { role: 'consignee', isSure: true, pattern: /(?:他|她|对方|那边)(?:的?(?:姓名|名字))?就?叫做?/g },
  { role: null, isSure: true, pattern: /(?:联系人|(?<![我他她人的])(?:名字|姓名))(?:就|先)?[是叫写为:：]?\s*/g },
  {
    role: 'consignee',
    isSure: false,
    pattern: new RegExp(`[寄发送捎带邮运到往][^,，。;；\\n给]{0,24}?给(?:[^,，。;；\\n的给]{2,14}的)?${KIN}`, 'g'),
  },
]

/** 东莞的王工寄过来: the one who sends stands before it. */
const BEFORE_SENDING =
  /^(?:这边|那边)?(?:[(（][^()（）]{2,20}[)）])?\s*(?:会|要)?(?:从[^,，。;；\n]{2,14}?|由[^,，。;；\n]{2,14}?)?(?:寄|发)/
const BEFORE_RECEIVING = /^(?:[(（][^()（）]{2,20}[)）]|(?:在)[^,，。;；\n]{2,14}?)?\s*(?:来|签)?收(?![到费款取据])/
const WHERE_NAMES_BEGIN = /(?:^|[\s,，。;；、:：\n]|[\p{Script=Han}]的)(?=\p{Script=Han}{2})/gu

const ENGLISH_KIN =
  '(?:(?:my|our|his|her|the|a) (?:[a-z]+ )?(?:friend|colleague|brother|sister|mother|mom|mum|dad|father|wife|husband|son|daughter|client|customer|boss|partner|uncle|aunt|cousin|teacher|manager|supplier|buyer|neighbou?r|girlfriend|boyfriend|assistant|roommate)(?:,? (?:is |called |named )?| in [A-Z][a-z]+,? )?)?'
const IS =
  "(?:'s)?(?: (?:full )?name)?(?: (?:is|will be|would be|should be))?(?: me| my [a-z]+| just| only| actually)?(?:\\s*[:,])?"

const ENGLISH: readonly Lead[] = [
  { role: 'consignee', isSure: true, pattern: new RegExp(`\\b(?:receiver|recipient|consignee)${IS}\\s+`, 'gi') },
  { role: 'shipper', isSure: true, pattern: new RegExp(`\\b(?:sender|shipper)${IS}\\s+`, 'gi') },
  {
    role: 'consignee',
    isSure: true,
    pattern:
      /\b(?:person|one|guy|lady) (?:who )?(?:receiv|gett|get|collect|pick)[a-z]*(?: it| this| the [a-z]+)?(?: up)?(?: is| will be| would be)\s+/gi,
  },
  { role: 'speaker', isSure: true, pattern: /\b(?:i'm|i am|my name(?: is|'s)|this is|it's me,?|me,)\s+/gi },
  { role: 'consignee', isSure: true, pattern: /\b(?:his|her|their) name(?: is|'s)\s+/gi },
  { role: 'consignee', isSure: true, pattern: new RegExp(`\\b(?:to|for)\\s+${ENGLISH_KIN}`, 'gi') },
  { role: 'shipper', isSure: true, pattern: new RegExp(`\\bfrom\\s+${ENGLISH_KIN}`, 'gi') },
  {
    role: null,
    isSure: true,
    pattern: new RegExp(`\\b(?:under|put it down for|call (?:him|her|me))\\s+(?:the name (?:of )?)?${ENGLISH_KIN}`, 'gi'),
  },
]

const MOST = 6

/** People named within a sentence by the words around them: 我叫…, 寄给成都的…, to … in Chengdu, in the order they stand. */
export function toldPeople(text: string): readonly ToldPerson[] {
  const speaker = speakerSide(text)
  const found = /\p{Script=Han}{2}/u.test(text) ? [...chinesePeople(text, speaker), ...surrounded(text)] : []
  const people = [...found, ...(/[A-Z][A-Za-z]/.test(text) ? englishPeople(text, speaker) : [])]
  const apart: ToldPerson[] = []
  for (const person of people) {
    if (!apart.some((other) => person.start < other.end && other.start < person.end)) apart.push(person)
  }
  return apart.sort((one, other) => one.start - other.start).slice(0, MOST)
}

/** 我在合肥收, 寄给我: the one who writes receives. */
function speakerSide(text: string): Side {
  const receives =
    /我(?:在|这边|自己|来)?[^,，。;；\n我你]{0,8}收(?![件货到费款一取])|(?:寄|发|送)(?:过来|来|给我|到我(?:这|家|公司))|\bto me\b|\bi(?:'m| am|'ll be| will be)? (?:the )?receiv/i
  return receives.test(text) ? 'consignee' : 'shipper'
}

function chinesePeople(text: string, speaker: Side): readonly ToldPerson[] {
  return CHINESE.flatMap(({ role, pattern, isSure }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const start = match.index + match[0].length
      const end = chineseNameEnd(text, start, isSure) ?? latinNameAt(text, start)?.end ?? null
      return end === null ? [] : [person(text, { start, end }, role === 'speaker' ? speaker : role)]
    }),
  )
}

/** 陈静从广州发…, 曹敏(无锡)收: named first, told after. */
function surrounded(text: string): readonly ToldPerson[] {
  return [...text.matchAll(WHERE_NAMES_BEGIN)].flatMap((match) => {
    const start = match.index + match[0].length
    const end = chineseNameEnd(text, start, false)
    if (end === null) return []
    const behind = text.slice(end, end + 40)
    if (BEFORE_RECEIVING.test(behind)) return [person(text, { start, end }, 'consignee')]
    return BEFORE_SENDING.test(behind) ? [person(text, { start, end }, 'shipper')] : []
  })
}

function englishPeople(text: string, speaker: Side): readonly ToldPerson[] {
  return ENGLISH.flatMap(({ role, pattern }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const span = latinNameAt(text, match.index + match[0].length)
      return span === null ? [] : [person(text, saidInFull(text, span), role === 'speaker' ? speaker : role)]
    }),
  )
}

/** call him Mike, Mike Tang */
function saidInFull(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  const again = /^, (?=[A-Z])/.exec(text.slice(end, end + 3))?.[0]
  const full = again === undefined ? null : latinNameAt(text, end + again.length)
  return full !== null && text.slice(full.start, full.end).startsWith(`${text.slice(start, end)} `) ? full : { start, end }
}

function person(text: string, { start, end }: { readonly start: number; readonly end: number }, side: Side | null): ToldPerson {
  return { name: text.slice(start, end), side, start, end }
}
