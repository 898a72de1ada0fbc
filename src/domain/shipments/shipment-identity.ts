import type { Shipment } from './shipment.ts'

/** Whether the four digits are the tail of the sender's or the consignee's phone. */
export function identityFits(shipment: Shipment, tail: string): boolean {
  if (!/^\d{4}$/u.test(tail)) return false
  return phonesOf(shipment).some((phone) => mainNumber(phone).endsWith(tail))
}

/** Whether somebody of this name sends or receives it, and the four digits fit a phone on it. */
export function personFits(shipment: Shipment, { name, tail }: { readonly name: string; readonly tail: string }): boolean {
  return isNamedOn(shipment, name) && identityFits(shipment, tail)
}

/** Whether the sender or the consignee is called so, letter case and blanks aside. */
export function isNamedOn({ shipper, consignee }: Shipment, name: string): boolean {
  return [shipper.name, consignee.name].some((each) => plainName(each) === plainName(name))
}

function plainName(name: string): string {
  return name.replaceAll(/\s/gu, '').toLowerCase()
}

/** Whether a phone that the channel vouches for is the sender's or the consignee's. */
export function ownsShipment(shipment: Shipment, phone: string | null): boolean {
  if (phone === null) return false
  const digits = mainNumber(phone)
  return digits.length >= 7 && phonesOf(shipment).some((each) => mainNumber(each) === digits)
}

function phonesOf(shipment: Shipment): readonly string[] {
  return [shipment.shipper.phone, shipment.consignee.phone]
}

/** National digits without the extension and without the country code. */
function mainNumber(phone: string): string {
  const digits = phone.replace(/-\d{1,6}$/u, '').replace(/\D/gu, '')
  return /^86\d{11}$/u.test(digits) ? digits.slice(2) : digits
}
