import { mayChangeOrder } from '../../domain/ordering/may-change-order.ts'
import type { Order } from '../../domain/ordering/order.ts'
import { bookedLabel, numberOf, pickBooked } from '../change/booked.ts'
import { personChange } from '../change/person-change.ts'
import { whichBooked } from '../change/which-booked.ts'
import { bookedWords as words } from '../change/wording.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { pick } from '../wording/pick.ts'

const CANCEL = '客户要求取消'

/** Which booking, one yes, and it is off; goods under way go to a person. */
export function nextCancel(view: FlowView): Move {
  const picked = pickBooked(view)
  if (picked.found !== 'one') return whichBooked(view, picked)
  const { booked } = picked
  const { language } = view
  if (booked.kind === 'order') {
    const verdict = mayChangeOrder(booked.order)
    if (verdict.status === 'too_late') {
      return { kind: 'done', says: [{ text: pick(language, words.tooLate(booked.order.number, verdict.reason)) }], effects: [] }
    }
    if (verdict.status === 'person') return personChange(view, booked, { what: CANCEL, needsProof: false })
  }
  const confirm = view.slots['confirm']
  const number = numberOf(booked)
  if (confirm === false) return { kind: 'done', says: [{ text: pick(language, words.kept(number)) }], effects: [] }
  if (confirm !== true) return askToCancel(view, bookedLabel(booked, view), number)
  return booked.kind === 'order' ? cancelled(view, booked.order) : personChange(view, booked, { what: CANCEL, needsProof: false })
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
