import { goodsTails } from '../extract/goods-tail.ts'
import type { FoundPlace } from '../extract/places.ts'
import { mask } from '../found.ts'

const DETAIL =
  /^\s?[^\s,，。;；!！?？\n]{0,40}?(?:路|街|道|巷|弄|里|村|镇|乡|园|区|城|厦|楼|栋|座|室|号|小区|广场|花园|中心|厂|仓|店|酒店|学校|大学|医院|公司|工业园|科技园)[^\s,，。;；!！?？\n]{0,40}/u
const NOT_STREET =
  /寄|发往|多少钱|怎么|什么|几天|吗|快递|运费|公斤|到(?=[\p{Script=Han}]{2})|不是|改成|号(?:前|之前|来|取|到|发|寄|上午|下午|早|晚|送|走)|^\s?(?:[1-9]|[12]\d|3[01]|[一二三四五六七八九十]{1,3})号(?![楼院栋门])/u

const ENGLISH_STREET =
  /(?:^|[\n,;:])\s*((?:(?:room|unit|flat|floor|building|block|no\.?)\s*\w+[\s,]+)*(?:no\.?\s*)?\d+[a-z]?[\w .'-]{0,30}\b(?:road|rd|street|st|avenue|ave|lane|boulevard|blvd|drive|way|park|building|plaza|tower)\b\.?(?:,? (?:room|unit|flat|floor|building|block) \w+)?(?:, ?[a-z][a-z' -]{1,30} (?:district|new area|zone|county|town|township|subdistrict))?)[\s,]*$/i

/** English addresses begin with the street: 8 Keyuan Road, Nanshan, Shenzhen. */
function streetAhead(
  text: string,
  place: FoundPlace,
  before: FoundPlace | undefined,
): { readonly written: string; readonly start: number; readonly end: number } | null {
  const from = Math.max(before?.end ?? 0, place.start - 100)
  const match = /[a-z]/i.test(text.charAt(place.start)) ? ENGLISH_STREET.exec(text.slice(from, place.start)) : null
  const written = match?.[1]?.trim()
  if (match === null || written === undefined) return null
  const start = from + match.index + match[0].indexOf(written)
  return { written, start, end: start + written.length }
}

/** Street and house behind each place, and the stretches they take (28号 is a door there, not a day). */
export function findDetails(
  said: string,
  places: readonly FoundPlace[],
): {
  readonly byPlace: ReadonlyMap<number, string>
  readonly spans: readonly { readonly start: number; readonly end: number }[]
} {
  const text = mask(said, goodsTails(said))
  const byPlace = new Map<number, string>()
  const spans: { start: number; end: number }[] = []
  places.forEach((place, index) => {
    const ahead = streetAhead(text, place, places[index - 1])
    if (ahead !== null) {
      byPlace.set(index, ahead.written)
      spans.push(ahead)
      return
    }
    const until = places[index + 1]?.start ?? text.length
    const written = DETAIL.exec(text.slice(place.end, until))?.[0]?.replace(/(?:寄出?|发货?|取件|来取)$/, '')
    if (
      written === undefined ||
      (NOT_STREET.test(written) && !/[路街道巷弄栋楼座室]/.test(written)) ||
      /寄|多少钱|运费|公斤/.test(written)
    )
      return
    byPlace.set(index, written.trim())
    spans.push({ start: place.end, end: place.end + written.length })
  })
  return { byPlace, spans }
}
