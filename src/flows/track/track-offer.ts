import type { Language } from '../../domain/language.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { saysSomething } from '../complaint/first-statement.ts'
import type { FlowView, Offer } from '../engine/flow.ts'
import { shipmentTrouble } from './shipment-trouble.ts'
import { type TrackWording, trackWording } from './wording.ts'

/** What fits the trouble of one shipment: another delivery, a trace, the papers; null when nothing is wrong. */
export function troubleOffer(shipments: readonly Shipment[], view: FlowView): Offer | null {
  const [shipment] = shipments
  if (shipment === undefined || shipments.length > 1) return null
  const words = trackWording[view.language]
  const slots = { waybill: shipment.waybill }
  switch (shipmentTrouble(shipment, view.facts.now)) {
    case 'delivery_failed':
      return {
        say: { text: words.offerRedelivery, choices: [words.redeliver, words.person, words.no] },
        starts: ['redeliver', 'human', 'none'],
        slots,
      }
    case 'suspected_lost':
      return traceOffer(words, { ...slots, ...toldSlot(view, shipment.waybill), kind: 'lost' })
    case 'late':
    case 'pickup_missed':
      return traceOffer(words, { ...slots, ...toldSlot(view, shipment.waybill), kind: 'delayed' })
    case 'customs':
      return personOffer(view.language, { text: words.offerPapers, slots })
    case null:
      return null
  }
}

/** Nothing is wrong as far as the records go, but the customer has waited long enough: a trace all the same, if wished. */
export function impatienceOffer(shipments: readonly Shipment[], view: FlowView): Offer | null {
  const [shipment] = shipments
  const isUnderWay = shipment !== undefined && !['delivered', 'cancelled'].includes(shipment.status)
  if (!isUnderWay || shipments.length > 1 || !isImpatient(view.text)) return null
  const { waybill } = shipment
  return traceOffer(trackWording[view.language], { waybill, ...toldSlot(view, waybill), kind: 'delayed' })
}

/** «怎么还没到», «催一下»: has waited long enough. */
export function isImpatient(said: string): boolean {
  return IMPATIENT.test(said)
}

const IMPATIENT =
  /怎么还|咋还|还没[到动送来]|还不[到动送来]|一直[没不]|都(?:等|过|超).{0,6}(?:天|小时|期|时)|过期|超时|太慢|慢死|等了.{0,4}(?:天|小时|久)|不是说|你们?说|催|快[点些]|抓紧|加急|赶紧|赶快|尽快|\bhurry|\bspeed (?:it |this )?up|\bfaster|\brush|\bexpedite|\basap\b|\bpush (?:it|them)\b|\bstill (?:not|no|hasn't|waiting)\b|\bnot moving\b|\bso slow\b|\btaking (?:so|too) long\b/iu

/** What the customer wrote here is the complaint's first statement; a bare number leaves the wish to have it traced. */
function toldSlot(view: FlowView, waybill: string): { readonly description: string } {
  if (saysSomething(view.text)) return { description: view.text }
  return { description: `${trackWording[view.language].complain} ${waybill}` }
}

/** A complaint of the kind that fits; the customer may still call it something else. */
function traceOffer(words: TrackWording, slots: NonNullable<Offer['slots']>): Offer {
  return {
    say: { text: words.offerTrace, choices: [words.complain, words.person, words.no] },
    starts: ['complaint', 'human', 'none'],
    slots,
  }
}

/** A person, only if the customer wants. */
export function personOffer(
  language: Language,
  about: { readonly text?: string; readonly slots?: Offer['slots']; readonly memo?: Offer['memo'] },
): Offer {
  const words = trackWording[language]
  return {
    say: { text: about.text ?? words.offerPerson, choices: [words.person, words.no] },
    starts: ['human', 'none'],
    ...(about.slots === undefined ? {} : { slots: about.slots }),
    ...(about.memo === undefined ? {} : { memo: about.memo }),
  }
}

/** After three misses: the case that follows is one of identity, not a plain wish for a person. */
export function lockedOffer(language: Language, waybill: string): Offer {
  return personOffer(language, { slots: { waybill }, memo: { trigger: 'identity_locked' } })
}
