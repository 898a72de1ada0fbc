import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { rowsOf } from './support/conversation-rows.ts'
import { deskRoom } from './support/desk-room.ts'
import { storeDemoShipment } from './support/desk-work.ts'
import {
  anySchedule,
  clusterHere,
  deliver,
  deliverInOrder,
  EVERYTHING,
  equalsOneOrder,
  turnsOf,
  WAYBILL,
} from './support/schedules.ts'

const SEED = Number(process.env['SERIAL_SEED'] ?? 20_261_123)

/** The same over processes and a thousand schedules: `npm run proof:order`. */
describe(`deliveries in parallel, with doubles, from several customers (SERIAL_SEED=${SEED})`, () => {
  it('leave exactly what one order of them leaves', async () => {
    const seen = { runs: 0, messages: 0, deliveries: 0, turns: 0, orders: 0 }
    const property = fc.asyncProperty(anySchedule, async (said) => {
      await withTwoDatabases(async (parallel, serial) => {
        const found = await equalsOneOrder(clusterHere(parallel), serial, said)
        seen.runs += 1
        seen.messages += found.messages
        seen.deliveries += found.deliveries
        seen.turns += found.turns
        seen.orders += found.orders
      })
    })
    await fc.assert(property, { numRuns: 25, seed: SEED, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false })
    console.info(`SERIAL_SEED=${SEED}`, seen)
    expect(seen.orders).toBeGreaterThan(0)
  })

  it('would be seen to differ when another order was answered', async () => {
    await withTwoDatabases(async (parallel, serial) => {
      const minutes = [EVERYTHING, '改成8公斤', '确认'].map((text) => [{ text, ranks: [0] }])
      const [chat = ''] = await deliver(clusterHere(parallel), [minutes])
      const [first, second, third] = await turnsOf(parallel, chat)
      const swapped = [second, first, third].flatMap((turn) => (turn ? [turn] : []))
      const again = await deliverInOrder(serial, 0, swapped)
      expect((await rowsOf(serial, again))['orders']).not.toEqual((await rowsOf(parallel, chat))['orders'])
    })
  })
})

async function withTwoDatabases(work: (parallel: Database, serial: Database) => Promise<void>): Promise<void> {
  const both = await Promise.all([freshDatabase(), freshDatabase()])
  try {
    for (const db of both) await storeDemoShipment(db, deskRoom(db), WAYBILL)
    await work(...both)
  } finally {
    await Promise.all(both.map((db) => db.close()))
  }
}
