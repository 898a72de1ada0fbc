import type { Language } from '../../domain/language.ts'
import type { Shipment, TrackingEvent } from '../../domain/shipments/shipment.ts'
import { sayPlace } from './place-names.ts'
import { daysUntil, sayDay, sayTime } from './say-time.ts'
import { shipmentTrouble, type Trouble } from './shipment-trouble.ts'
import { type Parts, type ShipmentWording, shipmentWording } from './shipment-wording.ts'

/** Where a shipment is, since when, what comes next and when, and what is wrong, in plain words; never a person's data. */
export function describeShipment(shipment: Shipment, now: Date, language: Language): string {
  const words = shipmentWording[language]
  return join(
    [words.heading(shipment.waybill, partsOf(shipment, now, language)), describeState(shipment, now, language)],
    language,
  )
}

/** The same without its number: for whoever knows only a phone. */
export function describeState(shipment: Shipment, now: Date, language: Language): string {
  const words = shipmentWording[language]
  const parts = partsOf(shipment, now, language)
  const trouble = shipmentTrouble(shipment, now)
  return join([words[shipment.status](parts), ...extras(shipment, trouble, { parts, words })], language)
}

/** When it comes, or that it is late: what a customer asks about next. */
export function describeOutlook(shipment: Shipment, now: Date, language: Language): string {
  const words = shipmentWording[language]
  return join(extras(shipment, shipmentTrouble(shipment, now), { parts: partsOf(shipment, now, language), words }), language)
}

function join(sentences: readonly string[], language: Language): string {
  return sentences.filter((sentence) => sentence !== '').join(language === 'zh' ? '' : ' ')
}

function extras(
  shipment: Shipment,
  trouble: Trouble | null,
  on: { readonly parts: Parts; readonly words: ShipmentWording },
): string[] {
  const { parts, words } = on
  const sentences: string[] = []
  if (trouble === 'late') sentences.push(words.late(parts))
  if (trouble === 'pickup_missed') sentences.push(words.pickupMissed)
  const isUnderWay = ['in_transit', 'at_destination', 'out_for_delivery'].includes(shipment.status)
  if (isUnderWay && trouble === null && parts.due !== null) sentences.push(words.expected(parts))
  if (shipment.pod?.asked === true && shipment.status === 'delivered' && shipment.pod.returnedAt === null)
    sentences.push(words.podOpen)
  return sentences
}

function partsOf(shipment: Shipment, now: Date, language: Language): Parts {
  const last = lastScan(shipment)
  return {
    from: sayPlace(shipment.origin, language),
    to: sayPlace(shipment.destination, language),
    where: last === null ? null : sayPlace(last.where, language),
    since: last === null ? null : sayTime(last.at, now, language),
    event: last?.kind ?? null,
    note: note(last, language),
    due: shipment.dueOn === null ? null : sayDay(shipment.dueOn, now, language),
    promise: shipment.pickupPromise === null ? null : sayTime(shipment.pickupPromise, now, language),
    daysSilent: last === null ? 0 : -daysUntil(last.at.slice(0, 10), now),
    pieces: shipment.pieces,
  }
}

/** The last thing that happened to the goods; bookings are not scans. */
function lastScan(shipment: Shipment): TrackingEvent | null {
  return shipment.events.filter((event) => event.kind !== 'redelivery_booked').at(-1) ?? null
}

function note(event: TrackingEvent | null, language: Language): string | null {
  if (event === null) return null
  return (language === 'zh' ? event.noteZh : (event.noteEn ?? event.noteZh)) ?? null
}
