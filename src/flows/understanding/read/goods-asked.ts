import { isGoodsWord } from '../extract/goods-name.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Decision } from './decision.ts'
import type { Reading } from './reading.ts'

/** 那打火机呢, 酒呢: whether that may be sent, after another was asked about; null when something else is said. */
export function goodsAsked({ lower, goods: read }: Reading, { pending }: UnderstandContext): Decision | null {
  if (pending !== undefined) return null
  const [, goods = ''] = /^(?:那么?|那要是)?(\p{Script=Han}{1,6})呢[?？]?$/u.exec(lower.trim()) ?? []
  if (goods === '' || !(isGoodsWord(goods) || read === goods)) return null
  return { commands: [{ type: 'answer_question', question: `${goods}可以寄吗` }], because: ['goods asked about'] }
}
