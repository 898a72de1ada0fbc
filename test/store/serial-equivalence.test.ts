import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { rowsOf } from './support/conversation-rows.ts'
import { equalsOneOrder, openCompany } from './support/equals-one-order.ts'
import { clusterHere, deliver } from './support/schedule-cluster.ts'
import { anySchedule, EVERYTHING, toldSchedule } from './support/schedules.ts'
import { serialAgain } from './support/serial-again.ts'
import { watchWrites, writesInOrder } from './support/writes-in-order.ts'

const SEED = Number(process.env['SERIAL_SEED'] ?? 20_261_123)
const RUNS = Number(process.env['SERIAL_RUNS'] ?? 15)

/** The same over processes and a thousand schedules: `npm run proof:order`. */
describe(`deliveries in parallel, with doubles, from several customers (SERIAL_SEED=${SEED})`, () => {
  it('leave exactly what one order of them leaves', async () => {
    const seen = { runs: 0, messages: 0, deliveries: 0, turns: 0, timers: 0, acts: 0, orders: 0, cases: 0 }
    const property = fc.asyncProperty(anySchedule, async (schedule) => {
      await withTwoDatabases(async (parallel, serial) => {
        const found = await equalsOneOrder(clusterHere(parallel), serial, schedule)
        const sum = Object.entries(found).map(([name, value]) => [name, value + seen[name as keyof typeof found]])
        Object.assign(seen, { runs: seen.runs + 1 }, Object.fromEntries(sum))
      })
    })
    const checked = await fc.check(property, { numRuns: RUNS, seed: SEED, endOnFailure: true })
    console.info(`SERIAL_SEED=${SEED}`, seen)
    if (checked.counterexample) console.error(toldSchedule(checked.counterexample[0]))
    if (checked.failed) throw checked.errorInstance
  }, 600_000)

  it('would be seen to differ when another order was answered', async () => {
    await withTwoDatabases(async (parallel, serial) => {
      const times = [EVERYTHING, '改成8公斤', '确认'].map((text) => [{ text, ranks: [0] }])
      await watchWrites(parallel)
      const { chats, ...done } = await deliver(clusterHere(parallel), { customers: [times], desk: [], pauses: [] })
      const writes = await writesInOrder(parallel)
      const of = (externalId: string) => {
        const at = writes.findIndex(({ received }) => received.includes(externalId))
        return writes.slice(at, at + (writes[at]?.turn ? 1 : 2))
      }
      const swapped = ['0-1-0', '0-0-0', '0-2-0'].flatMap(of)
      const again = await serialAgain(swapped, { from: parallel, to: serial, done })
      const [chat = ''] = chats
      expect((await rowsOf(serial, again.get(chat) ?? ''))['orders']).not.toEqual((await rowsOf(parallel, chat))['orders'])
    })
  })
})

async function withTwoDatabases(work: (parallel: Database, serial: Database) => Promise<void>): Promise<void> {
  const both = await Promise.all([freshDatabase(), freshDatabase()])
  try {
    await Promise.all(both.map(openCompany))
    await work(...both)
  } finally {
    await Promise.all(both.map((db) => db.close()))
  }
}
