import type { Bilingual } from '../../../domain/language.ts'
import type { SlotValue } from '../../commands.ts'
import type { SlotCheck } from '../../engine/flow.ts'
import { checkPhone, type PhoneProblem } from '../../understanding/extract/check-phone.ts'

/** A phone as typed: normalised, or what exactly is wrong with it. */
export function checkTypedPhone(value: SlotValue): SlotCheck {
  const text = typedText(value)
  if (text === '') return { ok: false, problem: PROBLEMS.no_number(0) }
  const checked = checkPhone(text)
  if (checked.ok) return { ok: true, value: checked.phone }
  return { ok: false, problem: PROBLEMS[checked.problem](checked.by ?? 0) }
}

function typedText(value: SlotValue): string {
  if (typeof value === 'string') return value.trim()
  return typeof value === 'object' && 'malformed' in value ? value.malformed : ''
}

const PROBLEMS: Readonly<Record<PhoneProblem, (by: number) => Bilingual>> = {
  too_short: (by) => ({
    zh: `这个号码少了 ${by} 位，手机号是 11 位。`,
    en: `That number is ${by} digit${by === 1 ? '' : 's'} short; a mobile number has 11.`,
  }),
  too_long: (by) => ({
    zh: `这个号码多了 ${by} 位，手机号是 11 位。`,
    en: `That number is ${by} digit${by === 1 ? '' : 's'} too long; a mobile number has 11.`,
  }),
  masked: () => ({ zh: '号码里有星号，麻烦发完整的号码。', en: 'Part of the number is hidden; please send all of it.' }),
  bad_prefix: () => ({
    zh: '这不像手机号，手机号以 13 到 19 开头。',
    en: 'That does not look like a mobile number; they begin with 13 to 19.',
  }),
  no_area_code: () => ({
    zh: '座机请带上区号，比如 0755-83660000。',
    en: 'Please add the area code of the landline, for example 0755-83660000.',
  }),
  hotline: () => ({
    zh: '这是服务热线，麻烦留一个能直接联系到人的号码。',
    en: 'That is a hotline; please give a number that reaches a person.',
  }),
  no_number: () => ({ zh: '没看到电话号码。', en: 'I did not see a phone number.' }),
}
