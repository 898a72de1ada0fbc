import type { FlowName } from '../commands.ts'
import type { DialogueState } from '../engine/dialogue-state.ts'
import { wantsDetail } from './wants-detail.ts'

/** «快递员电话呢» after a tracking answer asks about that shipment. */
export function followUp(text: string, state: DialogueState): FlowName | null {
  return state.recent.waybill && wantsDetail(text, state.language).length > 0 ? 'track' : null
}
