import type { ComplaintKind } from '../../domain/complaints/complaint.ts'
import type { Bilingual } from '../../domain/language.ts'

/** How each kind is called, in the order offered. */
export const complaintKinds: Readonly<Record<ComplaintKind, Bilingual>> = {
  damaged: { zh: '破损', en: 'Damaged' },
  lost: { zh: '丢失', en: 'Lost' },
  short: { zh: '少件', en: 'Pieces missing' },
  delayed: { zh: '延误', en: 'Late' },
  wrong_delivery: { zh: '送错', en: 'Wrongly delivered' },
  false_signoff: { zh: '没收到却显示签收', en: 'Marked delivered, not received' },
  attitude: { zh: '服务态度', en: 'Service attitude' },
  price: { zh: '价格争议', en: 'Price dispute' },
  other: { zh: '其他', en: 'Something else' },
}

/** All kinds, in the order offered. */
export const kindsOffered = Object.keys(complaintKinds).filter(isComplaintKind)

/** Whether a slot value names a kind. */
export function isComplaintKind(value: unknown): value is ComplaintKind {
  return typeof value === 'string' && Object.hasOwn(complaintKinds, value)
}

/** Lost, damaged, short, false sign-off: what the goods were and were worth has to be known. */
export function isAboutGoods(kind: ComplaintKind): boolean {
  return kind === 'lost' || kind === 'damaged' || kind === 'short' || kind === 'false_signoff'
}

/** Attitude, price and the rest may concern no shipment at all. */
export function concernsShipment(kind: ComplaintKind): boolean {
  return kind !== 'attitude' && kind !== 'price' && kind !== 'other'
}
