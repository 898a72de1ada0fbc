import type { ComplaintKind } from '../../../domain/complaints/complaint.ts'
import { asksLossPolicy, complaintAsked, complaintKind, HAPPENED, isFalseSignoff } from '../cues/complaint-kinds.ts'
import { isNegated } from '../cues/negation.ts'
import { asksGenerally } from '../cues/policy.ts'
import type { Wish } from './wish.ts'
import type { Scene } from './wishes.ts'

const SUSPECTS =
  /是不是|会不会|丢(?:了|失)?(?:没有?|吗|么)[?？]?$|不会(?:是)?|有没有可能|别是|可能是?|怕|担心|^(?:is|was|has) (?:my|the|it|this)\b|maybe|might|could it/
const DEMANDS =
  /(?:我|我们)?(?:要|想)(?:投诉|申诉|举报|反映|理赔|索赔)|投诉(?:你们|他|她|快递员|司机|这|一下)|(?:want|like|need) to (?:make a |file a |lodge a )?(?:complain|claim)|file a (?:complaint|claim)/
const ASKS_HOW = /怎么(?:投诉|申诉|理赔|索赔|申请|报)|如何|哪里|电话(?:是)?多少|\bhow (?:do|can|to)\b/
const FEE_QUESTION = /保价|保险|insur/
const OTHERWISE = /运费险|保费|赔率|易碎|防摔|防碎|怕摔|怕碎/

/** A complaint of something that happened; a question of rules (要是丢了怎么赔) is a question. */
export function complaintWish(scene: Scene): Wish | null {
  const said = scene.clause.text
  const asked = complaintAsked(said)
  const kind = kindOf(scene)
  if (asked < 0 && kind === null) return null
  const at = scene.clause.start + Math.max(0, asked)
  if (asked >= 0 && isNegated(said, asked)) return { kind: 'denied', flow: 'complaint', at, because: 'negated: complaint' }
  if (isDemand(scene)) return wish(said, at, 'complaint asked for')
  if (scene.isHypothetical || OTHERWISE.test(said)) return question(scene, 'hypothetical loss')
  return kind !== null && SUSPECTS.test(said) ? suspicion(scene, at) : told(scene, at, kind)
}

function kindOf({ clause, reading }: Scene): ComplaintKind | null {
  const isSignoff = /签收|signed|delivered/.test(clause.text) && isFalseSignoff(reading.lower)
  return isSignoff ? 'false_signoff' : complaintKind(clause.text)
}

function hasHappened({ reading }: Scene): boolean {
  return HAPPENED.test(reading.lower) || reading.waybills.length > 0
}

function suspicion(scene: Scene, at: number): Wish {
  return hasHappened(scene) ? lookFirst(scene.clause.text, at) : question(scene, 'worry, not loss')
}

function told(scene: Scene, at: number, kind: ComplaintKind | null): Wish {
  if (kind !== 'false_signoff' && isPolicy(scene) && (!hasHappened(scene) || isOnlyLookedUp(scene)))
    return question(scene, asksGenerally(scene.clause.text) ? 'a rule in general' : 'rule of compensation')
  return wish(scene.clause.text, at, `complaint: ${kind ?? 'named'}`)
}

/** SD…到哪了 丢件怎么赔: looked up, and a rule asked about. */
function isOnlyLookedUp({ clause, reading }: Scene): boolean {
  const isLookedUp = reading.clauses.some(({ start, text }) => start < clause.start && /到哪|在哪|查|\bwhere|\btrack/.test(text))
  return isLookedUp && clause.isQuestion && !HAPPENED.test(reading.lower)
}

function isDemand({ clause, isHypothetical }: Scene): boolean {
  return !isHypothetical && DEMANDS.test(clause.text) && !ASKS_HOW.test(clause.text)
}

function isPolicy({ clause, reading }: Scene): boolean {
  return clause.isQuestion || asksLossPolicy(reading.lower) || FEE_QUESTION.test(clause.text) || ASKS_HOW.test(clause.text)
}

function lookFirst(said: string, at: number): Wish {
  return { kind: 'flow', flow: 'track', isWeak: true, clause: said, at, because: 'suspects a loss: look first' }
}

function question({ clause }: Scene, because: string): Wish {
  return { kind: 'question', clause: clause.text, at: clause.start, because }
}

function wish(said: string, at: number, because: string): Wish {
  return { kind: 'flow', flow: 'complaint', isWeak: false, clause: said, at, because }
}
