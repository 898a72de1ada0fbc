import type { SlotValue } from '../../commands.ts'
import { mask } from '../found.ts'
import { sideOf } from '../slot-kinds.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'

const STREET = /^\p{Script=Han}[\p{Script=Han}\dA-Za-z()（）-]{2,40}$/u
const HOUSE = /[路街道巷弄村镇园区苑厦座栋楼号]\s?[\p{Script=Han}\d]*\d|\d\s?(?:号|栋|座|楼|室|弄)/u
const ENGLISH = /\b(?:road|rd|street|st|avenue|ave|lane|building|block)\b/i

/** 13855556666 长江西路88号 where the city of that party is known: the street beside the phone that was asked for. */
export function streetBeside({ reading, context, flow }: Target): readonly Filling[] {
  const { phones, contacts, places, text } = reading
  const side = context.pending?.flow === flow ? sideOf(context.pending.slot) : null
  const held = side === null ? undefined : context.slots?.[`${side}.address`]
  if (side === null || phones.length === 0 || contacts.length + places.length > 0 || !needsStreet(held)) return []
  const parts = mask(text, phones).split(/[,，。;；\n]| {2,}/u)
  const street = parts.map((part) => part.trim()).find((part) => isStreet(part))
  if (street === undefined) return []
  return [
    {
      slot: `${side}.address`,
      value: { ...held, detail: street },
      at: Math.max(0, text.indexOf(street)),
      because: 'street beside a phone',
    },
  ]
}

function isStreet(part: string): boolean {
  return (STREET.test(part) && HOUSE.test(part)) || (ENGLISH.test(part) && /\d/.test(part) && part.length < 80)
}

function needsStreet(
  held: SlotValue | undefined,
): held is { readonly province: string; readonly city: string; readonly district: string; readonly detail: string } {
  return typeof held === 'object' && 'detail' in held && held.city !== '' && held.detail === ''
}
