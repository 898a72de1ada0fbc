import type { Case } from '../../domain/cases/case.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { atWords } from '../wording/times.ts'
import { asksWhen } from './answer-when.ts'
import { teamWords } from './team-words.ts'

const ASKS =
  /(投诉|理赔|索赔|赔偿|工单|登记|反馈)[^。！？!?，,]{0,10}(怎么样|咋样|如何了?|进度|进展|到哪|处理|结果|消息|解决|回复|答复|呢)|GD\d{12}|(怎么样|处理)[^。！？!?，,]{0,6}(投诉|理赔)|\b(complaint|claim|case)\b.{0,24}\b(status|progress|news|doing|going|handled|update|result)|\b(status|progress|news|update|result|what about|how is)\b.{0,24}\b(complaint|claim|case)\b/iu

/** How to hand in what proves it. */
const LATER =
  /(?:照片|图片|发票|凭证|证明|视频)[^。！？!?，,]{0,8}(?:怎么|咋|可以|能|往哪|在哪|发哪)|(?:怎么|可以|能)[^。！？!?，,]{0,6}(?:发|传|补)[^。！？!?，,]{0,4}(?:照片|图片|发票|凭证|证明|视频)|\b(?:can|how|where)\b.{0,20}\b(?:add|send|upload)\b.{0,20}\b(?:photos?|pictures?|invoice|receipt|documents?)\b/iu

/** «投诉处理得怎么样了», a case number on its own: asks how a registered complaint stands. */
export function asksProgress(text: string): boolean {
  return text.length <= 40 && (ASKS.test(text) || asksWhen(text) || LATER.test(text))
}

/** How the open complaint stands, or its withdrawal once the customer confirmed; null = neither is meant. */
export function aboutOpenComplaint(view: FlowView): Move | null {
  const withdrawn = view.frame.memo['withdraw']
  if (typeof withdrawn === 'string') return withdraw(view, withdrawn)
  const open = openComplaint(view)
  const isFresh = view.frame.asked === null && view.slots['waybill'] === undefined
  return open !== null && isFresh && asksProgress(view.text) ? progress(view, open) : null
}

function openComplaint({ facts, state, text }: FlowView): Case | null {
  const named = /GD\d{12}/iu.exec(text)?.[0].toUpperCase()
  const open = facts.openCases.filter(
    ({ complaint, status }) => complaint !== null && status !== 'resolved' && status !== 'withdrawn',
  )
  const wanted = named ?? state.recent.case
  return open.find(({ number }) => number === wanted) ?? (named === undefined ? (open[0] ?? null) : null)
}

function progress(view: FlowView, { number, team, dueAt }: Case): Move {
  const { language, facts } = view
  const by = dueAt === null || new Date(dueAt) < facts.now ? null : atWords(new Date(dueAt), facts.now, language)
  const desk = teamWords[team][language]
  const zh = `您的投诉 ${number} 正由${desk}处理，${by === null ? '已在加急跟进' : `最迟${by} 前答复`}，结果会发在这里。有新的情况或照片，直接发过来就行。`
  const en = `Your complaint ${number} is with ${desk}; ${by === null ? 'it is being hurried along' : `you have an answer at the latest ${by}`}, here in this chat. Send anything new and I add it.`
  return { kind: 'done', says: [{ text: language === 'zh' ? zh : en }], effects: [], recent: { case: number } }
}

function withdraw(view: FlowView, number: string): Move {
  const isZh = view.language === 'zh'
  if (view.slots['confirm'] === undefined) {
    const text = isZh
      ? `您登记的投诉 ${number} 还在处理中，确定要撤回吗？`
      : `Your complaint ${number} is being worked on. Do you really want to withdraw it?`
    const choices = isZh ? ['确认撤回', '不撤了'] : ['Yes, withdraw it', 'No, keep it']
    return { kind: 'ask', slot: 'confirm', question: { text, choices }, values: [true, false] }
  }
  if (view.slots['confirm'] !== true) {
    const text = isZh
      ? `好的，投诉 ${number} 继续处理，有结果会发在这里。`
      : `All right, ${number} goes on; the result comes here.`
    return { kind: 'done', says: [{ text }], effects: [] }
  }
  const text = isZh
    ? `投诉 ${number} 已撤回。之后还有问题，随时告诉我。`
    : `Complaint ${number} is withdrawn. Tell me if anything comes up again.`
  const reason = view.text === '' ? 'withdrawn by the customer' : view.text.slice(0, 120)
  return { kind: 'done', says: [{ text }], effects: [{ do: 'withdraw_case', number, reason }] }
}
