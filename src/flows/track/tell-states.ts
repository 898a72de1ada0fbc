import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { DialogueState } from '../engine/dialogue-state.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { describeState } from './describe-shipment.ts'
import { namedByPlace } from './named-place.ts'
import { personAsked } from './person-asked.ts'
import { sayPlace } from './place-names.ts'
import { trackEnquiry } from './track-enquiry.ts'
import { personOffer, troubleOffer } from './track-offer.ts'
import { wantsDetail } from './wants-detail.ts'
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
  const { language, text } = view
  const words = trackWording[language]
  const placed = namedByPlace(shipments, view)
  const meant = placed.length > 0 ? placed : shipments
  const lines = meant.slice(0, MOST).map((shipment) => stateLine(shipment, view))
  const namesThemselves = personAsked(text).tail !== null || view.entities.phones !== undefined
  const wantsPersonal = !namesThemselves && wantsDetail(text, language).length > 0
  const trouble = wantsPersonal ? null : troubleOffer(meant, view)
  const offer = trouble ?? (wantsPersonal ? personOffer(language, {}) : null)
  const more = wantsPersonal ? words.personalNeedsWaybill : meant.length > 1 ? words.sayWhere : words.giveWaybillForMore
  return {
    kind: 'done',
    says: [{ text: [heading, ...lines, ...(trouble === null ? [more] : [])].join('\n') }],
    effects: [trackEnquiry(view, subject, 'answered')],
    recent: { asked },
    ...(offer === null ? {} : { offer }),
  }
}

function stateLine(shipment: Shipment, { facts, language }: FlowView): string {
  const route = `${sayPlace(shipment.origin, language)} → ${sayPlace(shipment.destination, language)}`
  return `${route}${language === 'zh' ? '：' : ': '}${describeState(shipment, facts.now, language)}`
}
