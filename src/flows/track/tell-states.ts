import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { DialogueState } from '../engine/dialogue-state.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { describeState } from './describe-shipment.ts'
import { sayPlace } from './place-names.ts'
import { trackEnquiry } from './track-enquiry.ts'
import { troubleOffer } from './track-offer.ts'
import { trackWording } from './wording.ts'

const MOST = 5

interface Telling {
  readonly shipments: readonly Shipment[]
  readonly heading: string
  /** What was asked by, for the enquiry: never a whole phone. */
  readonly subject: string
  /** For what is asked about them next. */
  readonly asked: NonNullable<DialogueState['recent']['asked']>
}

/** State and cities of each, neither number nor person: for whoever has no waybill number. */
export function tellStates(view: FlowView, { shipments, heading, subject, asked }: Telling): Move {
  const { language, facts } = view
  const lines = shipments
    .slice(0, MOST)
    .map(
      (shipment) =>
        `${sayPlace(shipment.origin, language)} → ${sayPlace(shipment.destination, language)}：${describeState(shipment, facts.now, language)}`,
    )
  const offer = troubleOffer(shipments, view)
  const more = offer === null ? [trackWording[language].giveWaybillForMore] : []
  return {
    kind: 'done',
    says: [{ text: [heading, ...lines, ...more].join('\n') }],
    effects: [trackEnquiry(view, subject, 'answered')],
    recent: { asked },
    ...(offer === null ? {} : { offer }),
  }
}
