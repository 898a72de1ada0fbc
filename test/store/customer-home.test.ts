import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import { createCustomerHome } from '../../src/store/channels/customer-home.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { createConversationStore } from '../../src/store/turns/conversation-store.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { freshDatabase } from '../support/database.ts'
import { fakeClock, message } from './support/desk.ts'
import { deskRoom } from './support/desk-room.ts'
import { confirmOrder } from './support/desk-work.ts'

let db: Database
beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

const company = demoCompany()
const clock = fakeClock()
const slack = (person: string, place: string) => ({ channel: 'slack', channelAccount: 'T1', person, externalUser: place })

/** A person of Slack who asked for somebody, and has ordered something. */
async function served(): Promise<void> {
  const parts = { pool: db.pool, ids: uuidIds(clock), clock, turns: dialogue, company: () => company }
  const store = createConversationStore(parts)
  const { conversationId } = await store.receive(message('x', '转人工', slack('U1', 'C9:1.1')))
  await store.runTurn(conversationId)
  const order = { chat: conversationId, number: 'DD202611230001', waybill: 'SD2611230000017' }
  await confirmOrder(db, deskRoom(db), order)
  await store.receive(message('y', '你好', slack('U2', 'U2')))
}

describe('what is under way for a person', () => {
  it('is theirs alone, wherever they wrote', async () => {
    await served()
    const home = createCustomerHome(db.pool)
    const place = { channel: 'slack', channelAccount: 'T1' }
    const mine = await home.of({ ...place, person: 'U1' })
    expect(mine.cases).toMatchObject([{ kind: 'hand_over', status: 'open' }])
    expect(mine.shipments).toMatchObject([{ waybill: 'SD2611230000017', status: 'awaiting_pickup' }])
    expect(await home.of({ ...place, person: 'U2' })).toEqual({ shipments: [], cases: [] })
    expect(await home.of({ channel: 'slack', channelAccount: 'T2', person: 'U1' })).toEqual({ shipments: [], cases: [] })
  })
})
