import type { FlowView } from '../engine/flow.ts'
import { numberIn } from '../quote/quote-request.ts'
import { parcelsIn, parcelWords } from '../quote/slots/parcels-slot.ts'
import { kgWords, piecesWords } from '../wording/amounts.ts'

const ASKS_WEIGHT =
  /(?:一共|总共|现在|加起来|合计|算)[^,，]{0,8}(?:多少|几)(?:公斤|斤|kg)|(?:一共|总共|现在)多重|\b(?:total weight|how (?:heavy|many (?:kg|kilos)))\b/iu
const IS_IT_DONE =
  /怎么还没(?:好|弄好|下好|完|下单)|还没(?:好|弄好|下好|完)(?:吗|么|啊|呢)?|(?:好了|下好了?|弄好了?|下单了?)(?:没有?|吗|么)[?？]?$|^(?:is it|are we) (?:done|finished|placed)|\bhow much longer\b/iu

/** «一共多少公斤», «怎么还没好»: what the order itself can tell; null when it is something else. */
export function answerTold(question: string, view: FlowView): string | null {
  if (ASKS_WEIGHT.test(question)) return weightTold(view)
  return IS_IT_DONE.test(question) && view.state.pending?.slot === 'confirm' ? NEARLY[view.language] : null
}

const NEARLY = {
  zh: '资料都齐了，就差您确认，回复“确认”马上下好。',
  en: 'Everything is there; only your “confirm” is missing, then it is placed at once.',
} as const

function weightTold({ slots, language }: FlowView): string | null {
  const kg = numberIn(slots['goods.weight'])
  if (kg === null) return null
  const pieces = numberIn(slots['goods.pieces']) ?? 1
  const each = parcelWords(parcelsIn(slots), language)
  const total = `${kgWords(kg, language)}${language === 'zh' ? '，' : ', '}${piecesWords(pieces, language)}`
  if (language === 'zh') return `现在一共${total}${each === '' ? '' : `（${each}）`}。`
  return `${total} in all${each === '' ? '' : ` (${each})`}.`
}
