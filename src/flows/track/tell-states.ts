import type { Language } from '../../domain/language.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { DialogueState } from '../engine/dialogue-state.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { describeState } from './describe-shipment.ts'
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
  const meant = placed(shipments, view)
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

/** «北京的那个»: those whose place is named; all where none is. */
function placed(shipments: readonly Shipment[], { text, language }: FlowView): readonly Shipment[] {
  const said = text.toLowerCase()
  const isNamed = (place: string) => namesOf(place, language).some((name) => said.includes(name.toLowerCase()))
  const named = shipments.filter(({ destination }) => isNamed(destination))
  const meant = named.length > 0 ? named : shipments.filter(({ origin }) => isNamed(origin))
  return meant.length > 0 ? meant : shipments
}

/** 北京海淀 is said 北京, 海淀, or both. */
function namesOf(place: string, language: Language): readonly string[] {
  return [place.slice(0, 2), place.slice(2), ...(language === 'en' ? sayPlace(place, 'en').split(' ') : [])].filter(
    (name) => name.length > 1,
  )
}

function stateLine(shipment: Shipment, { facts, language }: FlowView): string {
  const route = `${sayPlace(shipment.origin, language)} → ${sayPlace(shipment.destination, language)}`
  return `${route}${language === 'zh' ? '：' : ': '}${describeState(shipment, facts.now, language)}`
}
