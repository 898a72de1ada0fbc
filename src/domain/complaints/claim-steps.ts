import type { Bilingual } from '../language.ts'
import { addWorkingDays, endOfChinaDay } from '../service-hours/china-calendar.ts'
import { chinaInstant, chinaParts } from '../time/china-time.ts'

export type ClaimStepKey = 'police' | 'evidence' | 'insurer' | 'proposal' | 'upward' | 'payment'

export interface ClaimStep {
  readonly key: ClaimStepKey
  readonly label: Bilingual
  readonly dueAt: Date
}

const WORKING_DAYS: readonly { readonly key: ClaimStepKey; readonly days: number; readonly label: Bilingual }[] = [
  { key: 'evidence', days: 3, label: { zh: '收集初步证据', en: 'Preliminary evidence' } },
  { key: 'insurer', days: 3, label: { zh: '向保险公司报案', en: 'Report to the insurer' } },
  { key: 'proposal', days: 5, label: { zh: '提交赔偿方案', en: 'Compensation proposal' } },
  { key: 'upward', days: 10, label: { zh: '超出权限的上报审批', en: 'Passed upward when beyond authority' } },
]

/** The steps of a claim and their last day: working days to the end of the day, payment two months after the accident. */
export function claimSteps(accidentAt: Date): readonly ClaimStep[] {
  return [
    { key: 'police', label: { zh: '发现丢失立即报警', en: 'Police report when goods are found lost' }, dueAt: accidentAt },
    ...WORKING_DAYS.map(({ key, label, days }) => ({ key, label, dueAt: endOfChinaDay(addWorkingDays(accidentAt, days)) })),
    { key: 'payment', label: { zh: '赔款支付', en: 'Payment' }, dueAt: endOfChinaDay(monthsLater(accidentAt, 2)) },
  ]
}

/** The same day of a later month, or its last day where the month is shorter. */
function monthsLater(at: Date, months: number): Date {
  const { year, month, day } = chinaParts(at)
  const lastDay = chinaParts(chinaInstant({ year, month: month + months + 1, day: 0 })).day
  return chinaInstant({ year, month: month + months, day: Math.min(day, lastDay) })
}
