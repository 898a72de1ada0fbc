import { mayChangeOrder } from '../../domain/ordering/may-change-order.ts'
import type { Order } from '../../domain/ordering/order.ts'
import { MOVES_PICKUP } from '../booked/booked-cases.ts'
import { type Booked, bookedLabel, numberOf, pickBooked, waybillOf } from '../change/booked.ts'
import { CANCEL, personChange } from '../change/person-change.ts'
import { whichBooked } from '../change/which-booked.ts'
import { bookedWords as words } from '../change/wording.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { pick } from '../wording/pick.ts'

/** Which booking, one yes, and it is off; goods under way go to a person. */
export function nextCancel(view: FlowView): Move {
  const picked = pickBooked(view)
  if (picked.found === 'not_theirs') return strangersWish(view, picked.booked)
  if (picked.found !== 'one') return whichBooked(view, picked)
  const { booked } = picked
  const { language } = view
  if (booked.kind === 'order') {
    const verdict = mayChangeOrder(booked.order)
    if (verdict.status === 'too_late') {
      return { kind: 'done', says: [{ text: pick(language, words.tooLate(booked.order.number, verdict.reason)) }], effects: [] }
    }
    if (verdict.status === 'person') return byPerson(view, booked)
  }
  const confirm = view.slots['confirm']
  const number = numberOf(booked)
  if (confirm === false) return { kind: 'done', says: [{ text: pick(language, words.kept(number)) }], effects: [] }
  if (confirm !== true) return askToCancel(view, bookedLabel(booked, view), number)
  return booked.kind === 'order' ? cancelled(view, booked.order) : byPerson(view, booked)
}

/** Nothing shows that it is theirs: one clear yes all the same, then a colleague checks who they are. */
function strangersWish(view: FlowView, booked: Booked): Move {
  const number = numberOf(booked)
  const confirm = view.slots['confirm']
  if (confirm === true) return byPerson(view, booked, true)
  if (confirm === false) return { kind: 'done', says: [{ text: pick(view.language, words.kept(number)) }], effects: [] }
  const asked = askToCancel(view, bookedLabel(booked, view), number)
  return asked.kind === 'ask' ? { ...asked, before: [pick(view.language, words.notTheirs(number))] } : asked
}

/** The pickup that was to be moved is not to be made at all: that case goes. */
function byPerson(view: FlowView, booked: Booked, isStranger = false): Move {
  const { reason } = view.slots
  const why = typeof reason === 'string' && reason !== '' ? { why: reason } : {}
  const move = personChange(view, booked, { what: CANCEL, needsProof: false, isStranger, ...why })
  const waybill = waybillOf(booked)
  const moot = view.facts.openCases.filter(
    (each) => each.kind === 'change' && each.waybill === waybill && each.reason.startsWith(MOVES_PICKUP),
  )
  const gone = moot.map(({ number }) => ({ do: 'withdraw_case', number, reason: '客户改为取消这一单' }) as const)
  return move.kind === 'done' ? { ...move, effects: [...gone, ...move.effects] } : move
}

function askToCancel(view: FlowView, what: string, number: string): Move {
  const { language } = view
  return {
    kind: 'ask',
    slot: 'confirm',
    question: {
      text: pick(language, words.askCancel(what)),
      choices: [pick(language, words.cancelYes), pick(language, words.cancelNo)],
    },
    values: [true, false],
    patch: { slots: { order: number } },
  }
}

function cancelled(view: FlowView, order: Order): Move {
  const reason = view.slots['reason']
  return {
    kind: 'done',
    says: [{ text: pick(view.language, words.cancelled(order.number)) }],
    effects: [{ do: 'cancel_order', number: order.number, reason: typeof reason === 'string' && reason !== '' ? reason : null }],
    recent: { order: order.number },
  }
}
