import type { FlowName, HandOverReason } from '../../commands.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

const ASKS_WHEREABOUTS = /查|到哪|在哪|哪里|跟踪|追踪|催|\btrack|where|status/
const FIRM_ORDER = /下单|上门|预约|\border\b|\bbook\b|再寄|顺便|顺带/

/** Leaves out what only colours a wish: 没收到 beside a complaint, 寄 beside a price, a question beside its own wish. */
export function settleWishes(wishes: readonly Wish[], reading: Reading): readonly Wish[] {
  const others = {
    flows: new Set(wishes.flatMap((wish) => (wish.kind === 'flow' ? [wish.flow] : []))),
    hasStrong: wishes.some((wish) => wish.kind === 'flow' && !wish.isWeak),
    isHanded: wishes.some((wish) => wish.kind === 'hand_over' && wish.reason !== 'request'),
    clauses: reading.clauses.length,
    isLane: reading.places.length > 1 && reading.waybills.length === 0 && !ASKS_WHEREABOUTS.test(reading.lower),
    hasForm: reading.contacts.length > 0 || wishes.some((wish) => wish.kind === 'flow' && isForm(wish.flow)),
  }
  const strongest = strongestReason(wishes)
  const kept = wishes.filter((wish) =>
    wish.kind === 'flow' ? counts(wish, others) : wish.kind !== 'hand_over' || wish.reason === strongest,
  )
  return onlyOnce(kept)
}

function isForm(flow: FlowName): boolean {
  return flow === 'order' || flow === 'quote'
}

/** 要回单 with an order asks for the service; 回单回来了吗 asks where it is. */
export function asksForReceipt(clause: string): boolean {
  return (
    /(?:要|需要|加|带|返)(?:个|一?份)?(?:签)?回单|need (?:a |the )?(?:pod|proof)/.test(clause) &&
    !/回来|查|吗|没|了$/.test(clause)
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
}

function counts(wish: Extract<Wish, { kind: 'flow' }>, others: Others): boolean {
  const { flows, hasStrong } = others
  if (wish.isWeak && hasStrong) return false
  if (wish.flow === 'change') return !flows.has('redeliver')
  if (wish.flow === 'order') return !flows.has('quote') || FIRM_ORDER.test(wish.clause)
  if (wish.flow === 'pod') return !(others.isLane || (others.hasForm && asksForReceipt(wish.clause)))
  return wish.flow !== 'track' || trackCounts(wish.clause, others)
}

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
