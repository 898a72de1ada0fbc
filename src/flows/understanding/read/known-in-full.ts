import type { Target } from './fillings.ts'
import { sideInSentence } from './side-in-sentence.ts'

/** 阿丽是厦门那箱，南宁那箱给韦姐: places in passing change no address that is known to the door. */
export function isKnownInFull({ reading, context, flow }: Target, index: number): boolean {
  const place = reading.places[index]
  if (flow !== 'order' || reading.places.length < 2 || place === undefined || reading.details.has(index)) return false
  if (sideInSentence(reading, place) !== null) return false
  return ['shipper.address', 'consignee.address'].every((slot) => {
    const known = context.slots?.[slot]
    return typeof known === 'object' && 'detail' in known && known.detail !== ''
  })
}
