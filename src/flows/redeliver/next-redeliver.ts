import { escalate } from '../../domain/escalation/escalate.ts'
import type { Address } from '../../domain/regions/place.ts'
import type { Shipment } from '../../domain/shipments/shipment.ts'
import { chinaMidnight, toChinaIso } from '../../domain/time/china-time.ts'
import { judgeProof } from '../booked/judge-proof.ts'
import { tailSaid } from '../booked/wish-cues.ts'
import { wishWording } from '../booked/wording.ts'
import type { SlotValue } from '../commands.ts'
import { escalationDraft } from '../complaint/escalation-draft.ts'
import type { FlowView, FramePatch, Move } from '../engine/flow.ts'
import { textIn } from '../quote/quote-request.ts'
import { describeShipment } from '../track/describe-shipment.ts'
import { type Found, findShipments } from '../track/find-shipments.ts'
import { trackEnquiry } from '../track/track-enquiry.ts'
import { personOffer } from '../track/track-offer.ts'
import type { Effect } from '../turn.ts'
import { pick } from '../wording/pick.ts'
import { addressWords } from '../wording/places.ts'
import { windowWords } from '../wording/times.ts'
import { isGrievance } from './grievance.ts'
import { asksStation, OWN_PICKUP } from './own-pickup.ts'
import { redeliverWording } from './wording.ts'

/** Which shipment, when, and a yes; then a case of the front desk, while the chat stays with the bot. */
export function nextRedeliver(view: FlowView): Move {
  const move = arranged(view)
  if (move.kind !== 'ask' || view.frame.memo['sorry'] === true || !isGrievance(view.text)) return move
  const remarks = textIn(view.slots['remarks']) || view.text.trim()
  const sorry = redeliverWording[view.language].sorry
  return {
    ...move,
    before: [sorry, ...(move.before ?? [])],
    patch: { ...move.patch, slots: { ...move.patch?.slots, remarks }, memo: { ...move.patch?.memo, sorry: true } },
  }
}

function arranged(view: FlowView): Move {
  const found = findShipments(view)
  const shipment = oneOf(found)
  if (shipment === null) return askWhich(view, found)
  if (!mayRedeliver(shipment)) return notPossible(view, shipment)
  const open = view.facts.openCases.find(
    (each) => each.kind === 'redelivery' && each.waybill === shipment.waybill && each.status === 'open',
  )
  const { update, ask } = view.frame.memo
  if (ask === 'address' && !view.changed.includes('address'))
    return { kind: 'ask', slot: 'address', patch: { slots: { waybill: shipment.waybill } } }
  const isSure = update === true || view.slots['confirm'] === true
  return open !== undefined && isSure ? addWish(view, open.number) : settled(view, shipment)
}

function settled(view: FlowView, shipment: Shipment): Move {
  const words = redeliverWording[view.language]
  const patch = { slots: { waybill: shipment.waybill } }
  const isFetched = view.slots['address'] === OWN_PICKUP
  if (view.slots['time'] === undefined && !isFetched)
    return { kind: 'ask', slot: 'time', patch, values: timeValues(view.facts.now) }
  if (view.slots['confirm'] === true) return register(view, shipment)
  const parts = { waybill: shipment.waybill, time: timeWords(view), remarks: textIn(view.slots['remarks']) }
  const text = isFetched ? words.pickupSummary(parts) : words.summary({ ...parts, address: addressOf(view) })
  const proof = provenBy(view, shipment)
  const before = [...(isFetched && asksStation(view.text) ? [words.stationUnknown] : []), ...proof.said]
  return {
    effects: proof.effects,
    kind: 'ask',
    slot: 'confirm',
    before,
    question: { text, choices: [words.yes, words.change] },
    values: [true, false],
    patch: { ...patch, ...proof.patch },
  }
}

interface Proven {
  readonly said: readonly string[]
  readonly effects: readonly Effect[]
  readonly patch: Pick<FramePatch, 'verified' | 'identityMisses'>
}

/** «吴磊 9004» beside the form: four digits that fit, or do not. */
function provenBy(view: FlowView, shipment: Shipment): Proven {
  if (tailSaid(view.text) === null) return { said: [], effects: [], patch: {} }
  const { fits, isLocked, misses, effects } = judgeProof(view, shipment)
  const said = fits ? wishWording.provenFirst : isLocked ? wishWording.locked : wishWording.notProven(shipment.waybill)
  const verified = fits ? { verified: [shipment.waybill] } : {}
  return { said: [pick(view.language, said)], effects, patch: { identityMisses: misses, ...verified } }
}

function oneOf(found: Found): Shipment | null {
  if (found.by === 'nothing') return null
  const failed = found.shipments.filter((shipment) => shipment.status === 'delivery_failed')
  const candidates = found.shipments.length > 1 && failed.length > 0 ? failed : found.shipments
  return candidates.length === 1 ? (candidates[0] ?? null) : null
}

function askWhich(view: FlowView, found: Found): Move {
  const words = redeliverWording[view.language]
  if (found.by === 'waybill' && found.unknown.length > 0) return unknown(view, found.unknown.join(' '))
  if (found.by === 'nothing' || found.shipments.length === 0) return { kind: 'ask', slot: 'waybill' }
  const choices = found.shipments.slice(0, 5).map((shipment) => shipment.waybill)
  return {
    kind: 'ask',
    slot: 'waybill',
    question: { text: words.askWhich, choices },
    values: choices,
    patch: { slots: { waybill: null } },
  }
}

function unknown(view: FlowView, numbers: string): Move {
  const words = redeliverWording[view.language]
  const tries = Number(view.frame.memo['notFound'] ?? 0) + 1
  if (tries > 2)
    return {
      kind: 'done',
      says: [{ text: words.unknown(numbers) }],
      effects: [trackEnquiry(view, numbers, 'not_found')],
      offer: personOffer(view.language, {}),
    }
  const patch = { slots: { waybill: null }, memo: { notFound: tries } }
  return { kind: 'ask', slot: 'waybill', before: [words.unknown(numbers)], patch }
}

function mayRedeliver({ status }: Shipment): boolean {
  return status === 'delivery_failed' || status === 'out_for_delivery' || status === 'at_destination'
}

function notPossible(view: FlowView, shipment: Shipment): Move {
  const words = redeliverWording[view.language]
  const { status } = shipment
  const why = status === 'delivered' ? words.delivered : status === 'cancelled' ? words.cancelled : words.notYet
  const text = `${describeShipment(shipment, view.facts.now, view.language)}\n${why}`
  const effects = [trackEnquiry(view, shipment.waybill, 'answered')]
  return { kind: 'done', says: [{ text }], effects, recent: { waybill: shipment.waybill } }
}

function register(view: FlowView, shipment: Shipment): Move {
  const { account } = view.facts.customer
  const request = {
    trigger: 'redelivery',
    tier: account?.tier ?? null,
    manager: account?.manager ?? null,
    now: view.facts.now,
  } as const
  const decided = escalate(request, view.facts.company)
  const number = view.ticket('case')
  return {
    kind: 'done',
    says: [{ text: registeredWords(view, number, shipment.waybill) }],
    effects: [
      {
        do: 'open_case',
        number,
        case: {
          kind: 'redelivery',
          reason: 'redelivery',
          summary: summary(view, shipment),
          waybill: shipment.waybill,
          slots: view.slots,
        },
        escalation: escalationDraft(decided, 'redelivery'),
      },
    ],
    recent: { waybill: shipment.waybill, case: number, wished: wishedIn(view, number) },
  }
}

function registeredWords(view: FlowView, number: string, waybill: string): string {
  const words = redeliverWording[view.language]
  if (view.slots['address'] === OWN_PICKUP) return words.pickupRegistered(number, waybill)
  return words.registered(number, waybill, timeWords(view))
}

/** For a change of it afterwards: what was wished for so far. */
function wishedIn(view: FlowView, number: string): NonNullable<FlowView['state']['recent']['wished']> {
  const { time, address, remarks } = view.slots
  const to = view.frame.memo['brought']
  const brought: SlotValue | undefined = typeof to === 'string' ? JSON.parse(to) : undefined
  const said = Object.entries({ time, address, remarks, brought }).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  )
  return { case: number, window: windowIn(view), slots: Object.fromEntries(said) }
}

function addWish(view: FlowView, number: string): Move {
  const address = addressOf(view)
  const where = address === null ? '地址：原地址' : address === OWN_PICKUP ? OWN_PICKUP : `改送：${address}（需核实寄件人同意）`
  const parts = [`客户最新的要求：时间 ${windowOf(view, 'zh')}`, where, remarksLine(view)]
  const note = parts.filter((part) => part !== '').join('；')
  const said = { time: timeWords(view), address, remarks: textIn(view.slots['remarks']) }
  const text = redeliverWording[view.language].updated(number, said)
  return {
    kind: 'done',
    says: [{ text }],
    effects: [{ do: 'add_to_case', number, note }],
    recent: { case: number, wished: wishedIn(view, number) },
  }
}

/** One line for the desk, in its own language. */
function summary(view: FlowView, shipment: Shipment): string {
  const address = addressOf(view)
  const isFetched = address === OWN_PICKUP
  const where = address === null ? '原地址' : isFetched ? '不再派送' : `改送：${address}（需核实寄件人同意）`
  const parts = [isFetched ? OWN_PICKUP : '重新派送', shipment.waybill, windowOf(view, 'zh'), where, remarksLine(view)]
  return parts.filter((part) => part !== '').join(' · ')
}

function remarksLine(view: FlowView): string {
  const remarks = textIn(view.slots['remarks'])
  return remarks === '' ? '' : `备注：${remarks}`
}

function timeWords(view: FlowView): string {
  return windowOf(view, view.language)
}

function windowOf(view: FlowView, language: 'zh' | 'en'): string {
  const { time, address } = view.slots
  if (typeof time === 'string' && time !== '') return time
  if (time === undefined && address === OWN_PICKUP) return ''
  return windowWords(windowIn(view), view.facts.now, language)
}

function windowIn({ slots }: FlowView): { readonly from?: string; readonly to?: string } {
  const time = slots['time']
  return typeof time === 'object' && !Array.isArray(time) && ('from' in time || 'to' in time) ? time : {}
}

function addressOf(view: FlowView): string | null {
  const address = view.slots['address']
  if (typeof address === 'string' && address !== '') return address
  return isAddress(address) ? addressWords(address) : null
}

function isAddress(value: SlotValue | undefined): value is Address {
  return typeof value === 'object' && !Array.isArray(value) && 'detail' in value
}

/** 明天上午, 明天下午, 越快越好: the windows behind the buttons. */
function timeValues(now: Date): readonly SlotValue[] {
  const at = (hours: number) => toChinaIso(new Date(chinaMidnight(now, 1).getTime() + hours * 3_600_000))
  return [{ from: at(8), to: at(12) }, { from: at(12), to: at(18) }, {}]
}
