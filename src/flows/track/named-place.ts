import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { FlowView } from '../engine/flow.ts'
import { sayPlace } from './place-names.ts'

/** «北京的那个»: those whose place is named, where they go before where they come from; none where none is. */
export function namedByPlace(
  shipments: readonly Shipment[],
  { text, language }: Pick<FlowView, 'text' | 'language'>,
): readonly Shipment[] {
  const said = text.toLowerCase()
  const isNamed = (place: string) => namesOf(place, language).some((name) => said.includes(name.toLowerCase()))
  const named = shipments.filter(({ destination }) => isNamed(destination))
  return named.length > 0 ? named : shipments.filter(({ origin }) => isNamed(origin))
}

/** 北京海淀 is said 北京, 海淀, or both. */
function namesOf(place: string, language: 'zh' | 'en'): readonly string[] {
  return [place.slice(0, 2), place.slice(2), ...(language === 'en' ? sayPlace(place, 'en').split(' ') : [])].filter(
    (name) => name.length > 1,
  )
}
