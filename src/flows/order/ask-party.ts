import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import type { FlowView } from '../engine/flow.ts'
import { joinList } from '../wording/lists.ts'
import { placeWords } from '../wording/places.ts'
import { addressIn, missingParts } from './address-parts.ts'

export type Side = 'shipper' | 'consignee'

type PartyPart = 'name' | 'phone' | 'address'

/** What is missing of one side, in the words of a question: «姓名», «详细地址（街道和门牌）». */
export function missingOfParty(side: Side, view: FlowView): PartyPart[] {
  const { slots } = view
  const parts: PartyPart[] = []
  if (slots[`${side}.name`] === undefined) parts.push('name')
  if (slots[`${side}.phone`] === undefined) parts.push('phone')
  if (missingParts(addressIn(slots[`${side}.address`])).length > 0) parts.push('address')
  return parts
}

/** The question for one part: the whole block while it is missing, the new value once everything is there. */
export function askPart(slot: `${Side}.${PartyPart}`, view: FlowView): Say {
  const side = slot.startsWith('shipper') ? 'shipper' : 'consignee'
  if (missingOfParty(side, view).length > 0) return askParty(side, view)
  const part = slot.endsWith('name') ? 'name' : slot.endsWith('phone') ? 'phone' : 'address'
  const who = WHO[side][view.language]
  const what = NEW[part][view.language]
  return { text: view.language === 'zh' ? `新的${who}${what}是？` : `What is the ${who}’s new ${what}?` }
}

const NEW: Readonly<Record<PartyPart, Readonly<Record<Language, string>>>> = {
  name: { zh: '姓名', en: 'name' },
  phone: { zh: '电话', en: 'phone number' },
  address: { zh: '地址', en: 'address' },
}

/** One question for the whole block, or for just the parts that are missing. */
export function askParty(side: Side, view: FlowView): Say {
  const { language } = view
  const parts = missingOfParty(side, view)
  const who = WHO[side][language]
  const wanted = (parts.length === 0 ? (['name', 'phone', 'address'] as const) : parts).map((part) => partWords(part, side, view))
  const list = joinList(wanted, language)
  const isWhole = parts.length !== 1 && parts.includes('name')
  if (language === 'zh') return { text: isWhole ? `请发${who}的${list}，可以整段粘贴。` : `${who}的${list}是？` }
  return { text: isWhole ? `Please send the ${who}’s ${list}; you can paste it in one go.` : `What is the ${who}’s ${list}?` }
}

const WHO: Readonly<Record<Side, Readonly<Record<Language, string>>>> = {
  shipper: { zh: '寄件人', en: 'sender' },
  consignee: { zh: '收件人', en: 'consignee' },
}

function partWords(part: PartyPart, side: Side, view: FlowView): string {
  const zh = view.language === 'zh'
  if (part === 'name') return zh ? '姓名' : 'name'
  if (part === 'phone') return zh ? '电话' : 'phone number'
  return addressPart(side, view)
}

/** Names only what is missing, and says what is known already. */
function addressPart(side: Side, view: FlowView): string {
  const zh = view.language === 'zh'
  const address = addressIn(view.slots[`${side}.address`])
  if (address === null) return zh ? '详细地址（省市区、街道门牌）' : 'full address (city, district, street and number)'
  const known = zh ? placeWords(address) : describePlace(address, 'en')
  const missing = missingParts(address).map((part) => (zh ? PARTS[part].zh : PARTS[part].en))
  if (missing.length === 0) return zh ? '地址' : 'address'
  const after = known === '' ? '' : zh ? `（${known}）` : ` (in ${known})`
  return zh ? `${missing.join('、')}${after}` : `${joinList(missing, 'en')}${after}`
}

const PARTS = {
  city: { zh: '所在城市', en: 'city' },
  district: { zh: '所在区', en: 'district' },
  detail: { zh: '街道门牌', en: 'street and number' },
} as const
