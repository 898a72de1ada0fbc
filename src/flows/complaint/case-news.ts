import type { Case, CaseKind } from '../../domain/cases/case.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { Bilingual, Language } from '../../domain/language.ts'

/** A proposal went to whoever may decide: no sum is named before it is decided. */
export function compensationProposed(proposed: Case, language: Language): Say {
  const about = named(proposed, language)
  return language === 'zh'
    ? { text: `${about}有进展：处理方案已提交上级核定，定下来我马上在这里告诉您。` }
    : { text: `News of ${about}: a proposal is with a superior for approval. I will tell you here as soon as it is decided.` }
}

/** The desk has ended a case that was no chat; what it wrote down is its own, the customer may ask. */
export function caseClosed(closed: Case, language: Language): Say {
  const about = named(closed, language)
  return language === 'zh'
    ? { text: `${about}，同事已经处理完了。有不清楚或不满意的，直接在这里告诉我。` }
    : { text: `My colleagues have finished ${about}. If anything is unclear or not right, just tell me here.` }
}

function named({ kind, number, waybill, orderNumber }: Case, language: Language): string {
  const subject = waybill ?? orderNumber
  if (language === 'zh') {
    const parts = [number, subject === null ? '' : `${waybill === null ? '订单' : '运单'} ${subject}`]
    return `您的${KINDS[kind].zh}（${parts.filter((part) => part !== '').join('，')}）`
  }
  const parts = [number, subject === null ? '' : `${waybill === null ? 'order' : 'waybill'} ${subject}`]
  return `${KINDS[kind].en} (${parts.filter((part) => part !== '').join(', ')})`
}

const KINDS: Readonly<Record<CaseKind, Bilingual>> = {
  hand_over: { zh: '人工咨询', en: 'your request' },
  complaint: { zh: '投诉', en: 'your complaint' },
  claim: { zh: '理赔', en: 'your claim' },
  quote: { zh: '人工报价', en: 'your price request' },
  change: { zh: '改单申请', en: 'your change request' },
  redelivery: { zh: '重新派送', en: 'the redelivery' },
  exception: { zh: '异常件跟进', en: 'the matter of your shipment' },
  incident: { zh: '安全事件', en: 'the incident you reported' },
}
