import type { Shipment } from '../../domain/shipments/shipment.ts'
import { waybillCheck } from '../../domain/waybills/waybill.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { receiptFollowUp } from '../pod/receipt-follow-up.ts'
import { answerTracking, sayUnknown } from './answer-tracking.ts'
import { type Found, findShipments } from './find-shipments.ts'
import { tellStates } from './tell-states.ts'
import { answerByPerson } from './track-by-person.ts'
import { trackEnquiry } from './track-enquiry.ts'
import { personOffer } from './track-offer.ts'
import { trackWording } from './wording.ts'

/** Finds what the customer means, says how it stands, and gives personal detail only to whom it belongs. */
export function nextTrack(view: FlowView): Move {
  const found = findShipments(view)
  if (isOfReceipt(view, found)) return { kind: 'become', flow: 'pod', slots: view.slots }
  switch (found.by) {
    case 'waybill':
      return found.shipments.length === 0
        ? unknownWaybill(view, found.unknown)
        : answerTracking(view, found.shipments, found.unknown)
    case 'order':
      return found.shipments.length === 0 ? unknownOrder(view, found.order) : answerTracking(view, found.shipments, [])
    case 'phone':
      return answerByPhone(view, found)
    case 'person':
      return answerByPerson(view, found)
    case 'own':
      return found.shipments.length === 1 ? answerTracking(view, found.shipments, []) : askWhich(view, found.shipments)
    case 'nothing':
      return { kind: 'ask', slot: 'waybill' }
  }
}

/** «催一下» after «您要的签回单还没有返回»: what was delivered leaves only the receipt to be chased. */
function isOfReceipt(view: FlowView, found: Found): boolean {
  if (found.by !== 'waybill' || receiptFollowUp(view.text, view.state) === null) return false
  return found.shipments.length > 0 && found.shipments.every(({ status }) => status === 'delivered')
}

function askWhich(view: FlowView, shipments: readonly Shipment[]): Move {
  const words = trackWording[view.language]
  const choices = shipments.slice(0, 5).map((shipment) => `${shipment.waybill} ${words.status(shipment)}`)
  return {
    kind: 'ask',
    slot: 'waybill',
    question: { text: words.askWhich, choices },
    values: shipments.slice(0, 5).map(({ waybill }) => waybill),
  }
}

function unknownWaybill(view: FlowView, numbers: readonly string[]): Move {
  return notFound(view, {
    slot: 'waybill',
    subject: numbers.join(' '),
    sentence: numbers.map((number) => sayUnknown(number, view)).join('\n'),
    isMalformed: numbers.every((number) => waybillCheck(number, view.facts.company.waybillPrefix) !== 'valid'),
  })
}

function unknownOrder(view: FlowView, order: string): Move {
  return notFound(view, { slot: 'order', subject: order, sentence: trackWording[view.language].unknownOrder(order) })
}

interface Miss {
  readonly slot: string
  readonly subject: string
  readonly sentence: string
  /** No number of ours at all: the third time a person takes over, as at any question. */
  readonly isMalformed?: boolean
}

/** Said plainly and asked again; the second time with another way, the third time a person is offered. */
function notFound(view: FlowView, miss: Miss): Move {
  const words = trackWording[view.language]
  const tries = Number(view.frame.memo['notFound'] ?? 0) + 1
  const effects = [trackEnquiry(view, miss.subject, 'not_found')]
  if (tries >= 3 && miss.isMalformed) {
    return {
      kind: 'hand_over',
      trigger: 'not_understood',
      reason: `${tries} wrong waybills: ${miss.subject}`,
      says: [{ text: miss.sentence }],
      effects,
    }
  }
  if (tries >= 3) {
    return { kind: 'done', says: [{ text: miss.sentence }], effects, offer: personOffer(view.language, {}) }
  }
  const text = tries === 1 ? words.askAgain : words.unknownAgain
  const patch = { slots: { [miss.slot]: null }, memo: { notFound: tries } }
  return { kind: 'ask', slot: 'waybill', before: [miss.sentence], question: { text }, effects, patch }
}

function answerByPhone(view: FlowView, found: Found & { readonly by: 'phone' }): Move {
  const words = trackWording[view.language]
  const tail = found.phone.slice(-4)
  if (found.shipments.length === 0) return notFound(view, { slot: 'phone', subject: `****${tail}`, sentence: words.unknownPhone })
  return tellStates(view, {
    shipments: found.shipments,
    heading: words.byPhone(tail),
    subject: `****${tail}`,
    asked: { phone: found.phone },
  })
}
