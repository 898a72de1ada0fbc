import { VISIT_NOW } from '../booked/wish-cues.ts'
import type { Command } from '../commands.ts'
import type { KnownAnswer, KnownScene } from '../engine/known.ts'
import { normalise } from '../understanding/normalise.ts'
import { answerDue } from './answer-due.ts'
import type { AskedFact, AskedScene, Misread } from './asked-fact.ts'
import { cancelFee, cancelVisit } from './cancel-fee.ts'
import { answerWay, caseStanding } from './case-standing.ts'
import { changeFee, changeInTime, returnFee } from './change-asked.ts'
import { extraPrice } from './extra-price.ts'
import { goodsAsked } from './goods-asked.ts'
import { handIn, keepGoods } from './hand-in.ts'
import { invoiceWish } from './invoice-wish.ts'
import { payer } from './payer.ts'
import { orderDays, orderTotal, toPrepare } from './placed-order.ts'
import { collectSame, dropOff, included, priceDays, priceHolds, priceReason, servicesApart, taxIn } from './price-asked.ts'
import { queuePlace } from './queue-place.ts'
import { redeliveryCall, redeliveryDoor, redeliveryFee, redeliveryTime } from './redelivery-asked.ts'
import { shipsAbroad } from './ships-abroad.ts'
import { toldOf } from './topics/told-of.ts'

/** What may be asked while a person is waited for: the rest is for the person. */
const QUEUED: readonly AskedFact[] = [queuePlace]

/** The nearer to what is open the earlier. */
const FACTS: readonly AskedFact[] = [
  cancelFee,
  cancelVisit,
  servicesApart,
  included,
  priceReason,
  dropOff,
  priceHolds,
  collectSame,
  taxIn,
  priceDays,
  extraPrice,
  returnFee,
  goodsAsked,
  redeliveryFee,
  changeFee,
  redeliveryCall,
  redeliveryDoor,
  redeliveryTime,
  changeInTime,
  keepGoods,
  handIn,
  answerDue,
  answerWay,
  caseStanding,
  orderTotal,
  orderDays,
  toPrepare,
  payer,
  shipsAbroad,
]

/** Longer messages tell stories. */
const LONGEST = 90

/** The answer to a question that asks for nothing else, from what is open, stored or set; null rather than a guess. */
export function knownAnswer(scene: KnownScene): KnownAnswer | null {
  const invoice = invoiceWish(scene)
  if (invoice !== null) return invoice
  if (scene.text.length > LONGEST || namesOthers(scene)) return null
  const asked: AskedScene = { ...scene, said: normalise(scene.text).toLowerCase().trim() }
  for (const fact of scene.owner.kind === 'queue' ? QUEUED : FACTS) {
    if (!fact.asks.test(asked.said) || saysMore(asked, fact.misreadAs ?? {})) continue
    const answer = fact.tells(asked)
    if (answer !== null) return answer
  }
  return isWish(asked) ? null : toldOf(asked)
}

/** «联系客服» wishes for a person, and «能现在就来拿吗» is a wish for the visit, politely put. */
function isWish({ text, said, understanding }: AskedScene): boolean {
  const called = understanding?.commands.find((command) => command.type === 'hand_over')
  if (called !== undefined && (called.reason !== 'request' || OUR_PEOPLE.test(said))) return true
  return VISIT_NOW.test(text) && !/几点|什么时候|多久|\b(?:when|what time)\b/u.test(said)
}

/** 打电话 alone may be asked of the courier. */
const OUR_PEOPLE =
  /客服|人工|真人|活人|找人|找个人|经理|主管|领导|老板|负责人|\b(?:person|human|agents?|someone|somebody|anyone|staff|representative|colleague|manager|supervisor|service|support)\b/u

/** Numbers and people make it something of their own. */
function namesOthers({ understanding }: KnownScene): boolean {
  const { waybills = [], orders = [], phones = [], contacts = [], weightKg } = understanding?.entities ?? {}
  return waybills.length + orders.length + phones.length + contacts.length > 0 || weightKg !== undefined
}

/** A wish or a value beside the question. */
function saysMore({ understanding, view, state }: AskedScene, misread: Misread): boolean {
  const isIdle = view === null && state.parked.length === 0
  return (understanding?.commands ?? []).some((command) => !(isIdle && givesUp(command)) && !isOfTheQuestion(command, misread))
}

/** 不用了 今天几点送到: nothing is open that could be given up. */
function givesUp(command: Command): boolean {
  return command.type === 'cancel_flow' && command.flow === undefined
}

const TALK: readonly Command['type'][] = [
  'answer_question',
  'not_understood',
  'clarify',
  'small_talk',
  'explain',
  'wait',
  'repeat',
]

function isOfTheQuestion(command: Command, { flows = [], slots, acts = [] }: Misread): boolean {
  if (TALK.includes(command.type) || acts.includes(command.type)) return true
  if (command.type === 'start_flow') return flows.includes(command.flow)
  if (command.type !== 'set_slot' && command.type !== 'correct_slot' && command.type !== 'skip_slot') return false
  return slots?.test(command.slot) === true
}
