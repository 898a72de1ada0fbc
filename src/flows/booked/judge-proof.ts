import type { Shipment } from '../../domain/shipments/shipment.ts'
import { identityFits } from '../../domain/shipments/shipment-identity.ts'
import type { DialogueState } from '../engine/dialogue-state.ts'
import type { FlowView } from '../engine/flow.ts'
import type { Effect } from '../turn.ts'
import { tailSaid } from './wish-cues.ts'

/** The same tries as where detail is asked for. */
const TRIES = 3

export interface Proof {
  readonly fits: boolean
  readonly isLocked: boolean
  readonly misses: DialogueState['identityMisses']
  readonly effects: readonly Effect[]
}

/** Whether the four digits in this message show whose the shipment is; a wrong one counts, and the third locks it. */
export function judgeProof({ text, state, facts }: Pick<FlowView, 'text' | 'state' | 'facts'>, shipment: Shipment): Proof {
  const { waybill } = shipment
  const tail = tailSaid(text)
  const isLocked = facts.lockedWaybills.includes(waybill) || (state.identityMisses[waybill] ?? 0) >= TRIES
  if (tail === null || isLocked) return { fits: false, isLocked, misses: state.identityMisses, effects: [] }
  if (identityFits(shipment, tail)) return { fits: true, isLocked: false, misses: state.identityMisses, effects: [] }
  const count = (state.identityMisses[waybill] ?? 0) + 1
  const effects: readonly Effect[] = count >= TRIES ? [{ do: 'lock_waybill', waybill }] : []
  return { fits: false, isLocked: count >= TRIES, misses: { ...state.identityMisses, [waybill]: count }, effects }
}
