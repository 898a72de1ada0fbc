import type { Shipment } from '../../domain/shipments/shipment.ts'
import { type Booked, pickBooked } from '../change/booked.ts'
import { openedCase, openPersonCase } from '../change/person-change.ts'
import { whichBooked } from '../change/which-booked.ts'
import type { FlowView, Move } from '../engine/flow.ts'
import { describeShipment } from '../track/describe-shipment.ts'
import { knownShipment } from '../track/find-shipments.ts'
import { sayTime } from '../track/say-time.ts'
import { pick } from '../wording/pick.ts'
import { windowWords } from '../wording/times.ts'
import { ADDS_RECEIPT, MOVES_PICKUP, redeliveryCase, UNPROVEN } from './booked-cases.ts'
import { judgeProof, type Proof } from './judge-proof.ts'
import { cancelState, keepBooked } from './keep-booked.ts'
import { sendBack } from './send-back.ts'
import { urgeAll } from './urge-all.ts'
import { visitTime } from './visit-time.ts'
import { HOW_HANDED, ON_RECEIPT, RETURNS, tailSaid, VISIT_NOW } from './wish-cues.ts'
import { ASKS_STATE, wishNow, wishOf, withoutAsides } from './wish-words.ts'
import { wishWording as words } from './wording.ts'

/** A wish for a shipment that exists: what is stored for the colleague, and exactly that said; null = an ordinary change. */
export function nextBooked(view: FlowView): Move | null {
  switch (view.frame.memo['booked']) {
    case 'keep':
      return keepBooked(view)
    case 'cancel_state':
      return cancelState(view)
    case 'papers':
      return papers(view)
    case 'proof':
      return showWhose(view)
    case 'delivery':
    case 'urge':
    case 'receipt':
    case 'pickup':
    case 'return':
      return forPerson(view)
    default:
      return null
  }
}

function forPerson(view: FlowView): Move {
  if (view.frame.memo['all'] !== undefined) return urgeAll(view)
  const picked = pickBooked(view)
  if (picked.found === 'unknown' || picked.found === 'several') return remembering(view, whichBooked(view, picked))
  const shipment = picked.found === 'none' ? null : shipmentOf(picked.booked, view)
  if (shipment === null || picked.found === 'none') return remembering(view, { kind: 'ask', slot: 'waybill' })
  const proof = judgeProof(view, shipment)
  const move = wishFor({
    view,
    booked: picked.booked,
    shipment,
    isStranger: picked.found === 'not_theirs' && !proof.fits,
    verified: proof.fits ? [shipment.waybill] : [],
  })
  return counted(move, proof)
}

/** A wrong try is remembered, whatever else the message brought. */
function counted(move: Move, { misses, effects }: Proof): Move {
  if (move.kind === 'done') return { ...move, identityMisses: misses, effects: [...move.effects, ...effects] }
  if (move.kind !== 'ask') return move
  return { ...move, effects: [...(move.effects ?? []), ...effects], patch: { ...move.patch, identityMisses: misses } }
}

function wishFor(asking: Asking): Move {
  switch (asking.view.frame.memo['booked']) {
    case 'urge':
      return urge(asking)
    case 'receipt':
      return receipt(asking)
    case 'pickup':
      return pickup(asking)
    case 'return':
      return sendBack(asking)
    default:
      return delivery(asking)
  }
}

/** Which shipment is meant has to be asked: the wish stands meanwhile. */
function remembering(view: FlowView, move: Move): Move {
  const { wish } = view.frame.memo
  if (move.kind !== 'ask') return move
  return {
    ...move,
    patch: { ...move.patch, memo: { ...move.patch?.memo, wish: typeof wish === 'string' ? wish : wishNow(view) } },
  }
}

interface Asking {
  readonly view: FlowView
  readonly booked: Booked
  readonly shipment: Shipment
  readonly isStranger: boolean
  /** Shown by four digits in this message. */
  readonly verified: readonly string[]
}

function shipmentOf(booked: Booked, view: FlowView): Shipment | null {
  return booked.kind === 'shipment' ? booked.shipment : knownShipment(booked.order.waybill, view)
}

function delivery(asking: Asking): Move {
  const { view, shipment } = asking
  const what = withoutAsides(wishOf(view))
  const state = ASKS_STATE.test(view.text) ? [describeShipment(shipment, view.facts.now, view.language)] : []
  const redelivery = redeliveryCase(view.facts, shipment.waybill)?.number ?? null
  const before = redelivery ?? openedCase(view, shipment.waybill)
  if (before !== null) {
    const text = [...state, pick(view.language, words.added(what, before))].join('\n')
    return added(asking, before, { note: `派送要求：${what}`, text })
  }
  const outNow = shipment.status === 'out_for_delivery' ? [pick(view.language, words.outNow)] : []
  return opened(asking, `派送要求：${what}`, (number) => [...state, pick(view.language, words.noted(what, number)), ...outNow])
}

function urge(asking: Asking): Move {
  const { view, shipment } = asking
  const state = describeShipment(shipment, view.facts.now, view.language)
  const what = `催件：${wishOf(view)}`
  const before = openedCase(view, shipment.waybill)
  if (before !== null) {
    const said = pick(view.language, words.urgedMore(before))
    return added(asking, before, {
      note: what,
      text: view.state.lastSaid.some((line) => line.includes(state)) ? said : `${state}\n${said}`,
    })
  }
  return opened(asking, what, (number) => [state, pick(view.language, words.urged(number))])
}

function receipt(asking: Asking): Move {
  const { view, shipment } = asking
  const { podFen } = view.facts.company.extras
  const isLate = shipment.status === 'delivered'
  const isOpen = openedCase(view, shipment.waybill) !== null && view.state.recent.waybill === shipment.waybill
  const isOfIt = isOpen && ON_RECEIPT.test(view.text)
  const said = (number: string) => {
    if (isOfIt)
      return pick(view.language, FEE.test(view.text) ? words.onReceipt(number, podFen) : words.added(wishNow(view), number))
    return pick(view.language, isLate ? words.receiptLate(number) : words.receipt(number, podFen))
  }
  return openedOrAdded(asking, `${ADDS_RECEIPT}${wishOf(view)}`, said)
}

/** Asked once more where no time was said. */
function pickup(asking: Asking): Move {
  const { view, shipment, verified } = asking
  const { language, facts } = view
  const said = wishOf(view)
  const time = visitTime(wishNow(view), facts.now) ?? visitTime(said, facts.now)
  const isOpen = openedCase(view, shipment.waybill) !== null
  const isOnlyProof = verified.length > 0 && time === null
  const isUnsaid = time === null && !VISIT_NOW.test(said)
  if (isUnsaid && !isOpen && (view.frame.memo['asked'] !== true || isOnlyProof)) {
    return {
      kind: 'ask',
      slot: 'value',
      before: isOnlyProof ? [pick(language, words.provenFirst)] : [],
      question: { text: pick(language, words.whenInstead) },
      patch: { slots: { waybill: shipment.waybill, value: null }, memo: { asked: true, wish: said }, verified },
    }
  }
  const wished = time === null ? wishNow(view) : windowWords(time, facts.now, language)
  const what = `${MOVES_PICKUP}${time === null ? '' : windowWords(time, facts.now, 'zh')}（客户原话：${said}）`
  const promise = shipment.pickupPromise === null ? null : sayTime(shipment.pickupPromise, facts.now, language)
  const isFirst = !isOpen
  return openedOrAdded(asking, what, (number) =>
    isFirst
      ? pick(language, words.moved(wished, number)) + pick(language, words.until(promise))
      : pick(language, words.added(wished, number)),
  )
}

const FEE = /多少|几块|费|钱|\bhow much\b|\bcost/iu

function openedOrAdded(asking: Asking, what: string, said: (number: string) => string): Move {
  const before = openedCase(asking.view, asking.shipment.waybill)
  return before === null
    ? opened(asking, what, (number) => [said(number)])
    : added(asking, before, { note: what, text: said(before) })
}

function added(
  { view, shipment, verified }: Asking,
  number: string,
  { note, text }: { readonly note: string; readonly text: string },
): Move {
  const proven = verified.length === 0 ? [] : [pick(view.language, words.provenFirst)]
  const notes = [note, ...verified.map(provenNote)]
  return {
    kind: 'done',
    says: [{ text: [...proven, text].join('\n') }],
    effects: notes.map((each) => ({ do: 'add_to_case', number, note: each })),
    verified,
    recent: { case: number, waybill: shipment.waybill },
  }
}

function opened(
  { view, booked, shipment, isStranger, verified }: Asking,
  what: string,
  said: (number: string) => readonly string[],
): Move {
  const effect = openPersonCase(view, booked, { what, isStranger })
  const proveIt = isStranger ? [pick(view.language, words.proveIt)] : []
  return {
    kind: 'done',
    says: [{ text: [...said(effect.number), ...proveIt].join('\n') }],
    effects: [effect],
    verified,
    recent: { waybill: shipment.waybill, case: effect.number },
  }
}

const WHOSE = /谁|还是|哪[方边]|\bwho\b|\bor (?:the|my) (?:shipper|sender|receiver|consignee)\b/iu

/** Which papers, whose, and that a colleague takes them. */
function papers(view: FlowView): Move {
  const { language } = view
  const { waybill } = view.slots
  const isReturn = RETURNS.test(view.text)
  const said = isReturn
    ? words.notReturned
    : HOW_HANDED.test(view.text) && !WHOSE.test(view.text)
      ? words.papersHow
      : words.papers
  const slots = typeof waybill === 'string' ? { waybill } : {}
  return {
    kind: 'done',
    says: [{ text: pick(language, said) }],
    effects: [],
    recent: slots,
    offer: {
      say: { text: pick(language, words.offerPapers), choices: [pick(language, words.person), pick(language, words.notNow)] },
      starts: ['human', 'none'],
      slots,
    },
  }
}

function provenNote(waybill: string): string {
  return `身份已核实：手机后四位与 ${waybill} 的寄件人或收件人相符`
}

/** The four digits fit or not; the case of the colleague says so. */
function showWhose(view: FlowView): Move {
  const { language, facts } = view
  const { waybill } = view.slots
  const number = typeof waybill === 'string' ? waybill : ''
  const shipment = knownShipment(number, view)
  const open = facts.openCases.find((each) => each.waybill === number && each.summary.includes(UNPROVEN))
  const recent = { waybill: number }
  if (tailSaid(view.text) === null) return { kind: 'done', says: [{ text: pick(language, words.proveIt) }], effects: [], recent }
  const isKnown = view.state.verified.includes(number)
  const proof = shipment === null ? null : judgeProof(view, shipment)
  if (open === undefined || proof === null || !(isKnown || proof.fits)) {
    const said = proof?.isLocked === true ? words.locked : words.notProven(number)
    const refused: Move = { kind: 'done', says: [{ text: pick(language, said) }], effects: [], recent }
    return proof === null ? refused : counted(refused, proof)
  }
  return {
    kind: 'done',
    says: [{ text: pick(language, words.proven(number, open.number)) }],
    effects: isKnown ? [] : [{ do: 'add_to_case', number: open.number, note: provenNote(number) }],
    verified: [number],
    recent: { ...recent, case: open.number },
  }
}
