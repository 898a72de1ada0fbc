import type { SlotName, SlotValue } from '../commands.ts'
import type { FlowView } from '../engine/flow.ts'
import { understand } from '../understanding/understand.ts'
import { fieldSpec } from './field-slots.ts'

/** What the words of this turn change, read as if the order form were open: `asked` is the part just asked for. */
export interface SaidChanges {
  readonly values: Readonly<Record<SlotName, SlotValue>>
  /** «收件电话错了»: the part is named, the new value is not. */
  readonly named: SlotName | null
}

const NOTHING: SaidChanges = { values: {}, named: null }

/** The order's own values are the context, so «不是朝阳区是海淀区» finds what it corrects. */
export function saidChanges(text: string, asked: SlotName | null, view: FlowView): SaidChanges {
  if (text.trim() === '') return NOTHING
  const { commands } = understand(withoutNumber(text, view), {
    now: view.facts.now,
    language: view.language,
    slots: view.slots,
    pending: { flow: 'order', slot: asked ?? 'confirm' },
  })
  const values: Record<SlotName, SlotValue> = {}
  let named: SlotName | null = null
  for (const command of commands) {
    if (command.type !== 'set_slot' && command.type !== 'correct_slot') continue
    const spec = fieldSpec(command.slot)
    if (spec === null) continue
    if (command.value === undefined) named = command.slot
    else {
      const checked = spec.check?.(command.value, view) ?? { ok: true, value: command.value }
      if (checked.ok) values[command.slot] = checked.value
    }
  }
  return { values, named }
}

/** Which shipment it is about is known; its number beside the new value would ask where it is. */
function withoutNumber(text: string, { slots }: FlowView): string {
  return ['waybill', 'order'].reduce((rest, name) => {
    const number = slots[name]
    return typeof number === 'string' && number !== '' ? rest.replaceAll(number, ' ') : rest
  }, text)
}
