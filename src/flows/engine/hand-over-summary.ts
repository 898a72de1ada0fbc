import type { EscalationTrigger } from '../../domain/company/company.ts'
import { type Draft, flowOf, top } from './draft.ts'
import { filledWords } from './filled-words.ts'

/** Longer texts are in the transcript. */
const LONGEST_QUOTED = 120

/** What the person who takes over reads first, in the desk's language: why, what was going on, what is filled in, the last words. */
export function handOverSummary(draft: Draft, { trigger, why }: { readonly trigger: EscalationTrigger; readonly why?: string }) {
  const frame = top(draft)
  const said = draft.text.replaceAll('\n', ' ').slice(0, LONGEST_QUOTED)
  const filled = frame ? filledWords(draft, frame, 'zh') : ''
  return [
    why ?? WHY[trigger],
    frame ? `正在办：${flowOf(draft, frame).title.zh}` : '',
    filled ? `已填：${filled}` : '',
    said ? `客户说：“${said}”` : '',
  ]
    .filter(Boolean)
    .join(' · ')
}

const WHY: Readonly<Partial<Record<EscalationTrigger, string>>> = {
  asks_person: '客户要求人工',
  strong_anger: '客户情绪激动',
  legal_threat: '客户提到投诉渠道或法律',
  safety: '安全事件',
  not_understood: '机器人没听懂',
  identity_locked: '身份核验未通过',
  fault: '系统故障',
}
