import type { FlowName } from '../../commands.ts'
import { bare } from '../cues/clauses.ts'
import { hasSlot } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Reading } from './reading.ts'

/** What values alone ask for: a waybill is to be tracked, a lane to be priced, two parties make an order. */
export function flowByValues(reading: Reading, context: UnderstandContext): FlowName | null {
  const pending = context.pending
  if (pending !== undefined) return null
  const first = reading.numbers[0]
  if (reading.waybills.length > 0 || first?.kind === 'order') return 'track'
  if (reading.contacts.length > 0) return 'order'
  const isMeasured = reading.weights.length > 0 || reading.volumes.length > 0 || reading.sizes.length > 0
  const lane = reading.places.filter((place) => place.role !== 'unknown').length
  if (reading.places.length >= 1 && isMeasured) return 'quote'
  return lane >= 2 && bare(reading.text).length <= 24 && hasSlot('quote', 'origin') ? 'quote' : null
}
