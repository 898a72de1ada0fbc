import { isCannotTell, isSkip, yesOrNo } from '../cues/answers.ts'
import { readAssent } from '../cues/assent.ts'
import { bare } from '../cues/clauses.ts'
import type { Reading } from './reading.ts'
import { isOnlyTalk } from './talk.ts'

const LEAD = /^(?:就?是|寄的?是?|里面是|都是|一些|些|一点|点|一个|我的|普通的?|(?:some|a|an|my|just|a few|two|three) )+/i
const PLAIN = /^[\p{Script=Han}、,，和及\s]{1,16}$/u
const ENGLISH = /^(?:some|a|an|my|just|a few|two|three) [a-z][a-z ]{2,24}$/i
/** Bare English nouns, where no word of a sentence is among them. */
const ENGLISH_NOUNS = /^[a-z][a-z' ,-]{2,40}$/i
const ENGLISH_SENTENCE =
  /\b(?:i|you|it|is|are|was|my|me|we|what|where|when|how|why|who|can|could|do|don't|please|help|agent|human|person|people|cancel|back|wait|skip|yes|no|ok|okay|hi|hello|thanks?|stop|quit|send|ship|track|order|quote|price|want|need|know|sure|later|nothing|something|stuff|things?|parcel|package)\b/i
/** Words of a sentence, not of a parcel's contents. */
const SENTENCE =
  /[吗呢不没你您他她改查取寄送谢问等会能该找]|怎么|什么|多少|为啥|哪|啥(?!的)|[我](?!的)|人工|投诉|好的|继续|返回|重|保密|东西$|订单|快递|物流/

/** 两箱六百 */
const ONLY_COUNTED =
  /^[\d一二两三四五六七八九十百千万几]+[箱件个袋包盒台批]?[,，\s]*[\d一二两三四五六七八九十百千万]*(?:块钱?|元)?$/

/** Asked what it is, a short plain word is the answer though no list knows it: 日用品, 一些特产, some spare keys. */
export function goodsAnswer(reading: Reading): string | null {
  const said = bare(reading.text)
  if (reading.time !== null && /^(?:今|明|后|周|星期|礼拜|[上中下晚]午?|早)/.test(said)) return null
  if (isOnlyTalk(reading) || namesNothing(said)) return null
  const isEnglish = ENGLISH.test(said) || isNouns(said)
  if (!isEnglish && (!PLAIN.test(said) || SENTENCE.test(said))) return null
  const name = said
    .replace(LEAD, '')
    .replace(/(?:啥的|什么的|之类的?|等等?)$/, '')
    .trim()
  return name === '' ? null : name
}

function namesNothing(said: string): boolean {
  const { means, tail } = readAssent(said)
  return (
    (means === 'yes' && tail === '') || isSkip(said) || isCannotTell(said) || ONLY_COUNTED.test(said) || yesOrNo(said) !== null
  )
}

/** charging cables and phone cases */
function isNouns(said: string): boolean {
  return said.includes(' ') && ENGLISH_NOUNS.test(said) && !ENGLISH_SENTENCE.test(said)
}
