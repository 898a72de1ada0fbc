import { mayChangeOrder } from '../../domain/ordering/may-change-order.ts'
import type { Order } from '../../domain/ordering/order.ts'
import { nextBooked } from '../booked/next-booked.ts'
import type { SlotName, SlotValue } from '../commands.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { stableJson } from '../engine/stable-json.ts'
import { asksArrival } from '../track/asks-arrival.ts'
import { whatToChange } from '../wording/edit-buttons.ts'
import { pick } from '../wording/pick.ts'
import { type Booked, numberOf, type Picked, pickBooked, waybillOf } from './booked.ts'
import { changeOrder } from './change-order.ts'
import { CHANGEABLE, fieldSpec } from './field-slots.ts'
import { orderSlotsOf } from './order-slots-of.ts'
import { openChange, personChange, whyPerson, wishWords } from './person-change.ts'
import { type SaidChanges, saidChanges } from './said-changes.ts'
import { whichBooked } from './which-booked.ts'
import { bookedWords as words } from './wording.ts'

/** Which booking, what about it, a yes; before pickup at once, afterwards through a person. */
export function nextChange(view: FlowView): Move {
  const wished = nextBooked(view)
  if (wished !== null) return wished
  const picked = pickBooked(view)
  const said = saidNow(view, picked.found === 'one' ? picked.booked : null)
  const told = { ...view, slots: { ...view.slots, ...said.values } }
  const move = moveFor(told, picked, said)
  if (move.kind !== 'ask') return move
  return { ...move, patch: { ...move.patch, slots: { value: null, ...said.values, ...move.patch?.slots } } }
}

function moveFor(view: FlowView, picked: Picked, said: SaidChanges): Move {
  if (picked.found === 'one') return forBooked(view, picked.booked, said)
  if (picked.found === 'not_theirs') return throughPerson(view, picked.booked, { ...said, isStranger: true })
  return whichBooked(view, picked)
}

/** «今天能到不» between the wish and its value was answered and is no value. */
function isOnlyArrival(view: FlowView): boolean {
  return view.frame.memo['asked'] === true && view.changed.length === 0 && asksArrival(view.text)
}

function forBooked(view: FlowView, booked: Booked, said: SaidChanges): Move {
  if (booked.kind === 'shipment') return throughPerson(view, booked, said)
  const verdict = mayChangeOrder(booked.order)
  if (verdict.status === 'person') return throughPerson(view, booked, said)
  if (verdict.status === 'too_late') {
    return {
      kind: 'done',
      says: [{ text: pick(view.language, words.tooLate(booked.order.number, verdict.reason)) }],
      effects: [],
    }
  }
  return beforePickup(view, booked.order, said)
}

function beforePickup(view: FlowView, order: Order, said: SaidChanges): Move {
  const changed = changedSlots(view, order)
  const confirm = view.slots['confirm']
  if (confirm === false) return { kind: 'done', says: [{ text: pick(view.language, words.kept(order.number)) }], effects: [] }
  if (confirm === 'change') return askField(view, order)
  const named = said.named ?? fieldIn(view)
  if (named !== null && changed[named] === undefined) return askValue(view, order, named)
  if (Object.keys(changed).length === 0) return askField(view, order, Object.keys(said.values).length > 0)
  return changeOrder(view, order, changed)
}

/** Values that differ from what the order says. */
function changedSlots(view: FlowView, order: Order): Readonly<Record<SlotName, SlotValue>> {
  const before = orderSlotsOf(order)
  const entries = Object.entries(view.slots).filter(
    ([name, value]) => fieldSpec(name) !== null && stableJson(value) !== stableJson(before[name]),
  )
  return Object.fromEntries(entries)
}

function fieldIn(view: FlowView): SlotName | null {
  const field = view.slots['field']
  return typeof field === 'string' ? field : null
}

function askField(view: FlowView, order: Order, isSame = false): Move {
  const asked = whatToChange(CHANGEABLE, words.askField, view)
  if (asked.kind !== 'ask') return asked
  const before = isSame ? [pick(view.language, words.nothingNew)] : []
  return {
    ...asked,
    slot: 'field',
    before,
    values: CHANGEABLE,
    patch: { slots: { order: order.number, field: null, confirm: null } },
  }
}

function askValue(view: FlowView, order: Order, slot: SlotName): Move {
  const label = fieldSpec(slot)?.label
  const same = view.slots[slot] === undefined ? [] : [pick(view.language, words.nothingNew)]
  if (label === undefined) return askField(view, order)
  const question = { text: pick(view.language, words.newValue(label)) }
  return { kind: 'ask', slot, before: same, question, patch: { slots: { order: order.number, field: slot, [slot]: null } } }
}

type WishForPerson = SaidChanges & { readonly isStranger?: boolean }

/** What only a person may do: the wish and the new value, as the customer words them, are what the person needs. */
function throughPerson(view: FlowView, booked: Booked, said: WishForPerson): Move {
  if (isOnlyArrival(view)) return { kind: 'ask', slot: 'value', question: { text: pick(view.language, words.askAnything) } }
  return toPerson(view, booked, said)
}

function toPerson(view: FlowView, booked: Booked, said: WishForPerson): Move {
  const missing = said.named !== null && said.values[said.named] === undefined ? said.named : null
  const isWhole = Object.keys(said.values).length > 0 && missing === null
  const { wish, asked } = view.frame.memo
  const isOpen = openChange(view, waybillOf(booked), '') !== null
  if (!isWhole && asked !== true && !isOpen) return askInstead(view, booked, { missing, isStranger: said.isStranger === true })
  const touched = [...Object.keys(said.values), said.named ?? ''].filter((name) => name !== '')
  const needsProof = touched.length === 0 || touched.some((name) => name.startsWith('consignee.'))
  const what = [...new Set([typeof wish === 'string' ? wish : '', wishWords(view)])].filter((part) => part !== '').join('；')
  return personChange(view, booked, { what, needsProof, isStranger: said.isStranger === true })
}

function askInstead(
  view: FlowView,
  booked: Booked,
  ask: { readonly missing: SlotName | null; readonly isStranger: boolean },
): Move {
  const label = ask.missing === null ? null : (fieldSpec(ask.missing)?.label ?? null)
  const before = ask.isStranger ? words.notTheirs(numberOf(booked)) : whyPerson(booked)
  return {
    kind: 'ask',
    slot: 'value',
    before: [pick(view.language, before)],
    question: { text: pick(view.language, words.whatInstead(label)) },
    patch: { slots: { waybill: waybillOf(booked) }, memo: { asked: true, wish: wishWords(view) } },
  }
}

/** Read once: in the turn that brought the wish, and in those that answer a question about it. */
function saidNow(view: FlowView, booked: Booked | null): SaidChanges {
  const before = booked?.kind === 'order' ? orderSlotsOf(booked.order) : {}
  const known = { ...view, slots: { ...before, ...view.slots } }
  const field = fieldIn(view)
  const value = view.slots['value']
  if (typeof value === 'string') return saidChanges(value, field, known)
  const isFresh = view.frame.asked === null || view.changed.includes('field') || view.slots['confirm'] === 'reread'
  return isFresh ? saidChanges(view.text, null, known) : { values: {}, named: null }
}
