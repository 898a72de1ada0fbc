import type { Place } from './place.ts'
import type { NamedRegion, NameKind, Region } from './region.ts'
import { regionTable } from './region-table.ts'

/** A run of division names read from a text: 广东 深圳市南山区. */
export interface RegionReading {
  readonly start: number
  readonly end: number
  /** Every region the run can mean, the likelier first; all of the same run. */
  readonly candidates: readonly Region[]
  /** How many names, and how many of them with their suffix (市, 区 …). */
  readonly names: number
  readonly fullNames: number
}

interface Step {
  readonly end: number
  readonly entries: readonly NamedRegion[]
  readonly names: number
  readonly fullNames: number
}

const BETWEEN =
  /^(?:[\s,，、.。·:：;；/|>\-—_]{0,3})(?:市辖区|省直辖县级行政区划|省直辖县级行政单位|自治区直辖县级行政区划|省直辖行政单位|县(?=[^城]|城口))?[\s,，、/|>\-—_]{0,3}/
const KIND_RANK: Readonly<Record<NameKind, number>> = { official: 0, former: 1, short: 2 }
/** What makes a short name part of a street, an estate or a company instead: 南山路, 鼓楼大街, 长安镇. */
const STREET_AFTER =
  /^(?:[东西南北中一二三四五六七八九十\d]{0,3}(?:路|街|大道|大街|道(?!县|里|外)|巷|弄|胡同|号|里(?!城))|镇|乡|村|街道|社区|小区|新村|花园|广场|大厦|大楼|大酒店|宾馆|酒店|饭店|公园|公司|机场|火车站|[东西南北]?站|大学|学院|中学|小学|医院|银行|桥|山路|湖路|开发区|经济|高新|工业|产业|科技园|批发|商城|商场|市场|国际)/

/** Reads the longest run of division names that begins at `start`; null when none does. */
export function readRegion(text: string, start: number): RegionReading | null {
  let best: Step | null = null
  for (const first of namesAt(text, start)) {
    const step = extend(text, first, 0)
    if (best === null || better(step, best)) best = step
  }
  if (best === null) return null
  return { start, end: best.end, candidates: ranked(best.entries), names: best.names, fullNames: best.fullNames }
}

function better(one: Step, other: Step): boolean {
  return one.end > other.end || (one.end === other.end && one.fullNames > other.fullNames)
}

function namesAt(text: string, start: number): Step[] {
  const { byName, longestByFirst } = regionTable()
  const steps: Step[] = []
  const longest = Math.min(longestByFirst.get(text.charAt(start)) ?? 0, text.length - start)
  for (let length = longest; length >= 2; length--) {
    const entries = byName.get(text.slice(start, start + length))
    if (entries === undefined) continue
    const end = start + length
    const isStreet = STREET_AFTER.test(text.slice(end, end + 6))
    const usable = entries.filter((entry) => entry.kind !== 'short' || !isStreet)
    if (usable.length === 0) continue
    const hasFull = usable.some((entry) => entry.kind !== 'short')
    steps.push({ end, entries: usable, names: 1, fullNames: hasFull ? 1 : 0 })
  }
  return steps
}

function extend(text: string, step: Step, depth: number): Step {
  if (depth > 8) return step
  const gap = BETWEEN.exec(text.slice(step.end, step.end + 20))?.[0].length ?? 0
  let best = step
  for (const next of [...namesAt(text, step.end + gap), ...(gap > 0 ? namesAt(text, step.end) : [])]) {
    const joined = join(step, next)
    if (joined === null) continue
    const whole = extend(text, joined, depth + 1)
    if (better(whole, best)) best = whole
  }
  return best
}

/** Goes down (广东→深圳), or repeats what was said from the top (北京市北京市); null when the two do not fit. */
function join(step: Step, next: Step): Step | null {
  const down = next.entries.filter((entry) => step.entries.some((above) => isWithin(entry.region, above.region)))
  const entries = down.length > 0 ? down : repeated(step.entries, next.entries)
  if (entries.length === 0) return null
  return { end: next.end, entries, names: step.names + 1, fullNames: step.fullNames + next.fullNames }
}

function repeated(said: readonly NamedRegion[], next: readonly NamedRegion[]): readonly NamedRegion[] {
  return said.filter((entry) =>
    next.some(({ region }) => region.level < 3 && (region === entry.region || isWithin(entry.region, region))),
  )
}

/** True when `inner` lies inside `outer`: same province, and same city when `outer` is a city. */
export function isWithin(inner: Region, outer: Region): boolean {
  if (inner.level <= outer.level || inner.place.province !== outer.place.province) return false
  if (outer.level === 1) return true
  return outer.place.city !== '' && inner.place.city === outer.place.city
}

/** Only those by the strongest kind of name; an outer region stands for the inner one of the same name (大理). */
function ranked(entries: readonly NamedRegion[]): readonly Region[] {
  const strongest = Math.min(...entries.map((entry) => KIND_RANK[entry.kind]))
  const regions = entries.filter((entry) => KIND_RANK[entry.kind] === strongest).map((entry) => entry.region)
  return regions.filter((region) => !regions.some((outer) => isWithin(region, outer)))
}

/** The place all candidates agree on: what differs between them is empty. */
export function commonPlace(places: readonly Place[]): Place {
  const agree = (part: keyof Place): string => {
    const first = places[0]?.[part] ?? ''
    return places.every((place) => place[part] === first) ? first : ''
  }
  return { province: agree('province'), city: agree('city'), district: agree('district') }
}
