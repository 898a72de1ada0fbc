import type { GoodsRule } from '../../domain/company/company.ts'
import { goodsPolicy } from '../../domain/ordering/goods-policy.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { FlowView } from '../engine/flow.ts'
import type { Effect } from '../turn.ts'
import { textIn } from './quote-request.ts'

/** The rule against the goods named so far, with the bottles just spoken of («寄7瓶白酒»); null when nothing is said against them. */
export function goodsRule(view: FlowView): GoodsRule | null {
  const name = textIn(view.slots['goods.name'])
  if (name === '') return null
  const bottles = /[\d一二两三四五六七八九十]+\s*(?:瓶|bottles?)/iu.exec(view.text)?.[0] ?? ''
  return goodsPolicy(`${name} ${bottles}`, view.facts.company).rule ?? null
}

/** A wish that the rules refuse is kept as an enquiry: it shows what customers want to send. */
export function refusedEnquiry(view: FlowView, rule: GoodsRule): Effect {
  const now = toChinaIso(view.facts.now)
  return {
    do: 'record_enquiry',
    enquiry: { kind: 'question', subject: `goods:${rule.key}`, outcome: 'refused', askedAt: now, answeredAt: now },
  }
}
