import type { BookedWish, WishScene } from '../engine/parts.ts'
import { asksWhetherBack, SENT_ALREADY, wishesBack } from './return-cues.ts'
import { subjectOf } from './subject.ts'

/** A form that such words leave: a complaint holds them as what is demanded, an order and an enquiry are about something new. */
const LEAVES: readonly string[] = ['track', 'pod', 'cancel', 'change', 'redeliver']

/** «给我退回东莞», "not just cancel, i want it returned": more than a cancellation; null = not wished for. */
export function returnWish(scene: WishScene): BookedWish | null {
  const { text, state, commands } = scene
  const open = state.stack.at(-1)?.flow
  if (!wishesBack(text) || (open !== undefined && !LEAVES.includes(open)) || isOther(commands)) return null
  const isAsked = asksWhetherBack(text)
  const { waybill, isSure } = meant(scene)
  const isMeant = waybill === null ? !isAsked && SENT_ALREADY.test(text) : !isAsked || isSure
  if (!isMeant) return null
  return {
    flow: 'change',
    slots: waybill === null ? {} : { waybill },
    memo: { booked: 'return', ...(isAsked ? { asked: true } : {}) },
    drops: open !== undefined,
  }
}

/** 退回上一步, or a complaint that may demand it. */
function isOther(commands: WishScene['commands']): boolean {
  return commands.some((command) => command.type === 'go_back' || (command.type === 'start_flow' && command.flow === 'complaint'))
}

/** The number said, else that of the form that is open, else the shipment talked of; the only one of the customer's is not sure to be meant. */
function meant(scene: WishScene): { readonly waybill: string | null; readonly isSure: boolean } {
  const { shipment, isNamed, isTalkedOf } = subjectOf(scene)
  const held = isNamed ? null : heldWaybill(scene)
  return { waybill: held ?? shipment?.waybill ?? null, isSure: isNamed || isTalkedOf || held !== null }
}

/** Of the form that is open. */
function heldWaybill({ state, facts }: WishScene): string | null {
  const { waybill, order } = state.stack.at(-1)?.slots ?? {}
  const number = [waybill, order].find((each): each is string => typeof each === 'string' && each !== '')
  return facts.orders.find((each) => each.number === number)?.waybill ?? number ?? null
}
