import { chinaMidnight, toChinaIso } from '../../../domain/time/china-time.ts'
import type { SlotValue } from '../../commands.ts'
import { recurringTime } from '../extract/recurring-times.ts'
import { extractTime, type TimeReading } from '../extract/times.ts'
import { slotKind } from '../slot-kinds.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'
import { isNamedAsWeekday } from './person-name.ts'
import type { Reading } from './reading.ts'

/** When it is to be fetched or brought: a wish in time, or a date or hour that does not exist. */
export function timeFilling(target: Target): readonly Filling[] {
  const { reading, context, flow } = target
  const { time } = reading
  const always = flow === 'redeliver' ? recurringTime(reading.text) : null
  if (always !== null) return [{ slot: 'time', value: always, at: 0, because: 'a time that recurs' }]
  if (time === null || isOtherwise(target, time)) return []
  const slot = flow === 'redeliver' ? 'time' : 'pickup.time'
  const held = context.slots?.[slot]
  const said = onKnownDay(target, slot) ?? atKnownHour(target, held) ?? time.value
  if (held !== undefined && isWider(said, held, reading.text.slice(time.start, time.end)))
    return [{ slot, value: held, at: time.start, because: 'the hour that is known' }]
  return [{ slot, value: valueOf(said, reading.lower.slice(time.end, time.end + 8)), at: time.start, because: slot }]
}

function valueOf(said: TimeReading, behind: string): SlotValue {
  if (!('time' in said)) return { malformed: said.written, problem: said.problem }
  return said.time.from !== undefined && LEAVES.test(behind) ? { to: said.time.from } : said.time
}

/** An arrival, a name, a time that is over, one of paying or of the order itself. */
function isOtherwise(target: Target, time: NonNullable<Reading['time']>): boolean {
  const { text, lower } = target.reading
  if (isArrival(target) || isWeekdayName(target)) return true
  if (isOver(time.value, target.context.now) && !isTimeAsked(target)) return true
  const isNow = NOW.test(text.slice(time.start, time.end).trim()) && PLACES.test(lower)
  return isNow || SETTLES.test(lower.slice(time.end, time.end + 8))
}

/** 我五点下班: it has to be before. */
const LEAVES = /^(?:就|要|得)*(?:下班|关门|走(?!廊)|出门|打烊|锁门)/

/** 就晚上送, where after seven was said: the hour that is known stands. */
function isWider(said: TimeReading, held: SlotValue, written: string): boolean {
  if (!('time' in said) || typeof held !== 'object' || !('from' in held) || EXACT.test(written)) return false
  const { from, to } = said.time
  const at = new Date(held.from ?? '').getTime()
  return from !== undefined && to !== undefined && new Date(from).getTime() <= at && at < new Date(to).getTime()
}

const EXACT = /[\d点一二三四五六七八九十]|天|day/iu

/** ok place it now, 现在下单: at once, and no hour of pickup. */
const NOW = /^(?:right )?(?:now|现在|马上|立刻|立即)$/i
const PLACES = /下单|确认|提交|登记|\b(?:place|order|book|confirm|submit)\b/

/** 月底统一结: when it is paid. */
const SETTLES = /^(?:统一|一起|再|来)*(?:结|付款|对账)/
const DAY = /今[天晚日]|明[天早晚日]|后天|[日号]|周|星期|礼拜|月|day|tomorrow|tonight|\d[./-]\d/i

/** 六点以后都行, where the day is known: another hour of the same day. */
function onKnownDay({ reading, context }: Target, slot: string): TimeReading | null {
  const known = context.slots?.[slot]
  const { time } = reading
  if (time === null || typeof known !== 'object' || !('from' in known) || known.from === undefined) return null
  const day = new Date(known.from)
  if (Number.isNaN(day.getTime()) || day.getTime() <= context.now.getTime()) return null
  const ahead = reading.text.slice(Math.max(0, time.start - 16), time.start)
  const hours = reading.text.slice(time.start, time.end)
  return DAY.test(ahead + hours)
    ? null
    : (extractTime(ahead + halfOf(day, ahead + hours) + hours, chinaMidnight(day))?.value ?? null)
}

const SAME_TIME = /\bsame (?:time|hours?)\b|(?:时间|点数?)(?:不变|一样|照旧)|同(?:一|样)(?:个)?(?:时间|点)/i

/** actually sunday, same time: the hours that are known on the day that is new. */
function atKnownHour({ reading, context }: Target, held: SlotValue | undefined): TimeReading | null {
  const { time } = reading
  const day = time !== null && 'time' in time.value ? time.value.time.from : undefined
  if (day === undefined || typeof held !== 'object' || !('from' in held) || !SAME_TIME.test(reading.text)) return null
  const shift = chinaMidnight(new Date(day)).getTime() - chinaMidnight(new Date(held.from ?? context.now)).getTime()
  const moved = (iso: string): string => toChinaIso(new Date(new Date(iso).getTime() + shift))
  return {
    time: {
      ...(held.from === undefined ? {} : { from: moved(held.from) }),
      ...('to' in held && held.to !== undefined ? { to: moved(held.to) } : {}),
    },
  }
}

/** 八点前, where the evening is known: eight in the evening. */
function halfOf(known: Date, said: string): string {
  const isAfternoon = known.getTime() - chinaMidnight(known).getTime() >= 12 * 3_600_000
  return isAfternoon && !HALF.test(said) ? '下午' : ''
}

const HALF =
  /上午|早|中午|下午|傍晚|晚|夜|\d\s?[ap]\.?m|\d{1,2}[:：]\d{2}|1[2-9]|2[0-4]|十[二三四五六七八九]|noon|morning|evening/i

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
