import type { Case } from '../../domain/cases/case.ts'
import { CANCEL } from '../change/person-change.ts'
import type { Facts } from '../turn.ts'

/** The open case by which a colleague is to cancel this shipment, or any where none is meant. */
export function cancelCase({ openCases }: Pick<Facts, 'openCases'>, waybill: string | null): Case | null {
  const wished = openCases.filter((each) => each.kind === 'change' && each.reason === CANCEL)
  const own = wished.find((each) => each.waybill === waybill)
  return own ?? (waybill === null ? (wished[0] ?? null) : null)
}

/** The open case by which a colleague is to change something about this shipment. */
export function changeCase({ openCases }: Pick<Facts, 'openCases'>, waybill: string): Case | null {
  return openCases.find((each) => each.kind === 'change' && each.waybill === waybill && each.reason !== CANCEL) ?? null
}

/** The open case by which this shipment is to come back. */
export function returnCase({ openCases }: Pick<Facts, 'openCases'>, waybill: string): Case | null {
  return openCases.find((each) => each.kind === 'change' && each.waybill === waybill && each.reason.startsWith(RETURNS)) ?? null
}

/** The open case by which another delivery is being arranged. */
export function redeliveryCase({ openCases }: Pick<Facts, 'openCases'>, waybill: string): Case | null {
  return openCases.find((each) => each.kind === 'redelivery' && each.waybill === waybill) ?? null
}

/** For the desk: nothing shows yet that it is this customer's shipment. */
export const UNPROVEN = '身份待核实'

export function isStrangersCase({ openCases }: Pick<Facts, 'openCases'>, waybill: string): boolean {
  return openCases.some((each) => each.waybill === waybill && each.kind === 'change' && each.summary.includes(UNPROVEN))
}

/** For the desk: how such cases begin. */
export const MOVES_PICKUP = '改取件时间：'
export const ADDS_RECEIPT = '加签回单：'
export const RETURNS = '退回寄件地：'
