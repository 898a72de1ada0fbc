import type { Command } from '../../commands.ts'
import { bare } from '../cues/clauses.ts'
import { askedSlot, labelledKind } from '../cues/side-cues.ts'
import { metaAct, smallTalk } from '../cues/talk-cues.ts'
import { sideOf, slotFor, slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Reading } from './reading.ts'

/** Acts about the conversation itself: repeat, back, wait, swap, undo, language; the first clause that is one. */
export function metaCommand(reading: Reading, context: UnderstandContext): Command | null {
  for (const clause of reading.clauses) {
    const said = bare(clause.text)
    const act = metaAct(said) ?? metaAct(clause.text)
    if (act === null || (act === 'wait' && reading.time !== null && !/^等/.test(said))) continue
    if (act === 'swap') return { type: 'swap_parties' }
    if (act === 'undo') return undo(reading, context)
    if (act === 'resume') return { type: 'resume_flow', ...resumed(said) }
    if (act === 'zh' || act === 'en') return { type: 'switch_language', language: act }
    return { type: act }
  }
  return null
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
  /^什么(?:是|叫)|是(?:什么|啥|指什么|什么意思)|什么意思|指的?(?:是)?(?:什么|啥)|啥意思|^what(?:'s| is| does| do you mean)|mean\b|怎么(?:量|称|填|算体积)/

/** 为什么要身份证, 什么是声明价值: about the slot that is asked for or named; without a flow it is a company question. */
export function explainCommand(reading: Reading, context: UnderstandContext): Command | null {
  const pending = context.pending
  if (pending === undefined) return null
  for (const { text } of reading.clauses) {
    const said = bare(text)
    const isWhy = WHY.test(said)
    if (!isWhy && !WHAT.test(said)) continue
    const named = askedSlot(said)
    if (named !== null) return { type: 'explain', slot: samePlace(named, pending.slot) }
    if (said.length <= 14 && isWhy && /要|需要|填|提供|给|问|why/.test(said) && !/还没|没到|慢|贵/.test(said))
      return { type: 'explain', slot: pending.slot }
    const kind = labelledKind(said)
    if (kind !== null && kind === slotKind(pending.slot)) return { type: 'explain', slot: pending.slot }
    if (
      /^(?:这|那)?(?:是)?(?:个)?什么(?:意思|东西)?$|^what(?:'s| is) (?:that|this|it)$|^what does (?:that|this|it) mean$|这(?:个)?是(?:什么|啥)/.test(
        said,
      )
    )
      return { type: 'explain', slot: pending.slot }
  }
  return null
}

/** 保价 while the sum is asked for: the pending slot is the one meant. */
function samePlace(named: string, pending: string): string {
  return pending.startsWith(named) ? pending : named
}

export function smallTalkCommand(reading: Reading): Command | null {
  const whole = smallTalk(bare(reading.lower)) ?? smallTalk(reading.lower.trim())
  const kind = whole ?? reading.clauses.map(({ text }) => smallTalk(bare(text))).find((found) => found !== null) ?? null
  return kind === null ? null : { type: 'small_talk', kind }
}
