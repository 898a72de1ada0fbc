import type { RegionReading } from './read-region.ts'
import type { Region } from './region.ts'

/** Short names whose smaller namesake is so well known that the larger place may not win: ask. */
const ASK = new Set(['朝阳'])
const BEYOND = new Set(['台湾省', '香港特别行政区', '澳门特别行政区'])

/**
 * What a single short name means when a larger and a smaller region share it: the larger one (海南, 中山, 通化), unless both are
 * well known (朝阳). Regions of the mainland go before those beyond it.
 */
export function preferMainland(reading: RegionReading): readonly Region[] {
  const { candidates } = reading
  if (candidates.length < 2) return candidates
  if (reading.fullNames > 0) return mainlandFirst(candidates)
  const mainland = candidates.filter((region) => !BEYOND.has(region.place.province))
  const usable = mainland.length > 0 ? mainland : candidates
  const isAsked = usable.some((region) => ASK.has(region.name.replace(/[省市区县]$/, '')))
  const widest = Math.min(...usable.map((region) => region.level))
  const kept = isAsked || widest === 3 ? usable : usable.filter((region) => region.level === widest)
  return isAsked ? kept.filter((region) => region.level < 3 || region.name.endsWith('区')) : kept
}

function mainlandFirst(regions: readonly Region[]): readonly Region[] {
  return [...regions].sort((a, b) => Number(BEYOND.has(a.place.province)) - Number(BEYOND.has(b.place.province)))
}
