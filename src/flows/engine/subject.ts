import type { DialogueState, Frame } from './dialogue-state.ts'

/** The shipment that a form is about is what «it» means in whatever is wished next. */
export function withSubject(recent: DialogueState['recent'], { slots }: Frame): DialogueState['recent'] {
  const { waybill } = slots
  return typeof waybill !== 'string' || waybill === '' || waybill === recent.waybill
    ? recent
    : { ...recent, waybill, waybills: [] }
}

/** What was tracked in between is not what an interrupted form is about, nor what is begun anew. */
export function withoutSubject({ waybill: _one, waybills: _all, ...recent }: DialogueState['recent']): DialogueState['recent'] {
  return recent
}
