import type { Case } from '../../domain/cases/case.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import { yuan } from '../../domain/money/fen.ts'

/** The desk has decided on a claim: the amount, or an honest no; the customer may answer here. */
export function compensationDecided(decided: Case, language: Language): Say {
  const { number, decidedFen, waybill } = decided
  if (language === 'zh') return { text: inChinese(number, decidedFen, waybill) }
  return { text: inEnglish(number, decidedFen, waybill) }
}

function inChinese(number: string, fen: number | null, waybill: string | null): string {
  const about = waybill === null ? `您的投诉 ${number}` : `您的投诉 ${number}（运单 ${waybill}）`
  if (fen === null) return `${about}已有处理结果，详情请在这里向我们了解。`
  if (fen === 0) return `${about}已核定：这次不予赔付，很抱歉。对结果有疑问，可以直接在这里告诉我们。`
  return `${about}已核定：赔付 ${yuan(fen)}。再次为给您带来的麻烦致歉；对结果有疑问，可以直接在这里告诉我们。`
}

function inEnglish(number: string, fen: number | null, waybill: string | null): string {
  const about = waybill === null ? `Your complaint ${number}` : `Your complaint ${number} (waybill ${waybill})`
  if (fen === null) return `${about} has been decided; please ask us here for the details.`
  if (fen === 0) return `${about} has been decided: I am sorry, no compensation is paid. If you disagree, please tell us here.`
  return `${about} has been decided: we pay ${yuan(fen)}. We apologise again; if you disagree, please tell us here.`
}
