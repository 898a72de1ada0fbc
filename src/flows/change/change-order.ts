import { yuan } from '../../domain/money/fen.ts'
import type { Order, OrderDraft } from '../../domain/ordering/order.ts'
import type { QuoteOption } from '../../domain/quoting/quote.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { stableJson } from '../engine/stable-json.ts'
import { addressIn, mergedAddress, missingParts } from '../order/address-parts.ts'
import { askParty } from '../order/ask-party.ts'
import { orderDraft, type Planned } from '../order/order-draft.ts'
import { chosenOption, orderOutcome, orderRequest } from '../order/order-price.ts'
import { summarySections } from '../order/order-summary.ts'
import { pickupPlan, wishIn } from '../order/pickup-plan.ts'
import { orderWords } from '../order/wording.ts'
import { goodsRule } from '../quote/goods-verdict.ts'
import { pick } from '../wording/pick.ts'
import { orderSlotsOf } from './order-slots-of.ts'
import { personChange, wishWords } from './person-change.ts'
import { bookedWords as words } from './wording.ts'

type Changed = Readonly<Record<SlotName, SlotValue>>

/** Price and promise anew where they depend on it, read back what changes, and change it after one yes. */
export function changeOrder(view: FlowView, order: Order, changed: Changed): Move {
  const merged = mergedView(view, order, changed)
  const lacking = incompleteAddress(merged, order)
  if (lacking !== null) return lacking
  const rule = goodsRule(merged)
  if (rule?.verdict === 'refused') {
    const text = `${pick(view.language, rule.sentence)}\n${pick(view.language, words.kept(order.number))}`
    return { kind: 'done', says: [{ text }], effects: [] }
  }
  const option = optionFor(merged, order, changed)
  if (typeof option === 'string') return { kind: 'ask', slot: option, patch: { slots: { order: order.number } } }
  if (option === null) return personChange(view, { kind: 'order', order }, { what: wishWords(view), needsProof: false })
  return planned(merged, order, { option, changed })
}

function mergedView(view: FlowView, order: Order, changed: Changed): FlowView {
  const before = orderSlotsOf(order)
  const slots: Record<SlotName, SlotValue> = { ...before, ...changed }
  for (const name of ['shipper.address', 'consignee.address']) {
    const said = addressIn(changed[name])
    if (said !== null) slots[name] = mergedAddress(said, addressIn(before[name]))
  }
  if (changed['insurance.value'] !== undefined) slots['insurance'] = true
  if (changed['cod.value'] !== undefined) slots['cod'] = true
  const confirm = view.slots['confirm']
  const memo = { ...view.frame.memo, quoteNumber: order.quoteNumber }
  return { ...view, frame: { ...view.frame, memo }, slots: confirm === undefined ? slots : { ...slots, confirm } }
}

function incompleteAddress(view: FlowView, order: Order): Move | null {
  const side = (['shipper', 'consignee'] as const).find(
    (each) => missingParts(addressIn(view.slots[`${each}.address`])).length > 0,
  )
  if (side === undefined) return null
  const slot = `${side}.address`
  const said = view.slots[slot]
  return {
    kind: 'ask',
    slot,
    question: askParty(side, view),
    patch: { slots: { order: order.number, ...(said === undefined ? {} : { [slot]: said }) } },
  }
}

const PRICED = /^(?:shipper\.address|consignee\.address|goods\.|service|insurance|cod|pod|upstairs)/u

/** The option to go by, the slot still missing for it, or null where only a person can price it. */
function optionFor(view: FlowView, order: Order, changed: Changed): QuoteOption | SlotName | null {
  const same: QuoteOption = { ...order, chargeableKg: 0, volumetricKg: null, volumeM3: null, lane: 'other' }
  if (!Object.keys(changed).some((name) => PRICED.test(name) && name !== 'goods.name')) return same
  if (view.slots['insurance'] === true && view.slots['insurance.value'] === undefined) return 'insurance.value'
  if (view.slots['cod'] === true && view.slots['cod.value'] === undefined) return 'cod.value'
  const request = orderRequest(view)
  const outcome = request === null ? null : orderOutcome(view, request)
  if (outcome?.status === 'needs_volume') return 'goods.volume'
  return outcome?.status === 'priced' ? chosenOption(view, outcome.options) : null
}

interface Replanned {
  readonly option: QuoteOption
  readonly changed: Changed
}

function planned(view: FlowView, order: Order, { option, changed }: Replanned): Move {
  const plan = planFor(view, order, { option, changed })
  if (plan.status === 'impossible') {
    const before = [pick(view.language, orderWords.impossiblePickup(plan.lastRound, view.facts.now))]
    return { kind: 'ask', slot: 'pickup.time', before, patch: { slots: { order: order.number, 'pickup.time': null } } }
  }
  if (plan.status !== 'planned') return personChange(view, { kind: 'order', order }, { what: wishWords(view), needsProof: false })
  const draft = { ...orderDraft(view, option, plan), quoteNumber: order.quoteNumber }
  return view.slots['confirm'] === true && view.frame.memo['shownFen'] === draft.totalFen
    ? commit(view, order, draft)
    : readBack(view, order, draft)
}

/** The promise stands unless the pickup itself changes. */
function planFor(view: FlowView, order: Order, { option, changed }: Replanned) {
  const isMoved = changed['shipper.address'] !== undefined || changed['pickup.time'] !== undefined
  const address = addressIn(view.slots['shipper.address']) ?? order.shipper.address
  const wish = wishIn(view.slots['pickup.time'])
  if (isMoved) return pickupPlan({ address, service: option.service, confirmedAt: view.facts.now, wish }, view.facts.company)
  const kept: Planned = {
    status: 'planned',
    zone: order.pickupZone,
    promisedBy: new Date(order.pickupPromise),
    wish,
    tooSoon: false,
  }
  return kept
}

function readBack(view: FlowView, order: Order, draft: OrderDraft): Move {
  const { language } = view
  const price =
    draft.totalFen === order.totalFen ? [] : [pick(language, words.priceMoved(yuan(order.totalFen), yuan(draft.totalFen)))]
  return {
    kind: 'ask',
    slot: 'confirm',
    before: [...newSections(view, order, draft), ...price],
    question: {
      text: pick(language, words.askConfirm(order.number)),
      choices: [words.changeYes, words.changeMore, words.changeNo].map((each) => pick(language, each)),
    },
    values: [true, 'change', false],
    patch: { slots: { order: order.number, confirm: null, field: null }, memo: { shownFen: draft.totalFen } },
  }
}

function newSections(view: FlowView, order: Order, draft: OrderDraft): string[] {
  const { now } = view.facts
  const before = summarySections(order, now, view.language)
  return summarySections(draft, now, view.language).filter((section) => !before.includes(section))
}

function commit(view: FlowView, order: Order, draft: OrderDraft): Move {
  const { language } = view
  const changes = differences(order, draft)
  const what = newSections({ ...view, language: 'zh' }, order, draft).join('；')
  const said = [pick(language, words.changed(order.number)), ...newSections(view, order, draft)]
  return {
    kind: 'done',
    says: [{ text: said.join('\n') }],
    effects: [{ do: 'change_order', number: order.number, changes, what }],
    recent: { order: order.number, waybill: order.waybill },
    timers:
      changes.pickupPromise === undefined
        ? []
        : [{ kind: 'pickup_due', subject: order.number, dueAt: new Date(draft.pickupPromise) }],
  }
}

function differences(order: Order, draft: OrderDraft): Partial<OrderDraft> {
  const stored: Readonly<Record<string, unknown>> = { ...order }
  const entries = Object.entries(draft).filter(([key, value]) => stableJson(value) !== stableJson(stored[key]))
  return Object.fromEntries(entries)
}
