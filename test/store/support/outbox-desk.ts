import { expect } from 'vitest'
import { createOutboxWorker, type OutboxWorker, type OutboxWorkerParts } from '../../../src/store/outbox/outbox-worker.ts'
import { freshDatabase } from '../../support/database.ts'
import { deskOn, message } from './desk.ts'

type WorkerChoice = Partial<OutboxWorkerParts> & Pick<OutboxWorkerParts, 'send'>

/** A fresh database whose bot answers everything with three bubbles. */
export async function outboxDesk() {
  const db = await freshDatabase()
  const desk = deskOn(db, () => ({ says: [{ text: '一' }, { text: '二' }, { text: '三' }] }))
  return {
    db,
    desk,
    threeBubbles: async (from: string, channel = 'slack'): Promise<void> => {
      const { conversationId } = await desk.store.receive(message(from, '你好', { channel }))
      await desk.store.runTurn(conversationId)
    },
    workerOn: (more: WorkerChoice): OutboxWorker =>
      createOutboxWorker({ pool: db.pool, clock: desk.clock, leaseMs: 60_000, ...more }),
    /** Of every bubble in order; the transcript says the same as the outbox. */
    states: async (): Promise<readonly string[]> => {
      const { rows } = await db.pool.query<{ state: string; delivery: string }>(
        'SELECT o.state, m.delivery FROM outbox o JOIN messages m ON m.id = o.message_id ORDER BY o.seq, o.id',
      )
      for (const { state, delivery } of rows) expect(delivery).toBe(state)
      return rows.map(({ state }) => state)
    },
  }
}
