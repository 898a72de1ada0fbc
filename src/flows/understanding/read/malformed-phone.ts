import { sideBefore } from '../cues/side-cues.ts'
import { checkPhone } from '../extract/check-phone.ts'
import { sideOf, slotFor, slotKind } from '../slot-kinds.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'

/** 电话1380013800, with or without «是»: a number that is called a phone. */
const CALLED =
  /(?:电话|手机号?|联系方式|phone|mobile|tel|cell)(?:号码?| ?(?:number|no\.?))?\s?(?:是|为|改成|改为|is|:)?\s?(\+?\d[\d -]{4,22}\d)(?![\d*])/i
/** A mobile with a digit too few or too many, alone or behind a name. */
const MOBILE_LIKE = /(?<![\d.a-z-])(1[3-9]\d{7,8}|1[3-9]\d{10,11})(?![\d.*a-z-])/i

/** A number meant as a party's phone that is none: said to be wrong, and never a house number or a name. */
export function malformedPhone(target: Target): readonly Filling[] {
  const match = mayHold(target) ? numberIn(target) : null
  const written = match?.[1]
  if (match === null || written === undefined) return []
  const { reading, context, flow } = target
  const slot = slotFor(flow, 'phone', sideBefore(reading.lower, match.index) ?? sideOf(context.pending?.slot) ?? 'consignee')
  const check = checkPhone(written)
  if (check.ok || slot === null) return []
  return [{ slot, value: { malformed: written.trim(), problem: check.problem }, at: match.index, because: 'phone, malformed' }]
}

function mayHold({ reading, context, flow }: Target): boolean {
  const { pending } = context
  if (pending?.flow !== flow || slotKind(pending.slot) === 'phone') return false
  return reading.phones.length === 0 && reading.waybills.length === 0
}

function numberIn({ reading, context }: Target): RegExpExecArray | null {
  const slot = context.pending?.slot ?? ''
  const isParty = sideOf(slot) !== null && ['name', 'address'].includes(slotKind(slot))
  return CALLED.exec(reading.text) ?? (isParty ? MOBILE_LIKE.exec(reading.text) : null)
}
