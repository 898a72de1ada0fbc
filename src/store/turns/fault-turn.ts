import { type Escalated, escalate } from '../../domain/escalation/escalate.ts'
import type { Bilingual } from '../../domain/language.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import { openCase } from '../cases/open-case.ts'
import { appendMessages } from '../conversations/append-messages.ts'
import type { LockedConversation } from '../conversations/lock-conversation.ts'
import { setOwner } from '../conversations/set-owner.ts'
import { drawNumber } from '../numbers/draw-number.ts'
import { prepared } from '../prepared.ts'
import type { Writing } from '../writing.ts'
import type { TurnAtHand } from './decide-turn.ts'
import { finishTurn } from './finish-turn.ts'
import type { ConversationStoreParts, TurnOutcome } from './turn-parts.ts'

/**
 * The turn failed on a fault of ours: the customer hears an honest sentence and goes to a person by the rule `fault`.
 * Whatever state there was is kept for that person; a chat that waits already only hears the sentence.
 */
export async function faultTurn(
  parts: ConversationStoreParts,
  writing: Writing,
  turn: TurnAtHand & { readonly fault: string },
): Promise<TurnOutcome> {
  const { conversation, trigger, fault } = turn
  const rule = ruleOf(parts, writing)
  const goes = rule !== null && conversation.owner.kind === 'bot'
  const handOverCase = goes ? await handOver({ parts, writing, conversation, rule }) : conversation.handOverCase
  const text = (rule?.words ?? LAST_RESORT)[conversation.language]
  const said = await appendMessages(
    writing,
    conversation.id,
    conversation.owner.kind === 'agent' ? [] : [{ author: { kind: 'bot' }, text }],
  )
  const state = turn.waiting.state === null ? null : { ...turn.waiting.state, handOverCase }
  const record = { understanding: null, keys: {}, result: { state, effects: [] }, tookMs: 0, fault, replay: { state } }
  const version = await finishTurn(writing, { conversation, trigger, ...record })
  return { conversationId: conversation.id, seq: said.at(-1)?.seq ?? conversation.seq, version, said: said.length, fault }
}

/** When even the rules cannot be read. */
const LAST_RESORT: Bilingual = {
  zh: '抱歉，我们的系统出了点问题，正在处理，请稍后再发一次。',
  en: 'Sorry, something went wrong on our side. We are on it; please send that again in a little while.',
}

function ruleOf(parts: ConversationStoreParts, writing: Writing): Escalated | null {
  try {
    return escalate({ trigger: 'fault', now: writing.now }, parts.company())
  } catch {
    // The fault may be in the rules themselves; the customer still hears something.
    return null
  }
}

interface HandOver {
  readonly parts: ConversationStoreParts
  readonly writing: Writing
  readonly conversation: LockedConversation
  readonly rule: Escalated
}

async function handOver({ parts, writing, conversation, rule }: HandOver): Promise<string> {
  const number = await drawNumber(writing, 'case', parts.company().waybillPrefix)
  const dueAt = rule.dueAt === null ? null : toChinaIso(rule.dueAt)
  const { team, agent, priority } = rule
  await openCase(writing, {
    number,
    conversationId: conversation.id,
    customerId: conversation.customerId,
    draft: {
      kind: rule.caseKind === 'same' ? 'hand_over' : rule.caseKind,
      reason: 'fault',
      summary: '系统故障，机器人无法继续处理 / a fault of ours, the bot cannot go on',
    },
    escalation: { rule: rule.rule, trigger: 'fault', reason: 'fault', team, agent, priority, dueAt },
    by: 'system',
  })
  if (rule.chat === 'queue') await setOwner(writing, conversation, { kind: 'queue', team })
  await writing.client.query(
    prepared('UPDATE conversations SET hand_over_case = $2, priority = $3 WHERE id = $1', [conversation.id, number, priority]),
  )
  return number
}
