import type { Case } from '../../../domain/cases/case.ts'
import type { Customer } from '../../../domain/customers/customer.ts'
import type { Order, Party } from '../../../domain/ordering/order.ts'
import type { Shipment } from '../../../domain/shipments/shipment.ts'
import { maskedPhone } from '../../../flows/wording/phones.ts'

/** How one person is shown something: whole, or without what tells who somebody is. */
export interface Mask {
  text(text: string): string
  name(name: string): string
  customer(customer: Customer): Customer
  order(order: Order): Order
  shipment(shipment: Shipment): Shipment
  case<Shown extends Case>(shown: Shown): Shown
  /** Values of slots, by their names. */
  slots(slots: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>
}

const same = <Value>(value: Value): Value => value

export const nothingMasked: Mask = {
  text: same,
  name: same,
  customer: same,
  order: same,
  shipment: same,
  case: same,
  slots: same,
}

/** Enough to recognise who is meant when one knows them, not enough to learn it. */
export const masked: Mask = {
  text: maskText,
  name: maskName,
  customer: maskCustomer,
  order: (order) => ({ ...order, shipper: maskParty(order.shipper), consignee: maskParty(order.consignee) }),
  shipment: maskShipment,
  case: maskCase,
  slots: maskSlots,
}

/** An identity card by its form: six digits of a region, a day of birth, three digits and a check character. */
const IDENTITY_CARD =
  /(?<![\dA-Za-z])([1-9]\d{2})\d{3}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(\d{3}[\dXx])(?![\dA-Za-z])/gu

/** Mobile, landline and identity card numbers in running text; waybills and our own numbers stay. */
function maskText(text: string): string {
  return text
    .replace(IDENTITY_CARD, '$1***********$2')
    .replace(/(?<![\dA-Za-z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/gu, (phone) =>
      maskedPhone(phone.replace(/\D/gu, '').slice(-11)),
    )
    .replace(/(?<![\dA-Za-z])0\d{2,3}[- ]?\d{7,8}(?!\d)/gu, maskedPhone)
}

/** 林美 → 林*; Tan Wei → T***; a company keeps its name. */
function maskName(name: string): string {
  const first = name.charAt(0)
  if (/公司|厂|集团|店|^访客/u.test(name)) return name
  return /\p{Script=Han}/u.test(first) ? `${first}${'*'.repeat(Math.min(name.length - 1, 3))}` : `${first}***`
}

function maskCustomer(customer: Customer): Customer {
  const { account, name, vouchedPhone, typedPhones } = customer
  return {
    ...customer,
    name: name === null ? null : maskName(name),
    vouchedPhone: vouchedPhone === null ? null : maskedPhone(vouchedPhone),
    typedPhones: typedPhones.map(maskedPhone),
    account: account === null ? null : { ...account, contact: maskName(account.contact), phone: maskedPhone(account.phone) },
  }
}

function maskParty(party: Party): Party {
  return { name: maskName(party.name), phone: maskedPhone(party.phone), address: { ...party.address, detail: '***' } }
}

function maskShipment(shipment: Shipment): Shipment {
  const end = (party: Shipment['shipper'], place: string): Shipment['shipper'] => ({
    name: maskName(party.name),
    phone: maskedPhone(party.phone),
    address: `${place}***`,
  })
  const { courier, signedBy } = shipment
  return {
    ...shipment,
    shipper: end(shipment.shipper, shipment.origin),
    consignee: end(shipment.consignee, shipment.destination),
    courier: courier === null ? null : { ...courier, phone: maskedPhone(courier.phone) },
    signedBy: signedBy === null ? null : maskName(signedBy),
  }
}

function maskCase<Shown extends Case>(shown: Shown): Shown {
  const { complaint } = shown
  const first = complaint?.firstStatement
  return {
    ...shown,
    summary: maskText(shown.summary),
    reason: maskText(shown.reason),
    complaint: complaint && first ? { ...complaint, firstStatement: { ...first, text: maskText(first.text) } } : null,
  }
}

function maskSlots(slots: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, maskSlot(name, value)]))
}

function maskSlot(name: string, value: unknown): unknown {
  if (typeof value === 'string') return /^(shipper|consignee|contact)\.name$/u.test(name) ? maskName(value) : maskText(value)
  if (value === null || typeof value !== 'object' || !('detail' in value)) return value
  return { ...value, detail: '***' }
}
