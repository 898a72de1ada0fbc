import { slotKind } from '../slot-kinds.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'
import { isNamedAsWeekday } from './person-name.ts'
import type { Reading } from './reading.ts'

/** When it is to be fetched or brought: a wish in time, or a date or hour that does not exist. */
export function timeFilling(target: Target): readonly Filling[] {
  const { reading, context, flow } = target
  const { time } = reading
  if (time === null || isArrival(target) || isWeekdayName(target)) return []
  if (isOver(time.value, context.now) && !isTimeAsked(target)) return []
  const value = 'time' in time.value ? time.value.time : { malformed: time.value.written, problem: time.value.problem }
  const slot = flow === 'redeliver' ? 'time' : 'pickup.time'
  return [{ slot, value, at: time.start, because: slot }]
}

/** 28号前到: when it is to be there, not when it is fetched. */
function isArrival({ reading, flow }: Target): boolean {
  const behind = reading.lower.slice(reading.time?.end ?? 0)
  return flow !== 'redeliver' && /^\s?(?:必须|一定|要|能|得|可以|就)?(?:送)?(?:到(?!我)|达|收到|到货)(?![取付])/.test(behind)
}

/** 周二 alone, where a name is asked, is a name. */
function isWeekdayName({ context, reading }: Target): boolean {
  return context.pending !== undefined && slotKind(context.pending.slot) === 'name' && isNamedAsWeekday(reading.text)
}

/** 昨天没人在家 tells what was; nothing is wished for then. */
function isOver(reading: NonNullable<Reading['time']>['value'], now: Date): boolean {
  return 'time' in reading && reading.time.to !== undefined && new Date(reading.time.to).getTime() <= now.getTime()
}

function isTimeAsked({ context }: Target): boolean {
  return context.pending !== undefined && slotKind(context.pending.slot) === 'time'
}
