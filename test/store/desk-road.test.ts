import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { codeOf, type DeskRoom, deskRoom } from './support/desk-room.ts'
import { confirmOrder, storeDemoShipment } from './support/desk-work.ts'

let db: Database
let desk: DeskRoom

beforeAll(async () => {
  db = await freshDatabase()
  desk = deskRoom(db)
})
afterAll(() => db.close())

const orderOf = async (number: string) =>
  (await desk.rows<Record<string, unknown>>('SELECT * FROM orders WHERE number = $1', number))[0]
const kindsOf = async (waybill: string) =>
  (await desk.rows<{ kind: string }>('SELECT kind FROM tracking_events WHERE waybill = $1 ORDER BY position', waybill)).map(
    ({ kind }) => kind,
  )

describe('the road of an order', () => {
  it('is dispatched, picked up, moved along and delivered; the customer hears every step', async () => {
    const chat = await desk.say('ann', '你好')
    await confirmOrder(db, desk, { chat, number: 'DD1', waybill: 'SD3000000000019' })
    desk.clock.pass(60_000)
    const courier = { name: '刘师傅', phone: '13700137002' }
    expect(await desk.actions.dispatch('chen', { orderNumber: 'DD1', courier })).toMatchObject({ status: 'dispatched' })
    expect(await orderOf('DD1')).toMatchObject({ dispatched_by: 'chen', dispatched_at: desk.clock.now() })
    expect(await desk.last(chat)).toContain('已派取件员')

    expect(await desk.actions.pickUp('chen', 'DD1')).toMatchObject({ status: 'picked_up' })
    expect(await desk.last(chat)).toContain('已取件')
    expect(await desk.rows(`SELECT 1 FROM timers WHERE kind = 'pickup_due'`)).toEqual([])

    const move = (kind: 'departed' | 'arrived' | 'out_for_delivery' | 'delivered', where: string) =>
      desk.actions.move('chen', {
        waybill: 'SD3000000000019',
        kind,
        where,
        ...(kind === 'delivered' ? { signedBy: '前台' } : {}),
      })
    await move('departed', '深圳')
    expect(await orderOf('DD1')).toMatchObject({ status: 'in_transit' })
    expect((await move('arrived', '北京')).status).toBe('at_destination')
    await move('out_for_delivery', '北京海淀')
    expect(await move('delivered', '北京海淀')).toMatchObject({ status: 'delivered', signedBy: '前台', courier })
    expect(await orderOf('DD1')).toMatchObject({ status: 'delivered' })
    const road = ['ordered', 'picked_up', 'departed', 'arrived', 'out_for_delivery', 'delivered']
    expect(await kindsOf('SD3000000000019')).toEqual(road)
    expect((await desk.lines(chat)).filter(({ who }) => who === 'bot')).toHaveLength(1 + 6)
    expect(await desk.say('ann', '查一下SD3000000000019')).toBe(chat)
  })

  it('knows another courier without a second word to the customer', async () => {
    const chat = await desk.say('bea', '你好')
    await confirmOrder(db, desk, { chat, number: 'DD2', waybill: 'SD3000000000026' })
    await desk.actions.dispatch('chen', { orderNumber: 'DD2' })
    const before = await desk.lines(chat)
    await desk.actions.dispatch('chen', { orderNumber: 'DD2', courier: { name: '王师傅', phone: '13700137003' } })
    expect(await desk.lines(chat)).toEqual(before)
    expect(await desk.rows(`SELECT courier->>'name' AS name FROM shipments WHERE order_number = 'DD2'`)).toEqual([
      { name: '王师傅' },
    ])
  })

  it('refuses a step that cannot follow, and changes nothing', async () => {
    const chat = await desk.say('cyd', '你好')
    await confirmOrder(db, desk, { chat, number: 'DD3', waybill: 'SD3000000000033' })
    const step = { waybill: 'SD3000000000033', kind: 'delivered', where: '北京' } as const
    expect(await codeOf(desk.actions.move('chen', step))).toBe('shipments.impossible_move')
    expect(await codeOf(desk.actions.move('chen', { ...step, kind: 'ordered' }))).toBe('desk.no_such_move')
    expect(await kindsOf('SD3000000000033')).toEqual(['ordered'])
    expect(await codeOf(desk.actions.pickUp('chen', 'DD404'))).toBe('desk.unknown')
    expect(await codeOf(desk.actions.move('chen', { ...step, waybill: 'SD404' }))).toBe('desk.unknown')
  })

  it('is not for the front desk', async () => {
    expect(await codeOf(desk.actions.dispatch('lin', { orderNumber: 'DD3' }))).toBe('desk.role')
    expect(await codeOf(desk.actions.dispatch('gao', { orderNumber: 'DD3' }))).toBe('done')
  })

  it('happens once when two click at once', async () => {
    const chat = await desk.say('dee', '你好')
    await confirmOrder(db, desk, { chat, number: 'DD5', waybill: 'SD3000000000057' })
    const answers = await Promise.all(['chen', 'gao', 'he'].map((by) => codeOf(desk.actions.pickUp(by, 'DD5'))))
    expect(answers.toSorted()).toEqual(['done', 'shipments.impossible_move', 'shipments.impossible_move'])
    expect(await kindsOf('SD3000000000057')).toEqual(['ordered', 'picked_up'])
  })
})

describe('the road of a shipment without a chat', () => {
  it('goes on from where it is', async () => {
    await storeDemoShipment(db, desk, 'SD2400112300018')
    const before = await kindsOf('SD2400112300018')
    const moved = await desk.actions.move('chen', { waybill: 'SD2400112300018', kind: 'arrived', where: '北京', note: '正常' })
    expect(moved).toMatchObject({ status: 'at_destination' })
    expect(await kindsOf('SD2400112300018')).toEqual([...before, 'arrived'])
  })

  it('can be held at customs, and released by its departure', async () => {
    await storeDemoShipment(db, desk, 'SD2400112300056')
    expect((await desk.actions.move('chen', { waybill: 'SD2400112300056', kind: 'departed', where: '深圳' })).status).toBe(
      'in_transit',
    )
    const held = await desk.actions.move('chen', {
      waybill: 'SD2400112300056',
      kind: 'customs_held',
      where: '深圳海关',
      note: '缺商业发票',
    })
    expect([held.status, held.events.at(-1)?.noteZh]).toEqual(['held_at_customs', '缺商业发票'])
  })
})
