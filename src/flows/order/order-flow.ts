import type { Service } from '../../domain/quoting/quote.ts'
import type { SlotValue } from '../commands.ts'
import type { Flow, FlowView, SlotSpec } from '../engine/flow.ts'
import { isForAPerson } from '../engine/free-words.ts'
import { answerPapers } from '../quote/answer-papers.ts'
import { confirmSlot } from '../quote/confirm-slot.ts'
import { describedService } from '../quote/described-service.ts'
import { goodsNameSlot } from '../quote/slots/goods-name-slot.ts'
import { measureSlots } from '../quote/slots/measure-slots.ts'
import { parcelsSlot } from '../quote/slots/parcels-slot.ts'
import { serviceSlots } from '../quote/slots/service-slots.ts'
import { readAssent } from '../understanding/cues/assent.ts'
import { withNote } from '../wording/handling-notes.ts'
import { pick } from '../wording/pick.ts'
import { answerPrice } from './answer-price.ts'
import { ORDER_EDITABLE } from './confirm-order.ts'
import { nextOrder } from './next-order.ts'
import { orderOutcome, orderRequest } from './order-price.ts'
import { arrangementSlots } from './slots/carried-slots.ts'
import { partySlots } from './slots/party-slots.ts'
import { orderWords as words } from './wording.ts'

/** An order: both sides, the goods and the terms, checked by the rules, read back, and placed by one confirmation. */
export const orderFlow: Flow = {
  name: 'order',
  version: 1,
  title: words.title,
  slots: [
    ...partySlots,
    goodsNameSlot,
    ...[...measureSlots, parcelsSlot, ...serviceSlots].map(asNeeded),
    ...arrangementSlots,
    { ...confirmSlot(words.confirmIt, ORDER_EDITABLE), implies: saidBeside },
  ],
  readsBack: true,
  next: nextOrder,
  answers: answerPrice,
  asksOn: answerPapers,
  abandon: ({ language }) => ({ says: [{ text: pick(language, words.abandoned) }] }),
}

/** «对，门口有台阶»: what stands beside the yes is a remark. */
function saidBeside(value: SlotValue, { text, slots, changed }: FlowView): FlowView['slots'] {
  const { tail } = readAssent(text)
  if (value !== true || tail === '' || changed.length > 0 || !isForAPerson(tail)) return {}
  return { remarks: withNote(slots['remarks'], tail.slice(0, LONGEST_REMARK)) }
}

const LONGEST_REMARK = 100

/** Volume, service and sums are asked only where the order needs them. */
function asNeeded(slot: SlotSpec): SlotSpec {
  if (slot.name === 'service') {
    const freeText: NonNullable<SlotSpec['freeText']> = (text, view) =>
      serviceMeant(text, view) ?? slot.freeText?.(text, view) ?? null
    return { ...slot, isNeeded: () => false, freeText, takesQuestion: serviceMeant }
  }
  return /^(?:goods\.volume|.*\.value)$/u.test(slot.name) ? { ...slot, isNeeded: () => false } : slot
}

/** By what it costs or how long it takes, as well as by name. */
function serviceMeant(text: string, view: FlowView): Service | null {
  const request = orderRequest(view)
  const outcome = request === null ? null : orderOutcome(view, request)
  return outcome?.status === 'priced' ? describedService(text, outcome.options) : null
}
