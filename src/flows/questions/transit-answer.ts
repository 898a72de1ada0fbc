import type { Company } from '../../domain/company/company.ts'
import type { Language } from '../../domain/language.ts'
import { lane } from '../../domain/quoting/lane.ts'
import { describePlace } from '../../domain/regions/describe-place.ts'
import { extractPlaces } from '../understanding/extract/places.ts'

const HOW_LONG =
  /几天|多久|多长时间|多少天|几日|什么时候(?:能|可以)?到|时效|\bhow (?:long|many days|fast)\b|\bwhen (?:will|would|does)\b|transit time/iu
const PRICED = /多少钱|运费|价格|how much|price/iu

/** «深圳到上海几天»: the days of that lane in both services; null without two ends or a rate. */
export function transitAnswer(text: string, company: Company, language: Language): string | null {
  if (!HOW_LONG.test(text) || PRICED.test(text)) return null
  const places = extractPlaces(text)
  const from = places.find(({ role }) => role === 'origin') ?? places[0]
  const to = places.find((place) => place.role === 'destination' && place !== from) ?? places.find((place) => place !== from)
  if (from === undefined || to === undefined) return null
  const kind = lane(from.place, to.place, company)
  if (kind === null) return null
  const express = company.express.lanes[kind].days
  const ltl = company.ltl.lanes[kind].days
  const [start, end] = [describePlace(from.place, language), describePlace(to.place, language)]
  return language === 'zh'
    ? `${start}到${end}，标准快递约 ${express} 天，零担约 ${ltl} 天，从取件起算。`
    : `${start} to ${end}: express about ${days(express)}, LTL about ${days(ltl)}, counted from pickup.`
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}
