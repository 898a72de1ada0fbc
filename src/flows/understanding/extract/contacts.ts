import { commonPlace } from '../../../domain/regions/read-region.ts'
import { toHalfWidth } from '../../../domain/text/half-width.ts'
import type { ContactBlock } from '../understanding.ts'
import { contactLabels } from './contact-labels.ts'
import { contactName } from './contact-name.ts'
import { contactParties, type PartyText } from './contact-parties.ts'
import { type ContactRegion, contactRegion } from './contact-region.ts'
import { type Span, textWithout } from './contact-spans.ts'
import { gluedPhone } from './glued-phone.ts'
import { extractPhones, type FoundPhone } from './phones.ts'
import { surnameOf } from './surnames.ts'

const LONGEST = 2000
/** 收件人有三个，… */
const COUNTED = /(收[件货]人)(?:一共|总共)?有?(?:[两二三四五六七八九十]|\d{1,2})(?:个|位)(?:人)?\s?[:：,，、]?/g
const MASKED = /\d{2,}\s?[*＊]{2,}\s?\d{0,4}/g
const POSTCODE = /(?<![\dA-Za-z\u4e00-\u9fff])\d{6}(?![\dA-Za-z\u4e00-\u9fff])/g
const REMARK = /^\s*[,，。;；]?.{0,40}(?:请|麻烦|谢谢|备注|不要|尽快|包装|到付|快递|发货|下单|寄件|送货)/s
const COUNTRY = /\b(?:P\.? ?R\.? ?)?China\b/g
const BARE_VERB = /^(?:我叫|我是|我的|改成|改为|换成|写成|就是|寄到|寄给|发给|发到|送到|送给|给|叫|是|寄|发|你好|您好|谢谢)$/
const LIST_NUMBER = /(?<=^|\n)\s*\d{1,2}[.、)]\s*(?!\d)/g
const RECEIVED = /(?<=[\u4e00-\u9fff]{2})(?<![丰回接查签代吸没])\s?[(（]?收[)）]?(?=\s*(?:$|[\n,，;；\d+]|电话|手机|联系))/g

/** The parties of a pasted block, each with role, name, phone, region by official full names, and the rest as detail. */
export function parseContacts(text: string): readonly ContactBlock[] {
  const plain = toHalfWidth(text.slice(0, LONGEST))
    .replace(/[\u200b-\u200f\ufeff]/g, '')
    .replace(COUNTED, '$1:')
  return contactParties(plain)
    .map(parseParty)
    .filter((contact) => contact.name !== '' || contact.phone !== '' || contact.detail !== '' || contact.province !== '')
}

/** True when a block is meant as a contact: a phone and something beside it, or a person with a street; a sentence is none. */
export function isContact(contact: ContactBlock): boolean {
  const hasRegion = contact.province !== '' || contact.district !== ''
  const hasStreet = hasRegion && /[\d号路街道村镇园楼栋室巷厦]/.test(contact.detail)
  if (contact.detail.length > 80 || /[?？吗呢]$/.test(contact.detail)) return false
  if (contact.phone !== '') return contact.name !== '' || hasRegion
  const isPerson = surnameOf(contact.name).weight > 0 && contact.name.length > 1
  return hasStreet && (isPerson || (contact.role !== 'unknown' && contact.name !== ''))
}

function parseParty({ role, text }: PartyText): ContactBlock {
  const labels = contactLabels(text)
  const phones = phonesOf(text)
  const taken: Span[] = [
    ...labels,
    ...phones,
    ...spansOf(text, MASKED),
    ...spansOf(text, POSTCODE),
    ...spansOf(text, RECEIVED),
    ...spansOf(text, LIST_NUMBER),
  ]
  const region = contactRegion(text, taken)
  const labelledAt = labels.find((label) => label.kind === 'name')?.end ?? null
  const name = contactName({ text, taken, region, labelledAt })
  return {
    role,
    name:
      name === null
        ? ''
        : text
            .slice(name.start, name.end)
            .replace(/(?<=[\u4e00-\u9fff])\s+(?=[\u4e00-\u9fff])/g, '')
            .trim(),
    phone: phones[0]?.phone ?? '',
    ...(region === null ? { province: '', city: '', district: '' } : commonPlace(region.candidates)),
    detail: detailOf(text, { taken, region, name }),
  }
}

function phonesOf(text: string): readonly FoundPhone[] {
  const phones = extractPhones(text)
  if (phones.length > 0) return phones
  const glued = gluedPhone(text)
  return glued === null ? [] : [glued]
}

interface Parts {
  readonly taken: readonly Span[]
  readonly region: ContactRegion | null
  readonly name: Span | null
}

/** What is left after the region; what stands before it is no address. */
function detailOf(text: string, { taken, region, name }: Parts): string {
  const cut = [...taken]
  if (name !== null) cut.push(name)
  if (region !== null) cut.push({ start: region.isEnglish ? region.start : 0, end: region.end })
  if (region?.isEnglish) cut.push(...spansOf(text, COUNTRY))
  const last = Math.max(0, ...taken.map((span) => span.end), name?.end ?? 0)
  const remark = last > (region?.end ?? 0) ? remarkOf(text, last) : null
  if (remark !== null) cut.push(remark)
  return textWithout(text, cut)
    .replace(/[\s,，]*(?:我叫|我是|我的名字)$/, '')
    .replace(/(?<=[镇乡村街道路号区园厂])[发寄](?:出|货)?$/, '')
    .replace(BARE_VERB, '')
}

/** Wishes written behind everything else (请尽快发货，不要到付) are no part of the address. */
function remarkOf(text: string, from: number): Span | null {
  return REMARK.test(text.slice(from)) ? { start: from, end: text.length } : null
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
