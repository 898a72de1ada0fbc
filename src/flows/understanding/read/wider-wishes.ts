import { isNegated } from '../cues/negation.ts'
import { isElsewhere } from '../cues/policy.ts'
import { WIDER_CUES } from '../cues/wider-cues.ts'
import type { Reading } from './reading.ts'
import { HOW_LONG } from './settle-wishes.ts'
import type { Wish } from './wish.ts'

/** Longer than this it is a story, and a loose word in it says little. */
const LONGEST = 80
/** A question by its form alone leaves room for a second look. */
const UNSURE = 'question of the trade'

/** A second look with looser words, where the first knows nothing or hears a mere question; supposed and refused things stay as they are. */
export function widerWishes(wishes: readonly Wish[], reading: Reading): readonly Wish[] {
  const isUnsure = wishes.every((wish) => wish.because === UNSURE)
  const { lower, clauses } = reading
  if (!isUnsure || lower.length > LONGEST || isElsewhere(lower) || clauses.some(({ isHypothetical }) => isHypothetical))
    return wishes
  const wish = looser(lower, wishes.length > 0)
  // 从杭州寄一箱杨梅到哈尔滨 多久能到 asks.
  const isAsked = wishes.length > 0 && wish?.kind === 'flow' && wish.flow === 'order' && HOW_LONG.test(lower)
  return wish === null || isAsked ? wishes : [wish]
}

function looser(lower: string, isQuestion: boolean): Wish | null {
  for (const { wants, pattern, unless } of WIDER_CUES) {
    const at = lower.search(pattern)
    if (at < 0 || unless?.test(lower) === true || (wants !== 'human' && isNegated(lower, at))) continue
    const because = `looser words for ${wants}`
    if (wants === 'human') return { kind: 'hand_over', reason: 'request', at, because }
    if (wants === 'question') return isQuestion ? null : { kind: 'question', clause: lower, at, because }
    return { kind: 'flow', flow: wants, isWeak: false, clause: lower, at, because }
  }
  return null
}
