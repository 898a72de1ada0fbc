import type { Language } from '../../domain/language.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { Detail } from './wants-detail.ts'
import { trackWording } from './wording.ts'

/** Whether answering this detail would tell something personal; «no courier yet» is not. */
export function holdsDetail(shipment: Shipment, detail: Detail): boolean {
  if (detail === 'courier') return shipment.courier !== null
  if (detail === 'signer') return shipment.signedBy !== null
  return true
}

/** One personal detail in words; only for a customer who proved to belong to the shipment, or when it holds nothing. */
export function sayDetail(shipment: Shipment, detail: Detail, language: Language): string {
  const words = trackWording[language]
  switch (detail) {
    case 'courier':
      return shipment.courier === null ? words.noCourier : words.courier(shipment.courier)
    case 'signer':
      return shipment.signedBy === null ? words.notSigned : words.signer(shipment.signedBy)
    case 'address':
      return words.address(shipment.consignee.address, shipment.shipper.address)
    case 'people':
      return words.people(shipment.shipper, shipment.consignee)
  }
}
