import type { FlowView } from '../engine/flow.ts'
import { goodsRule } from './goods-verdict.ts'
import { textIn } from './quote-request.ts'

const PAPER = /msds|sds|安全数据|安全说明书|data sheet/iu
const HAS_NONE = /\b(?:dont|havent)\b|没|无|拿不到|找不到|不(?:能|知道)|\bno\b|\bnot\b|n't|\bwithout\b/iu

/** «MSDS没有», «没有MSDS还能寄不» while such goods are to be sent: not without it, and what to do; null = not said, or they need none. */
export function answerPapers(text: string, view: FlowView): string | null {
  if (!PAPER.test(text) || !HAS_NONE.test(text) || goodsRule(view)?.msds !== true) return null
  const goods = textIn(view.slots['goods.name'])
  return view.language === 'zh'
    ? `没有 MSDS 的话，${goods}不能收运。MSDS 由生产厂家出具，可以向厂家或卖家要一份电子版，取件时出示；实在没有，请换成别的物品，直接告诉我寄什么就行。`
    : `Without an MSDS the ${goods} cannot go. The manufacturer issues it; maker or seller can send you a copy to show at pickup. If there is none, tell me what else you would send.`
}
