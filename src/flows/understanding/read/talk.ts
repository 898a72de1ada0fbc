import type { Command, SmallTalkKind } from '../../commands.ts'
import { yesOrNo } from '../cues/answers.ts'
import { bare } from '../cues/clauses.ts'
import { askedSlot, labelledKind } from '../cues/side-cues.ts'
import { type MetaAct, metaAct, smallTalk } from '../cues/talk-cues.ts'
import { sideOf, slotFor, slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Reading } from './reading.ts'

/** Acts about the conversation itself: repeat, back, wait, swap, undo, language; the first clause that is one. */
export function metaCommand(reading: Reading, context: UnderstandContext): Command | null {
  for (const clause of reading.clauses) {
    const said = bare(clause.text)
    const act = metaAct(said) ?? metaAct(clause.text)
    if (act === null || isMeantOtherwise(act, said, { reading, context })) continue
    return actCommand(act, said, { reading, context })
  }
  return null
}

interface Scene {
  readonly reading: Reading
  readonly context: UnderstandContext
}

/** 明天等我电话 names a time; 不改了 while changing an order gives the change up. */
function isMeantOtherwise(act: MetaAct, said: string, { reading, context }: Scene): boolean {
  if (act === 'wait') return reading.time !== null && !said.startsWith('等')
  if (act === 'undo' && context.pending?.flow === 'redeliver' && /地址|address/.test(reading.lower)) return true
  return act === 'undo' && context.pending?.flow === 'change' && said.endsWith('不改了')
}

function actCommand(act: MetaAct, said: string, { reading, context }: Scene): Command {
  if (act === 'swap') return { type: 'swap_parties' }
  if (act === 'undo') return undo(reading, context)
  if (act === 'resume') return { type: 'resume_flow', ...resumed(said) }
  return act === 'zh' || act === 'en' ? { type: 'switch_language', language: act } : { type: act }
}

function undo(reading: Reading, context: UnderstandContext): Command {
  const kind = reading.weights.length > 0 ? 'weight' : labelledKind(reading.lower)
  const flow = context.pending?.flow
  const slot = kind === null || flow === undefined ? null : slotFor(flow, kind, sideOf(context.pending?.slot) ?? 'consignee')
  return { type: 'undo_correction', ...(slot === null ? {} : { slot }) }
}

function resumed(said: string): { readonly flow?: 'order' | 'quote' | 'track' | 'complaint' } {
  if (/下单|寄件|order|shipment/.test(said)) return { flow: 'order' }
  if (/报价|询价|quote/.test(said)) return { flow: 'quote' }
  if (/投诉|complaint/.test(said)) return { flow: 'complaint' }
  return /查件|查询|track/.test(said) ? { flow: 'track' } : {}
}

const WHY =
  /为(?:什么|啥|何)|干(?:嘛|什么|啥)|有什么用|什么用|做什么用|凭什么|要这个|^why\b|why (?:do|is|would)|what (?:do you need|for)|需要(?:这个|它)吗|必须(?:填|要|提供)吗/
const WHAT =
  /什么(?:是|叫)(?!不)|是(?:什么|啥|指什么|什么意思)|什么意思|指的?(?:是)?(?:什么|啥)|啥意思|^what(?:'s| is| does| do you mean)|mean\b|怎么(?:量|称|填|算体积)/

const THIS_IS_WHAT =
  /^(?:这|那)?(?:是)?(?:个)?什么(?:意思|东西)?$|^what(?:'s| is) (?:that|this|it)$|^what does (?:that|this|it) mean$|这(?:个)?是(?:什么|啥)/

/** 为什么要身份证, 什么是声明价值: about the slot that is asked for or named; without a flow it is a company question. */
export function explainCommand(reading: Reading, context: UnderstandContext): Command | null {
  const pending = context.pending
  if (pending === undefined) return null
  for (const { text } of reading.clauses) {
    const slot = explainedSlot(bare(text), pending.slot)
    if (slot !== null) return { type: 'explain', slot }
  }
  return null
}

/** 必须吗, 怎么填, 哪个好: about the question on the table, whatever it is. */
const ABOUT_IT =
  /^(?:这个?|那)?(?:一定|必须|非得|有必要|需要|非要)(?:要|得)?(?:写|填|给|说|选|提供)?[^,，]{0,5}(?:吗|么|嘛)$|^(?:这个?)?(?:要|该)?(?:怎么|如何|咋)(?:填|写|选|说|量)$|^(?:这个?)?(?:要|该)?(?:写|填|选)(?:什么|啥|哪个)$|^有(?:什么|啥)(?:区别|不同|差别)$|^哪个(?:好|划算|合适|便宜|快)$|^(?:is (?:it|this) (?:necessary|required|mandatory)|do i have to|which (?:one )?is better|what's the difference)$/

function explainedSlot(said: string, pending: string): string | null {
  if (ABOUT_IT.test(said)) return pending
  const isWhy = WHY.test(said)
  if (!isWhy && !WHAT.test(said)) return null
  const named = askedSlot(said)
  if (named !== null) return samePlace(named, pending)
  if (isWhy) return whySlot(said, pending)
  return THIS_IS_WHAT.test(said) || labelledKind(said) === slotKind(pending) ? pending : null
}

/** 为什么要电话 is about that side's phone, whatever of it is asked. */
function whySlot(said: string, pending: string): string | null {
  const side = sideOf(pending)
  if (side !== null && /电话|手机|号码|phone|number/.test(said)) return `${side}.phone`
  const isOfTheQuestion = said.length <= 24 && WHAT_IS_ASKED.test(said) && !/还没|没到|慢|贵/.test(said)
  return isOfTheQuestion || THIS_IS_WHAT.test(said) || labelledKind(said) === slotKind(pending) ? pending : null
}

const WHAT_IS_ASKED = /要|需要|填|提供|给|问|why|what for|what do you need/

/** 保价 while the sum is asked for: the pending slot is the one meant. */
function samePlace(named: string, pending: string): string {
  return pending.startsWith(named) ? pending : named
}

/** The whole message is courtesy or a question about the conversation: never a value. */
export function isOnlyTalk(reading: Reading): boolean {
  return wholeTalk(reading) !== null
}

function wholeTalk(reading: Reading): SmallTalkKind | null {
  return smallTalk(bare(reading.lower)) ?? smallTalk(reading.lower.trim()) ?? courtesies(reading.lower)
}

export function smallTalkCommand(reading: Reading): Command | null {
  const whole = wholeTalk(reading)
  const kind = whole ?? reading.clauses.map(({ text }) => smallTalk(bare(text))).find((found) => found !== null) ?? null
  return kind === null ? null : { type: 'small_talk', kind }
}

/** 好的 明白啦 多谢: several courtesies in a row; the last one is answered. */
function courtesies(text: string): SmallTalkKind | null {
  const parts = text.split(/[\s,，。.!！~～;；、]+/).filter((part) => part !== '')
  if (parts.length < 2 || parts.length > 6) return null
  const kinds = parts.map((part) => smallTalk(bare(part)))
  const isOnlyCourtesy = parts.every((part, at) => kinds[at] !== null || yesOrNo(bare(part)) === true)
  return isOnlyCourtesy ? (kinds.findLast((kind) => kind !== null) ?? null) : null
}
