import type { Language } from '../../domain/language.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { FlowView } from '../engine/flow.ts'
import { daysUntil, sayDay } from './say-time.ts'
import { shipmentTrouble } from './shipment-trouble.ts'

/** The days one asks about, by how far off they are. */
const DAYS: readonly (readonly [RegExp, number])[] = [
  [/后天/u, 2],
  [/明天|\btomorrow\b/iu, 1],
  [/今天|今晚|\btoday\b|\btonight\b/iu, 0],
]
const HOUR = /几点|[上下]午|晚上|今晚|what time|tonight/iu

/** «那明天呢», «几点»: held against the day it is due; null where no day or hour is asked for, or none is sure. */
export function answerDay(
  shipment: Shipment,
  { text, facts, language }: Pick<FlowView, 'text' | 'facts' | 'language'>,
): string | null {
  const { waybill, status, dueOn } = shipment
  const isUnderWay = status === 'in_transit' || status === 'at_destination' || status === 'out_for_delivery'
  if (!isUnderWay || dueOn === null || shipmentTrouble(shipment, facts.now) !== null) return null
  const asked = DAYS.find(([word]) => word.test(text))?.[1]
  if (asked === undefined && !HOUR.test(text)) return null
  const due = sayDay(dueOn, facts.now, language)
  const words = WORDS[language]
  const hour = HOUR.test(text) ? words.hour : ''
  const parts = [words.due(waybill, due), asked === undefined ? '' : held(daysUntil(dueOn, facts.now), asked, language), hour]
  return parts.filter((part) => part !== '').join(language === 'zh' ? '' : ' ')
}

/** The day asked for against the day it is due, both counted from today. */
function held(due: number, asked: number, language: Language): string {
  const day = NAMES[language][asked] ?? ''
  if (due > asked) return WORDS[language].late(day)
  return due === asked ? WORDS[language].fits(day) : ''
}

const NAMES = { zh: ['今天', '明天', '后天'], en: ['today', 'tomorrow', 'the day after tomorrow'] } as const

const WORDS = {
  zh: {
    due: (waybill: string, due: string) => `运单 ${waybill} 预计${due}送达。`,
    fits: (day: string) => `按计划${day}能送到。`,
    late: (day: string) => `${day}恐怕到不了。`,
    hour: '具体几点由派送站点安排，送之前快递员会先联系收件人。',
  },
  en: {
    due: (waybill: string, due: string) => `${waybill} is expected ${due}.`,
    fits: (day: string) => `So ${day} should do.`,
    late: (day: string) => `So it will hardly be ${day}.`,
    hour: 'The station plans the hour, and the courier calls the receiver beforehand.',
  },
} as const
