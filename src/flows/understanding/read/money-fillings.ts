import type { FlowName, SlotName } from '../../commands.ts'
import { slotKind } from '../slot-kinds.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'
import { isOldSum, sumRole } from './money-roles.ts'
import type { Reading } from './reading.ts'

const CLAIM = /(?:赔(?:偿|我|给我|付)*|价值|值|worth|compensation of)\s?(?:了|约|大概|about)?\s?(\d{2,7})(?!\s?[\d.%天个件次])/
const ABOUT_VALUE = /值|价值|买(?:的|成|了)?|赔|损失|进价|售价|worth|value|cost|paid/
/** 要，5000 and 保5000, where the extra itself was asked for. */
const SUM_ALONE = /^(?:要|好的?|是的?|嗯|保(?:价|个|额)?|就?按|yes|ok|insure|for|[,，\s])*(\d{2,7}(?:\.\d{1,2})?)\s?$/

/** 9000 value, insure it, 900 as i said, worth about 1200 i guess: what frames the sum that was asked for. */
const AROUND_SUM =
  /\b(?:(?:as|like) i (?:already )?(?:said|told you|wrote)|i (?:guess|think|said|told you)|(?:the |its |declared )?value(?: is| of|:)?|(?:it'?s |it is )?worth|insure it|about|around|maybe|roughly|approx\.?|please|then|it'?s|yuan|rmb)\b|(?:我)?(?:刚|刚才|之前|前面)?(?:说过|讲过|说的|讲的)(?:了|的)?|大概|差不多|左右|货值|价值|吧/g

/** 保2000, whatever is asked and whatever stands beside it. */
const INSURED =
  /(?<=^|[\s,，。;；])(?:那就?|就|要|给我|我要)?保(?:价|额)?\s?(\d{2,7})(?:元|块钱?)?(?:吧|就行|就好)?(?=$|[\s,，。;；])/

/** 价值1500保一下, 就按600保价, 保价就按六百 */
const INSURED_BEHIND =
  /(?<![不没别\d])(\d{2,7})(?:元|块钱?)?(?:的)?[,，\s]?(?:都|要|给我|帮我|就|全额|来)*保(?:一下|下|价|上|个价|险)(?!吗|不|费|多少|怎么|是)/

/** 书值2000，要保 */
const WORTH = /(?:值|价值|worth)\s?(\d{2,7})(?![\d.%])/

/** Sums of money: for the sum that is asked for, for the extra that is asked for, or as the value of lost goods. */
export function moneyFillings(target: Target): readonly Filling[] {
  const { reading, context, flow } = target
  const insured = flow === 'complaint' ? null : insuredSum(reading)
  if (insured !== null) return withSum('insurance', Number(insured[1]) * 100, insured.index)
  const pending = context.pending?.flow === flow ? context.pending.slot : undefined
  if (pending === 'insurance' || pending === 'cod') return extraWithSum(pending, reading)
  const overcharged = flow === 'complaint' ? overcharge(reading) : null
  if (overcharged !== null) return [overcharged]
  const sum = statedSum(reading, flow)
  if (sum === undefined) return flow === 'complaint' ? bareClaim(reading) : []
  const slot = sumSlot(target, pending)
  return slot === null ? [] : [{ slot, value: sum.value, at: sum.start, because: 'sum of money' }]
}

function insuredSum({ lower }: Reading): RegExpExecArray | null {
  return INSURED.exec(lower) ?? INSURED_BEHIND.exec(lower)
}

const TOO_MUCH = /(?:多|乱)(?:收|扣|算)(?:了)?(?:我)?(?:们)?\s?(\d{1,6}(?:\.\d{1,2})?)(?!\s?(?:次|天|公斤))/
const AGREED =
  /(?:说好|报价|报的?|讲好|谈好|原来|本来|应该|quoted|agreed)[^\d,，。]{0,8}(\d{1,6}(?:\.\d{1,2})?)[^\d]{0,16}(?:收|要|扣|付|charged|paid|pay)[^\d,，。]{0,6}(\d{1,6}(?:\.\d{1,2})?)/

/** 多收了30, 说好50块收了我80: what was charged too much, and not what was agreed. */
function overcharge({ lower }: Reading): Filling | null {
  const named = TOO_MUCH.exec(lower)
  const pair = named === null ? AGREED.exec(lower) : null
  const yuan = named === null ? Number(pair?.[2] ?? 0) - Number(pair?.[1] ?? 0) : Number(named[1])
  const at = named?.index ?? pair?.index ?? 0
  return yuan > 0 ? { slot: 'goods.value', value: Math.round(yuan * 100), at, because: 'charged too much' } : null
}

function statedSum(reading: Reading, flow: FlowName): Reading['money'][number] | undefined {
  const isAboutValue = flow === 'complaint' || ABOUT_VALUE.test(reading.lower)
  if (flow !== 'complaint') return reading.money[0] ?? (isAboutValue ? reading.sums[0] : undefined)
  const isClaimed = (sum: Reading['money'][number]): boolean =>
    !isPiece(reading, sum) && !isOldSum(reading.text, sum.start) && sumRole(reading.text, sum.start) === 'value'
  return reading.money.find(isClaimed) ?? reading.sums.find(isClaimed)
}

/** 手表 一块: counted, not paid; 一块钱 is money. */
function isPiece({ lower }: Reading, { start, end }: Reading['money'][number]): boolean {
  const written = lower.slice(start, end).trim()
  return /^[一1]块$/.test(written) || (/^[两二三四五]块$/.test(written) && COUNTED.test(lower.slice(0, start)))
}

const COUNTED = /(?:手表|腕表|电池|硬盘|屏幕|主板|显卡|玉|砖|地毯|布料|手机屏)[^,，。]{0,8}$/

/** The sum that is named, then the one that is asked for. */
function sumSlot({ reading, flow }: Target, pending: SlotName | undefined): SlotName | null {
  if (flow === 'complaint') return 'goods.value'
  if (/声明价值|保价|declared value|insured/.test(reading.lower)) return 'insurance.value'
  if (/代收|\bcod\b/.test(reading.lower)) return 'cod.value'
  return pending !== undefined && slotKind(pending) === 'money' ? pending : null
}

function extraWithSum(extra: 'insurance' | 'cod', reading: Reading): readonly Filling[] {
  const said = reading.lower.replace(AROUND_SUM, ' ').trim()
  const alone = SUM_ALONE.exec(said)?.[1] ?? WORTH.exec(reading.lower)?.[1]
  if (/\bhow much\b|\bcosts?\b|多少|怎么|什么/.test(reading.lower)) return []
  const fen =
    reading.money[0]?.value ?? reading.sums[0]?.value ?? (alone === undefined ? undefined : Math.round(Number(alone) * 100))
  return fen === undefined ? [] : withSum(extra, fen, 0)
}

function withSum(extra: 'insurance' | 'cod', fen: number, at: number): readonly Filling[] {
  return [
    { slot: extra, value: true, at, because: `a sum for ${extra}` },
    { slot: `${extra}.value`, value: fen, at: at + 1, because: `a sum for ${extra}` },
  ]
}

/** 赔我500, 价值3000: a sum without its currency. */
function bareClaim(reading: Reading): readonly Filling[] {
  const match = CLAIM.exec(reading.lower)
  if (match === null || sumRole(reading.text, match.index) !== 'value') return []
  return [{ slot: 'goods.value', value: Number(match[1]) * 100, at: match.index, because: 'sum claimed without a currency' }]
}
