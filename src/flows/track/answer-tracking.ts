import type { Shipment } from '../../domain/shipments/shipment.ts'
import { identityFits, ownsShipment } from '../../domain/shipments/shipment-identity.ts'
import { waybillCheck } from '../../domain/waybills/waybill.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import type { Effect } from '../turn.ts'
import { pick } from '../wording/pick.ts'
import { answerDay } from './answer-day.ts'
import { answerWhy } from './answer-why.ts'
import { waybillProblem } from './check-waybills.ts'
import { describeOutlook, describeShipment } from './describe-shipment.ts'
import { personAsked } from './person-asked.ts'
import { holdsDetail, sayDetail } from './shipment-detail.ts'
import { trackEnquiry } from './track-enquiry.ts'
import { impatienceOffer, lockedOffer, troubleOffer } from './track-offer.ts'
import { type Detail, wantsDetail } from './wants-detail.ts'
import { trackWording } from './wording.ts'

const TRIES = 3

/** State of every shipment found, then the personal detail asked for, once the customer proved to belong to it. */
export function answerTracking(view: FlowView, found: readonly Shipment[], unknown: readonly string[]): Move {
  const wants = detailsWanted(view)
  const shipments = spokenOf(view, found, wants)
  const telling: Telling = { view, shipments, unknown, wants, says: statusSays(view, shipments, unknown) }
  const closed = shipments.filter((shipment) => wants.some((want) => holdsDetail(shipment, want)) && !mayShow(shipment, view))
  const locked = closed.filter((shipment) => view.facts.lockedWaybills.includes(shipment.waybill))
  if (locked.length > 0) return refuse(telling, trackWording[view.language].wasLocked, [])
  if (closed.length === 0) return finish(telling, [])
  return checkTail(telling, closed)
}

/** Of several just answered, a question of detail is about those that have it: only what was delivered has a signature. */
function spokenOf(view: FlowView, found: readonly Shipment[], wants: readonly Detail[]): readonly Shipment[] {
  if (found.length < 2 || view.slots['waybill'] !== undefined) return found
  const holding = found.filter((shipment) => wants.some((want) => holdsDetail(shipment, want)))
  return holding.length > 0 ? holding : found
}

interface Telling {
  readonly view: FlowView
  readonly shipments: readonly Shipment[]
  readonly unknown: readonly string[]
  readonly wants: readonly Detail[]
  /** Not said again after the question of identity. */
  readonly says: readonly string[]
}

function checkTail(telling: Telling, closed: readonly Shipment[]): Move {
  const { view } = telling
  const tail = view.slots['verify.tail'] ?? personAsked(view.text).tail ?? undefined
  if (typeof tail !== 'string' || tail === '') return askTail(telling, closed)
  const fitting = closed.filter((shipment) => identityFits(shipment, tail))
  if (fitting.length > 0) return finish(telling, fitting)
  return missed(telling, closed)
}

function askTail({ view, says, wants, shipments }: Telling, closed: readonly Shipment[]): Move {
  const text = trackWording[view.language].askTail(closed.map((shipment) => shipment.waybill).join('、'))
  const [only, ...others] = closed
  const isCounted = only !== undefined && others.length === 0 && only.waybill !== view.state.recent.waybill
  const slots = isCounted && view.slots['waybill'] === undefined ? { waybill: only.waybill } : {}
  const patch = { slots, memo: { wants: [...wants], told: true } }
  return { kind: 'ask', slot: 'verify.tail', before: says, question: { text }, patch, effects: enquiries(view, shipments) }
}

function missed(telling: Telling, closed: readonly Shipment[]): Move {
  const { view, says, shipments } = telling
  const words = trackWording[view.language]
  const misses = Object.fromEntries(closed.map(({ waybill }) => [waybill, (view.state.identityMisses[waybill] ?? 0) + 1]))
  const worst = Math.max(...Object.values(misses))
  if (worst >= TRIES) {
    const locks = closed.map((shipment): Effect => ({ do: 'lock_waybill', waybill: shipment.waybill }))
    return refuse(telling, words.locked, locks)
  }
  const patch = {
    slots: { 'verify.tail': null },
    memo: { wants: [...telling.wants], told: true },
    identityMisses: { ...view.state.identityMisses, ...misses },
  }
  const before = [...says, words.wrongTail(TRIES - worst)]
  return { kind: 'ask', slot: 'verify.tail', before, patch, effects: enquiries(view, shipments) }
}

function refuse({ view, says, shipments }: Telling, sentence: string, locks: readonly Effect[]): Move {
  const first = shipments[0]?.waybill ?? ''
  return {
    kind: 'done',
    says: [...says, sentence].map((text) => ({ text })),
    effects: [...enquiries(view, shipments), ...locks, trackEnquiry(view, first, 'refused')],
    offer: lockedOffer(view.language, first),
    recent: { waybill: first },
  }
}

function finish({ view, shipments, wants, says }: Telling, fitting: readonly Shipment[]): Move {
  const details = shipments
    .map((shipment) => ({
      shipment,
      line: detailLine(view, shipment, { wants, mayShow: fitting.includes(shipment) || mayShow(shipment, view) }),
    }))
    .filter(({ line }) => line !== '')
    .map(({ shipment, line }) => (shipments.length > 1 ? `${shipment.waybill} ${line}` : line))
  const offer = wants.length > 0 ? null : (troubleOffer(shipments, view) ?? impatienceOffer(shipments, view))
  const first = shipments[0]
  return {
    kind: 'done',
    says: [...says, ...details].map((text) => ({ text })),
    effects: enquiries(view, shipments),
    verified: fitting.map((shipment) => shipment.waybill),
    ...(first === undefined ? {} : { recent: recentOf(shipments, first) }),
    ...(offer === null ? {} : { offer }),
  }
}

/** «它» later: the last one answered, and all of them when they were several. */
function recentOf(shipments: readonly Shipment[], first: Shipment): NonNullable<Extract<Move, { kind: 'done' }>['recent']> {
  const several = shipments.length > 1 ? shipments.map(({ waybill }) => waybill) : []
  return { waybill: first.waybill, waybills: several, ...(several.length > 0 ? { listed: several } : {}) }
}

function detailLine(
  view: FlowView,
  shipment: Shipment,
  ask: { readonly wants: readonly Detail[]; readonly mayShow: boolean },
): string {
  const shown = ask.wants.filter((want) => ask.mayShow || !holdsDetail(shipment, want))
  return shown.map((want) => sayDetail(shipment, want, view.language)).join(view.language === 'zh' ? '' : ' ')
}

function statusSays(view: FlowView, shipments: readonly Shipment[], unknown: readonly string[]): readonly string[] {
  if (view.frame.memo['told'] === true || asksOnlyDetail(view)) return []
  const lines = shipments.map((shipment) => stateLine(shipment, view))
  return [...lines, ...unknown.map((number) => sayUnknown(number, view))]
}

/** How it stands; asked again without its number and with nothing new, that there is nothing new. */
function stateLine(shipment: Shipment, view: FlowView): string {
  const { slots, state, facts, language } = view
  const line = describeShipment(shipment, facts.now, language)
  const isNamed = slots['waybill'] !== undefined || slots['order'] !== undefined
  const nothingNew = trackWording[language].nothingNew(shipment.waybill, describeOutlook(shipment, facts.now, language))
  const asked = isNamed ? null : (answerWhy(shipment, view) ?? answerDay(shipment, view))
  return asked ?? (!isNamed && state.lastSaid.includes(line) ? nothingNew : line)
}

/** «谁签收的» about what was just answered: how it stands has been said. */
function asksOnlyDetail(view: FlowView): boolean {
  const isRecent = view.slots['waybill'] === undefined && view.slots['order'] === undefined
  return isRecent && view.state.recent.waybill !== undefined && wantsDetail(view.text, view.language).length > 0
}

/** Why one of several numbers has no answer. */
export function sayUnknown(number: string, view: FlowView): string {
  const prefix = view.facts.company.waybillPrefix
  const verdict = waybillCheck(number, prefix)
  if (verdict === 'valid') return trackWording[view.language].unknownWaybill([number])
  return pick(view.language, waybillProblem(verdict, number, prefix))
}

/** A vouched phone needs no question; neither does who proved it before. */
function mayShow(shipment: Shipment, view: FlowView): boolean {
  return view.state.verified.includes(shipment.waybill) || ownsShipment(shipment, view.facts.customer.vouchedPhone)
}

function detailsWanted(view: FlowView): readonly Detail[] {
  const now = wantsDetail(view.text, view.language)
  const noted = view.frame.memo['wants']
  const before = Array.isArray(noted) ? noted : []
  const kinds: readonly Detail[] = ['courier', 'signer', 'address', 'people']
  return kinds.filter((kind) => now.includes(kind) || before.includes(kind))
}

function enquiries(view: FlowView, shipments: readonly Shipment[]): readonly Effect[] {
  if (view.frame.memo['told'] === true) return []
  return shipments.map((shipment) => trackEnquiry(view, shipment.waybill, 'answered'))
}
