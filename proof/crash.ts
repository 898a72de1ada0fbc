import { setTimeout as pause } from 'node:timers/promises'
import { killablePostgres } from '../test/faults/support/killable-postgres.ts'
import { personalIn } from '../test/faults/support/people.ts'
import { randomFrom } from '../test/faults/support/random.ts'
import { type ServerProcess, serverProcess, temporaryFolder } from '../test/faults/support/server-process.ts'
import { audit } from './crash/audit.ts'
import { keepAlive } from './crash/keep-alive.ts'
import { deathsOf, type Killed, type Killing, killAgainAndAgain, moments, startUntilReady } from './crash/killer.ts'
import { type Load, startLoad, type Talked } from './crash/load.ts'
import { type Pace, startPace } from './crash/pace.ts'
import { openRoads } from './crash/roads.ts'
import { openRows, type Rows } from './crash/rows.ts'
import { signal } from './crash/signal.ts'
import { type Figure, print, tellVerdict } from './support/figures.ts'
import { choiceFrom, numbersFrom } from './support/words.ts'

const PATIENCE_MS = 5 * 60_000

/** `npm run proof:crash -- --kills 200 --at sending --seed 7 --minutes 20 --nodes 1 --web 8 --oa 16 --kf 16 --slack 16`: exit code 0 when nothing is lost, doubled or left. */
export async function prove(words: readonly string[]): Promise<number> {
  const seed = Math.floor(Math.random() * 1_000_000)
  const { choice: at, others } = choiceFrom(words, 'at', moments)
  const given = { at, ...numbersFrom(others, { kills: 200, minutes: 30, seed, nodes: 1, web: 8, oa: 16, kf: 16, slack: 16 }) }
  print({ proof: 'crash', ...given })
  const folder = temporaryFolder()
  const postgres = await killablePostgres()
  const reading = openRows(postgres.url)
  const servers: ServerProcess[] = []
  const address = () => servers[Math.floor(Math.random() * servers.length)]?.address ?? ''
  const sending = signal()
  const random = randomFrom(given.seed + 2)
  const roads = await openRoads({ address, random, onTaking: () => sending.now() }, given)
  const env = { ...Object.assign({}, ...roads.map((road) => road.env)), LOG_LEVEL: 'info' }
  for (let node = 0; node < given.nodes; node += 1) {
    servers.push(await serverProcess({ databaseUrl: postgres.url, dataDir: folder.path, env }))
  }
  const pace = startPace(reading.rows)
  try {
    for (const server of servers) await startUntilReady(server)
    const run = {
      given,
      rows: reading.rows,
      servers,
      sending,
      pace,
      roads,
      postgres,
      moveClock: (byMs: number) => servers.forEach((server) => server.moveClock(byMs)),
    }
    const { killed, talked, tookMs } = await killUnderLoad(run)
    const figures = await audit(reading.rows, talked)
    const log = servers.map((server) => server.log()).join('\n')
    const leaked: Figure = { name: 'personal words in the logs', value: personalIn(log).length, must: 0 }
    return tellVerdict([...figures, leaked], { ...given, ...killed, seconds: Math.round(tookMs / 1000) })
  } finally {
    pace.stop()
    await Promise.all(servers.map((server) => server.kill()))
    await reading.close()
    for (const road of roads) await road.close()
    await postgres.close()
    folder.remove()
  }
}

interface Run {
  readonly rows: Rows
  readonly given: { readonly kills: number; readonly at: Killing['at']; readonly minutes: number; readonly seed: number }
  readonly servers: readonly ServerProcess[]
  readonly sending: ReturnType<typeof signal>
  readonly pace: Pace
  readonly roads: Awaited<ReturnType<typeof openRoads>>
  readonly postgres: Awaited<ReturnType<typeof killablePostgres>>
  readonly moveClock: (byMs: number) => void
}

async function killUnderLoad({ given, rows, servers, sending, pace, roads, postgres, moveClock }: Run) {
  const startedAt = performance.now()
  const random = randomFrom(given.seed)
  const chances = randomFrom(given.seed + 1)
  const saying = signal()
  const acknowledged = signal()
  let isOver = false
  let mustEnd = false
  const onMoments = { onSaying: saying.now, onAcknowledged: acknowledged.now }
  const load = startLoad({ roads, pace, random: chances, isOver: () => isOver, mustEnd: () => mustEnd, ...onMoments })
  const isTimeOver = () => performance.now() - startedAt > given.minutes * 60_000
  const onKill = (kills: number) => tellProgress(kills, load, startedAt)
  const next = { send: sending.next, saying: saying.next, acknowledged: acknowledged.next, turnDue: () => untilTurnDue(rows) }
  const victims = { servers, database: postgres, next, moveClock, random }
  const killed =
    given.kills > 0
      ? await killAgainAndAgain(victims, { kills: given.kills, at: given.at, isOver: isTimeOver, onKill })
      : await keepAlive({ servers, database: postgres }, { isOver: isTimeOver, onKill })
  isOver = true
  const impatience = setTimeout(() => {
    mustEnd = true
  }, PATIENCE_MS)
  await load.ended
  const tookMs = performance.now() - startedAt
  const talked = await lookWhenQuiet({ load, pace, rows, servers, mustEnd: () => mustEnd })
  clearTimeout(impatience)
  return { killed: asFigures(killed), talked, tookMs }
}

/** A message is stored, and its turn could begin now. */
async function untilTurnDue(rows: Rows): Promise<void> {
  for (let looks = 0; looks < 400; looks += 1) {
    const due = await rows('SELECT 1 FROM conversations WHERE turn_due_at <= now() LIMIT 1').catch(() => [])
    if (due.length > 0) return
    await pause(5)
  }
}

interface Looking {
  readonly load: Load
  readonly pace: Pace
  readonly rows: Rows
  readonly servers: readonly ServerProcess[]
  readonly mustEnd: () => boolean
}

/** Clocks go on and the bot with them: looks until nothing was said while everybody looked, and then nobody is left to say more. */
async function lookWhenQuiet({ load, pace, rows, servers, mustEnd }: Looking): Promise<readonly Talked[]> {
  const wordsSaid = async () => JSON.stringify(await rows('SELECT count(*) AS n FROM outbox').catch(() => null))
  for (;;) {
    while (!mustEnd() && !(await pace.allAnswered())) await pause(200)
    const before = await wordsSaid()
    const isQuiet = async () => (await pace.allAnswered()) && before === (await wordsSaid())
    const talked = await load.lastLook()
    if (!mustEnd() && !(await isQuiet())) continue
    await Promise.all(servers.map((server) => server.kill()))
    if (mustEnd() || (await isQuiet())) return talked
    for (const server of servers) await startUntilReady(server)
  }
}

function asFigures(killed: Killed): object {
  const { byMoment, byHand, clockJumps, startsMs } = killed
  const sorted = startsMs.toSorted((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
  return {
    deaths: deathsOf(killed),
    killedAt: byMoment,
    byHand,
    clockJumps,
    startMs: { half: at(0.5), nineOfTen: at(0.9), longest: at(1) },
  }
}

function tellProgress(kills: number, load: Load, startedAt: number): void {
  if (kills % 10 > 1) return
  print({ kills, messages: load.said(), seconds: Math.round((performance.now() - startedAt) / 1000) })
}
