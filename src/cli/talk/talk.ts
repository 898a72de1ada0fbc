import type { Readable } from 'node:stream'
import { demoCompany } from '../../demo/demo-company.ts'
import { demoAccounts } from '../../demo/demo-people.ts'
import { demoShipments } from '../../demo/demo-shipments.ts'
import { dialogue } from '../../flows/dialogue.ts'
import type { Database } from '../../store/database/open-database.ts'
import { openScratchDatabase } from '../../store/database/scratch-database.ts'
import { loadDemoOnce } from '../../store/demo/load-demo.ts'
import { createDeskActions } from '../../store/desk/create-desk-actions.ts'
import { createOutboxWorker } from '../../store/outbox/outbox-worker.ts'
import { createConversationStore } from '../../store/turns/conversation-store.ts'
import { uuidIds } from '../../store/uuid-ids.ts'
import { conversationState } from './conversation-state.ts'
import { actOnLine } from './desk-line.ts'
import { type ManualClock, manualClock } from './manual-clock.ts'
import { runRows } from './run-rows.ts'
import { type TalkDesk, talkSession } from './talk-session.ts'

export interface TalkOptions {
  readonly input: Readable
  print(line: object): void
  /** The clock starts here when the first line names no time. */
  readonly now: Date
}

/** A whole conversation on a fresh database with the demo company, the real stack, and a clock that the lines move. Exit status. */
export async function talk(options: TalkOptions): Promise<number> {
  const database = await openScratchDatabase()
  try {
    const refused = await talkSession({ ...options, open: (start) => openDesk(database, start) })
    return refused ? 1 : 0
  } finally {
    await database.close()
  }
}

async function openDesk(database: Database, start: Date): Promise<TalkDesk> {
  const { pool } = database
  const clock = manualClock(start)
  const ids = uuidIds(clock)
  const company = demoCompany()
  await loadDemoOnce({ pool, ids, now: start }, { company, accounts: demoAccounts, shipments: demoShipments(start) })
  const parts = { pool, ids, clock, turns: dialogue, company: () => company, turnsAtOnce: 1 }
  const store = createConversationStore(parts)
  const actions = createDeskActions(parts)
  const mailbox = talkMailbox(database, clock)
  let clientIds = 0
  return {
    async receive(line, id) {
      await store.receive({
        channel: line.channel ?? 'web',
        channelAccount: 'talk',
        externalId: id,
        externalUser: line.from,
        kind: 'text',
        text: line.text,
        isChoice: line.choice ?? false,
        sentAt: clock.now(),
        ...(line.account === undefined ? {} : { vouchedPhone: line.account }),
      })
    },
    async runUntil(instant) {
      for (let due = await store.nextDueAt(); due && due <= instant; due = await store.nextDueAt()) {
        clock.moveTo(due)
        await store.runDueTurns(due)
        await store.runDueTimers(due)
      }
      clock.moveTo(instant)
    },
    async nextAnswerAt() {
      const { rows } = await pool.query<{ due: Date | null }>('SELECT min(turn_due_at) AS due FROM conversations')
      return rows[0]?.due ?? null
    },
    act: (line) => actOnLine({ pool, actions, nextClientId: () => `talk-${++clientIds}` }, line),
    sent: mailbox,
    state: (customer) => conversationState(pool, customer),
    end: () => runRows({ pool }),
  }
}

/** Takes the place of the channels: what the outbox hands over is what the customer was sent. */
function talkMailbox({ pool }: Database, clock: ManualClock): () => Promise<readonly object[]> {
  const sent: object[] = []
  const worker = createOutboxWorker({
    pool,
    clock,
    lanes: [{ channel: 'web', isIdempotent: true, atOnce: 1 }],
    send: (message) => {
      const { externalUser: to, text, choices } = message
      sent.push({ to, text, ...(choices.length ? { choices } : {}) })
      return Promise.resolve({ status: 'delivered' })
    },
  })
  return async () => {
    await worker.drain()
    return sent.splice(0)
  }
}
