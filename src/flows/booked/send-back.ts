import type { Shipment } from '../../domain/shipments/shipment.ts'
import type { Booked } from '../change/booked.ts'
import { numberOf } from '../change/booked.ts'
import { openPersonCase } from '../change/person-change.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { sayPlace } from '../track/place-names.ts'
import type { Effect } from '../turn.ts'
import { pick } from '../wording/pick.ts'
import { cancelCase, RETURNS, redeliveryCase, returnCase } from './booked-cases.ts'
import { returnWording as words } from './return-wording.ts'
import { wishOf } from './wish-words.ts'
import { wishWording } from './wording.ts'

interface Back {
  readonly view: FlowView
  readonly booked: Booked
  readonly shipment: Shipment
  readonly isStranger: boolean
  readonly verified: readonly string[]
}

/** Goods under way that are to come back: one case, whose fee a colleague names before anything moves (goods under way are changed by a person only). */
export function sendBack(back: Back): Move {
  const { view, booked, shipment } = back
  const { language } = view
  switch (shipment.status) {
    case 'awaiting_pickup': {
      const number = numberOf(booked)
      const slots = booked.kind === 'order' ? { order: number } : { waybill: number }
      return { kind: 'become', flow: 'cancel', slots, says: [{ text: pick(language, words.notYetSent) }] }
    }
    case 'delivered':
      return {
        kind: 'done',
        says: [{ text: pick(language, words.delivered(shipment.waybill)) }],
        effects: [],
        recent: { waybill: shipment.waybill },
        offer: {
          say: { text: pick(language, words.orderBack), choices: [pick(language, words.order), pick(language, words.notNow)] },
          starts: ['order', 'none'],
        },
      }
    case 'cancelled':
      return { kind: 'done', says: [{ text: pick(language, words.cancelled(shipment.waybill)) }], effects: [] }
    default:
      return underWay(back)
  }
}

function underWay(back: Back): Move {
  const { view, shipment } = back
  const { language, facts } = view
  const { waybill } = shipment
  const open = returnCase(facts, waybill)
  if (open !== null) {
    return {
      kind: 'done',
      says: [{ text: pick(language, words.already(open.number)) }],
      effects: [{ do: 'add_to_case', number: open.number, note: `退回：${wishOf(view)}` }],
      recent: { case: open.number, waybill },
    }
  }
  const { confirm } = view.slots
  if (confirm === false)
    return { kind: 'done', says: [{ text: pick(language, words.kept(waybill)) }], effects: [], recent: { waybill } }
  return view.frame.memo['asked'] === true && confirm !== true ? ask(back) : registered(back)
}

/** «能退回来吗» is no wish yet. */
function ask({ view, shipment }: Back): Move {
  const { language } = view
  const text = pick(language, words.canBe(shipment.waybill, sayPlace(shipment.origin, language)))
  return {
    kind: 'ask',
    slot: 'confirm',
    question: { text, choices: [pick(language, words.doIt), pick(language, words.notNow)] },
    values: [true, false],
    patch: { slots: { waybill: shipment.waybill }, memo: { wish: wishOf(view) } },
  }
}

function registered({ view, booked, shipment, isStranger, verified }: Back): Move {
  const { language, facts } = view
  const { waybill } = shipment
  const effect = openPersonCase(view, booked, { what: `${RETURNS}${shipment.origin}（客户原话：${wishOf(view)}）`, isStranger })
  const proveIt = isStranger ? [pick(language, wishWording.proveIt)] : []
  const text = pick(language, words.registered({ waybill, number: effect.number, origin: sayPlace(shipment.origin, language) }))
  return {
    kind: 'done',
    says: [{ text: [text, ...proveIt].join('\n') }],
    effects: [...insteadOf(view, waybill, effect.number), effect],
    verified,
    recent: { waybill, case: effect.number },
  }

  function insteadOf({ facts: { openCases } }: FlowView, number: string, returns: string): readonly Effect[] {
    const cancel = cancelCase({ openCases }, number)
    const again = redeliveryCase(facts, number)
    return [
      ...(cancel?.waybill === number
        ? [{ do: 'withdraw_case', number: cancel.number, reason: `改为退回寄件地，见 ${returns}` } as const]
        : []),
      ...(again === null
        ? []
        : [{ do: 'add_to_case', number: again.number, note: `客户要求退回寄件地（${returns}），先不要再派送` } as const]),
    ]
  }
}
