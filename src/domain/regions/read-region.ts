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
  /** A short name before a street's word (宁波镇…, 台州路…): only a name inside it makes it a place (宁波镇海区). */
  readonly isDoubtful: boolean
}

const BETWEEN =
  /^(?:[\s,，、.。·:：;；/|>\-—_]{0,3})(?:市辖区|省直辖县级行政区划|省直辖县级行政单位|自治区直辖县级行政区划|省直辖行政单位|县(?=[^城]|城口))?[\s,，、/|>\-—_]{0,3}/
const KIND_RANK: Readonly<Record<NameKind, number>> = { official: 0, former: 1, short: 2 }
/** What makes a short name the name of a street or a town instead: 南山路, 鼓楼大街, 长安镇. */
const STREET_AFTER =
  /^(?:[东西南北中一二三四五六七八九十\d]{0,3}(?:路|街|大道|大街|道(?!县|里|外)|巷|弄|胡同|号|里(?!城))|镇|乡|村|街道|社区|小区|新村|山路|湖路|[东西南北]?桥|[县区旗])/
/** What takes the name of a county for itself; a city's name before these is still the city: 深圳大学, but 中山公园. */
const ESTATE_AFTER =
  /^(?:花园|广场|大厦|大楼|大酒店|宾馆|酒店|饭店|公园|公司|机场|火车站|[东西南北]?站|大学|学院|中学|小学|医院|银行|新区|批发|商城|商场|市场|国际)/
const NO_PLACE_AFTER = /^(?:牌|话(?!费)|菜|烤鸭|酒|茶|人(?!民)|男|女)/

/** Reads the longest run of division names that begins at `start`; null when none does. */
export function readRegion(text: string, start: number): RegionReading | null {
  let best: Step | null = null
  for (const first of namesAt(text, start)) {
    const step = extend(text, first, 0)
    if (first.isDoubtful && step.end === first.end) continue
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
    const after = text.slice(end, end + 6)
    const isStreet = STREET_AFTER.test(after) || NO_PLACE_AFTER.test(after)
    const isEstate = isStreet || ESTATE_AFTER.test(after)
    const certain = entries.filter(({ kind, region }) => kind !== 'short' || !(region.level === 3 ? isEstate : isStreet))
    const fullNames = certain.some((entry) => entry.kind !== 'short') ? 1 : 0
    if (certain.length > 0) steps.push({ end, entries: certain, names: 1, fullNames, isDoubtful: false })
    const doubtful = entries.filter((entry) => !certain.includes(entry))
    if (doubtful.length > 0) steps.push({ end, entries: doubtful, names: 1, fullNames: 0, isDoubtful: true })
  }
  return steps
}

function extend(text: string, step: Step, depth: number): Step {
  if (depth > 8) return step
  const gap = BETWEEN.exec(text.slice(step.end, step.end + 20))?.[0].length ?? 0
  let best = step
  for (const next of [...namesAt(text, step.end + gap), ...(gap > 0 ? namesAt(text, step.end) : [])]) {
    const whole = join(text, { step, next, depth })
    if (whole !== null && better(whole, best)) best = whole
  }
  return best
}

/** Goes down (广东→深圳), or says again from the top (北京市北京市); null when the two do not fit. */
function join(text: string, { step, next, depth }: { step: Step; next: Step; depth: number }): Step | null {
  const names = step.names + 1
  const fullNames = step.fullNames + next.fullNames
  const down = next.entries.filter((entry) => step.entries.some((above) => isWithin(entry.region, above.region)))
  if (down.length > 0) {
    const inner = extend(text, { ...next, entries: down, names, fullNames }, depth + 1)
    return next.isDoubtful && inner.end === next.end ? null : inner
  }
  if (next.isDoubtful) return null
  const moved = next.entries.filter((entry) => hasMoved(step, next, entry))
  if (moved.length === 1) return extend(text, { ...next, entries: moved, names, fullNames }, depth + 1)
  const anew = beginsAnew(text, { step, next, depth })
  if (anew !== null) return anew
  const again = saidAgain(step, next)
  if (again.length === 0) return null
  const whole = extend(text, { ...next, entries: again, names, fullNames }, depth + 1)
  return next.fullNames === 0 && whole.end === next.end ? null : whole
}

/** A county-level city written under the prefecture it once belonged to (四平市公主岭市): today's prefecture counts. */
function hasMoved(step: Step, next: Step, { region, kind }: NamedRegion): boolean {
  const isCity = region.level === 3 && kind === 'official' && region.name.length > 2 && /[市县]$/.test(region.name)
  const isUnderCity = (step.fullNames > 0 || step.names > 1) && step.entries.every((entry) => entry.region.level === 2)
  return (
    isCity &&
    isUnderCity &&
    next.fullNames > 0 &&
    step.entries.some((entry) => entry.region.place.province === region.place.province)
  )
}

/** After a county the whole run may be said again from its province on (海南省三亚市天涯区海南省三亚市天涯区). */
function beginsAnew(text: string, { step, next, depth }: { step: Step; next: Step; depth: number }): Step | null {
  if (next.fullNames === 0 || step.entries.some((entry) => entry.region.level < 3)) return null
  const provinces = next.entries.filter(
    (entry) => entry.region.level === 1 && step.entries.some(({ region }) => isWithin(region, entry.region)),
  )
  if (provinces.length === 0) return null
  const whole = extend(text, { ...next, entries: provinces, names: step.names + 1, fullNames: step.fullNames + 1 }, depth + 1)
  return whole.entries.every((entry) => entry.region.level === 3) ? whole : null
}

/** A province or city said twice; after a county what repeats is the name of a street. */
function saidAgain(step: Step, next: Step): readonly NamedRegion[] {
  const mayRise = step.fullNames > 0 || step.names > 1
  return step.entries.filter(
    (entry) =>
      entry.region.level < 3 &&
      next.entries.some(({ region }) => region === entry.region || (mayRise && isWithin(entry.region, region))),
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
  const mainland = regions.filter((region) => region.level === 3 && region.place.province !== '台湾省')
  const likely = regions.filter((region) => mainland.length === 0 || region.level !== 2 || region.place.province !== '台湾省')
  return likely.filter((region) => !likely.some((outer) => isWithin(region, outer)))
}

/** The place all candidates agree on: what differs between them is empty. */
export function commonPlace(places: readonly Place[]): Place {
  const agree = (part: keyof Place): string => {
    const first = places[0]?.[part] ?? ''
    return places.every((place) => place[part] === first) ? first : ''
  }
  return { province: agree('province'), city: agree('city'), district: agree('district') }
}
