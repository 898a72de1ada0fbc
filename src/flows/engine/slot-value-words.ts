import type { Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import type { Place } from '../../domain/regions/place.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import { addressWords } from '../wording/places.ts'
import { windowWords } from '../wording/times.ts'
import type { Draft } from './draft.ts'
import type { SlotSpec } from './flow.ts'

/** A slot's value as one says it in an acknowledgement; an empty string when it is better not repeated. */
export function slotValueWords(spec: SlotSpec, value: SlotValue | undefined, draft: Draft): string {
  const { language } = draft.state
  if (value === undefined) return ''
  if (spec.words) return spec.words(value, language)
  if (isWindow(value)) return windowWords(value, draft.input.now, language)
  return valueWords(spec.name, value, language)
}

function valueWords(slot: SlotName, value: SlotValue, language: Language): string {
  if (typeof value === 'boolean') return yesNo(value, language)
  if (typeof value === 'number') return numberWords(slot, value, language)
  if (typeof value === 'string') return CODES[value]?.[language] ?? value
  if (Array.isArray(value)) return slot === 'goods.dimensions' ? `${value.join('×')}cm` : value.join('、')
  if ('city' in value) return placeWords(value, language)
  return ''
}

function numberWords(slot: SlotName, value: number, language: Language): string {
  if (slot === 'goods.weight') return language === 'zh' ? `${value}公斤` : `${value} kg`
  if (slot === 'goods.volume') return `${value}m³`
  if (slot.endsWith('.value')) return yuan(value)
  return slot === 'goods.pieces' && language === 'zh' ? `${value}件` : String(value)
}

function placeWords(value: Place & { readonly detail?: string }, language: Language): string {
  if (language === 'en' && !value.detail) return describePlace(value, language)
  return addressWords({ ...value, detail: value.detail ?? '' }, language)
}

function yesNo(value: boolean, language: Language): string {
  if (language === 'zh') return value ? '要' : '不要'
  return value ? 'yes' : 'no'
}

function isWindow(value: SlotValue): value is { readonly from?: string; readonly to?: string } {
  return typeof value === 'object' && ('from' in value || 'to' in value)
}

const CODES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  express: { zh: '标准快递', en: 'express' },
  ltl: { zh: '零担', en: 'LTL freight' },
  sender: { zh: '寄付', en: 'paid by sender' },
  collect: { zh: '到付', en: 'freight collect' },
  monthly: { zh: '月结', en: 'monthly account' },
}
