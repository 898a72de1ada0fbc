import type { Language } from '../../domain/language.ts'
import type { OrderDraft, Party } from '../../domain/ordering/order.ts'
import { serviceName, sumWords } from '../quote/price-words.ts'
import { daysWords, kgWords, m3Words, piecesWords } from '../wording/amounts.ts'
import { circled, joinList } from '../wording/lists.ts'
import { pick } from '../wording/pick.ts'
import { addressWords } from '../wording/places.ts'
import { byWords, windowWords } from '../wording/times.ts'
import { orderWords as words } from './wording.ts'

/** The order read back, one numbered line a part; equal lines need no second reading. */
export function summarySections(draft: OrderDraft, now: Date, language: Language): readonly string[] {
  const zh = language === 'zh'
  const parts: (readonly [string, string])[] = [
    [zh ? '寄件人' : 'Sender', partyWords(draft.shipper, language)],
    [zh ? '收件人' : 'Consignee', partyWords(draft.consignee, language)],
    [zh ? '货物' : 'Goods', goodsWords(draft, language)],
    [zh ? '取件' : 'Pickup', pickupWords(draft, now, language)],
    [
      zh ? '费用' : 'Price',
      `${sumWords(draft.lines, draft.totalFen, language)}${zh ? '，' : ', '}${words.payment(draft.payment, language)}`,
    ],
    [zh ? '运输' : 'Service', `${serviceName(draft.service, language)}${daysPart(draft.days, language)}`],
    [zh ? '其他' : 'Extras', extrasWords(draft, language)],
  ]
  return parts.map(([title, text], at) => `${circled(at + 1)} ${title}${zh ? '：' : ': '}${text}`)
}

function partyWords(party: Party, language: Language): string {
  const comma = language === 'zh' ? '，' : ', '
  return `${party.name} ${party.phone}${comma}${addressWords(party.address, language)}`
}

function goodsWords({ goods }: OrderDraft, language: Language): string {
  const size = goods.dimensionsCm === undefined ? '' : `${goods.dimensionsCm.join('×')}cm`
  const volume = goods.volumeM3 === undefined ? '' : m3Words(goods.volumeM3, language)
  return [goods.name, kgWords(goods.weightKg, language), piecesWords(goods.pieces, language), size, volume]
    .filter((part) => part !== '')
    .join(language === 'zh' ? '，' : ', ')
}

function pickupWords(draft: OrderDraft, now: Date, language: Language): string {
  const promise = byWords(new Date(draft.pickupPromise), now, language)
  const wish = draft.pickupWish === null ? '' : windowWords(draft.pickupWish, now, language)
  const urgent = draft.urgent ? (language === 'zh' ? '，加急优先' : ', urgent') : ''
  if (language === 'zh') return `${promise}上门取件${wish === '' ? '' : `（您希望 ${wish}）`}${urgent}`
  return `${promise}${wish === '' ? '' : ` (you asked for ${wish})`}${urgent}`
}

function extrasWords(draft: OrderDraft, language: Language): string {
  const { insuredFen, codFen, pod, upstairs, remarks } = draft
  const extras = [
    insuredFen === null ? words.extras.notInsured : words.extras.insured(insuredFen),
    codFen === null ? null : words.extras.cod(codFen),
    pod ? words.extras.pod : null,
    upstairs ? words.extras.upstairs : null,
    remarks === null ? null : words.extras.remarks(remarks),
  ].filter((extra) => extra !== null)
  const said = extras.map((extra) => pick(language, extra))
  return language === 'zh' ? said.join('；') : joinList(said, language)
}

/** A price given by a person may come without a transit time: then none is promised. */
function daysPart(days: number, language: Language): string {
  if (days === 0) return ''
  return `${language === 'zh' ? '，约 ' : ', about '}${daysWords(days, language)}`
}
