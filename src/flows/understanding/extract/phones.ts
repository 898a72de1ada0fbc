import { toHalfWidth } from '../../../domain/text/half-width.ts'

export interface FoundPhone {
  /** 13800138000, 0755-83660000-8001, 4008208388, +6591234567. */
  readonly phone: string
  readonly kind: 'mobile' | 'landline' | 'service' | 'foreign'
  readonly start: number
  readonly end: number
}

const EXTENSION = String.raw`(?:\s?(?:[-—–*#]{1,2}|转|分机号?|[Ee][Xx][Tt]\.?|[xX])\s?[:：]?\s?(\d{1,6})(?!\d)|\s?\[(\d{2,6})\])?`
const CHINA = String.raw`(?:\(?(?:\+|00)\s?86\)?[\s-]?|86[\s-])?`
const GAP = String.raw`[ \-—–.]`
const GROUPED = ['3,4,4', '4,3,4', '3,3,5', '5,3,3', '2,4,5'].map((shape) =>
  shape
    .split(',')
    .map((size) => String.raw`\d{${size}}`)
    .join(GAP),
)
const MOBILE_SHAPES = [
  String.raw`\d{11}`,
  ...GROUPED,
  ...['3,8', '7,4', '5,6'].map((shape) =>
    shape
      .split(',')
      .map((size) => String.raw`\d{${size}}`)
      .join(GAP),
  ),
]
const MOBILE = new RegExp(
  String.raw`(?<![\d.])${CHINA}(?:86)?(?=1[ \-]?[3-9])(${MOBILE_SHAPES.join('|')})(?!\d)${EXTENSION}`,
  'g',
)
const LANDLINE = new RegExp(
  String.raw`(?<![\d.])(?:\(?\+?86\)?[\s-]?)?\(?(0?(?:10|2[0-57-9])|0?[3-9]\d{2})\)?[\s\-—–]{0,3}([2-8]\d{2,3}[\s-]?\d{4})(?!\d)${EXTENSION}`,
  'g',
)
const SERVICE = new RegExp(String.raw`(?<![\d.])([48]00)[\s-]?(\d{3,4})[\s-]?(\d{3,4})(?!\d)${EXTENSION}`, 'g')
const FOREIGN = /(?<![\d.])\+(?!86)([1-9]\d{0,2}(?:[\s-]?\d){6,12})(?!\d)/g
/** 852 9123 4567 without its plus, where the message names the place it belongs to. */
const NEIGHBOUR =
  /(?<![\d.+])(852[\s-]?[235-9]\d{3}[\s-]?\d{4}|853[\s-]?[268]\d{3}[\s-]?\d{4}|886[\s-]?[2-9]\d{2}[\s-]?\d{3}[\s-]?\d{2,3}|65[\s-]?[3689]\d{3}[\s-]?\d{4})(?!\d)/g
const NEIGHBOURS = /香港|九龙|澳门|台湾|台北|新加坡|hong ?kong|kowloon|maca[uo]|taiwan|taipei|singapore/i
/** Words before a number that say it is no phone. */
const OTHER_ROLE =
  /(?:单号|运单|订单号?|卡号|账号|帐号|编号|身份证号?码?|工号|票号|货号|条码|取件码|验证码|邮编|税号|信用代码|银行卡|tracking|waybill|order|invoice|card|account|id)\s*(?:no\.?|number|num|#|码)?\s*(?:是|为|叫)?\s*[:：#]?\s*$/i
const MONEY_AFTER = /^\s*(?:(?:元|块)(?:$|[^\u4e00-\u9fff]|钱|左右)|¥|rmb|cny|公斤|kg|斤|立方)/i

/** Phones in the order they are written; a masked number, a hotline, or part of a longer number is none. */
export function extractPhones(text: string): readonly FoundPhone[] {
  const plain = toHalfWidth(text)
  if (!/\d{3}/.test(plain)) return []
  const found: FoundPhone[] = []
  for (const match of plain.matchAll(MOBILE)) take(found, plain, mobile(plain, match))
  for (const match of plain.matchAll(FOREIGN)) take(found, plain, foreign(match))
  if (NEIGHBOURS.test(plain)) for (const match of plain.matchAll(NEIGHBOUR)) take(found, plain, foreign(match))
  for (const match of plain.matchAll(LANDLINE)) take(found, plain, landline(match))
  for (const match of plain.matchAll(SERVICE)) take(found, plain, service(match))
  return found.sort((a, b) => a.start - b.start)
}

function take(found: FoundPhone[], plain: string, phone: FoundPhone | null): void {
  if (phone === null || found.some((other) => phone.start < other.end && other.start < phone.end)) return
  const before = plain.slice(Math.max(0, phone.start - 24), phone.start)
  if (OTHER_ROLE.test(before) || /(?:[A-Z]{2}|\d[A-Z]|[*¥$])\s?$/.test(before.replace(/(?:TEL|PHONE|MOBILE|MOB)$/, ''))) return
  const after = plain.slice(phone.end, phone.end + 8)
  if (MONEY_AFTER.test(after) || /^(?:[A-Za-z]{2}\b|\*)/.test(after)) return
  found.push(phone)
}

function mobile(plain: string, match: RegExpExecArray): FoundPhone | null {
  const shape = match[1] ?? ''
  const isGrouped = /\D/.test(shape)
  const end = match.index + match[0].length
  if (isGrouped && (/\d[ -]$/.test(plain.slice(0, match.index)) || /^[ -]?\d/.test(plain.slice(end)))) return null
  const digits = shape.replace(/\D/g, '')
  if (!/^1[3-9]/.test(digits)) return null
  return { phone: withExtension(digits, match[2] ?? match[3]), kind: 'mobile', start: match.index, end }
}

function landline(match: RegExpExecArray): FoundPhone | null {
  const area = (match[1] ?? '').replace(/^0?/, '0')
  const isWritten = (match[1] ?? '').startsWith('0') || /^\(?\+?86\)?[\s-]?[1-9]/.test(match[0])
  const local = (match[2] ?? '').replace(/\D/g, '')
  if (!isWritten || (area.length === 3 && local.length !== 8)) return null
  const phone = withExtension(`${area}-${local}`, match[3] ?? match[4])
  return { phone, kind: 'landline', start: match.index, end: match.index + match[0].length }
}

function service(match: RegExpExecArray): FoundPhone | null {
  const digits = `${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`
  if (digits.length !== 10) return null
  const phone = withExtension(digits, match[4] ?? match[5])
  return { phone, kind: 'service', start: match.index, end: match.index + match[0].length }
}

function foreign(match: RegExpExecArray): FoundPhone {
  const phone = `+${(match[1] ?? '').replace(/\D/g, '')}`
  return { phone, kind: 'foreign', start: match.index, end: match.index + match[0].length }
}

function withExtension(phone: string, extension: string | undefined): string {
  return extension === undefined ? phone : `${phone}-${extension}`
}
