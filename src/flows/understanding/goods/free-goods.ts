import { isCannotTell, isRefusal, isSkip } from '../cues/answers.ts'
import { bare, clausesOf } from '../cues/clauses.ts'
import { isNameAndTail } from '../names/name-and-tail.ts'
import { normalise } from '../normalise.ts'
import { goodsTold } from './goods-told.ts'

/** Who speaks, who is spoken to, what is asked. */
const TALKS =
  /[你您他她它咱谁我吗么呢吧啊]|什么|怎么|哪|多少|知道|说过|问|\b(?:i|you|we|he|she|they|it|what|why|how|who|not|no|is|are|do|does|don'?t|can|will)\b/iu
const SHORT = /^(?:[\p{Script=Han}A-Za-z\d]{1,10}|[a-z][a-z '-]{1,29})$/iu

/** Words that nothing else claimed as the name of goods; odd names (how could a list know them) are taken when they are given a second time. */
export function freeGoods(text: string, isSecondTry: boolean): string | null {
  const said = normalise(text).trim()
  if (isNameAndTail(said)) return null
  const told = goodsTold(said, { isAsked: true, held: null })
  if (told !== null || !isSecondTry) return told
  const words = bare(said)
  const isTalk = TALKS.test(said) || isCannotTell(words) || isRefusal(words) || isSkip(words)
  return SHORT.test(words) && /\p{L}/u.test(words) && !isTalk && !clausesOf(said).some(({ isQuestion }) => isQuestion)
    ? words
    : null
}
