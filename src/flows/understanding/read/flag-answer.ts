import type { SlotName } from '../../commands.ts'
import { isCannotTell, isSkip } from '../cues/answers.ts'
import { type Assent, readAssent } from '../cues/assent.ts'
import { bare } from '../cues/clauses.ts'
import { slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { PendingAnswer, Question } from './pending-answer.ts'
import type { Reading } from './reading.ts'

/** An answer to a yes-or-no question: what is put off is never a yes. */
export function flagAnswer(question: Question): PendingAnswer | null {
  const said = bare(question.reading.lower)
  const isYes = question.flow === 'cancel' && question.slot === 'confirm' ? cancelSaid(said, question) : flagSaid(said, question)
  if (isYes === 'later') return { kind: 'wait', because: 'not decided yet' }
  if (isYes !== null) return { kind: 'value', value: isYes, because: isYes ? 'yes' : 'no' }
  if (isCannotTell(said)) return { kind: 'cannot_tell', because: 'cannot tell' }
  return isSkip(said) ? { kind: 'skip', because: 'skips' } : null
}

/** What is said to the flag that is asked for, and null where none is. */
export function assentTo(reading: Reading, { pending }: UnderstandContext): Assent['means'] {
  return pending !== undefined && slotKind(pending.slot) === 'flag' ? readAssent(reading.text).means : null
}

function flagSaid(said: string, { flow, slot, reading }: Question): boolean | 'later' | null {
  const { means } = readAssent(reading.text)
  const isPrice = flow === 'quote' && slot === 'confirm'
  if (means === 'later') return isPrice ? false : means
  if (isPrice && (LEAVES.test(said) || (said.length <= 40 && ONLY_KNOWS.test(said)))) return false
  if (means !== null) return means === 'yes'
  const own = ownWord(slot, said)
  if (own !== null) return own
  return reading.choice === null && /^[12]$/.test(said) ? said === '1' : null
}

/** A price was wanted and no order. */
const LEAVES = /\b(?:bye|goodbye|see you)\b|再见|拜拜|(?<!\d)88(?:6)?(?!\d)|晚安/

/** 好 知道了, ok got it: heard, and nothing ordered. */
const ONLY_KNOWS =
  /^(?:那|好的?|好嘞|行吧?|嗯|哦|ok(?:ay)?|all right|alright){0,6}[\s,，。]*(?:我)?(?:知道|了解|明白|清楚|晓得)(?:价格?|价钱)?(?:了|啦|喽)?[\s,，。]*(?:谢谢|多谢|谢啦|谢了)?(?:你|您)?[\s。!！]*$|^(?:ok(?:ay)?|all right|alright|oh)?[\s,.]*(?:got it|noted|i see|understood|good to know)[\s,.]*(?:thanks?|thank you)?[\s.!]*$/

const KEEPS = /不取消|别取消|不要取消|保留|留着|照常|还是(?:要|得)?(?:寄|取)|keep|don't|do not/

/** 是的取消 where cancelling is what is asked; 寄吧 there keeps it. */
function cancelSaid(said: string, { reading }: Question): boolean | 'later' | null {
  if (KEEPS.test(said)) return false
  if (/取消|撤|cancel/.test(said) && !/不|别/.test(said)) return true
  const { means } = readAssent(reading.text)
  if (means === 'yes') return !/[寄发]|下单|来取|\bsend\b|\bship\b/.test(said)
  return means === 'no' ? false : means
}

const OWN_YES: Readonly<Record<string, RegExp>> = {
  insurance: /^(?:要|那就|就)?(?:保|投保|保上|保一下|买保险|insure it|with insurance)$/,
  pod: /^(?:要|带)?(?:回单|签收单)$/,
  cod: /^(?:要)?(?:代收|代收货款)$/,
  upstairs: /^(?:要)?(?:上楼|送上楼|搬上去)$/,
}
const NEEDLESS =
  /没(?:有|啥|什么|那个)?必要|不值|没(?:啥|什么)值钱|不贵重|用不[着上]|免了|算了|\b(?:not worth|no need(?! for| to)|don't bother|not necessary|cheap stuff|skip it|skip)\b/
const OWN_NO: Readonly<Record<string, RegExp>> = {
  insurance: /不(?:用|要|想|需要)?保|保(?:啥|什么|个啥|它干)|便宜(?:货|东西)|旧(?:货|东西)/,
}

/** 保吧 to «insured?» is a yes, 就几件衣服 保啥呀 a no. */
function ownWord(slot: SlotName, said: string): boolean | null {
  if (OWN_YES[slot]?.test(said) === true) return true
  if (slot === 'confirm') return null
  return NEEDLESS.test(said) || OWN_NO[slot]?.test(said) === true ? false : null
}
