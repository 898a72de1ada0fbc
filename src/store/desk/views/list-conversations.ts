import type { ConversationFilter, ConversationRow } from '../../../domain/desk/desk-views.ts'
import { chinaMidnight } from '../../../domain/time/china-time.ts'
import { isUuid } from '../is-uuid.ts'
import { INBOX, type InboxRow, readInboxRow } from './conversation-rows.ts'
import { hitsOf, wantedOf } from './hits.ts'
import { readAnew, type Viewing } from './viewing.ts'

const NEWEST_FIRST = 'ORDER BY c.last_message_at DESC, c.id DESC'
const USUAL = 50
const MOST = 200

/**
 * Conversations with the newest word first, which are chosen before anything else of them is read; with `before` (an id, or an instant) those that come after it
 * in the list.
 */
export async function listConversations(viewing: Viewing, filter: ConversationFilter): Promise<readonly ConversationRow[]> {
  const wanted = wantedOf(filter.search ?? '')
  const isSearch = wanted.words !== ''
  const values: unknown[] = isSearch ? [wanted.words, wanted.number, wanted.phone] : []
  const conditions = isSearch ? [`c.id = ANY(ARRAY(${hitsOf(wanted, isOnlySearch(filter))}))`] : []
  const add = (condition: (place: string) => string, value: unknown): void => {
    values.push(value)
    conditions.push(condition(`$${values.length}`))
  }
  addOwner(viewing, filter, { add, conditions })
  if (filter.team !== undefined) {
    add((team) => `(c.owner_team = ${team} OR (c.owner_team IS NULL AND c.id = ANY(ARRAY(${openCasesOf(team)}))))`, filter.team)
  }
  if (filter.channel !== undefined) add((channel) => `c.channel = ${channel}`, filter.channel)
  addSpan(filter, add)
  addBefore(filter, add)
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  values.push(Math.min(filter.limit ?? USUAL, MOST))
  const page = `SELECT c.id FROM conversations c${where} ${NEWEST_FIRST} LIMIT $${values.length}`
  const rows = await readAnew<InboxRow>(viewing, `${INBOX} WHERE c.id = ANY(ARRAY(${page})) ${NEWEST_FIRST}`, values)
  return rows.map((row) => readInboxRow(viewing, row))
}

function isOnlySearch({ search: _search, ...others }: ConversationFilter): boolean {
  return Object.values(others).every((other) => other === undefined)
}

const openCasesOf = (team: string): string =>
  `SELECT x.conversation_id FROM cases x WHERE x.team = ${team} AND x.status IN ('open', 'waiting_approval')`

/** The bot has them again, out of hours mostly, and a colleague was promised: they wait like those in the queue. */
const PROMISED = `SELECT p.id FROM cases x JOIN conversations p ON p.id = x.conversation_id AND p.hand_over_case = x.number
  WHERE x.kind = 'hand_over' AND x.status = 'open' AND p.owner_kind = 'bot'`

type Add = (condition: (place: string) => string, value: unknown) => void

function addOwner(
  { by }: Viewing,
  { owner }: ConversationFilter,
  { add, conditions }: { readonly add: Add; readonly conditions: string[] },
): void {
  if (owner === undefined) return
  if (owner === 'waiting') {
    conditions.push(`(c.owner_kind = 'queue' OR c.id = ANY(ARRAY(${PROMISED})))`)
    return
  }
  if (owner !== 'mine') return add((kind) => `c.owner_kind = ${kind}`, owner)
  conditions.push(`c.owner_kind = 'agent'`)
  add((agent) => `c.owner_agent = ${agent}`, by.login)
}

/** Something was said between the two; a day alone is a whole China day. */
function addSpan({ from, to }: ConversationFilter, add: Add): void {
  const bounds: string[] = []
  if (from !== undefined) {
    add((at) => {
      bounds.push(`m.at >= ${at}`)
      return `c.last_message_at >= ${at}`
    }, startOf(from))
  }
  if (to === undefined) return
  add((at) => {
    const inSpan = [...bounds, `m.at < ${at}`].join(' AND ')
    return `c.opened_at < ${at} AND EXISTS (SELECT 1 FROM messages m WHERE m.conversation_id = c.id AND ${inSpan})`
  }, endOf(to))
}

function startOf(text: string): Date {
  return text.length === 10 ? chinaMidnight(new Date(`${text}T12:00:00+08:00`)) : new Date(text)
}

function endOf(text: string): Date {
  return text.length === 10 ? chinaMidnight(new Date(`${text}T12:00:00+08:00`), 1) : new Date(text)
}

function addBefore({ before }: ConversationFilter, add: Add): void {
  if (before === undefined) return
  if (!isUuid(before)) {
    if (!Number.isNaN(Date.parse(before))) add((at) => `c.last_message_at < ${at}`, new Date(before))
    return
  }
  add((id) => `(c.last_message_at, c.id) < (SELECT b.last_message_at, b.id FROM conversations b WHERE b.id = ${id})`, before)
}
