import type { SlotValue } from '../../commands.ts'
import type { Frame } from '../../engine/dialogue-state.ts'
import type { FlowView, SlotSpec } from '../../engine/flow.ts'
import { kgWords } from '../../wording/amounts.ts'
import { measureWords } from './measure-words.ts'
import { parcelSaid } from './parcel-said.ts'

const MOST = 200
const HEAVIEST_KG = 3_000

/** Kilograms of each parcel, in order, 0 where it was not said; together they are the weight and the number of pieces. */
export const parcelsSlot: SlotSpec = {
  name: 'goods.parcels',
  required: false,
  label: { zh: '每件重量', en: 'weight of each parcel' },
  question: ({ language }) => ({ text: language === 'zh' ? '每件各多重？' : 'How heavy is each parcel?' }),
  explain: { zh: '运费按整票的总重量算。', en: 'The price goes by the weight of all parcels together.' },
  example: { zh: '比如：第一件3公斤，第二件5公斤。', en: 'For example: the first 3 kg, the second 5 kg.' },
  check: (value, view) => {
    const parcels = merged(weightsIn(value), view)
    const isSane = parcels.length > 0 && parcels.length <= MOST && parcels.every((kg) => kg >= 0 && kg <= HEAVIEST_KG)
    return isSane ? { ok: true, value: parcels } : { ok: false, problem: measureWords.weight.malformed }
  },
  overhears: (text, view) => {
    const said = parcelSaid(text)
    return said === null ? null : merged([...Array.from({ length: said.index }, () => 0), said.kg], view)
  },
  implied: ['goods.weight'],
  implies: (value) => wholeOf(weightsIn(value)),
  words: (value, language) => parcelWords(weightsIn(value), language),
  invalidates: ['confirm'],
}

/** «3公斤、5公斤、2公斤»; empty while a weight is missing. */
export function parcelWords(parcels: readonly number[], language: 'zh' | 'en'): string {
  if (parcels.length < 2 || parcels.includes(0)) return ''
  return parcels.map((kg) => kgWords(kg, language)).join(language === 'zh' ? '、' : ', ')
}

/** The weights that still make up the shipment: a whole said anew since then overrules them. */
export function parcelsIn(slots: Frame['slots']): readonly number[] {
  const parcels = weightsIn(slots['goods.parcels'])
  const whole = wholeOf(parcels)
  const holds = whole['goods.weight'] === slots['goods.weight'] && whole['goods.pieces'] === slots['goods.pieces']
  return holds ? parcels : []
}

function weightsIn(value: SlotValue | undefined): readonly number[] {
  if (!Array.isArray(value)) return []
  const entries: readonly unknown[] = value
  return entries.filter((kg): kg is number => typeof kg === 'number' && Number.isFinite(kg))
}

/** What was said now over what is known; the only weight so far is the first parcel's. */
function merged(said: readonly number[], { slots }: FlowView): readonly number[] {
  const known = weightsIn(slots['goods.parcels'])
  const weight = slots['goods.weight']
  const pieces = typeof slots['goods.pieces'] === 'number' ? slots['goods.pieces'] : 0
  const first = known.length === 0 && pieces < 2 && said[0] === 0 && typeof weight === 'number' ? [weight] : known
  const length = Math.min(Math.max(said.length, first.length, pieces), MOST + 1)
  return Array.from({ length }, (_, index) => said[index] || first[index] || 0)
}

function wholeOf(parcels: readonly number[]): Frame['slots'] {
  if (parcels.length === 0 || parcels.includes(0)) return {}
  const grams = parcels.reduce((sum, kg) => sum + Math.round(kg * 1000), 0)
  return { 'goods.weight': grams / 1000, 'goods.pieces': parcels.length }
}
