import { complaintRoute } from '../../domain/complaints/complaint-route.ts'
import type { FlowView } from '../engine/flow.ts'
import { readComplaint } from './complaint-draft.ts'
import { isAboutGoods } from './complaint-kinds.ts'

const ASKS =
  /^how long (?:will|does) (?:it|that|this) take\??$|(?:多久|几天|多长时间|什么时候|何时|几时|多快)[^,，]{0,8}(?:答复|回复|处理|解决|结果|赔|到账|弄好|下来|退|回我|联系|回电|有消息)|(?:答复|回复|处理|解决|结果)[^,，]{0,6}(?:多久|几天|多长时间|什么时候|何时)|\b(?:when|how long)\b.{0,40}\b(?:answer|reply|hear|result|handled|resolved|response|take)\b/iu

/** «多久给我答复», in whatever words. */
export function asksWhen(text: string): boolean {
  return ASKS.test(text)
}

/** «多久给我答复» before the complaint is registered: the promise of the rule it will fall under. */
export function answerWhen(question: string, view: FlowView): string | null {
  if (!ASKS.test(question)) return null
  const { kind, amountFen } = readComplaint(view)
  const claimed = amountFen ?? (kind !== null && isAboutGoods(kind) ? null : 0)
  const { minutes, runs } = complaintRoute(kind ?? 'other', claimed, view.facts.company).clock
  const hours = Math.round(minutes / 60)
  const isWorking = runs !== 'clock'
  return view.language === 'zh' ? inChinese(hours, isWorking) : inEnglish(hours, isWorking)
}

function inChinese(hours: number, isWorking: boolean): string {
  const time = hours >= 48 && hours % 24 === 0 ? `${hours / 24} 天` : `${hours} 小时`
  return `提交后最迟 ${time}内给您答复${isWorking ? '（按工作时间算）' : ''}，结果会发在这里。`
}

function inEnglish(hours: number, isWorking: boolean): string {
  const time = hours >= 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} hours`
  return `Once submitted you have an answer within ${time}${isWorking ? ' (of working time)' : ''}, here in this chat.`
}
