import { atWords } from '../wording/times.ts'
import type { Draft } from './draft.ts'

const ASKS_WHEN =
  /(?:多久|什么时候|啥时候|几点|何时|几天|多长时间)[^,，]{0,6}(?:给我|回我|答复|回复|报价|有结果|有消息|有价|处理|联系|搞定|好)|\b(?:when|how long)\b.{0,30}\b(?:answer|reply|hear|quote|price|contact|result)\b/iu

/** «大概多久给我» while a case of the customer's waits for a person: when it is due. True when it was asked. */
export function answerWaiting(draft: Draft, question: string): boolean {
  const { facts, state, input } = draft
  const open = facts.openCases.find(({ number }) => number === state.recent.case)
  if (!open || !ASKS_WHEN.test(question)) return false
  const due =
    open.dueAt === null || new Date(open.dueAt) < input.now ? null : atWords(new Date(open.dueAt), input.now, state.language)
  draft.acks.push(state.language === 'zh' ? inChinese(open.number, due) : inEnglish(open.number, due))
  return true
}

function inChinese(number: string, due: string | null): string {
  return due === null
    ? `工单 ${number} 同事正在处理，有结果马上在这里告诉您。`
    : `工单 ${number} 最迟${due} 前给您答复，就发在这里。`
}

function inEnglish(number: string, due: string | null): string {
  return due === null
    ? `My colleagues are working on ${number}; you will hear it here at once.`
    : `You have an answer to ${number} at the latest ${due}, here in this chat.`
}
