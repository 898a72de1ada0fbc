import { FORMER_NAMES } from './former-names.ts'
import type { NamedRegion, NameKind, Region } from './region.ts'
import { REGION_LINES } from './regions.generated.ts'
import { shortName } from './short-name.ts'

export interface RegionTable {
  readonly regions: readonly Region[]
  readonly byName: ReadonlyMap<string, readonly NamedRegion[]>
  /** Longest name that begins with a character, so a scan knows how far to look. */
  readonly longestByFirst: ReadonlyMap<string, number>
}

let table: RegionTable | undefined

/** The division table of China to county level with every name people use; decoded at first use. */
export function regionTable(): RegionTable {
  table ??= build()
  return table
}

function build(): RegionTable {
  const regions = decode()
  const byName = new Map<string, NamedRegion[]>()
  for (const region of regions) addOwnNames(byName, region)
  addFormerNames(byName, regions)
  const longestByFirst = new Map<string, number>()
  for (const name of byName.keys()) {
    const first = name.charAt(0)
    longestByFirst.set(first, Math.max(name.length, longestByFirst.get(first) ?? 0))
  }
  return { regions, byName, longestByFirst }
}

function decode(): Region[] {
  const regions: Region[] = []
  for (const line of REGION_LINES.split('\n')) {
    const [province = '', rest = ''] = line.split(':')
    const cities = rest.split(';').map((city) => city.split(' '))
    const isMunicipality = cities.some(([city]) => city === province)
    regions.push({ level: 1, name: province, place: { province, city: isMunicipality ? province : '', district: '' } })
    for (const [city = '', ...districts] of cities) {
      if (city !== '' && city !== province) regions.push({ level: 2, name: city, place: { province, city, district: '' } })
      for (const district of districts) regions.push({ level: 3, name: district, place: { province, city, district } })
    }
  }
  return regions
}

function add(byName: Map<string, NamedRegion[]>, name: string, entry: NamedRegion): void {
  const known = byName.get(name)
  if (known === undefined) byName.set(name, [entry])
  else if (!known.some((other) => other.region === entry.region)) known.push(entry)
}

function addOwnNames(byName: Map<string, NamedRegion[]>, region: Region): void {
  add(byName, region.name, { region, kind: 'official' })
  for (const [name, kind] of otherNames(region)) add(byName, name, { region, kind })
}

/** 富阳区 was 富阳市 or 富阳县; 楚雄彝族自治州 is said 楚雄州; 浦东新区 is said 浦东区. */
function otherNames(region: Region): (readonly [string, NameKind])[] {
  const stem = shortName(region.name)
  if (region.level === 1) return provinceNames(region.name, stem)
  const suffixes = region.level === 2 ? citySuffixes(region.name) : districtSuffixes(region.name)
  const names = suffixes.map((suffix) => [stem + suffix, 'former'] as const)
  if (stem === region.name) return names.filter(([name]) => stem.length > 2 && name.length > 3)
  return [[stem, 'short'], ...names]
}

function provinceNames(name: string, stem: string): (readonly [string, NameKind])[] {
  const names: (readonly [string, NameKind])[] = [[stem, 'short']]
  if (name.endsWith('自治区')) names.push([`${stem}省`, 'former'], [`${stem}自治区`, 'former'])
  if (name === '广西壮族自治区') names.push(['广西壮族', 'former'])
  if (name === '新疆维吾尔自治区') names.push(['新疆维吾尔族自治区', 'former'], ['新疆维吾尔', 'former'])
  if (name === '台湾省') names.push(['台湾地区', 'former'])
  if (name.endsWith('特别行政区')) names.push([`${stem}特区`, 'former'], [`${stem}市`, 'former'], [`中国${stem}`, 'former'])
  return names
}

function citySuffixes(name: string): readonly string[] {
  if (name.endsWith('自治州')) return ['州', '自治州']
  return name.endsWith('市') ? ['地区'] : []
}

function districtSuffixes(name: string): readonly string[] {
  if (/(?:镇|乡)$/.test(name)) return []
  if (name.endsWith('族区')) return ['区', '县']
  if (name.endsWith('自治县')) return ['县', '自治县', '市']
  if (name.endsWith('新区')) return ['区', '县']
  return ['区', '县', '市'].filter((suffix) => !name.endsWith(suffix))
}

function addFormerNames(byName: Map<string, NamedRegion[]>, regions: readonly Region[]): void {
  const byPath = new Map(regions.map((region) => [pathOf(region), region]))
  for (const line of FORMER_NAMES.trim().split('\n')) {
    const [path = '', names = ''] = line.split('<')
    const region = byPath.get(path)
    if (region === undefined) continue
    for (const name of names.split(' ')) add(byName, name, { region, kind: 'former' })
  }
}

function pathOf({ level, place }: Region): string {
  if (level === 3) return `${place.city || place.province}/${place.district}`
  return level === 2 ? place.city : place.province
}
