import type { TeamKey } from '../../domain/cases/case.ts'
import type { Bilingual } from '../../domain/language.ts'

/** Who works on it, as the customer hears it. */
export const teamWords: Readonly<Record<TeamKey, Bilingual>> = {
  front: { zh: '客服专员', en: 'our service desk' },
  complaint: { zh: '投诉专员', en: 'our complaint desk' },
  claims: { zh: '理赔专员', en: 'our claims desk' },
  vip: { zh: '您的专属客户经理', en: 'your account manager' },
  dispatch: { zh: '调度', en: 'dispatch' },
  supervisor: { zh: '主管', en: 'a supervisor' },
  manager: { zh: '经理', en: 'the manager' },
}
