import { FLOW_CUES } from '../cues/flow-cues.ts'
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
  /^(?:明|后|今)天|^(?:上午|下午)|来取|不?保价|代收|到付|寄付|月结|现付|加急|特急|零担|走快递|上楼|不用|不要|(?:要)?回单|上门|取件|\d\s?(?:件|箱|托|台|袋)|立方|多少钱|运费|报价|改成|改为|不对|错了|insur|pick ?up|how much/i
/** 几点能来啊: a bubble of its own. */
const ASKS = /(?:几点|几号|(?:什么|啥)时候|多久|怎么|吗|能不能|可以)[^\d]{0,8}$|[?？]$/
/** 电话改成139… changes one thing and is no block. */
const CORRECTS =
  /改成|改为|换成|不对|错了|应该是|不是.{1,12}是|change|wrong|should be|^\s*(?:no|sorry|actually),?\s+(?:it|that|the|my|his|her)\b/i
const LABEL = /(?:收件|寄件|发件|收货|发货|联系)人?|姓名|电话|地址|[寄收发]\s?[:：]|receiver|sender|consignee|shipper|recipient/i
const SENTENCE =
  /帮我|查|看一?下|到哪|在哪|到了|件到|没到|呢$|请问|我要(?!寄)|怎么|什么|吗|多少|为什么|不是|投诉|人工|where|what|how|please/i

/** Contact blocks of a message and the stretches they take; parts that speak of goods, prices or wishes stay out. */
export function readContacts(text: string): { readonly contacts: readonly ContactBlock[]; readonly spans: readonly Stretch[] } {
  const none = { contacts: [], spans: [] }
  if (text.trim().length < 8) return none
  if (CORRECTS.test(text) && extractPlaces(text).length === 0) return none
  const hasPhone = /\d{7}|\d{3,4}[\s-]\d{4}/.test(text) && extractPhones(text).length > 0
  if (!hasPhone && !LABEL.test(text)) return none
  const near = withoutEnglishAsides(
    withoutGoodsLines(mask(text.slice(0, LONGEST_BLOCK), goodsTails(text.slice(0, LONGEST_BLOCK)))),
  )
  const block = blankOutside(near, contactParts(near))
  const contacts = parseContacts(block)
    .map(withoutPronoun)
    .filter((contact) => isContact(contact, block))
  return contacts.length === 0 ? none : { contacts, spans: takenBy(contacts, block) }
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
    const isAbout =
      extractWeights(part).length + extractVolumes(part).length + extractSizes(part).length > 0 ||
      NOT_CONTACT.test(part) ||
      ASKS.test(part) ||
      isOfTheGoods(text, match.index, part) ||
      FLOW_CUES.some(({ pattern }) => pattern.test(part.toLowerCase()))
    if (
      isAbout &&
      !/\d{7}/.test(part) &&
      !(extractPlaces(part).length > 0 && /[路街道巷栋楼座室号村]/.test(part) && !/多少钱|运费/.test(part))
    ) {
      const at = labelledNameAt(part)
      if (at >= 0) parts.push({ start: match.index + at, end: match.index + part.length })
      continue
    }
    parts.push({ start: match.index, end: match.index + part.length })
  }
  return parts
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
  if (contact.phone === '') return contact.name !== '' && hasRegion && LABEL.test(block) && !SENTENCE.test(block)
  if (hasRegion) return !SENTENCE.test(contact.name + contact.detail.slice(0, 6))
  if (SENTENCE.test(block)) return false
  return contact.name !== '' || (contact.detail.length >= 4 && LABEL.test(block))
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
