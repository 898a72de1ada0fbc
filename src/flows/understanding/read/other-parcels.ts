import type { Target } from './fillings.ts'
import type { Reading } from './reading.ts'

/** Names a parcel by where it goes: 成都的2公斤, 重庆那箱. */
const MARKED = /^(?:市)?(?:的?那[个件箱票份单边]|的(?=\s?(?:大概|大约|约|是|重|就)?\s?\d))/

/** 成都的2公斤 重庆的3公斤 while one of them is ordered: such a place changes no address. */
export function isOfOtherParcel({ reading, context, flow }: Target, index: number): boolean {
  const place = reading.places[index]
  const isUnderWay = flow === 'order' && context.pending !== undefined && cityOf(context, 'consignee') !== ''
  return (
    isUnderWay && place !== undefined && !reading.details.has(index) && MARKED.test(reading.text.slice(place.end, place.end + 12))
  )
}

/** The message without the weights of parcels that go elsewhere. */
export function ownParcel(target: Target): Reading {
  const { reading, context } = target
  const own = cityOf(context, 'consignee')
  const isMarked = reading.places.map((_place, index) => isOfOtherParcel(target, index))
  if (!isMarked.includes(true)) return reading
  const weights = reading.weights.filter(({ start }) => {
    const at = reading.places.findLastIndex((place) => place.end <= start)
    return at < 0 || isMarked[at] !== true || reading.places[at]?.place.city === own
  })
  return { ...reading, weights }
}

function cityOf({ slots }: Target['context'], side: 'shipper' | 'consignee'): string {
  const address = slots?.[`${side}.address`]
  return typeof address === 'object' && 'city' in address ? address.city : ''
}
