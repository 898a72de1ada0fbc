import type { SlotName } from '../../commands.ts'
import { labelledKind, sideBefore } from '../cues/side-cues.ts'
import { readNumber } from '../extract/numerals.ts'
import { type Side, slotFor } from '../slot-kinds.ts'
import type { Target } from './fillings.ts'

const ORDINALS: readonly (readonly [RegExp, Side])[] = [
  [/第?(?:1|一)个|第一|first/i, 'shipper'],
  [/第?(?:2|二|两)个|第二|second/i, 'consignee'],
]
/** ③货物不对, 第3项错了, number 3 is wrong: an item of what was read back. */
const ITEM = /(?:第|^|number |no\.? ?|item |#)\s?([1-9一二三四五六七])(?![\d公千斤kg:点月号%])/i
/** As an order is read back: 1 sender, 2 receiver, and what follows here. */
const SUMMARY: Readonly<Record<number, SlotName>> = {
  3: 'goods.name',
  4: 'pickup.time',
  5: 'payment',
  6: 'service',
  7: 'insurance',
}

/** The slot a clause calls wrong: by its name, by its side, or by its number in the summary. */
export function wrongPart(target: Target, clause: string, lastSide: Side): SlotName | null {
  const item = itemOf(target, clause)
  const kind = labelledKind(item === null ? clause : clause.replace(ITEM, ' '))
  const named = sideBefore(clause, clause.length)
  if (kind === null && named === null && item !== null && item > 2) return summaryItem(target, item)
  const side = sideSaid(clause, named, item)
  if (kind !== null) return slotFor(target.flow, kind, side ?? lastSide)
  return side === null ? null : slotFor(target.flow, target.flow === 'quote' ? 'address' : 'name', side)
}

function itemOf({ context }: Target, clause: string): number | null {
  if (context.pending?.slot !== 'confirm') return null
  const written = ITEM.exec(clause)?.[1]
  return written === undefined ? null : readNumber(written)
}

function summaryItem({ flow }: Target, item: number): SlotName | null {
  return flow === 'order' ? (SUMMARY[item] ?? null) : null
}

function sideSaid(clause: string, named: Side | null, item: number | null): Side | null {
  const ordinal = ORDINALS.find(([pattern]) => pattern.test(clause))?.[1]
  if (ordinal !== undefined || named !== null) return named ?? ordinal ?? null
  return item === 1 ? 'shipper' : item === 2 ? 'consignee' : null
}
