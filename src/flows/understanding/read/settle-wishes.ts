import type { FlowName, HandOverReason } from '../../commands.ts'
import { isMildAnger } from '../cues/hand-over-cues.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

const ASKS_WHEREABOUTS = /查|到哪|在哪|哪里|跟踪|追踪|催|\btrack|where|status/
/** 寄到南京 大概几天能到 names the lane of its question. */
export const HOW_LONG = /几天|多久|多长时间|什么时候能?到|how long|how many days/
const FIRM_ORDER = /下单|上门|预约|\border\b|\bbook\b|再寄|顺便|顺带/

/** Leaves out what only colours a wish: 没收到 beside a complaint, 寄 beside a price, a question beside its own wish. */
export function settleWishes(found: readonly Wish[], reading: Reading): readonly Wish[] {
  const wishes = withoutMildAnger(found, reading)
  const others = {
    flows: new Set(wishes.flatMap((wish) => (wish.kind === 'flow' ? [wish.flow] : []))),
    hasStrong: wishes.some((wish) => wish.kind === 'flow' && !wish.isWeak),
    isHanded: wishes.some((wish) => wish.kind === 'hand_over' && wish.reason !== 'request'),
    clauses: reading.clauses.length,
    isLane: reading.places.length > 1 && reading.waybills.length === 0 && !ASKS_WHEREABOUTS.test(reading.lower),
    asksHowLong: wishes.some((wish) => wish.kind === 'question' && HOW_LONG.test(wish.clause)),
    hasForm: reading.contacts.length > 0 || wishes.some((wish) => wish.kind === 'flow' && isForm(wish.flow)),
  }
  const strongest = strongestReason(wishes)
  const isDropped = wishes.some(({ kind }) => kind === 'drop')
  const kept = wishes.filter((wish) =>
    wish.kind === 'flow' ? counts(wish, others) : isLeft(wish, { strongest, reading, isDropped }),
  )
  return onlyOnce(kept)
}

/** 花瓶碎了一地 气死我了: what happened is taken down first; who abuses us has a person at once. */
function withoutMildAnger(wishes: readonly Wish[], { lower }: Reading): readonly Wish[] {
  const isTold = wishes.some(
    (wish) => wish.kind === 'flow' && wish.flow === 'complaint' && /^complaint: (?!named)/.test(wish.because),
  )
  return isTold && isMildAnger(lower) ? wishes.filter((wish) => wish.kind !== 'hand_over' || wish.reason !== 'anger') : wishes
}

interface Rest {
  readonly strongest: HandOverReason | null
  readonly reading: Reading
  readonly isDropped: boolean
}

/** 太贵了，不走了: why it is given up asks for nothing. */
function isLeft(wish: Wish, { strongest, reading, isDropped }: Rest): boolean {
  if (wish.kind === 'hand_over') return wish.reason === strongest
  if (wish.kind !== 'question' || !isDropped) return true
  return reading.clauses.some(({ start, isQuestion }) => start === wish.at && isQuestion)
}

function isForm(flow: FlowName): boolean {
  return flow === 'order' || flow === 'quote'
}

/** 要回单 with an order asks for the service; 回单回来了吗 asks where it is. */
export function asksForReceipt(clause: string): boolean {
  return (
    /(?:要|需要|加|带|返)(?:个|一?份)?(?:签)?(?:回单|签收单)|(?:回单|签收单|签单)[^,，]{0,6}(?:寄回来?|返回来?|带回来?)|need (?:a |the )?(?:pod|proof)/.test(
      clause,
    ) && !/(?<!寄|返|带)回来|(?<!不是)查|吗|没|了$/.test(clause)
  )
}

const BY_WEIGHT: readonly HandOverReason[] = [
  'safety',
  'privacy',
  'legal_threat',
  'anger',
  'compensation',
  'complaint',
  'request',
]

/** Anger and a threat in one message are a threat. */
function strongestReason(wishes: readonly Wish[]): HandOverReason | null {
  const reasons = wishes.flatMap((wish) => (wish.kind === 'hand_over' ? [wish.reason] : []))
  return BY_WEIGHT.find((reason) => reasons.includes(reason)) ?? null
}

interface Others {
  readonly flows: ReadonlySet<FlowName>
  readonly hasStrong: boolean
  readonly isHanded: boolean
  readonly clauses: number
  readonly isLane: boolean
  readonly hasForm: boolean
  readonly asksHowLong: boolean
}

function counts(wish: Extract<Wish, { kind: 'flow' }>, others: Others): boolean {
  const { flows, hasStrong } = others
  if (wish.isWeak && (hasStrong || (wish.flow === 'order' && others.asksHowLong))) return false
  if (wish.flow === 'change') return !flows.has('redeliver')
  if (wish.flow === 'order') return orderCounts(wish.clause, flows)
  if (wish.flow === 'pod') return !(others.isLane || (others.hasForm && asksForReceipt(wish.clause)))
  return wish.flow !== 'track' || trackCounts(wish.clause, others)
}

/** 件不要来取了，朋友过来拿 and 改明天来取 speak of what is booked. */
function orderCounts(clause: string, flows: ReadonlySet<FlowName>): boolean {
  const isOfBooked = flows.has('cancel') || flows.has('change') || flows.has('redeliver')
  if (isOfBooked) return ANOTHER.test(clause)
  return !flows.has('quote') || FIRM_ORDER.test(clause)
}

const ANOTHER = /再|另|新|重(?:新)?下|还(?:要|想|有)|顺[便带]|\b(?:another|new|also)\b|下[个一]?单/

function trackCounts(clause: string, { flows, isHanded, clauses }: Others): boolean {
  if (flows.has('redeliver') && clauses < 4) return /查|\btrack/.test(clause)
  return ASKS_WHEREABOUTS.test(clause) || !(isHanded || flows.size > 1)
}

function onlyOnce(wishes: readonly Wish[]): readonly Wish[] {
  const seen = new Set<string>()
  return wishes.filter((wish) => {
    const key = keyOf(wish)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function keyOf(wish: Wish): string {
  if (wish.kind === 'flow') return `flow ${wish.flow}`
  return wish.kind === 'hand_over' ? 'hand_over' : `${wish.kind} ${wish.at}`
}
