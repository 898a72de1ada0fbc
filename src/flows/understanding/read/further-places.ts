import type { Place } from '../../../domain/regions/place.ts'
import type { FoundPlace } from '../extract/places.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'

const LISTED = /^\s*(?:市|省)?\s*[、，,和及跟与/&]?\s*(?:and)?\s*$/i
const EACH = /各|分别|每个地方|\b(?:each|respectively)\b/i
const CORRECTS = /不对|不是|改|错|换|还是|或|要么|转|经|再到|\b(?:or|not|instead|sorry|actually|via)\b/i
const MOST = 6

interface Further {
  readonly fillings: readonly Filling[]
  /** The places of the message are all destinations. */
  readonly isAll: boolean
  /** Each of them has its own weight. */
  readonly isEach: boolean
}

/** Several destinations of one enquiry (北京上海广州各5公斤): the first is the destination, the others stand by as «place 3kg». */
export function furtherPlaces({ reading, flow }: Target): Further {
  const none = { fillings: [], isAll: false, isEach: false }
  const { places, text, weights } = reading
  if (flow !== 'quote' || places.length < 2 || CORRECTS.test(text) || places.some((place) => place.candidates.length > 1))
    return none
  const isAll = places.every(({ role }) => role === 'unknown') && isList(places, text)
  const ends = isAll ? places : destinations(places, text)
  const [first, second] = ends
  if (first === undefined || second === undefined || ends.length > MOST) return none
  const isPaired = weights.length === ends.length
  const others = ends.slice(1).map(({ place }, at) => described(place, isPaired ? weights[at + 1]?.value : undefined))
  const because = 'several destinations'
  const own = weights[0]
  return {
    isAll,
    isEach: isPaired,
    fillings: [
      { slot: 'destination', value: first.place, at: first.start, because },
      { slot: 'destinations', value: others, at: second.start, because },
      ...(isPaired && own !== undefined ? [{ slot: 'goods.weight', value: own.value, at: own.start, because }] : []),
    ],
  }
}

/** Without a word for from or to: three and more in a row, or two of which each gets its own. */
function isList(places: readonly FoundPlace[], text: string): boolean {
  const isRow = places.every((place, at) => at === 0 || LISTED.test(text.slice(places[at - 1]?.end ?? 0, place.start)))
  return isRow && (EACH.test(text) || places.length > 2)
}

/** What is said to be a destination, and what is listed right behind one. */
function destinations(places: readonly FoundPlace[], text: string): readonly FoundPlace[] {
  const ends: FoundPlace[] = []
  for (const place of places) {
    const last = ends.at(-1)
    const isListed = last !== undefined && place.role === 'unknown' && LISTED.test(text.slice(last.end, place.start))
    if (place.role === 'destination' || isListed) ends.push(place)
  }
  return ends
}

function described({ province, city, district }: Place, kg: number | undefined): string {
  const name = [...new Set([province, city, district])].join('')
  return kg === undefined ? name : `${name} ${kg}kg`
}
