import type { Command } from '../../commands.ts'
import { labelledKind, sideBefore } from '../cues/side-cues.ts'
import { slotFor, slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import { namedCorrection, speaksOfCorrecting, valueCommands, wrongWithoutValue } from './corrections.ts'
import { descriptionFor } from './description.ts'
import type { Filling } from './extras.ts'
import { fillingsFor, type Target } from './fillings.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

/** The values a message holds for one flow, as commands. */
export function flowValues({ flow, reading, context }: Target, wishes: readonly Wish[]): readonly Command[] {
  const isOwnForm = context.pending?.flow === flow
  const target = { flow, reading, context: isOwnForm ? context : withoutForm(context) }
  const fillings = [...fillingsFor(target), ...descriptionFor(target)].filter(
    (filling) => !isAskedAbout(filling, wishes, reading),
  )
  const named = isOwnForm ? namedCorrection(target) : null
  const commands = valueCommands(target, named === null ? fillings : [...fillings, named])
  if (commands.length > 0) return commands
  if (flow === 'change' && !isOwnForm) return changeField(target)
  if (!isOwnForm || !speaksOfCorrecting(reading)) return []
  const wrong = wrongWithoutValue(target)
  return wrong === null ? [] : [wrong]
}

/** 改一下收件人电话 names the part that is to change. */
function changeField({ reading }: Target): readonly Command[] {
  const kind = labelledKind(reading.lower)
  if (kind === null || kind === 'waybill') return []
  const slot = slotFor('order', kind, sideBefore(reading.lower, reading.lower.length) ?? 'consignee')
  return slot === null ? [] : [{ type: 'set_slot', slot: 'field', value: slot }]
}

/** 你们周末取件吗 speaks of the weekend and books nothing. */
function isAskedAbout(filling: Filling, wishes: readonly Wish[], reading: Reading): boolean {
  if (slotKind(filling.slot) === 'waybill' || filling.slot === 'description') return false
  const asked = wishes.flatMap((wish) => (wish.kind === 'question' ? [wish.clause] : []))
  const clause = reading.clauses.findLast(({ start }) => start <= filling.at)
  return clause !== undefined && asked.includes(clause.text)
}

/** Another flow's pending question and slots say nothing about this one. */
function withoutForm(context: UnderstandContext): UnderstandContext {
  const { pending: _pending, slots: _slots, ...rest } = context
  return rest
}
