import { demoShipments } from '../../../src/demo/demo-shipments.ts'
import type { OrderDraft } from '../../../src/domain/ordering/order.ts'
import { toChinaIso } from '../../../src/domain/time/china-time.ts'
import type { CaseDraft, EscalationDraft, TimerKind } from '../../../src/flows/turn.ts'
import { openCase } from '../../../src/store/cases/open-case.ts'
import { lockConversation } from '../../../src/store/conversations/lock-conversation.ts'
import type { Database } from '../../../src/store/database/open-database.ts'
import { placeOrder } from '../../../src/store/effects/place-order.ts'
import { inTransaction } from '../../../src/store/transaction.ts'
import { changeTimers } from '../../../src/store/turns/change-timers.ts'
import { uuidIds } from '../../../src/store/uuid-ids.ts'
import type { DeskRoom } from './desk-room.ts'

const MINUTE = 60_000

/** A claim that is registered, with its clock, as the bot would have left it. */
export async function registerClaim(
  db: Database,
  desk: DeskRoom,
  claim: { chat: string; number: string; amountFen: number },
): Promise<void> {
  const dueAt = new Date(desk.clock.now().getTime() + 240 * MINUTE)
  const statedAt = toChinaIso(desk.clock.now())
  const text = '茶具碎了四个杯子'
  const firstStatement = { text, goodsName: '茶具', brand: null, spec: null, pieces: 1, valueFen: claim.amountFen, statedAt }
  const draft: CaseDraft = {
    kind: 'claim',
    reason: 'complaint_goods',
    summary: `破损 · SD2400112300018 · ${text}`,
    waybill: 'SD2400112300018',
    amountFen: claim.amountFen,
    complaint: {
      kind: 'damaged',
      waybill: 'SD2400112300018',
      firstStatement,
      amountFen: claim.amountFen,
      request: null,
      evidence: [],
    },
  }
  const escalation: EscalationDraft = {
    rule: 'complaint_goods',
    trigger: 'complaint_goods',
    reason: text,
    team: 'claims',
    agent: null,
    priority: 'high',
    dueAt: toChinaIso(dueAt),
  }
  await write(db, { desk, chat: claim.chat }, async (writing) => {
    const { conversation } = writing
    const at = { number: claim.number, conversationId: conversation.id, customerId: conversation.customerId }
    await openCase(writing, { ...at, draft, escalation, by: 'bot' })
    const kind: TimerKind = 'case_unanswered'
    await changeTimers(writing, conversation.id, { clear: [], set: [{ kind, subject: claim.number, dueAt }] })
  })
}

/** An order that a customer has just confirmed in a chat, with the clock of its pickup. */
export async function confirmOrder(
  db: Database,
  desk: DeskRoom,
  order: { chat: string; number: string; waybill: string },
): Promise<void> {
  const promise = new Date(desk.clock.now().getTime() + 300 * MINUTE)
  await write(db, { desk, chat: order.chat }, async (writing) => {
    await placeOrder(writing, { do: 'place_order', number: order.number, waybill: order.waybill, draft: draftFor(promise) })
    const due = { kind: 'pickup_due', subject: order.number, dueAt: promise } as const
    await changeTimers(writing, order.chat, { clear: [], set: [due] })
  })
}

/** One of the demo's shipments, which came with no chat. */
export async function storeDemoShipment(
  db: Pick<Database, 'pool'>,
  desk: Pick<DeskRoom, 'clock'>,
  waybill: string,
): Promise<void> {
  const shipment = demoShipments(desk.clock.now()).find((each) => each.waybill === waybill)
  if (!shipment) throw new Error(`the demo has no ${waybill}`)
  await db.pool.query(
    `INSERT INTO shipments (waybill, service, pieces, origin, destination, shipper, consignee, shipper_phone, consignee_phone, status,
       due_on, created_at, updated_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
    [
      waybill,
      shipment.service,
      shipment.pieces,
      shipment.origin,
      shipment.destination,
      JSON.stringify(shipment.shipper),
      JSON.stringify(shipment.consignee),
      shipment.shipper.phone,
      shipment.consignee.phone,
      shipment.status,
      shipment.dueOn,
      desk.clock.now(),
    ],
  )
  for (const [index, event] of shipment.events.entries()) {
    await db.pool.query(
      `INSERT INTO tracking_events (id, waybill, position, kind, "where", at) VALUES (gen_random_uuid(), $1, $2, $3, $4, $5)`,
      [waybill, index + 1, event.kind, event.where, event.at],
    )
  }
}

type Write = (writing: Parameters<typeof placeOrder>[0]) => Promise<void>

async function write(db: Database, at: { readonly desk: DeskRoom; readonly chat: string }, work: Write): Promise<void> {
  const { desk, chat } = at
  await inTransaction(db.pool, async (client) => {
    const conversation = await lockConversation(client, chat)
    if (!conversation) throw new Error('no such chat')
    await work({ client, ids: uuidIds(desk.clock), now: desk.clock.now(), conversation })
  })
}

function draftFor(promise: Date): OrderDraft {
  const shenzhen = { province: '广东省', city: '深圳市', district: '龙岗区', detail: '坂田街道五和大道118号' }
  const beijing = { province: '北京市', city: '北京市', district: '海淀区', detail: '中关村大街1号' }
  return {
    shipper: { name: '许晴', phone: '13711112222', address: shenzhen },
    consignee: { name: '何静', phone: '13933334444', address: beijing },
    goods: { name: '样品鞋', weightKg: 3, pieces: 1 },
    service: 'express',
    payment: 'sender',
    insuredFen: null,
    codFen: null,
    pod: false,
    upstairs: false,
    urgent: false,
    pickupWish: null,
    pickupPromise: toChinaIso(promise),
    pickupZone: 'suburb',
    lines: [{ key: 'freight', label: { zh: '运费', en: 'Freight' }, fen: 3400 }],
    totalFen: 3400,
    days: 3,
    rateCardVersion: '2026-1',
    quoteNumber: null,
    remarks: null,
  }
}
