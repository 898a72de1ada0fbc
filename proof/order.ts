import fc from 'fast-check'
import { startScratchServer } from '../src/store/database/scratch-database.ts'
import { equalsOneOrder, openCompany, type Seen } from '../test/store/support/equals-one-order.ts'
import { anySchedule, type Schedule, toldSchedule } from '../test/store/support/schedules.ts'
import { type OwnDatabase, ownDatabase } from './order/own-database.ts'
import { startProcesses } from './order/processes.ts'
import { print, tellVerdict } from './support/figures.ts'
import { numbersFrom } from './support/words.ts'

/** `npm run proof:order -- --schedules 1000 --seed 7 --processes 3`: exit code 0 when every schedule equals one order of it. */
export async function prove(words: readonly string[]): Promise<number> {
  const seed = Math.floor(Math.random() * 1_000_000)
  const given = numbersFrom(words, { schedules: 1_000, seed, processes: 3, careless: 0 })
  print({ proof: 'order', ...given })
  const server = await startScratchServer()
  const [parallel, serial] = await Promise.all([ownDatabase(server, 'parallel'), ownDatabase(server, 'serial')])
  const flags = given.careless > 0 ? ['--careless'] : []
  const processes = await startProcesses({ url: parallel.url, count: given.processes, flags })
  const startedAt = performance.now()
  const sum = { schedules: 0, messages: 0, deliveries: 0, turns: 0, timers: 0, acts: 0, orders: 0, cases: 0 }
  let isTold = false
  const tellFirst = (error: unknown): never => {
    if (!isTold) process.stdout.write(`A difference; smaller schedules are looked for.\n${String(error)}\n`)
    isTold = true
    throw error
  }
  const property = fc.asyncProperty(anySchedule, async (schedule) => {
    await Promise.all([parallel, serial].map(makeNew))
    const cluster = { db: parallel, nodes: processes.nodes, clock: await processes.clock() }
    const seen = await equalsOneOrder(cluster, serial, schedule).catch(tellFirst)
    add(sum, seen)
    if (sum.schedules % 50 === 0) print({ ...sum, seconds: seconds(startedAt) })
  })
  const checked = await fc.check(property, { numRuns: given.schedules, seed: given.seed })
  processes.stop()
  await Promise.all([parallel.close(), serial.close()])
  await server.stop()
  const counterexample = checked.counterexample?.[0]
  if (counterexample !== undefined) tellCounterexample(counterexample, checked)
  const differ = { name: 'schedules that equal no order of their deliveries', value: checked.failed ? 1 : 0, must: 0 }
  const figures = Object.entries(sum).map(([name, value]) => ({ name, value }))
  return tellVerdict([...figures, differ], { ...given, seconds: seconds(startedAt) })
}

/** As a database looks before anybody wrote: quicker than a new one for each schedule. */
async function makeNew(db: OwnDatabase): Promise<void> {
  await db.empty()
  await openCompany(db)
}

function add(sum: Seen & { schedules: number }, seen: Seen): void {
  const added = Object.entries(seen).map(([name, value]) => [name, value + sum[name as keyof Seen]])
  Object.assign(sum, Object.fromEntries(added), { schedules: sum.schedules + 1 })
}

/** The smallest schedule that still differs, as people can read it. */
function tellCounterexample(schedule: Schedule, checked: fc.RunDetails<[Schedule]>): void {
  print({ counterexample: schedule, seed: checked.seed, path: checked.counterexamplePath, shrunk: checked.numShrinks })
  const { errorInstance: why } = checked
  process.stdout.write(`${toldSchedule(schedule)}\n${why instanceof Error ? why.stack : String(why)}\n`)
}

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 1000)
}
