import type { FlowName } from '../../commands.ts'
import { bare } from '../cues/clauses.ts'
import { hasSlot } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Reading } from './reading.ts'

const LONGEST_LANE = 24

/** What values alone ask for: a waybill is to be tracked, a lane to be priced, two parties make an order. */
export function flowByValues(reading: Reading, { pending }: UnderstandContext): FlowName | null {
  const hasNumber = reading.waybills.length > 0 || reading.numbers[0]?.kind === 'order'
  if (pending !== undefined) return hasNumber && !hasSlot(pending.flow, 'waybill') ? 'track' : null
  if (hasNumber) return 'track'
  if (reading.contacts.some(({ city, detail }) => city !== '' || detail !== '')) return 'order'
  if (reading.people.length > 0 && reading.places.length > 0 && isToBeSent(reading)) return 'order'
  return isLaneToPrice(reading) ? 'quote' : null
}

/** Somebody somewhere is a party only where something is sent. */
function isToBeSent({ phones, weights, pieces, lower }: Reading): boolean {
  return (
    phones.length + weights.length + pieces.length > 0 ||
    /寄|发(?![烧现生展])|\b(?:send|sending|ship|shipping|deliver)/.test(lower)
  )
}

function isLaneToPrice(reading: Reading): boolean {
  const isMeasured = reading.weights.length + reading.volumes.length + reading.sizes.length > 0
  if (reading.places.length > 0 && isMeasured) return true
  const ends = reading.places.filter((place) => place.role !== 'unknown').length
  return ends >= 2 && bare(reading.text).length <= LONGEST_LANE
}
