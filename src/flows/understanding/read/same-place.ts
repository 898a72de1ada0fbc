import type { Place } from '../../../domain/regions/place.ts'
import type { SlotName, SlotValue } from '../../commands.ts'
import { sideOf, slotFor } from '../slot-kinds.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'

const SAME =
  /同上|[跟和与同](?:上面|前面|刚才|寄件|收件|发货|收货|他|上)[^,，。]{0,6}(?:一样|相同|一个|同一个|同)|(?:一样|相同)的(?:城市|地方|市|区)|(?:同一?个?|一个)(?:城市|市)(?!场)|同城|本市|\bsame (?:as above|as (?:the )?(?:sender|shipper|receiver|above)|city|place)\b/i

/** 同上, 跟寄件人一个城市: the other side's place, without its street; null when the message says nothing of the kind. */
export function samePlace({ flow, reading, context }: Target): Filling | null {
  const at = reading.places.length + reading.contacts.length > 0 ? -1 : reading.lower.search(SAME)
  const side = at < 0 ? null : sideOf(context.pending?.slot)
  if (side === null) return null
  const own = slotFor(flow, 'address', side)
  const other = placeIn(context.slots, slotFor(flow, 'address', side === 'shipper' ? 'consignee' : 'shipper'))
  if (own === null || other === null) return null
  const place = sharedPart(other, reading.lower)
  return {
    slot: own,
    value: own.endsWith('.address') ? { ...place, detail: '' } : place,
    at,
    because: 'same place as the other side',
  }
}

function sharedPart({ province, city, district }: Place, said: string): Place {
  const isWhole = /同上|一样|same as/.test(said) && !/城市|市$/.test(said)
  return { province, city, district: isWhole ? district : '' }
}

function placeIn(slots: Readonly<Record<string, SlotValue>> | undefined, slot: SlotName | null): Place | null {
  const value = slot === null ? undefined : slots?.[slot]
  return typeof value === 'object' && 'city' in value && value.city !== '' ? value : null
}
