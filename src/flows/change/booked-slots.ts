import type { SlotValue } from '../commands.ts'
import type { SlotCheck, SlotSpec } from '../engine/flow.ts'
import { pick } from '../wording/pick.ts'
import { bookedWords as words } from './wording.ts'

/** Which booking: by order number or waybill. */
export const bookedSlots: readonly SlotSpec[] = (['order', 'waybill'] as const).map((name) => ({
  name,
  required: true,
  label: words.orderLabel,
  question: ({ language }) => ({ text: pick(language, words.which) }),
  explain: words.orderExplain,
  example: words.orderExample,
  check: (value) => checkNumber(value),
  invalidates: ['confirm'],
}))

function checkNumber(value: SlotValue): SlotCheck {
  const number = typeof value === 'string' ? value : Array.isArray(value) ? value[0] : null
  if (typeof number !== 'string') return { ok: false, problem: words.orderUnreadable }
  const [first = ''] = number.trim().toUpperCase().split(/\s/u)
  return /^[A-Z]{2}\d+$/u.test(first) ? { ok: true, value: first } : { ok: false, problem: words.orderUnreadable }
}
