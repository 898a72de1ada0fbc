import { FLOW_CUES } from '../cues/flow-cues.ts'
import { splitLane } from '../extract/contact-parties.ts'
import { parseContacts } from '../extract/contacts.ts'
import { goodsTails } from '../extract/goods-tail.ts'
import { extractPhones } from '../extract/phones.ts'
import { extractPlaces } from '../extract/places.ts'
import { extractSizes, extractVolumes } from '../extract/sizes.ts'
import { extractWeights } from '../extract/weights.ts'
import { mask } from '../found.ts'
import type { ContactBlock } from '../understanding.ts'
import { isOfGoods, labelledNameAt, withoutEnglishAsides } from './contact-asides.ts'

export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Two parties with long addresses fit into it several times over. */
const LONGEST_BLOCK = 800
const PART = /[^,，。;；!！?？\s]+/g
const NOT_CONTACT =
  /^(?:明|后|今)天|^(?:上午|下午)|来取|不?保价|代收|到付|寄付|月结|现付|加急|特急|零担|走快递|上楼|不保(?!\p{Script=Han})|保\d|价值|(?:要|想)?保(?:一下|上)|轻拿轻放|易碎|小心轻放|运费|(?:我|对方|他|她)(?:来)?(?:付|出)|不用|不要|(?:要)?回单|上门|取件|\d\s?(?:件|箱|托|台|袋)|立方|多少钱|运费|报价|改成|改为|不对|错了|insur|pick ?up|how much/iu
/** 几点能来啊: a bubble of its own. */
const ASKS = /(?:几点|几号|(?:什么|啥)时候|多久|怎么|吗|能不能|可以)[^\d]{0,8}$|[?？]$/
/** 电话改成139… changes one thing and is no block. */
const CORRECTS =
  /改成|改为|换成|不对|错了|应该是|不是.{1,12}是|change|wrong|should be|^\s*(?:no|sorry|actually),?\s+(?:it|that|the|my|his|her)\b/i
const LABEL = /(?:收件|寄件|发件|收货|发货|联系)人?|姓名|电话|地址|[寄收发]\s?[:：]|receiver|sender|consignee|shipper|recipient/i
const SENTENCE =
  /帮我|查|看一?下|到哪|在哪|到了|件到|没到|呢$|请问|我要(?!寄)|怎么|什么|吗|多少|为什么|不是|投诉|人工|where|what|how|please|\b(?:talk|speak)\s+(?:to|with)\b/i

/** Contact blocks of a message and the stretches they take; parts that speak of goods, prices or wishes stay out. */
export function readContacts(text: string): { readonly contacts: readonly ContactBlock[]; readonly spans: readonly Stretch[] } {
  const none = { contacts: [], spans: [] }
  if (text.trim().length < 8) return none
  if (CORRECTS.test(text) && extractPlaces(text).length === 0) return none
  const hasPhone = /\d{7}|\d{3,4}[\s-]\d{4}/.test(text) && extractPhones(text).length > 0
  if (!hasPhone && !LABEL.test(text)) return none
  const near = withoutEnglishAsides(
    withoutUnknown(withoutGoodsLines(mask(text.slice(0, LONGEST_BLOCK), goodsTails(text.slice(0, LONGEST_BLOCK))))),
  )
  const block = blankOutside(near, contactParts(near))
  const contacts = alongLane(parseContacts(block))
    .map(withoutPronoun)
    .map(withoutRemarks)
    .filter((contact) => isContact(contact, block))
  return contacts.length === 0 ? none : { contacts, spans: takenBy(contacts, block) }
}

/** 从余杭区文一西路969号到北京海淀区…27号，寄件人马先生…: both ends stand in the first one's address. */
function alongLane(contacts: readonly ContactBlock[]): readonly ContactBlock[] {
  const at = contacts.findIndex(({ detail }) => splitLane(detail) !== null)
  const first = contacts[at]
  const ends = first === undefined ? null : splitLane(first.detail)
  const [end] = ends === null ? [] : parseContacts(ends.to)
  if (first === undefined || ends === null || end === undefined) return contacts
  const { province, city, district, detail } = end
  const other = contacts.findIndex((contact, index) => index !== at && contact.province + contact.city === '')
  if (other < 0) return contacts
  return contacts.map((contact, index) => {
    if (index === at) return { ...contact, detail: ends.from }
    return index === other ? { ...contact, province, city, district, detail } : contact
  })
}

/** What is left beside a name and a phone is an address only where it says a street. */
function withoutRemarks(written: ContactBlock): ContactBlock {
  const contact = { ...written, detail: written.detail.replace(/\s+[.,;]+$/, '') }
  const isAddress =
    contact.province + contact.city !== '' ||
    /[路街道巷弄村镇园区楼栋座号室厦]|\b(?:road|street|ave|lane|building|room)/i.test(contact.detail)
  return isAddress || contact.phone === '' ? contact : { ...contact, detail: '' }
}

/** clothes, 5 kg, I pay: a line of its own about what is sent. */
function withoutGoodsLines(text: string): string {
  if (!text.includes('\n')) return text
  const isOfGoods = (line: string): boolean =>
    extractWeights(line).length > 0 && !/\d{7}/.test(line) && extractPlaces(line).length === 0 && !LABEL.test(line)
  return text
    .split('\n')
    .map((line) => (isOfGoods(line) ? ' '.repeat(line.length) : line))
    .join('\n')
}

/** 收件人电话不知道: names no party and no label of one. */
const UNKNOWN =
  /(?:收件|收货|寄件|发件|对方|他|她)?人?的?(?:电话|手机号?|号码|姓名|名字|地址)?(?:号码)?(?:我)?(?:还|暂时|现在)?(?:不知道|不清楚|没有|不记得|忘了|待定|(?:稍后|晚点|等下|回头|一会儿?)(?:再)?(?:给|发|补|说)(?:你|您)?)/gu

function withoutUnknown(text: string): string {
  return text.replace(UNKNOWN, (found) => ' '.repeat(found.length))
}

const KIN =
  /^(?:的|我(?:的)?(?:朋友|同事|客户|同学|老板|家人|老公|老婆|爸爸?|妈妈?|姐姐?|哥哥?|弟弟?|妹妹?)(?:叫|是)?)(?=\p{Script=Han}{2,4}$)/u

/** 我的电话138…: 我 is nobody's name. */
function withoutPronoun(found: ContactBlock): ContactBlock {
  const contact = { ...found, name: found.name.replace(KIN, '') }
  return /^(?:我|我的|本人|对方|他|她|你|的|是|和)+$/.test(contact.name) ? { ...contact, name: '' } : contact
}

function contactParts(text: string): readonly Stretch[] {
  const parts: Stretch[] = []
  for (const match of text.matchAll(PART)) {
    const part = match[0]
    if (isAside(text, match.index, part) && !isOfAddress(part)) {
      const at = labelledNameAt(part)
      if (at >= 0) parts.push({ start: match.index + at, end: match.index + part.length })
      continue
    }
    parts.push({ start: match.index, end: match.index + part.length })
  }
  return parts
}

/** Speaks of goods, terms or wishes. */
function isAside(text: string, at: number, part: string): boolean {
  return (
    extractWeights(part).length + extractVolumes(part).length + extractSizes(part).length > 0 ||
    NOT_CONTACT.test(part) ||
    ASKS.test(part) ||
    isOfTheGoods(text, at, part) ||
    FLOW_CUES.some(({ pattern }) => pattern.test(part.toLowerCase()))
  )
}

/** Holds a phone or a street, or stands between two ends: …15号 寄 西安市…. */
function isOfAddress(part: string): boolean {
  if (/\d{7}/.test(part) || /^[寄到至]$/.test(part)) return true
  return extractPlaces(part).length > 0 && /[路街道巷栋楼座室号村]/.test(part) && !/多少钱|运费/.test(part)
}

/** 手机 1公斤 after an address: what is sent, though it stands in the block. */
function isOfTheGoods(text: string, at: number, part: string): boolean {
  if (isOfGoods(part)) return true
  const isLineStart = at === 0 || text.charAt(at - 1) === '\n'
  const [next = ''] = text.slice(at + part.length).split('\n')
  return isLineStart && /^[\p{Script=Han}]{1,8}$/u.test(part) && /^\s+\d+(?:\.\d+)?\s?(?:公斤|千克|斤|kg)/i.test(next)
}

/** my phone is …: words of the sentence. */
const NOBODY = /^(?:my|his|her|their|our|the|it|it's|that|this|and|is|phone|number|mobile|tel)\b/i

/** Only the parts that may belong to a contact; everything else blank, so that places stay where they are. */
function blankOutside(text: string, parts: readonly Stretch[]): string {
  let block = text.replace(/[^\n,，。;；]/g, ' ')
  for (const { start, end } of parts) block = block.slice(0, start) + text.slice(start, end) + block.slice(end)
  return block.trim() === '' ? '' : block
}

function isContact(contact: ContactBlock, block: string): boolean {
  const hasRegion = contact.province !== '' || contact.city !== ''
  if (LABEL.test(contact.name) || NOBODY.test(contact.name)) return false
  if (contact.phone === '') return hasRegion && isNamed(contact, block)
  if (hasRegion) return !SENTENCE.test(contact.name + contact.detail.slice(0, 6))
  if (SENTENCE.test(block)) return false
  return contact.name !== '' || (contact.detail.length >= 4 && LABEL.test(block))
}

function isNamed({ name, role }: ContactBlock, block: string): boolean {
  return name !== '' && (LABEL.test(block) || role === 'receiver') && !SENTENCE.test(block)
}

function takenBy(contacts: readonly ContactBlock[], block: string): readonly Stretch[] {
  const phones = extractPhones(block)
  const places = extractPlaces(block)
  const known = contacts.flatMap(({ name, detail }) => [
    spanOf(block, name),
    spanOf(block, detail),
    spanOf(block, detail.slice(-6)),
  ])
  const spans = [...known.filter((span) => span !== null), ...phones, ...places]
  const start = Math.min(...spans.map((span) => span.start))
  const end = Math.max(...spans.map((span) => span.end))
  return spans.length === 0 ? [] : textSpans(block.slice(start, end), start)
}

/** The block without what was already blank in it, so that words between two parties can still be read. */
function textSpans(block: string, offset: number): readonly Stretch[] {
  return [...block.matchAll(/\S+/g)].map((match) => ({
    start: offset + match.index,
    end: offset + match.index + match[0].length,
  }))
}

function spanOf(text: string, part: string): Stretch | null {
  const start = part === '' ? -1 : text.indexOf(part)
  return start < 0 ? null : { start, end: start + part.length }
}
