import type pg from 'pg'
import type { TeamKey } from '../../domain/cases/case.ts'
import type { DeskActions } from '../../domain/desk/desk-actions.ts'
import { Refusal } from '../../domain/errors/refusal.ts'
import type { DeskLine } from './talk-line.ts'

export interface DeskLineParts {
  readonly pool: pg.Pool
  readonly actions: DeskActions
  /** Makes every reply and note of a run its own. */
  readonly nextClientId: () => string
}

/** A person at the desk acts on a customer's conversation, named by the customer. */
export async function actOnLine(parts: DeskLineParts, line: DeskLine): Promise<void> {
  if ('dispatch' in line) {
    const orderNumber = await latest(parts.pool, line.dispatch, ORDER)
    await parts.actions.dispatch(line.agent, { orderNumber })
  } else if ('pick_up' in line) {
    await parts.actions.pickUp(line.agent, await latest(parts.pool, line.pick_up, ORDER))
  } else if ('quote' in line) {
    await parts.actions.answerQuote(line.agent, { caseNumber: await latest(parts.pool, line.quote, QUOTE_CASE), fen: line.fen })
  } else if ('decide' in line) {
    const caseNumber = await latest(parts.pool, line.decide, CLAIM_CASE)
    await parts.actions.decideCompensation(line.agent, { caseNumber, fen: line.compensationFen })
  } else {
    await actOnChat(parts, line)
  }
}

type ChatLine = Exclude<DeskLine, { dispatch: string } | { pick_up: string } | { quote: string } | { decide: string }>

async function actOnChat({ pool, actions, nextClientId }: DeskLineParts, line: ChatLine): Promise<void> {
  const clientId = nextClientId()
  if ('claim' in line) {
    await actions.claim(line.agent, await latest(pool, line.claim, CONVERSATION))
  } else if ('to' in line) {
    await actions.reply(line.agent, { conversationId: await latest(pool, line.to, CONVERSATION), text: line.text, clientId })
  } else if ('resolve' in line) {
    const conversationId = await latest(pool, line.resolve, CONVERSATION)
    await actions.resolve(line.agent, { conversationId, summary: line.summary ?? '已处理' })
  } else if ('hand_back' in line) {
    await actions.handBack(line.agent, await latest(pool, line.hand_back, CONVERSATION))
  } else if ('note' in line) {
    await actions.note(line.agent, { conversationId: await latest(pool, line.on, CONVERSATION), text: line.note, clientId })
  } else {
    const conversationId = await latest(pool, line.transfer, CONVERSATION)
    await actions.transfer(line.agent, { conversationId, team: line.team as TeamKey, memo: line.memo ?? '' })
  }
}

const OF_CUSTOMER = 'JOIN channel_identities i ON i.id = c.identity_id WHERE i.external_user = $1'

const CONVERSATION = `SELECT c.id::text AS key FROM conversations c ${OF_CUSTOMER} ORDER BY c.last_message_at DESC LIMIT 1`
const ORDER = `SELECT o.number AS key FROM orders o JOIN conversations c ON c.id = o.conversation_id ${OF_CUSTOMER} ORDER BY o.confirmed_at DESC, o.number DESC LIMIT 1`
const QUOTE_CASE = `SELECT k.number AS key FROM cases k JOIN conversations c ON c.id = k.conversation_id ${OF_CUSTOMER}
  AND k.kind = 'quote' AND k.status IN ('open', 'waiting_approval') ORDER BY k.opened_at DESC, k.number DESC LIMIT 1`
const CLAIM_CASE = `SELECT k.number AS key FROM cases k JOIN conversations c ON c.id = k.conversation_id ${OF_CUSTOMER}
  AND k.kind IN ('claim', 'complaint') AND k.status IN ('open', 'waiting_approval') ORDER BY k.opened_at DESC, k.number DESC LIMIT 1`

async function latest(pool: pg.Pool, customer: string, statement: string): Promise<string> {
  const { rows } = await pool.query<{ key: string }>(statement, [customer])
  const key = rows[0]?.key
  if (key === undefined) {
    throw new Refusal('desk.unknown', { zh: `${customer} 没有可办的事项`, en: `${customer} has nothing of that kind` })
  }
  return key
}
