import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { DialogueState } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'
import type { Facts } from '../turn.ts'
import { namedByPlace } from './named-place.ts'

const ORDINAL = /第([一二三四五1-5])[个票件单]|\b(first|second|third|fourth|fifth)\b/iu
const PLACES: readonly string[] = ['一1first', '二2second', '三3third', '四4fourth', '五5fifth']
const POINTS = /[那这][个票件单]|丢了?没|[的呢喃][?？。]*$|\bone\b/iu
const LONGEST = 24

/** What the facts of the turn hold of them. */
type Told = Pick<Facts, 'shipments' | 'shipmentsByPhone' | 'ownShipments'>

type Asked = Pick<FlowView, 'text' | 'language'>

/** «第三个谁签收的», «北京那个呢»: the one of those answered together that is meant; null = none of them alone. */
export function oneOfListed(listed: readonly (Shipment | null)[], asked: Asked): Shipment | null {
  const counted = listed[placeOf(asked.text)]
  if (counted) return counted
  const [named, ...others] = namedByPlace(
    listed.flatMap((shipment) => shipment ?? []),
    asked,
  )
  return named !== undefined && others.length === 0 ? named : null
}

/** The same in a few words that ask nothing else: «那第二个呢». */
export function asksOneOfListed(text: string, { recent, language }: DialogueState, facts: Told): boolean {
  if (text.length > LONGEST) return false
  const { listed = [], asked } = recent
  if (POINTS.test(text) && namedByPlace(facts.ownShipments, { text, language }).length === 1) return true
  const told = facts.shipments.filter(({ waybill }) => listed.includes(waybill))
  if (asked !== undefined && listed.length < 2)
    return POINTS.test(text) && namedByPlace(facts.shipmentsByPhone, { text, language }).length === 1
  if (listed.length < 2) return false
  return placeOf(text) >= 0 || (POINTS.test(text) && namedByPlace(told, { text, language }).length === 1)
}

/** 0-based; -1 where none is counted. */
function placeOf(text: string): number {
  const [, zh, en] = ORDINAL.exec(text) ?? []
  const said = (zh ?? en)?.toLowerCase()
  return said === undefined ? -1 : PLACES.findIndex((names) => names.includes(said))
}
