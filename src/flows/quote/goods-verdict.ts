import type { GoodsRule } from '../../domain/company/company.ts'
import { goodsPolicy } from '../../domain/ordering/goods-policy.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { FlowView } from '../engine/flow.ts'
import { ruledGoods } from '../questions/goods-answer.ts'
import type { Effect } from '../turn.ts'
import { textIn } from './quote-request.ts'

/** The rule against the goods named so far, with the bottles just spoken of («寄7瓶白酒»); null when nothing is said against them. */
export function goodsRule(view: FlowView): GoodsRule | null {
  const name = textIn(view.slots['goods.name'])
  if (name === '') return null
  const bottles = /[\d一二两三四五六七八九十]+\s*(?:瓶|bottles?)/iu.exec(view.text)?.[0] ?? ''
  return goodsPolicy(`${name} ${bottles}`, view.facts.company).rule ?? null
}

/** Longer texts are addresses and stories: a street may be called after anything. */
const LONGEST = 60

export interface SortedGoods {
  /** The flow without what may not go, where something is left. */
  readonly view: FlowView
  /** Why something was left out; null = nothing was. */
  readonly rule: GoodsRule | null
}

/** «一包衣服还有几个打火机»: what may not go is left out beside goods that may, named now or before. */
export function sortedGoods(view: FlowView): SortedGoods {
  const rule = goodsRule(view)
  if (rule?.verdict !== 'refused') return { view, rule: refusedBeside(view) }
  const kept = keptOf(view)
  return kept === null ? { view, rule: null } : { view: { ...view, slots: { ...view.slots, 'goods.name': kept } }, rule }
}

function keptOf(view: FlowView): string | null {
  const parts = textIn(view.slots['goods.name']).split(/[、,，+]|和|及|以及|还有|\band\b/iu)
  const isRefused = (part: string) => goodsPolicy(part, view.facts.company).rule?.verdict === 'refused'
  const kept = parts.map((part) => part.trim()).filter((part) => part !== '' && !isRefused(part))
  if (kept.length > 0) return kept.length < parts.length ? kept.join('、') : null
  const former = view.changed.includes('goods.name') ? view.frame.undo.findLast(({ slot }) => slot === 'goods.name')?.value : null
  return typeof former === 'string' && !isRefused(former) ? former : null
}

/** Spoken of besides; a question about it is answered elsewhere. */
function refusedBeside(view: FlowView): GoodsRule | null {
  const { text, facts, language } = view
  if (text.length > LONGEST || /\d{7}/u.test(text) || ruledGoods(text, facts.company, language) !== null) return null
  if (textIn(view.slots['goods.name']) === '') return null
  const rule = goodsPolicy(text, facts.company).rule
  return rule?.verdict === 'refused' ? rule : null
}

/** What is said of it, and that the rest goes on. */
export function besideWords(view: FlowView, rule: GoodsRule): string {
  const goods = textIn(view.slots['goods.name'])
  return view.language === 'zh'
    ? `${rule.sentence.zh}这部分请不要放进去，${goods}可以照常寄。`
    : `${rule.sentence.en} Please leave that out; the ${goods} can go.`
}

/** A wish that the rules refuse is kept as an enquiry: it shows what customers want to send. */
export function refusedEnquiry(view: FlowView, rule: GoodsRule): Effect {
  const now = toChinaIso(view.facts.now)
  return {
    do: 'record_enquiry',
    enquiry: { kind: 'question', subject: `goods:${rule.key}`, outcome: 'refused', askedAt: now, answeredAt: now },
  }
}
