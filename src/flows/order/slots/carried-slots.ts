import type { SlotValue } from '../../commands.ts'
import type { FlowView, SlotCheck, SlotSpec } from '../../engine/flow.ts'
import { accountOf } from '../../quote/quote-request.ts'
import { handlingNote, withNote } from '../../wording/handling-notes.ts'
import { pick } from '../../wording/pick.ts'
import { orderSlotWords as words } from './order-slot-words.ts'
import { partySlots } from './party-slots.ts'

/** Payment, pickup and remarks: an order asks for them, a price enquiry only keeps what was said. */
export const arrangementSlots: readonly SlotSpec[] = [
  {
    name: 'pickup.time',
    required: false,
    label: words.pickup.label,
    question: ({ language }) => ({ text: pick(language, words.pickup.question) }),
    explain: words.pickup.explain,
    example: words.pickup.example,
    check: checkPickupTime,
    invalidates: ['confirm'],
  },
  {
    name: 'payment',
    required: true,
    label: words.payment.label,
    question: (view) => ({
      text: pick(view.language, words.payment.question),
      choices: paymentsFor(view).map((payment) => pick(view.language, words.payment[payment])),
    }),
    explain: words.payment.explain,
    example: words.payment.example,
    check: checkPayment,
    freeText: (text) => paymentNamed(text),
    invalidates: ['confirm'],
  },
  {
    name: 'urgent',
    required: false,
    skippedAs: false,
    label: words.urgent.label,
    question: ({ language }) => ({ text: pick(language, words.urgent.question) }),
    explain: words.urgent.explain,
    example: words.urgent.example,
    invalidates: ['confirm'],
  },
  {
    name: 'remarks',
    required: false,
    skippedAs: '',
    label: words.remarks.label,
    question: ({ language }) => ({ text: pick(language, words.remarks.question) }),
    explain: words.remarks.explain,
    example: words.remarks.example,
    freeText: (text) => text.trim().slice(0, 200),
    overhears: (text, { slots }) => noted(text, slots['remarks']),
    invalidates: ['confirm'],
  },
]

/** What a price enquiry keeps for the order that may follow. */
export const carriedSlots: readonly SlotSpec[] = [...partySlots, ...arrangementSlots].map((slot) => ({
  ...slot,
  required: false,
}))

function noted(text: string, before: SlotValue | undefined): string | null {
  const note = handlingNote(text)
  return note === null ? null : withNote(before, note)
}

/** Monthly accounts only for those who have one. */
function paymentsFor(view: FlowView): readonly ('sender' | 'collect' | 'monthly')[] {
  return accountOf(view)?.tier ? ['sender', 'collect', 'monthly'] : ['sender', 'collect']
}

function checkPayment(value: SlotValue, view: FlowView): SlotCheck {
  const payment = typeof value === 'string' ? paymentNamed(value) : null
  if (payment === null) return { ok: false, problem: words.payment.example }
  const open = paymentsFor(view)
  if (open.includes(payment)) return { ok: true, value: payment }
  return {
    ok: false,
    problem: words.payment.noAccount,
    choices: open.map((each) => pick(view.language, words.payment[each])),
    values: [...open],
  }
}

function paymentNamed(text: string): 'sender' | 'collect' | 'monthly' | null {
  if (/^monthly$|月结|月付|monthly/iu.test(text)) return 'monthly'
  if (/^collect$|到付|收件人付|对方付|collect|consignee pays|receiver pays/iu.test(text)) return 'collect'
  return /^sender$|寄付|现付|我付|寄件人付|取件时?付|sender|prepaid|at pickup/iu.test(text) ? 'sender' : null
}

function checkPickupTime(value: SlotValue, view: FlowView): SlotCheck {
  if (typeof value !== 'object' || !('from' in value || 'to' in value)) return { ok: false, problem: words.pickup.unreadable }
  const end = value.to ?? value.from
  const isPast = value.to !== undefined && new Date(value.to) <= view.facts.now
  if (end === undefined || Number.isNaN(Date.parse(end))) return { ok: false, problem: words.pickup.unreadable }
  return isPast ? { ok: false, problem: words.pickup.past } : { ok: true, value }
}
