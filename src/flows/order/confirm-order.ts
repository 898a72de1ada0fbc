import type { OrderDraft } from '../../domain/ordering/order.ts'
import type { QuoteOption } from '../../domain/quoting/quote.ts'
import type { SlotName } from '../commands.ts'
import { isNoToAside } from '../engine/declined-aside.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import type { Effect } from '../turn.ts'
import { editSlot, whatToChange } from '../wording/edit-buttons.ts'
import { pick } from '../wording/pick.ts'
import { nextOne } from './next-one.ts'
import { orderDraft, type Planned } from './order-draft.ts'
import { summarySections } from './order-summary.ts'
import { orderWords as words } from './wording.ts'

export const ORDER_EDITABLE: readonly SlotName[] = [
  'shipper.name',
  'shipper.phone',
  'shipper.address',
  'consignee.name',
  'consignee.phone',
  'consignee.address',
  'goods.name',
  'goods.weight',
  'pickup.time',
  'payment',
  'insurance.value',
  'service',
]

/** «不对» is about a part, «算了» about the whole. */
const GIVES_UP = /算了|不要了|不用了|不需要|不寄|先不|no,? thanks|never ?mind|forget it/iu

interface ReadyOrder {
  readonly option: QuoteOption
  readonly plan: Planned
  /** Said ahead of the summary. */
  readonly before: readonly string[]
}

/** Reads the order back until the customer confirms exactly what was read; then it is placed, once. */
export function confirmOrder(view: FlowView, ready: ReadyOrder): Move {
  const confirm = view.slots['confirm']
  const edited = editSlot(confirm)
  if (edited !== null) return { kind: 'ask', slot: edited, patch: { slots: { confirm: null } } }
  if (confirm === false && isNoToAside(view)) {
    return readBack(view, orderDraft(view, ready.option, ready.plan), [pick(view.language, words.asideDeclined)])
  }
  if (confirm === false && GIVES_UP.test(view.text)) {
    return { kind: 'done', says: [{ text: pick(view.language, words.abandoned) }], effects: [] }
  }
  if (confirm === 'change' || confirm === false) return whatToChange(ORDER_EDITABLE, words.whatToChange, view)
  const draft = orderDraft(view, ready.option, ready.plan)
  if (confirm === true && view.frame.memo['shownFen'] === draft.totalFen) return placeOrder(view, draft)
  return readBack(view, draft, ready.before)
}

function readBack(view: FlowView, draft: OrderDraft, before: readonly string[]): Move {
  const { language, facts, frame } = view
  const sections = summarySections(draft, facts.now, language)
  const shown = frame.memo['shown']
  // After silence, or another wish in between, all of it is read again.
  const known = Array.isArray(shown) && !isResumed(view) ? shown : []
  const changed = sections.filter((section) => !known.includes(section))
  return {
    kind: 'ask',
    slot: 'confirm',
    before: [...before, ...readingOf(view, { sections, changed, isFirst: known.length === 0 })],
    question: {
      text: pick(language, words.confirmIt),
      choices: [pick(language, words.yes), pick(language, words.change), pick(language, words.cancel)],
    },
    values: [true, 'change', false],
    patch: { slots: { confirm: null }, memo: { shown: [...sections], shownFen: draft.totalFen } },
  }
}

/** No question is on the table and nothing new was said: the order is taken up again. */
function isResumed({ state, changed }: FlowView): boolean {
  return state.pending === null && changed.length === 0
}

interface Reading {
  readonly sections: readonly string[]
  readonly changed: readonly string[]
  readonly isFirst: boolean
}

/** The whole the first time, afterwards only what changed. */
function readingOf(view: FlowView, { sections, changed, isFirst }: Reading): string[] {
  const { language } = view
  if (changed.length === 0) return []
  if (isResumed(view) && view.frame.memo['shown'] !== undefined) return [...sections, pick(language, words.notices)]
  if (isFirst || changed.length > 4) return [pick(language, words.pleaseCheck), ...sections, pick(language, words.notices)]
  return [pick(language, words.updated), ...changed, pick(language, words.restUnchanged)]
}

function placeOrder(view: FlowView, draft: OrderDraft): Move {
  const { language, facts } = view
  const number = view.ticket('order')
  const waybill = view.ticket('waybill')
  const effects: Effect[] = [{ do: 'place_order', number, waybill, draft }]
  if (draft.quoteNumber !== null) effects.push({ do: 'update_quote', number: draft.quoteNumber, status: 'ordered' })
  const text = [
    pick(language, words.placedHead(number, waybill)),
    words.placed(draft, facts.now, language),
    pick(language, words.placedTail),
  ].join('\n')
  return {
    kind: 'done',
    says: [{ text }],
    effects,
    recent: { order: number, waybill },
    ...nextOne(view, draft),
    timers: [{ kind: 'pickup_due', subject: number, dueAt: new Date(draft.pickupPromise) }],
  }
}
