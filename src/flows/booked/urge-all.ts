import type { Shipment } from '../../domain/shipments/shipment.ts'
import { ownsShipment } from '../../domain/shipments/shipment-identity.ts'
import type { Booked } from '../change/booked.ts'
import { openedCase, openPersonCase } from '../change/person-change.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { knownShipment } from '../track/find-shipments.ts'
import { sayPlace } from '../track/place-names.ts'
import type { Effect } from '../turn.ts'
import { pick } from '../wording/pick.ts'
import { wishOf } from './wish-words.ts'
import { wishWording as words } from './wording.ts'

/** «那你催催呗» after a list: every one of them, each with its case. */
export function urgeAll(view: FlowView): Move {
  const { all } = view.frame.memo
  const waybills = Array.isArray(all) ? all.filter((each): each is string => typeof each === 'string') : []
  const shipments = waybills.flatMap((waybill) => knownShipment(waybill, view) ?? [])
  const urged = shipments.map((shipment) => ({ shipment, ...caseFor(view, shipment) }))
  const lines = urged.map(({ shipment, number }) =>
    pick(view.language, words.urgedOne(shipment.waybill, sayPlace(shipment.destination, view.language), number)),
  )
  const isStrange = shipments.some((shipment) => !isOwn(shipment, view))
  const text = [...lines, pick(view.language, words.urgedAll), isStrange ? pick(view.language, words.proveIt) : '']
  return {
    kind: 'done',
    says: [{ text: text.filter((line) => line !== '').join('\n') }],
    effects: urged.map(({ effect }) => effect),
  }
}

function caseFor(view: FlowView, shipment: Shipment): { readonly number: string; readonly effect: Effect } {
  const what = `催件：${wishOf(view)}`
  const before = openedCase(view, shipment.waybill)
  if (before !== null) return { number: before, effect: { do: 'add_to_case', number: before, note: what } }
  const booked: Booked = { kind: 'shipment', shipment }
  const effect = openPersonCase(view, booked, { what, isStranger: !isOwn(shipment, view) })
  return { number: effect.number, effect }
}

function isOwn(shipment: Shipment, { facts, state }: FlowView): boolean {
  const isShown = state.verified.includes(shipment.waybill) || ownsShipment(shipment, facts.customer.vouchedPhone)
  return isShown || facts.ownShipments.includes(shipment)
}
