import type { TeamKey } from '../../../domain/cases/case.ts'
import type { QueueCase, QueueView } from '../../../domain/desk/desk-views.ts'
import { isOpen, nextOpening } from '../../../domain/service-hours/opening-hours.ts'
import { toChinaIso } from '../../../domain/time/china-time.ts'
import { type Instant, isoOrNull } from '../../rows/instant.ts'
import { PRESENCE_SECONDS } from '../presence.ts'
import { INBOX, type InboxRow, readInboxRow } from './conversation-rows.ts'
import { read, type Viewing } from './viewing.ts'

const TEAMS: readonly TeamKey[] = ['front', 'vip', 'complaint', 'claims', 'dispatch', 'supervisor', 'manager']

const MOST_OPEN = 500

const OPEN = `SELECT number, kind, team, agent, status, priority, due_at FROM cases
  WHERE status IN ('open', 'waiting_approval') ORDER BY due_at NULLS LAST, number LIMIT ${MOST_OPEN}`

interface OpenCase extends Omit<QueueCase, 'dueAt' | 'closedAt'> {
  readonly due_at: Instant | null
}

const ONLINE = `SELECT login, team_key AS team FROM agents WHERE is_active AND presence = 'online'
  AND (last_seen_at IS NULL OR last_seen_at > $1::timestamptz - make_interval(secs => ${PRESENCE_SECONDS})) ORDER BY login`

/** Every team with whoever waits there, the urgent and the longest waiting first, and its open cases with their clocks. */
export async function readQueues(viewing: Viewing): Promise<readonly QueueView[]> {
  const waiting = await read<InboxRow>(
    viewing,
    `${INBOX} WHERE c.owner_kind = 'queue'
     ORDER BY array_position(ARRAY['urgent', 'high', 'normal'], c.priority), c.waiting_since, c.id`,
    [],
  )
  const cases = await openCases(viewing)
  const online = await read<{ login: string; team: string }>(viewing, ONLINE, [viewing.now])
  const { company, now } = viewing
  return TEAMS.map((team) => {
    const open = isOpen(team, now, company)
    return {
      team,
      open,
      nextOpening: open ? null : toChinaIso(nextOpening(team, now, company)),
      online: online.filter((person) => person.team === team).map(({ login }) => login),
      waiting: waiting.filter((row) => row.owner_team === team).map((row) => readInboxRow(viewing, row)),
      cases: cases.filter((each) => each.team === team),
    }
  })
}

/** What waits for somebody to act, in all teams, what is due first on top. */
async function openCases(viewing: Viewing): Promise<readonly QueueCase[]> {
  const rows = await read<OpenCase>(viewing, OPEN, [])
  return rows.map(({ due_at, ...open }) => ({ ...open, dueAt: isoOrNull(due_at), closedAt: null }))
}
