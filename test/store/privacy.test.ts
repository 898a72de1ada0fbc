import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { defaultRetention, ERASED } from '../../src/domain/privacy/retention.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { eraseCustomer } from '../../src/store/privacy/erase-customer.ts'
import { exportCustomer } from '../../src/store/privacy/export-customer.ts'
import { findCustomers } from '../../src/store/privacy/find-customers.ts'
import { retain } from '../../src/store/privacy/retain.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { freshDatabase } from '../support/database.ts'
import { codeOf, type DeskRoom, deskRoom } from './support/desk-room.ts'
import { confirmOrder } from './support/desk-work.ts'

const SECRETS = ['13711112222', '景德镇茶壶', '欧阳若彤'] as const
const DAY = 86_400_000

let db: Database
let desk: DeskRoom
beforeAll(async () => {
  db = await freshDatabase()
})
beforeEach(() => {
  desk = deskRoom(db)
})
afterAll(() => db.close())

const partsAt = (now: Date) => ({ pool: db.pool, ids: uuidIds(desk.clock), now, by: 'he' })
const customerOf = async (chat: string) =>
  (await desk.rows<{ id: string }>('SELECT customer_id AS id FROM conversations WHERE id = $1', chat))[0]?.id ?? ''

/** Every text of every table of the product in which the words stand. */
async function placesOf(words: string): Promise<string[]> {
  const tables = await desk.rows<{ name: string }>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`)
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await desk.rows<{ n: number }>(`SELECT count(*)::int AS n FROM "${name}" t WHERE t::text LIKE $1`, `%${words}%`)
    if (row && row.n > 0) found.push(name)
  }
  return found
}

async function chatty(person: string): Promise<string> {
  const chat = await desk.say(person, '我叫欧阳若彤，电话13711112222')
  await desk.say(person, '寄一个景德镇茶壶到北京')
  return chat
}

describe('a customer who wants to be forgotten', () => {
  it('is gone from every table, and the audit log says who did it', async () => {
    const chat = await desk.say('ann', '我叫令狐若水，电话13711113333')
    await desk.say('ann', '寄一个汝窑茶壶到北京')
    const id = await customerOf(chat)
    expect(await placesOf('13711113333')).toContain('messages')

    const erasure = await eraseCustomer(partsAt(desk.clock.now()), id)
    expect(erasure).toMatchObject({ chats: 1, keptOrders: [], keptCases: [] })
    expect(erasure.messages).toBeGreaterThanOrEqual(4)
    for (const words of ['13711113333', '汝窑茶壶', '令狐若水']) expect(await placesOf(words), words).toEqual([])
    expect((await desk.lines(chat)).every(({ text }) => text === ERASED)).toBe(true)
    expect(await desk.rows(`SELECT actor FROM audit_log WHERE action = 'customer.erase' AND subject = $1`, id)).toEqual([
      { actor: 'he' },
    ])
  })

  it('is a new customer when they write again', async () => {
    const before = await customerOf(await chatty('bo'))
    await eraseCustomer(partsAt(desk.clock.now()), before)
    expect(await customerOf(await desk.say('bo', '你好'))).not.toBe(before)
  })

  it('waits while an order is on its way, is told which, and keeps the record of the trade afterwards', async () => {
    const chat = await chatty('cy')
    const id = await customerOf(chat)
    await confirmOrder(db, desk, { chat, number: 'DD202611230011', waybill: 'SD3000000000019' })
    const refused = eraseCustomer(partsAt(desk.clock.now()), id)
    expect(await codeOf(refused)).toBe('privacy.still_open')
    await expect(refused).rejects.toThrow('DD202611230011')

    await db.pool.query(`UPDATE orders SET status = 'delivered' WHERE number = 'DD202611230011'`)
    expect((await eraseCustomer(partsAt(desk.clock.now()), id)).keptOrders).toEqual(['DD202611230011'])
    expect(await desk.rows(`SELECT status FROM orders WHERE number = 'DD202611230011'`)).toEqual([{ status: 'delivered' }])
  })

  it('waits while a person has the chat', async () => {
    const chat = await desk.say('di', '转人工')
    expect(await codeOf(eraseCustomer(partsAt(desk.clock.now()), await customerOf(chat)))).toBe('privacy.still_open')
  })

  it('is nobody we know: refused', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000'
    expect(await codeOf(eraseCustomer(partsAt(desk.clock.now()), nobody))).toBe('privacy.unknown_customer')
  })
})

describe('a customer who wants to know', () => {
  it('gets everything that is stored of them, and the look is in the audit log', async () => {
    const chat = await chatty('eve')
    const id = await customerOf(chat)
    const data = JSON.stringify(await exportCustomer(partsAt(desk.clock.now()), id))
    for (const words of SECRETS) expect(data).toContain(words)
    expect(await desk.rows(`SELECT actor FROM audit_log WHERE action = 'customer.export' AND subject = $1`, id)).toHaveLength(1)
  })

  it('is found by a phone, with whether it is proven', async () => {
    await chatty('fay')
    const found = await findCustomers(db.pool, '13711112222')
    expect(found.length).toBeGreaterThan(0)
    expect(found.every(({ isVouched }) => !isVouched)).toBe(true)
  })
})

describe('what is old', () => {
  it('goes: first the turns, then the chats, last the parties of orders', async () => {
    const chat = await chatty('guy')
    await confirmOrder(db, desk, { chat, number: 'DD202611230012', waybill: 'SD3000000000027' })
    await db.pool.query(`UPDATE orders SET status = 'delivered' WHERE number = 'DD202611230012'`)
    const taken = await chatty('hal')
    await db.pool.query(`UPDATE conversations SET owner_kind = 'agent', owner_agent = 'lin' WHERE id = $1`, [taken])
    const after = (days: number) =>
      retain(db.pool, { now: new Date(desk.clock.now().getTime() + days * DAY), retention: defaultRetention })
    const texts = async () => (await desk.lines(chat)).map(({ text }) => text)
    const known = async (person: string) =>
      (await desk.rows<{ name: string | null }>('SELECT name FROM customers WHERE id = $1', await customerOf(person)))[0]?.name

    await after(29)
    expect(await desk.rows('SELECT 1 FROM turns WHERE conversation_id = $1 AND replay IS NULL', chat)).toEqual([])
    expect((await after(31)).turns).toBeGreaterThan(0)
    expect(await desk.rows('SELECT 1 FROM turns WHERE conversation_id = $1 AND replay IS NOT NULL', chat)).toEqual([])
    expect((await texts()).join('')).toContain('景德镇茶壶')

    expect((await after(731)).chats).toBeGreaterThan(0)
    expect(new Set(await texts())).toEqual(new Set([ERASED]))
    expect((await desk.lines(taken)).map(({ text }) => text).join('')).toContain('景德镇茶壶')
    expect(await desk.rows('SELECT status FROM conversations WHERE id = ANY($1::uuid[]) ORDER BY status', [chat, taken])).toEqual(
      [{ status: 'closed' }, { status: 'open' }],
    )
    expect(await desk.rows(`SELECT shipper_phone <> '' AS known FROM orders WHERE number = 'DD202611230012'`)).toEqual([
      { known: true },
    ])

    expect((await after(1096)).orders).toBeGreaterThan(0)
    expect(
      await desk.rows(`SELECT shipper_phone, draft#>>'{consignee,phone}' AS consignee, draft#>>'{shipper,address,detail}' AS street
        FROM orders WHERE number = 'DD202611230012'`),
    ).toEqual([{ shipper_phone: '', consignee: '', street: '' }])
    await db.pool.query(`UPDATE shipments SET status = 'delivered' WHERE order_number = 'DD202611230012'`)
    await after(1096)
    expect(await known(chat)).toBeNull()
    expect(await after(1096)).toMatchObject({ turns: 0, chats: 0, orders: 0, shipments: 0, files: [] })
  })
})
