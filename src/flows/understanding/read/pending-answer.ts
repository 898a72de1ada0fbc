import type { FlowName, SlotName, SlotValue } from '../../commands.ts'
import { isCannotTell, isRefusal, isSkip, yesOrNo } from '../cues/answers.ts'
import { bare } from '../cues/clauses.ts'
import { complaintKind } from '../cues/complaint-kinds.ts'
import { labelledKind, sideBefore } from '../cues/side-cues.ts'
import { checkPhone } from '../extract/check-phone.ts'
import { NUMBER, readNumber } from '../extract/numerals.ts'
import { sideOf, slotFor, slotKind } from '../slot-kinds.ts'
import { flagAnswer } from './flag-answer.ts'
import { sumRole } from './money-roles.ts'
import { paymentAnswer } from './payment-answer.ts'
import { isNamedAsWeekday, looksLikeName, nameSaid } from './person-name.ts'
import type { Reading } from './reading.ts'

/** What the message says to the question on the table. */
export type PendingAnswer =
  | { readonly kind: 'value'; readonly value: SlotValue; readonly because: string }
  | { readonly kind: 'skip' | 'refuse' | 'cannot_tell' | 'wait'; readonly because: string }

export interface Question {
  readonly flow: FlowName
  readonly slot: SlotName
  readonly reading: Reading
}

const OPTIONAL =
  /^(?:insurance|cod|pod|upstairs|goods\.volume|goods\.dimensions|goods\.brand|goods\.spec|goods\.value|evidence|reason|request|pickup\.time|urgent|contact\.|address$)/

/** Reads the words left over as an answer to the pending question; null when they are none. */
export function answerTo(question: Question): PendingAnswer | null {
  const { slot, reading } = question
  const said = bare(reading.lower)
  const kind = slotKind(slot)
  if (isRefusal(said)) return { kind: 'refuse', because: 'refuses to tell' }
  if (kind === 'flag') return flagAnswer(question)
  if (isCannotTell(said)) return { kind: 'cannot_tell', because: 'cannot tell' }
  const value = READERS[kind]?.(question) ?? null
  if (value !== null) return { kind: 'value', value, because: `answers ${slot}` }
  if (isSkip(said) || (OPTIONAL.test(slot) && yesOrNo(said) === false)) return { kind: 'skip', because: 'skips' }
  if (yesOrNo(said) === false && /没有|没$/.test(said)) return { kind: 'cannot_tell', because: 'has none' }
  return null
}

/** 就几张纸: what weighs next to nothing is charged as the first kilogram. */
const NEXT_TO_NOTHING =
  /^(?:就|才|只|也就|是|有|大概)*(?:[一两二三四五几十]+)(?:张|页|份)(?:a4)?(?:的)?(?:纸|文件|合同|发票|资料|单据)$|^(?:很轻|轻得很|没多重|没什么重量|没啥重量|一点点)(?:的|啦)?$|^(?:just |only |it's )*(?:a few|some|a couple of|two|three|one|a) (?:papers?|pages?|sheets?|documents?|letters?)(?: of paper)?$|^(?:hardly anything|next to nothing|very light)$/

type Reader = (question: Question) => SlotValue | null

const READERS: Partial<Record<ReturnType<typeof slotKind>, Reader>> = {
  weight: ({ reading }) => (NEXT_TO_NOTHING.test(bare(reading.lower)) ? 1 : bareNumber(reading, { most: 200_000, factor: 1 })),
  volume: ({ reading }) => bareNumber(reading, { most: 5_000, factor: 1 }),
  pieces: ({ reading }) => bareNumber(reading, { most: 100_000, factor: 1 }),
  money: ({ reading }) => moneyAnswer(reading),
  dimensions: ({ reading }) => dimensionsAnswer(reading),
  phone: ({ reading }) => phoneAnswer(reading),
  name: ({ reading, slot }) =>
    (looksLikeName(reading.text) || isNamedAsWeekday(reading.text)) && !isOfOtherSide(reading.text, slot)
      ? nameSaid(reading.text)
      : null,
  address: ({ reading }) => addressAnswer(reading),
  text: ({ reading }) => textAnswer(reading),
  field: ({ reading }) => fieldAnswer(reading),
  waybill: ({ reading }) => waybillAnswer(reading, /^(?:[a-z]{2})?[\s-]?\d[\d\s-]{3,}$/i),
  order: ({ reading }) => waybillAnswer(reading, /^(?:[a-z]{2})?[\s-]?\d[\d\s-]{3,}$/i),
  tail: ({ reading }) => tailAnswer(reading),
  service: ({ reading }) => numbered(reading, ['express', 'ltl']) ?? serviceWord(reading.lower),
  payment: ({ reading }) => numbered(reading, ['sender', 'collect', 'monthly']) ?? paymentAnswer(reading),
  complaint_kind: ({ reading }) =>
    numbered(reading, ['lost', 'damaged', 'short', 'delayed', 'wrong_delivery', 'attitude', 'price', 'false_signoff', 'other']) ??
    complaintKind(reading.lower) ??
    (/^(?:其他|其它|别的|other)/.test(bare(reading.lower))
      ? 'other'
      : /^(?:丢|遗失)/.test(reading.lower)
        ? 'lost'
        : /^(?:破|坏|损)/.test(reading.lower)
          ? 'damaged'
          : /(?:还|都|一直|迟迟|怎么)?(?:没|未|不)(?:有)?(?:到|送|动|更新|动静|消息)|卡[在住]/.test(reading.lower)
            ? 'delayed'
            : null),
}

/** 收件人电话: the part of an order that is named. */
function fieldAnswer(reading: Reading): SlotValue | null {
  const kind = labelledKind(reading.lower)
  if (kind === null || kind === 'waybill') return null
  return slotFor('order', kind, sideBefore(reading.lower, reading.lower.length) ?? 'consignee')
}

/** Words that are nothing else are the answer where free words are asked for. */
function textAnswer(reading: Reading): SlotValue | null {
  const said = reading.text.trim()
  const isTalk = isSkip(bare(reading.lower)) || yesOrNo(bare(reading.lower)) !== null
  return isTalk || !/[\p{L}\d]/u.test(said) ? null : said
}

const ENGLISH: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  fifty: 50,
}

const BARE = new RegExp(
  `^(?:大概|大约|约|差不多|一共|总共|共|about|around|approx\\.?|就)?\\s?(负|-|minus )?\\s?(${NUMBER})\\s?(半)?(?:多|左右|吧|的样子)?$`,
  'i',
)
const SIGNED = new RegExp(`^(?:负|-|minus )\\s?${NUMBER}`, 'i')

function bareNumber(reading: Reading, { most, factor }: { readonly most: number; readonly factor: number }): SlotValue | null {
  const said = bare(reading.lower)
  const word = ENGLISH[said]
  if (word !== undefined) return word
  const match = BARE.exec(said)
  const number = match === null ? null : readNumber(match[2] ?? '')
  if (SIGNED.test(said) || (number !== null && number <= 0)) return { malformed: said, problem: 'not_positive' }
  if (number === null || match === null) return null
  if (number > most) return { malformed: said, problem: 'absurd' }
  return Math.round((number + (match[3] === undefined ? 0 : 0.5)) * factor * 10_000) / 10_000
}

function moneyAnswer(reading: Reading): SlotValue | null {
  const sum = reading.sums[0]
  if (sum !== undefined) return sumRole(reading.text, sum.start) === 'value' ? sum.value : null
  const number = bareNumber(reading, { most: 1e9, factor: 1 })
  return typeof number === 'number' ? Math.round(number * 100) : number
}

function dimensionsAnswer(reading: Reading): SlotValue | null {
  const numbers = bare(reading.lower).match(/\d+(?:\.\d+)?/g) ?? []
  if (/^[\d.\s,，、cm厘米/]+$/.test(bare(reading.lower)) && numbers.length === 3) return numbers.map(Number)
  return numbers.length > 0 && /^[\d.\s,，、*×x/cm厘米-]+$/.test(reading.lower.trim())
    ? { malformed: reading.text.trim(), problem: numbers.length > 3 ? 'too_long' : 'too_short' }
    : null
}

function phoneAnswer(reading: Reading): SlotValue | null {
  const digits = reading.rest.replace(/\D/g, '')
  if (digits.length < 5 && !/\d{3,}\s?[*x]{2,}/i.test(reading.text)) return null
  const check = checkPhone(reading.text)
  if (check.ok) return check.phone
  return check.problem === 'no_number' ? null : { malformed: reading.text.trim(), problem: check.problem }
}

/** 收件人李四 where the sender's name is asked. */
function isOfOtherSide(text: string, slot: SlotName): boolean {
  return (sideOf(slot) === 'shipper' && /^收[件货]/.test(text)) || (sideOf(slot) === 'consignee' && /^[寄发][件货]/.test(text))
}

function addressAnswer(reading: Reading): SlotValue | null {
  const text = reading.text.trim().replace(/^(?:详细|具体)?(?:地址|街道|门牌号?|address)\s*[:：是]\s*/i, '')
  if (reading.places.length > 0 || reading.contacts.length > 0 || /\d{7,}/.test(text) || text.length < 4 || text.length > 120)
    return null
  const isStreet =
    (/门牌|[路街道巷弄村镇区厦楼栋座室号园场厂仓店]/.test(text) && /\d|路|街|大厦|小区|村|园/.test(text)) ||
    text.startsWith('门牌')
  const isEnglish = /\d/.test(text) && /\b(?:road|rd|street|st|avenue|ave|building|floor|room|district|lane|park)\b/i.test(text)
  return isStreet || isEnglish ? { province: '', city: '', district: '', detail: text } : null
}

function waybillAnswer(reading: Reading, shape: RegExp): SlotValue | null {
  const said = bare(reading.text)
  if (!shape.test(said) || reading.phones.length + reading.numbers.length + reading.waybills.length > 0) return null
  const digits = said.replace(/\D/g, '')
  return { malformed: said, problem: digits.length < 13 ? 'too_short' : 'too_long' }
}

function tailAnswer(reading: Reading): SlotValue | null {
  const digits = reading.text.replace(/last (?:4|four)/gi, '').replace(/\D/g, '')
  if (/(?<!\d)\d{4}(?!\d)/.test(reading.text) && digits.length === 4) return digits
  const phone = reading.phones[0]?.phone
  if (phone !== undefined) return phone.slice(-4)
  return digits.length > 0 && digits.length < 12
    ? { malformed: reading.text.trim(), problem: digits.length < 4 ? 'too_short' : 'too_long' }
    : null
}

function serviceWord(said: string): SlotValue | null {
  if (/零担|物流|大件|\bltl\b|freight/.test(said)) return 'ltl'
  return /快|标准|express|standard/.test(said) ? 'express' : null
}

function numbered(reading: Reading, values: readonly string[]): SlotValue | null {
  const match = /^(?:选)?(?:第)?\s?([1-9一二三四五六七八九])\s?(?:个|种|号)?$/.exec(bare(reading.lower))
  const number = match === null ? null : readNumber(match[1] ?? '')
  return number === null ? null : (values[number - 1] ?? null)
}
