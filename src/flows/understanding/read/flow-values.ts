import type { Command } from '../../commands.ts'
import { labelledKind, sideBefore } from '../cues/side-cues.ts'
import { slotFor, slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import { isSaidInPassing } from './accounted.ts'
import { unseenPart } from './address-patch.ts'
import { namedCorrection, valueCommands, wrongWithoutValue } from './corrections.ts'
import { descriptionFor } from './description.ts'
import type { Filling } from './extras.ts'
import { fillingsFor, type Target } from './fillings.ts'
import { looksLikeName } from './person-name.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

/** The values a message holds for one flow, as commands. */
export function flowValues({ flow, reading, context }: Target, wishes: readonly Wish[]): readonly Command[] {
  const isOwnForm = context.pending?.flow === flow
  if (!isOwnForm) {
    const target = { flow, reading, context: withoutForm(context) }
    const commands = valueCommands(target, stated(target, wishes))
    return flow === 'change' ? [...commands, ...changeField(target, commands)] : commands
  }
  if (isOnlyName(reading, context)) return []
  const target = { flow, reading, context }
  const named = namedCorrection(target)
  const values = valueCommands(target, [...stated(target, wishes), ...(named === null ? [] : [named])])
  const commands = [...patchCommands(reading), ...values.filter((command) => !isPatched(command, reading))]
  if (commands.length > 0) return commands
  const part = flow === 'redeliver' && typeof context.slots?.['address'] !== 'object' ? unseenPart(reading.text) : null
  if (part !== null) return [{ type: 'correct_slot', slot: 'address', value: inWords(part, reading.text) }]
  const wrong = wrongWithoutValue(target)
  return wrong === null ? [] : [wrong]
}

function inWords({ old, next }: { readonly old: string; readonly next: string }, text: string): string {
  return /\p{Script=Han}/u.test(text)
    ? `${next}（不是${old}），其余按原地址`
    : `${next} instead of ${old}, otherwise the same address`
}

function patchCommands({ patches }: Reading): readonly Command[] {
  return patches.map(({ slot, value }): Command => ({ type: 'correct_slot', slot, value }))
}

function isPatched(command: Command, { patches }: Reading): boolean {
  return 'slot' in command && patches.some(({ slot }) => slot === command.slot)
}

function stated(target: Target, wishes: readonly Wish[]): readonly Filling[] {
  const isAside = target.context.pending?.flow === 'complaint' && wishes.some((wish) => wish.kind !== 'flow')
  const description = isAside ? [] : descriptionFor(target)
  return [...fillingsFor(target), ...description].filter((filling) => !isAskedAbout(filling, wishes, target.reading))
}

/** 深圳星海电子有限公司 is the name that was asked for, and no address. */
function isOnlyName(reading: Reading, { pending }: UnderstandContext): boolean {
  return (
    pending !== undefined &&
    slotKind(pending.slot) === 'name' &&
    looksLikeName(reading.text) &&
    !/^[收寄发][件货]/.test(reading.text)
  )
}

/** 改一下收件人电话 names the part that is to change, also beside another that says its new value. */
function changeField({ reading }: Target, told: readonly Command[]): readonly Command[] {
  const values = told.filter((command) => 'slot' in command && command.slot !== 'waybill' && command.slot !== 'order')
  const said = values.length === 0 ? (told.length === 0 ? reading.lower : '') : (TOO.exec(reading.lower)?.[0] ?? '')
  const kind = labelledKind(said)
  if (kind === null || kind === 'waybill') return []
  const slot = slotFor('order', kind, sideBefore(said, said.length) ?? 'consignee')
  const isTold = values.some((command) => 'slot' in command && command.slot === slot)
  return slot === null || isTold ? [] : [{ type: 'set_slot', slot: 'field', value: slot }]
}

/** 收件人电话也换一下 */
const TOO = /[^\s,，。;；]{2,10}也(?:要|得|想|需要)?(?:换|改|变)|\balso (?:change|update) (?:the |my )?[a-z' ]{4,30}/

/** 你们周末取件吗 speaks of the weekend and books nothing. */
function isAskedAbout(filling: Filling, wishes: readonly Wish[], reading: Reading): boolean {
  if (slotKind(filling.slot) === 'waybill' || filling.slot === 'description') return false
  if (isSaidInPassing(filling.slot, filling.at, reading)) return true
  if (isInsuredSum(filling, reading)) return false
  const asked = wishes.flatMap((wish) => (wish.kind === 'question' ? [wish.clause] : []))
  const clause = reading.clauses.findLast(({ start }) => start <= filling.at)
  if (clause !== undefined && answersAhead(filling, clause.start, reading)) return false
  return clause !== undefined && asked.includes(clause.text)
}

/** Can you insure it? worth about 900: with its sum it is a wish, however politely put. */
function isInsuredSum({ slot }: Filling, { lower }: Reading): boolean {
  const isWorth = /\bworth\b|\bvalue[ds]?\b|价值|值\s?\d/.test(lower)
  return slot.startsWith('insurance') && isWorth && !/how much|cost|多少|怎么(?:收|算)|几块/.test(lower)
}

/** 5公斤会不会很贵: the value stands first, the question behind it. */
function answersAhead({ slot, at }: Filling, start: number, { text }: Reading): boolean {
  const isMeasure = ['weight', 'volume', 'pieces', 'dimensions'].includes(slotKind(slot))
  const first = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0)
  return isMeasure && at === first && !/^.{1,10}?(?:以上|以内|以下|起|一[件公个]|多少钱一)/.test(text.slice(at, at + 14))
}

/** Another flow's pending question and slots say nothing about this one. */
function withoutForm(context: UnderstandContext): UnderstandContext {
  const { pending: _pending, slots: _slots, ...rest } = context
  return rest
}
