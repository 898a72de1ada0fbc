import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import { waybillCheck } from '../../src/domain/waybills/waybill.ts'
import type { Effect, FactKeys, Facts } from '../../src/flows/turn.ts'
import { currentCompany } from '../../src/store/company/company-settings.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { loadDemoOnce, resetDemo } from '../../src/store/demo/load-demo.ts'
import { createPresence } from '../../src/store/desk/presence.ts'
import { loadFacts } from '../../src/store/facts/load-facts.ts'
import { inTransaction } from '../../src/store/transaction.ts'
import { freshDatabase } from '../support/database.ts'
import { count, deskOn, message, START, type TestDesk, transcript } from './support/desk.ts'
import { draft, quote } from './support/order.ts'

let db: Database
let desk: TestDesk
let effects: readonly Effect[] = []

const demo = { company: demoCompany(), accounts: demoAccounts, shipments: demoShipments(START) }

beforeEach(async () => {
  db = await freshDatabase()
  desk = deskOn(db, () => ({ says: [{ text: '⟦quote:1⟧ ⟦order:1⟧ ⟦waybill:1⟧' }], effects }))
  await loadDemoOnce({ pool: db.pool, ids: desk.ids, now: START }, demo)
})
afterEach(() => db.close())

async function turn(from: string, done: readonly Effect[], more = {}): Promise<string> {
  effects = done
  const { conversationId } = await desk.store.receive(message(from, '好', more))
  const outcome = await desk.store.runTurn(conversationId)
  expect(outcome?.fault).toBeNull()
  return conversationId
}

async function factsOf(conversationId: string, keys: Partial<FactKeys> = {}): Promise<Facts> {
  const { rows } = await db.pool.query<{ customer_id: string }>('SELECT customer_id FROM conversations WHERE id = $1', [
    conversationId,
  ])
  const request = {
    conversationId,
    customerId: rows[0]?.customer_id ?? '',
    keys: { waybills: [], orders: [], phones: [], quotes: [], ...keys },
    company: demo.company,
  }
  return inTransaction(db.pool, (client) => loadFacts({ client, ids: desk.ids, now: START }, request))
}

const placed: readonly Effect[] = [
  { do: 'save_quote', number: '⟦quote:1⟧', quote },
  { do: 'place_order', number: '⟦order:1⟧', waybill: '⟦waybill:1⟧', draft: { ...draft, quoteNumber: '⟦quote:1⟧' } },
]

describe('an order', () => {
  it('is stored with its lines, its quote, its shipment and its way to dispatch in one turn', async () => {
    const conversationId = await turn('ann', placed)
    const { orders, quotes, ownShipments } = await factsOf(conversationId)
    const [order] = orders
    expect(order).toMatchObject({ ...draft, number: 'DD202611230001', quoteNumber: 'BJ202611230001', status: 'confirmed' })
    expect(order?.confirmedAt).toBe('2026-11-23T10:00:00+08:00')
    expect(waybillCheck(order?.waybill ?? '')).toBe('valid')
    expect(quotes[0]).toMatchObject({
      ...quote,
      number: 'BJ202611230001',
      status: 'ordered',
      createdAt: '2026-11-23T10:00:00+08:00',
    })
    expect(ownShipments[0]).toMatchObject({
      waybill: order?.waybill,
      orderNumber: order?.number,
      origin: '深圳南山',
      destination: '北京海淀',
      status: 'awaiting_pickup',
      dueOn: '2026-11-26',
      pod: { asked: true, returnedAt: null },
      events: [{ kind: 'ordered', at: '2026-11-23T10:00:00+08:00' }],
    })
    expect((await transcript(db, conversationId)).at(-1)?.text).toBe(`BJ202611230001 DD202611230001 ${order?.waybill}`)
    const { rows } = await db.pool.query(
      `SELECT (SELECT sum(fen) FROM order_lines) AS lines, (SELECT sum(fen) FROM quote_lines) AS quoted, total_fen, sent_to_dispatch_at FROM orders`,
    )
    expect(rows).toEqual([{ lines: '5500', quoted: '5500', total_fen: 5_500, sent_to_dispatch_at: START }])
  })

  it('is changed with its shipment, and remembers what it was', async () => {
    const conversationId = await turn('bo', placed)
    const consignee = { ...draft.consignee, phone: '13600136009' }
    await turn('bo', [{ do: 'change_order', number: 'DD202611230001', changes: { consignee }, what: '收件人电话' }])
    const { orders, ownShipments } = await factsOf(conversationId)
    expect(orders[0]?.consignee.phone).toBe('13600136009')
    expect(ownShipments[0]?.consignee.phone).toBe('13600136009')
    const { rows } = await db.pool.query('SELECT what, before FROM order_changes')
    expect(rows).toEqual([{ what: '收件人电话', before: { consignee: draft.consignee } }])
  })

  it('is cancelled with its shipment, and only once', async () => {
    const conversationId = await turn('cai', placed)
    const cancel: Effect = { do: 'cancel_order', number: 'DD202611230001', reason: '不寄了' }
    await turn('cai', [cancel])
    const { orders, ownShipments } = await factsOf(conversationId)
    expect([orders[0]?.status, ownShipments[0]?.status]).toEqual(['cancelled', 'cancelled'])
    expect(ownShipments[0]?.events.map(({ kind }) => kind)).toEqual(['ordered', 'cancelled'])
    effects = [cancel]
    await desk.store.receive(message('cai', '取消'))
    expect((await desk.store.runTurn(conversationId))?.fault).not.toBeNull()
  })
})

describe('a complaint', () => {
  const firstStatement = {
    text: '电脑摔坏了',
    goodsName: '电脑',
    brand: null,
    spec: null,
    pieces: 1,
    valueFen: 600_000,
    statedAt: '2026-11-23T10:00:00+08:00',
  }
  const complaint = {
    kind: 'damaged',
    waybill: 'SD2400112300018',
    firstStatement,
    amountFen: 600_000,
    request: null,
    evidence: [],
  } as const
  const escalation = {
    rule: 'r',
    trigger: 'complaint_goods',
    reason: '破损',
    team: 'claims',
    agent: null,
    priority: 'high',
    dueAt: null,
  } as const
  const opened: Effect = {
    do: 'open_case',
    number: '⟦case:1⟧',
    case: { kind: 'claim', reason: '破损', summary: '电脑摔坏了', complaint },
    escalation,
  }

  it('keeps its first statement whatever is added later', async () => {
    const conversationId = await turn('deng', [opened])
    const added: Effect = { do: 'add_to_case', number: 'GD202611230001', note: '发票', evidence: ['file1'], amountFen: 650_000 }
    await turn('deng', [added, { do: 'escalate_case', number: 'GD202611230001', escalation: { ...escalation, team: 'manager' } }])
    const [open] = (await factsOf(conversationId)).openCases
    expect(open).toMatchObject({ team: 'manager', amountFen: 650_000, complaint: { firstStatement, evidence: ['file1'] } })
    const { rows } = await db.pool.query('SELECT kind FROM case_events ORDER BY at, id')
    expect(rows.map(({ kind }) => kind)).toEqual(['opened', 'amount', 'escalated'])
    const steps = await db.pool.query('SELECT team, status FROM escalations ORDER BY created_at, id')
    expect(steps.rows).toEqual([
      { team: 'claims', status: 'closed' },
      { team: 'manager', status: 'waiting' },
    ])
  })

  it.each([
    ['changed', `UPDATE complaints SET first_text = '没事'`],
    ['revalued', 'UPDATE complaints SET first_value_fen = 1'],
    ['deleted', 'DELETE FROM complaints'],
  ])('is refused by the database when it is %s', async (_name, statement) => {
    await turn('er', [opened])
    await expect(db.pool.query(statement)).rejects.toMatchObject({ code: '23000' })
  })
})

describe('the facts', () => {
  it('know a shipment by its number, and nothing by a number that is not there', async () => {
    const conversationId = await turn('fu', [])
    const { shipments, ownShipments } = await factsOf(conversationId, { waybills: ['SD2400112300018', 'SD2400112399999'] })
    expect(shipments).toEqual([demo.shipments.find(({ waybill }) => waybill === 'SD2400112300018')])
    expect(ownShipments).toEqual([])
  })

  it('give a vouched person the own shipments and account; a typed phone earns the account only', async () => {
    const vouched = await factsOf(await turn('gu', [], { vouchedPhone: '13800138001' }))
    expect(vouched.customer.account?.tier).toBe('key')
    expect(vouched.ownShipments.map(({ waybill }) => waybill).sort()).toEqual(['SD2400112300049', 'SD2400112300056'])
    const typed = await factsOf(await turn('han', [{ do: 'know_customer', phone: '13800138001' }]))
    expect(typed.customer.account?.tier).toBe('key')
    expect(typed.ownShipments).toEqual([])
  })

  it('count the queue, the place in it and who is there', async () => {
    const wait: Effect[] = []
    desk = deskOn(db, () => ({ owner: { kind: 'queue', team: 'front' }, effects: wait }))
    const first = await turn('jin', [])
    desk.clock.pass(1_000)
    const second = await turn('kang', [])
    const presence = createPresence(db.pool)
    await presence.seen('lin', desk.clock.now())
    // A node that died with this window open never said that it was closed.
    await presence.seen('wang', new Date(desk.clock.now().getTime() - 61_000))
    await db.pool.query(`UPDATE agents SET team_key = 'front' WHERE login = 'wang'`)
    const front = (facts: Facts) => facts.queues.find(({ team }) => team === 'front')
    expect(front(await factsOf(first))).toEqual({ team: 'front', waiting: 2, place: 1, onlineAgents: 1, usualWaitMinutes: null })
    expect(front(await factsOf(second))?.place).toBe(2)
    await presence.gone('lin', new Date(desk.clock.now().getTime() - 1))
    expect(front(await factsOf(second))?.onlineAgents, 'seen again since, on another node').toBe(1)
    await presence.gone('lin', desk.clock.now())
    expect(front(await factsOf(second))?.onlineAgents).toBe(0)
    expect((await factsOf(second)).queues.find(({ team }) => team === 'vip')?.place).toBeNull()
  })
})

describe('the demo company', () => {
  it('is loaded once, as it is written', async () => {
    const parts = { pool: db.pool, ids: desk.ids, now: START }
    expect(await loadDemoOnce(parts, demo)).toBe(false)
    expect(await currentCompany(db.pool)).toEqual(JSON.parse(JSON.stringify(demo.company)))
    expect(await count(db, 'agents')).toBe(demo.company.agents.length)
    expect(await count(db, 'customer_accounts')).toBe(demo.accounts.length)
  })

  it('is loaded anew on a later day, and what was booked is gone', async () => {
    const conversationId = await turn('lan', placed)
    const later = new Date('2026-12-01T09:00:00+08:00')
    await resetDemo({ pool: db.pool, ids: desk.ids, now: later }, { ...demo, shipments: demoShipments(later) })
    expect(await count(db, 'orders')).toBe(0)
    expect(await transcript(db, conversationId)).toEqual([])
    const { rows } = await db.pool.query(`SELECT due_on FROM shipments WHERE waybill = 'SD2400112300018'`)
    expect(rows).toEqual([{ due_on: '2026-12-02' }])
  })
})

describe('a shipment without its number', () => {
  it('is found by a name and four digits of a phone that are both on it', async () => {
    const conversationId = await turn('ann', [])
    const found = async (name: string, tail: string) =>
      (await factsOf(conversationId, { people: [{ name, tail }] })).shipmentsByPhone.map(({ waybill }) => waybill)
    expect(await found('李雷', '9001')).toEqual(['SD2400112300018'])
    expect(await found('tanwei', '9005')).toEqual(['SD2400112300056'])
    expect(await found('李雷', '9002')).toEqual([])
    expect(await found('李', '9001')).toEqual([])
  })
})
