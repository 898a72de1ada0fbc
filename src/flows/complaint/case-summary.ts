import { yuan } from '../../domain/money/fen.ts'
import type { FlowView } from '../engine/flow.ts'
import { allAdded } from './added-later.ts'
import type { Complaint } from './complaint-draft.ts'
import { complaintKinds } from './complaint-kinds.ts'
import { goodsWords } from './complaint-summary.ts'

/** One line for the desk, in its own language: kind, waybill, goods, amount, and where the claim left the first statement. */
export function caseSummary(view: FlowView, complaint: Complaint): string {
  const { kind, waybill, amountFen, firstStatement, request } = complaint
  const parts = [
    kind === null ? null : complaintKinds[kind].zh,
    waybill,
    goodsWords(view),
    amountFen === null ? null : `索赔 ${yuan(amountFen)}`,
    correction('首次陈述金额', firstStatement.valueFen, amountFen),
    request === null ? null : `诉求：${request}`,
    cut(firstStatement.text),
    ...allAdded(view).map((text) => `补充：${cut(text)}`),
  ]
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

function correction(label: string, first: number | null, current: number | null): string | null {
  if (first === null || current === null || first === current) return null
  return `${label} ${yuan(first)}，后改为 ${yuan(current)}`
}

/** English says as much in twice the letters, and is not cut inside a word. */
function cut(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  const longest = /\p{Script=Han}/u.test(line) ? 60 : 120
  if (line.length <= longest) return line
  return `${line
    .slice(0, longest)
    .replace(/(?<=\s)[\w']*$/u, '')
    .trimEnd()}…`
}
