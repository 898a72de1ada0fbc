import { escalate } from '../../domain/escalation/escalate.ts'
import { mayChangeOrder } from '../../domain/ordering/may-change-order.ts'
import { escalationDraft } from '../complaint/escalation-draft.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { pick } from '../wording/pick.ts'
import { type Booked, numberOf, waybillOf } from './booked.ts'
import { bookedWords as words } from './wording.ts'

interface PersonWish {
  /** For the person: one line. */
  readonly what: string
  /** A new consignee needs the shipper's proof. */
  readonly needsProof: boolean
  /** Nothing shows that the booking is this customer's. */
  readonly isStranger?: boolean
}

/** The wish in the customer's own words, short. */
export function wishWords(view: FlowView): string {
  const said = view.text.replaceAll(/\s+/gu, ' ').trim().slice(0, 120)
  return said === '' ? '客户要求改动' : said
}

/** What only a person may do to goods under way: a case of the front desk, while the chat stays with the bot. */
export function personChange(view: FlowView, booked: Booked, wish: PersonWish): Move {
  const { language, facts } = view
  const { account } = facts.customer
  const decided = escalate(
    { trigger: 'change_after_pickup', tier: account?.tier ?? null, manager: account?.manager ?? null, now: facts.now },
    facts.company,
  )
  const number = view.ticket('case')
  const waybill = waybillOf(booked)
  const isUnderWay =
    booked.kind === 'order' ? mayChangeOrder(booked.order).status === 'person' : booked.shipment.status !== 'awaiting_pickup'
  const text = [
    wish.isStranger === true
      ? pick(language, words.notTheirs(numberOf(booked)))
      : pick(language, isUnderWay ? words.underWay : words.beforePickup),
    wish.needsProof && isUnderWay ? pick(language, words.proof) : '',
    pick(language, words.registered(number)),
  ]
  return {
    kind: 'done',
    says: [{ text: text.filter((line) => line !== '').join('\n') }],
    effects: [
      {
        do: 'open_case',
        number,
        case: {
          kind: 'change',
          reason: wish.what,
          summary: `${waybill} · ${wish.what}`,
          waybill,
          orderNumber: booked.kind === 'order' ? booked.order.number : booked.shipment.orderNumber,
          slots: view.slots,
        },
        escalation: escalationDraft(decided, wish.what),
      },
    ],
    recent: { waybill, case: number },
  }
}
