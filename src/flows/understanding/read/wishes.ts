import type { FlowName } from '../../commands.ts'
import { bare, type Clause } from '../cues/clauses.ts'
import { FLOW_CUES, type FlowCue } from '../cues/flow-cues.ts'
import { handOverCue } from '../cues/hand-over-cues.ts'
import { isNegated } from '../cues/negation.ts'
import { asksAbility, asksGenerally, asksHow, isElsewhere, isOfTheTrade, isOwn, isRequest } from '../cues/policy.ts'
import { complaintWish } from './complaint-wish.ts'
import { dropWish } from './drop-wish.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

/** What the customer wants, in the order it is said; an unclear half-sentence yields nothing. */
export function findWishes(reading: Reading): readonly Wish[] {
  if (isElsewhere(reading.lower) && reading.waybills.length === 0) return []
  const wishes = reading.clauses.flatMap((clause, index) => clauseWishes(clause, reading, index))
  return settle(wishes, reading)
}

function clauseWishes(clause: Clause, reading: Reading, index: number): readonly Wish[] {
  const previous = reading.clauses[index - 1]
  const isHypothetical = clause.isHypothetical || (previous?.isHypothetical === true && clause.isQuestion)
  const scene = { clause, reading, isHypothetical }
  const dropped = dropWish(clause)
  if (dropped !== null) return [dropped]
  const person = personWishes(scene)
  const complaint = complaintWish(scene)
  if (person.length > 0 || complaint !== null) return complaint === null ? person : [complaint, ...person]
  const flow = flowWish(scene)
  if (flow !== null) return [flow]
  return isQuestionForUs(clause, isHypothetical) ? [question(clause, 'question of the trade')] : []
}

export interface Scene {
  readonly clause: Clause
  readonly reading: Reading
  readonly isHypothetical: boolean
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
    if (found < 0 || cue.unless?.test(clause.text) === true) continue
    return judged(cue, found, scene)
  }
  return null
}

function judged(cue: FlowCue, found: number, scene: Scene): Wish | null {
  const { clause } = scene
  const at = clause.start + found
  if (cue.flow !== 'cancel' && cue.flow !== 'quote' && !isStatus(cue.flow, clause.text, found) && isNegated(clause.text, found)) {
    if (cue.flow === 'track' || cue.flow === 'order') {
      return { kind: 'drop', scope: 'this', flow: cue.flow, isNegation: true, at, because: `negated: ${cue.flow}` }
    }
    return { kind: 'denied', at, because: `negated: ${cue.flow}` }
  }
  if (isRule(cue.flow, scene)) return question(clause, `rule, not action: ${cue.flow}`)
  return { kind: 'flow', flow: cue.flow, isWeak: cue.isWeak === true, at, clause: clause.text, because: `cue of ${cue.flow}` }
}

/** 还没到 negates the arrival, not the wish to know. */
function isStatus(flow: FlowName, clause: string, found: number): boolean {
  return flow === 'track' && /^(?:[^查追跟]{0,8}(?:没|不|未)|到|在|物流)/.test(clause.slice(found))
}

function isRule(flow: FlowName, { clause, reading, isHypothetical }: Scene): boolean {
  if (flow === 'quote') return false
  const said = clause.text
  if (isHypothetical) return clause.isQuestion || flow !== 'order'
  const isAbout = isOwn(reading.lower) || reading.waybills.length > 0 || reading.numbers.length > 0
  if (asksHow(said) && !(flow === 'track' && isAbout)) return true
  if (asksGenerally(said) && !isAbout) return true
  if (!clause.isQuestion || flow === 'track' || flow === 'redeliver' || flow === 'pod') return false
  return asksAbility(said) && !isRequest(said) && !(isAbout && flow !== 'order')
}

function isQuestionForUs(clause: Clause, isHypothetical: boolean): boolean {
  return (
    (clause.isQuestion || isHypothetical || asksGenerally(clause.text)) &&
    isOfTheTrade(clause.text) &&
    bare(clause.text).length > 2
  )
}

function question(clause: Clause, because: string): Wish {
  return { kind: 'question', clause: clause.text, at: clause.start, because }
}

const ASKS_WHEREABOUTS = /查|到哪|在哪|哪里|跟踪|追踪|催|\btrack|where|status/
const FIRM_ORDER = /下单|上门|预约|\border\b|\bbook\b|再寄|顺便|顺带/

/** Leaves out what only colours a wish: 没收到 beside a complaint, 寄 beside a price, a question beside its own wish. */
function settle(wishes: readonly Wish[], reading: Reading): readonly Wish[] {
  const flows = new Set(wishes.flatMap((wish) => (wish.kind === 'flow' ? [wish.flow] : [])))
  const hasStrong = wishes.some((wish) => wish.kind === 'flow' && !wish.isWeak)
  const isHanded = wishes.some((wish) => wish.kind === 'hand_over' && wish.reason !== 'request')
  const kept = wishes.filter((wish) => {
    if (wish.kind !== 'flow') return true
    if (wish.isWeak && hasStrong) return false
    if (wish.flow === 'track' && (flows.has('complaint') || isHanded) && !ASKS_WHEREABOUTS.test(wish.clause)) return false
    if (wish.flow === 'track' && flows.has('redeliver') && reading.clauses.length < 4) return /查|\btrack/.test(wish.clause)
    return !(wish.flow === 'order' && flows.has('quote') && !FIRM_ORDER.test(wish.clause))
  })
  return onlyOnce(kept)
}

function onlyOnce(wishes: readonly Wish[]): readonly Wish[] {
  const seen = new Set<string>()
  return wishes.filter((wish) => {
    const key = wish.kind === 'flow' ? `flow ${wish.flow}` : wish.kind === 'hand_over' ? 'hand_over' : `${wish.kind} ${wish.at}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
