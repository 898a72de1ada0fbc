import { orderSlotsOf } from '../change/order-slots-of.ts'
import { bookedWords } from '../change/wording.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { describeShipment } from '../track/describe-shipment.ts'
import { knownShipment } from '../track/find-shipments.ts'
import type { Effect } from '../turn.ts'
import { pick } from '../wording/pick.ts'
import { cancelCase } from './booked-cases.ts'
import { wishNow } from './wish-words.ts'
import { wishWording as words } from './wording.ts'

/** «别取消了»: the colleague's case goes, and who has it hears why; what is cancelled already is ordered anew. */
export function keepBooked(view: FlowView): Move {
  const { language, facts } = view
  const order = facts.orders.find(({ number }) => number === view.slots['order'])
  if (order !== undefined && order.status !== 'cancelled')
    return {
      kind: 'done',
      says: [{ text: pick(language, bookedWords.kept(order.number)) }],
      effects: [],
      recent: { order: order.number },
    }
  if (order !== undefined) {
    const { 'pickup.time': _past, ...slots } = orderSlotsOf(order)
    return { kind: 'become', flow: 'order', slots, says: [{ text: pick(language, words.orderAnew(order.number)) }] }
  }
  const { waybill } = view.slots
  const wished = cancelCase(facts, typeof waybill === 'string' ? waybill : null)
  const shipment = typeof waybill === 'string' ? knownShipment(waybill, view) : null
  if (wished === null) return cancelState(view)
  const reason = `客户收回取消，照常寄件：${wishNow(view)}`
  const effects: readonly Effect[] = [
    { do: 'withdraw_case', number: wished.number, reason },
    { do: 'warn_team', team: wished.team, words: `${wished.number} ${wished.waybill ?? ''} ${reason}` },
  ]
  const state = shipment === null ? [] : [describeShipment(shipment, facts.now, language)]
  return {
    kind: 'done',
    says: [{ text: [pick(language, words.takenBack(wished.number)), ...state].join('\n') }],
    effects,
    ...(typeof waybill === 'string' ? { recent: { waybill } } : {}),
  }
}

export function cancelState(view: FlowView): Move {
  const { language, facts } = view
  const { waybill } = view.slots
  const number = typeof waybill === 'string' ? waybill : null
  const wished = cancelCase(facts, number)
  const shipment = number === null ? null : knownShipment(number, view)
  const state = shipment === null ? '' : describeShipment(shipment, facts.now, language)
  const head = wished === null ? words.notCancelled(number ?? '') : words.waitsForCancel(wished.number)
  const text = wished === null ? `${pick(language, head)}\n${state}` : pick(language, head)
  return { kind: 'done', says: [{ text }], effects: [], ...(number === null ? {} : { recent: { waybill: number } }) }
}
