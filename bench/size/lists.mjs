import { EACH } from './fill.mjs'
import { tellP95, timed } from './timed.mjs'

const AIM_MS = 50
const ROUNDS = 60

/** The lists that every desk page asks for, with all the cases of the past beside those that are open. */
export async function measureLists(tell, { views, database }, messages) {
  const { rows } = await database.pool.query(`SELECT (SELECT count(*) FROM cases WHERE status = 'open') AS open,
    (SELECT count(*) FROM conversations WHERE owner_kind = 'queue') AS waiting, (SELECT count(*) FROM conversations WHERE owner_kind = 'agent') AS taken`)
  const { open, waiting, taken } = rows[0]
  const beside = { cases: messages / EACH, openCases: Number(open), waiting: Number(waiting), withPeople: Number(taken) }
  const lists = {
    'inbox, everything': () => views.conversations('gao', {}),
    'inbox, mine': () => views.conversations('lin', { owner: 'mine' }),
    'inbox, waiting': () => views.conversations('gao', { owner: 'queue' }),
    'inbox, with people': () => views.conversations('gao', { owner: 'agent' }),
    'inbox, of a team': () => views.conversations('sun', { team: 'claims' }),
    'inbox, of a channel': () => views.conversations('gao', { channel: 'slack' }),
    'inbox, a day of last month': () => views.conversations('gao', { from: dayAgo(30), to: dayAgo(30) }),
    queues: () => views.queues('gao'),
    'cases of a team': () => views.cases('sun', { team: 'claims' }),
    'cases, open': () => views.cases('gao', { status: 'open' }),
  }
  for (const [name, call] of Object.entries(lists)) {
    tellP95(tell, name, { tookMs: await timed([call], ROUNDS), aimMs: AIM_MS, ...(name === 'queues' ? beside : {}) })
  }
}

function dayAgo(days) {
  return new Date(Date.now() - days * 86_400_000 + 8 * 3_600_000).toISOString().slice(0, 10)
}
