import type { FlowView } from '../engine/flow.ts'
import { isCannotTell, isRefusal, isSkip, yesOrNo } from '../understanding/cues/answers.ts'
import { readAssent } from '../understanding/cues/assent.ts'
import { bare, clausesOf } from '../understanding/cues/clauses.ts'
import { proofIn } from '../understanding/cues/proof.ts'
import { metaAct, smallTalk } from '../understanding/cues/talk-cues.ts'
import { goodsTold } from '../understanding/goods/goods-told.ts'
import { sumRole } from '../understanding/read/money-roles.ts'
import { demandIn } from './demand.ts'

const ASKED_THEN: readonly string[] = ['goods.name', 'goods.value']
/** Of the form itself, or for somebody else. */
const OF_FORM =
  /投诉|取消|算了|撤|人工|客服|转接|经理|登记|单号|运单|价值|值\s?\d|\b(?:cancel|complain|claim|agent|human|person|manager|waybill|worth|value)\b/iu

/** 我们小区不让放门口, 客户要罚我两万: told where the goods or their value are asked for; kept for the desk, and no value of either. Null when it is something else. */
export function toldBeside(clause: string, { state, slots }: Pick<FlowView, 'state' | 'slots'>): string | null {
  const asked = state.pending?.flow === 'complaint' ? (state.pending.slot ?? '') : ''
  const text = clause
    .split(/(?<=[?？])\s*/u)
    .filter(isStatement)
    .join(' ')
  if (!ASKED_THEN.includes(asked) || text === '' || OF_FORM.test(text) || isAnswer(text, asked)) return null
  const before = slots['remarks']
  return typeof before === 'string' && before !== '' ? `${before}；${text}` : text
}

const FIGURE = /\d|[一二两三四五六七八九十][百千万]/u

function isAnswer(text: string, asked: string): boolean {
  if (asked === 'goods.value') return FIGURE.test(text) && sumRole(text, 0) === 'value'
  return goodsTold(text, { isAsked: true, held: null }) !== null
}

function isStatement(text: string): boolean {
  const isLong = /\p{Script=Han}/u.test(text) ? text.length >= 6 : text.split(' ').length >= 4
  if (!isLong || text.length > 120 || clausesOf(text).some(({ isQuestion }) => isQuestion)) return false
  return proofIn(text) === null && demandIn(text) === null && readAssent(text).means === null && !isTalk(bare(text))
}

function isTalk(said: string): boolean {
  const isAboutTalk = metaAct(said) !== null || smallTalk(said) !== null || yesOrNo(said) !== null
  return isAboutTalk || isSkip(said) || isCannotTell(said) || isRefusal(said)
}
