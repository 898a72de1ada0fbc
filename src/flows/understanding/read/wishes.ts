import type { FlowName } from '../../commands.ts'
import { bare, type Clause } from '../cues/clauses.ts'
import { FLOW_CUES, type FlowCue } from '../cues/flow-cues.ts'
import { handOverCue } from '../cues/hand-over-cues.ts'
import { isNegated } from '../cues/negation.ts'
import { asksAbility, asksGenerally, asksHow, isElsewhere, isOfTheTrade, isOwn, isRequest, wantsAnswer } from '../cues/policy.ts'
import { complaintWish } from './complaint-wish.ts'
import { dropWish } from './drop-wish.ts'
import type { Reading } from './reading.ts'
import { settleWishes } from './settle-wishes.ts'
import type { Wish } from './wish.ts'

export interface Scene {
  readonly clause: Clause
  readonly reading: Reading
  readonly isHypothetical: boolean
}

/** What the customer wants, in the order it is said; an unclear half-sentence yields nothing. */
export function findWishes(reading: Reading): readonly Wish[] {
  if (isElsewhere(reading.lower) && reading.waybills.length === 0) return []
  const wishes = reading.clauses.flatMap((clause, index) => clauseWishes(clause, reading, index))
  return settleWishes(wishes, reading)
}

function clauseWishes(clause: Clause, reading: Reading, index: number): readonly Wish[] {
  const previous = reading.clauses[index - 1]
  const isHypothetical = clause.isHypothetical || (previous?.isHypothetical === true && clause.isQuestion)
  const scene = { clause, reading, isHypothetical }
  const dropped = dropWish(clause)
  if (dropped !== null) return [dropped]
  const person = personWishes(scene)
  const complaint = complaintWish(scene)
  if (person.length > 0 || complaint !== null)
    return complaint === null ? person : [complaint, ...person].sort((one, other) => one.at - other.at)
  const flow = flowWish(scene)
  if (flow !== null) return [flow]
  const isAsked = isQuestionForUs(clause, isHypothetical) || asksDaysOf(clause, reading)
  return isAsked ? [question(clause, 'question of the trade')] : []
}

function personWishes({ clause, isHypothetical }: Scene): readonly Wish[] {
  const cue = handOverCue(clause.text)
  if (cue === null || (isHypothetical && cue.reason !== 'request' && clause.isQuestion)) return []
  const at = clause.start + cue.at
  if (cue.isNegated) return [{ kind: 'withdraw', at, because: 'a person is declined' }]
  return [{ kind: 'hand_over', reason: cue.reason, at, because: `person: ${cue.reason}` }]
}

function flowWish(scene: Scene): Wish | null {
  const { clause } = scene
  for (const cue of FLOW_CUES) {
    const found = clause.text.search(cue.pattern)
    if (found < 0 || (cue.unless?.test(clause.text) === true && !(cue.flow === 'quote' && hasLane(scene.reading)))) continue
    return judged(cue, found, scene)
  }
  return null
}

/** 深圳到北京 300公斤 送上楼多少钱 wants that shipment's price, not the fee's. */
function hasLane({ places, weights }: Reading): boolean {
  return places.length > 1 && weights.length > 0
}

function judged(cue: FlowCue, found: number, scene: Scene): Wish {
  const { clause } = scene
  const at = clause.start + found
  if (isDenied(cue.flow, clause.text, found)) {
    if (cue.flow === 'track' || cue.flow === 'order') {
      return { kind: 'drop', scope: 'this', flow: cue.flow, isNegation: true, at, because: `negated: ${cue.flow}` }
    }
    return { kind: 'denied', flow: cue.flow, at, because: `negated: ${cue.flow}` }
  }
  if (isRule(cue.flow, scene)) return question(clause, `rule, not action: ${cue.flow}`)
  return { kind: 'flow', flow: cue.flow, isWeak: cue.isWeak === true, at, clause: clause.text, because: `cue of ${cue.flow}` }
}

function isDenied(flow: FlowName, clause: string, found: number): boolean {
  if (flow === 'cancel' || flow === 'quote' || isStatus(flow, clause, found)) return false
  return isNegated(clause, found)
}

/** 还没到 negates the arrival, not the wish to know. */
function isStatus(flow: FlowName, clause: string, found: number): boolean {
  return flow === 'track' && /^(?:[^查追跟]{0,8}(?:没|不|未)|到|在|物流)/.test(clause.slice(found))
}

/** 寄到新疆得几天 asks, though it says 寄. */
const HOW_LONG = /(?:每个?|一个?)(?:月|年)(?:大概|要)?(?:发|寄|走)|几天|多久|多少天|多长时间|how long|how many days/
/** 上门取要加钱吗, 寄东西要身份证不: the fee and the papers are asked about, whatever is to be sent. */
const FEE_OR_PAPERS =
  /(?:[加收要付]|另算|额外)(?:不[加收要付])?(?:钱|费用?)(?:吗|嘛|么|不|呢)?\s*[?？]?$|(?:要|带|用|看|查|需要)(?:不[要带用看查])?(?:本人)?(?:的)?(?:身份证|证件|实名)(?:登记|认证)?(?:吗|嘛|么|不|呢)?\s*[?？]?$/
const NEVER_RULES: readonly FlowName[] = ['track', 'redeliver', 'pod']

function isRule(flow: FlowName, { clause, reading, isHypothetical }: Scene): boolean {
  if (flow === 'quote') return false
  if (isHypothetical) return clause.isQuestion || flow !== 'order'
  const isAbout = isOwn(reading.lower) || reading.waybills.length + reading.numbers.length > 0
  if (asksHow(clause.text)) return !(flow === 'track' && isAbout)
  if (asksGenerally(clause.text) && !isAbout) return true
  return flow === 'order' ? isAboutSending(clause) || isMayI(clause, flow) : isMayI(clause, flow) && !isAbout
}

function isAboutSending({ text, isQuestion }: Clause): boolean {
  return HOW_LONG.test(text) || (isQuestion && FEE_OR_PAPERS.test(text))
}

/** 可以上门取件吗 asks; 能帮我取一下吗 wants it done. */
function isMayI(clause: Clause, flow: FlowName): boolean {
  if (!clause.isQuestion || NEVER_RULES.includes(flow)) return false
  return asksAbility(clause.text) && !isRequest(clause.text)
}

/** 深圳到上海几天, with nothing to be priced. */
function asksDaysOf({ text }: Clause, { places, weights, volumes }: Reading): boolean {
  return places.length > 1 && weights.length + volumes.length === 0 && /(?:几|多少)天(?:呢|啊|呀)?[?？]?$/.test(text)
}

function isQuestionForUs(clause: Clause, isHypothetical: boolean): boolean {
  if (wantsAnswer(clause.text)) return true
  const isAsking = clause.isQuestion || isHypothetical || asksGenerally(clause.text)
  return isAsking && isOfTheTrade(clause.text) && bare(clause.text).length > 2
}

function question(clause: Clause, because: string): Wish {
  return { kind: 'question', clause: clause.text, at: clause.start, because }
}
