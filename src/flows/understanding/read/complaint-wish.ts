import { asksLossPolicy, complaintAsked, complaintKind, HAPPENED } from '../cues/complaint-kinds.ts'
import { isNegated } from '../cues/negation.ts'
import type { Wish } from './wish.ts'
import type { Scene } from './wishes.ts'

const SUSPECTS = /是不是|会不会|不会(?:是)?|有没有可能|别是|可能是?|怕|担心|maybe|might|could it/
const DEMANDS =
  /(?:我|我们)?(?:要|想)(?:投诉|申诉|举报|反映|理赔|索赔)|投诉(?:你们|他|她|快递员|司机|这|一下)|(?:want|like|need) to (?:make a |file a |lodge a )?(?:complain|claim)|file a (?:complaint|claim)/
const FEE_QUESTION = /保价|保险|insur/

/** A complaint of something that happened; a question of rules (要是丢了怎么赔) is a question. */
export function complaintWish({ clause, reading, isHypothetical }: Scene): Wish | null {
  const said = clause.text
  const asked = complaintAsked(said)
  const kind = complaintKind(said)
  if (asked < 0 && kind === null) return null
  const at = clause.start + Math.max(0, asked)
  if (asked >= 0 && isNegated(said, asked)) return { kind: 'denied', at, because: 'negated: complaint' }
  if (isHypothetical || isOtherwiseMeant(said))
    return { kind: 'question', clause: said, at: clause.start, because: 'hypothetical loss' }
  if (DEMANDS.test(said) && !/怎么|如何|哪里|电话/.test(said)) return wish(said, at, 'complaint asked for')
  const happened = HAPPENED.test(reading.lower) || reading.waybills.length > 0
  if (kind !== null && SUSPECTS.test(said)) return suspicion(said, at, happened)
  const isPolicy = clause.isQuestion || asksLossPolicy(reading.lower) || FEE_QUESTION.test(said)
  if (isPolicy && !happened) return { kind: 'question', clause: said, at: clause.start, because: 'rule of compensation' }
  return wish(said, at, `complaint: ${kind ?? 'named'}`)
}

function isOtherwiseMeant(said: string): boolean {
  return /运费险|保费|赔率|易碎|防摔|防碎|怕摔|怕碎/.test(said)
}

function suspicion(said: string, at: number, happened: boolean): Wish {
  if (!happened) return { kind: 'question', clause: said, at, because: 'worry, not loss' }
  return { kind: 'flow', flow: 'track', isWeak: true, clause: said, at, because: 'suspects a loss: look first' }
}

function wish(said: string, at: number, because: string): Wish {
  return { kind: 'flow', flow: 'complaint', isWeak: false, clause: said, at, because }
}
