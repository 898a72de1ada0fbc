import type { Flow, FlowView, SlotSpec } from '../engine/flow.ts'
import { confirmSlot } from '../quote/confirm-slot.ts'
import { answerArrival } from '../track/answer-arrival.ts'
import { editNamed, editSlot } from '../wording/edit-buttons.ts'
import { pick } from '../wording/pick.ts'
import { pickBooked } from './booked.ts'
import { bookedSlots } from './booked-slots.ts'
import { CHANGEABLE, fieldSlots, fieldSpec } from './field-slots.ts'
import { nextChange } from './next-change.ts'
import { orderSlotsOf } from './order-slots-of.ts'
import { saidChanges } from './said-changes.ts'
import { bookedWords as words } from './wording.ts'

const confirm = confirmSlot(words.askField, [])

/** Changes a booking before pickup, with price and promise recomputed; afterwards a person does it. */
export const changeFlow: Flow = {
  name: 'change',
  version: 1,
  title: words.changeTitle,
  slots: [
    ...bookedSlots,
    {
      name: 'field',
      required: true,
      label: words.fieldLabel,
      question: ({ language }) => ({ text: pick(language, words.askField) }),
      explain: words.fieldExplain,
      example: words.fieldExample,
      check: (value) =>
        typeof value === 'string' && fieldSpec(value) !== null ? { ok: true, value } : { ok: false, problem: words.fieldExample },
      words: (value, language) =>
        pick(language, (typeof value === 'string' ? fieldSpec(value)?.label : null) ?? words.fieldLabel),
      freeText: (text, view) => fieldNamed(text, view),
    },
    {
      name: 'value',
      required: true,
      label: words.fieldLabel,
      question: ({ language }) => ({ text: pick(language, words.askAnything) }),
      explain: words.fieldExplain,
      example: words.fieldExample,
      freeText: (text) => text.trim().slice(0, 300),
    },
    ...fieldSlots.map(changing),
    {
      ...confirm,
      check: (value, view) => (value === 'reread' ? { ok: true, value } : (confirm.check?.(value, view) ?? { ok: true, value })),
      freeText: (text, view) => confirm.freeText?.(text, view) ?? (fieldNamed(text, view) === null ? null : 'reread'),
    },
  ],
  next: nextChange,
  answers: answerArrival,
  asksOn: answerArrival,
  abandon: ({ language }) => ({ says: [{ text: pick(language, words.unchanged) }] }),
}

/** The same slot as in an order, its words read against what the order says now. */
function changing(slot: SlotSpec): SlotSpec {
  return {
    ...slot,
    question: (view) => slot.question(withOrder(view)),
    freeText: (text, view) =>
      saidChanges(text, slot.name, withOrder(view)).values[slot.name] ?? slot.freeText?.(text, view) ?? null,
  }
}

function fieldNamed(text: string, view: FlowView): string | null {
  const said = saidChanges(text, null, withOrder(view))
  const [first] = Object.keys(said.values)
  return first ?? said.named ?? editSlot(editNamed(text, CHANGEABLE) ?? undefined)
}

function withOrder(view: FlowView): FlowView {
  const picked = pickBooked(view)
  if (picked.found !== 'one' || picked.booked.kind !== 'order') return view
  return { ...view, slots: { ...orderSlotsOf(picked.booked.order), ...view.slots } }
}
