import { escalate } from '../../domain/escalation/escalate.ts'
import type { Bilingual } from '../../domain/language.ts'
import { mayChangeOrder } from '../../domain/ordering/may-change-order.ts'
import { escalationDraft } from '../complaint/escalation-draft.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import type { Effect } from '../turn.ts'
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
  /** For the person: what the customer gives as the reason. */
  readonly why?: string
}

/** The wish in the customer's own words, short. */
export function wishWords(view: FlowView): string {
  const said = view.text.replaceAll(/\s+/gu, ' ').trim().slice(0, 120)
  return said === '' ? '客户要求改动' : said
}

/** What only a person may do to goods under way: a case of the front desk, while the chat stays with the bot. */
export function personChange(view: FlowView, booked: Booked, wish: PersonWish): Move {
  const { language } = view
  const waybill = waybillOf(booked)
  const open = openChange(view, waybill, wish.what)
  if (open !== null) return addedTo(view, open, wish)
  const effect = openPersonCase(view, booked, wish)
  const { number } = effect
  const why = wish.isStranger === true ? words.notTheirs(numberOf(booked)) : whyPerson(booked)
  const isSaid = view.state.lastSaid.some((said) => said.includes(pick(language, why)))
  const text = [
    isSaid ? '' : pick(language, why),
    wish.needsProof && isUnderWay(booked) ? pick(language, words.proof) : '',
    pick(language, words.registered(number)),
  ]
  return {
    kind: 'done',
    says: [{ text: text.filter((line) => line !== '').join('\n') }],
    effects: [effect],
    recent: { waybill, case: number },
  }
}

/** The case by which a colleague of the front desk hears what is wished for. */
export function openPersonCase(
  view: FlowView,
  booked: Booked,
  { what, isStranger, why }: Pick<PersonWish, 'what' | 'isStranger' | 'why'>,
): Extract<Effect, { do: 'open_case' }> {
  const { facts } = view
  const { account } = facts.customer
  const decided = escalate(
    { trigger: 'change_after_pickup', tier: account?.tier ?? null, manager: account?.manager ?? null, now: facts.now },
    facts.company,
  )
  const waybill = waybillOf(booked)
  return {
    do: 'open_case',
    number: view.ticket('case'),
    case: {
      kind: 'change',
      reason: what,
      summary: [waybill, what, why === undefined ? '' : `原因：${why}`, isStranger === true ? '身份待核实' : '']
        .filter((part) => part !== '')
        .join(' · '),
      waybill,
      orderNumber: booked.kind === 'order' ? booked.order.number : booked.shipment.orderNumber,
      slots: view.slots,
    },
    escalation: escalationDraft(decided, what),
  }
}

/** The case of a change of this shipment that is open, or was opened in this turn. */
export function openedCase(view: FlowView, waybill: string): string | null {
  return openChange(view, waybill, '')
}

/** For the desk: what a cancellation is called. */
export const CANCEL = '客户要求取消'

/** The same wish twice, or its value said afterwards: one case. Changing and cancelling are two wishes. */
export function openChange({ facts, state }: FlowView, waybill: string, what: string): string | null {
  const { case: latest } = state.recent
  const isOpenedNow = latest?.startsWith('⟦') === true && state.recent.waybill === waybill
  if (isOpenedNow) return latest
  const isSame = (reason: string) => (reason === CANCEL) === (what === CANCEL)
  return facts.openCases.find((each) => each.kind === 'change' && each.waybill === waybill && isSame(each.reason))?.number ?? null
}

function addedTo(view: FlowView, number: string, { what, why }: PersonWish): Move {
  return {
    kind: 'done',
    says: [{ text: pick(view.language, words.addedToCase(number)) }],
    effects: [{ do: 'add_to_case', number, note: why === undefined ? what : `${what}（原因：${why}）` }],
    recent: { case: number },
  }
}

/** Why the bot may not do it itself, for a booking that is the customer's own. */
export function whyPerson(booked: Booked): Bilingual {
  return isUnderWay(booked) ? words.underWay : words.beforePickup
}

function isUnderWay(booked: Booked): boolean {
  return booked.kind === 'order' ? mayChangeOrder(booked.order).status === 'person' : booked.shipment.status !== 'awaiting_pickup'
}
