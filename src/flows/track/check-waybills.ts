import type { Bilingual } from '../../domain/language.ts'
import { type WaybillVerdict, waybillCheck } from '../../domain/waybills/waybill.ts'
import type { SlotValue } from '../commands.ts'
import type { FlowView, SlotCheck } from '../engine/flow.ts'
import { otherCarrier } from './other-carrier.ts'

/** One number or several; one of several that is wrong does not hold up the others, it is answered with the rest. */
export function checkWaybills(value: SlotValue, view: FlowView): SlotCheck {
  const numbers = waybillNumbers(value)
  const [first] = numbers
  const prefix = view.facts.company.waybillPrefix
  if (first === undefined) return { ok: false, problem: waybillProblem('not_ours', '', prefix) }
  if (numbers.length > 1) return { ok: true, value: numbers.map(compact) }
  const verdict = waybillCheck(first, prefix)
  return verdict === 'valid'
    ? { ok: true, value: compact(first) }
    : { ok: false, problem: waybillProblem(verdict, first, prefix) }
}

/** Whatever number was sent: tracking answers a wrong one too, with what is wrong with it and a row. */
export function anyNumbers(value: SlotValue, view: FlowView): SlotCheck {
  const numbers = waybillNumbers(value)
  return numbers.length === 1 ? { ok: true, value: compact(numbers[0] ?? '') } : checkWaybills(value, view)
}

/** Every number of a slot value, as written. */
export function waybillNumbers(value: SlotValue | undefined): readonly string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value]
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string')
  return typeof value === 'object' && 'malformed' in value ? [value.malformed] : []
}

/** What is wrong with a number that is none of ours, said plainly. */
export function waybillProblem(verdict: Exclude<WaybillVerdict, 'valid'>, number: string, prefix: string): Bilingual {
  const digits = number.replace(/\D/gu, '').length
  switch (verdict) {
    case 'wrong_length':
      return {
        zh: `运单号是 ${prefix} 加 13 位数字，您发的有 ${digits} 位数字，请核对一下。`,
        en: `A waybill number is ${prefix} and 13 digits; yours has ${digits}. Please check it.`,
      }
    case 'wrong_check_digit':
      return {
        zh: `${compact(number)} 的校验位对不上，可能有一位写错了，请核对一下。`,
        en: `${compact(number)} does not add up: one digit seems to be wrong. Please check it.`,
      }
    case 'not_ours':
      return notOurs(compact(number), prefix)
  }
}

function notOurs(number: string, prefix: string): Bilingual {
  if (number === '') {
    return {
      zh: `没看到运单号，我们的运单号是 ${prefix} 加 13 位数字。`,
      en: `I see no waybill number; ours are ${prefix} and 13 digits.`,
    }
  }
  return (
    otherCarrier(number) ?? {
      zh: `${number} 不是我们的运单号，我们的是 ${prefix} 加 13 位数字；如果是别家的单号，要请您向那家公司查询。`,
      en: `${number} is not one of our waybill numbers, which are ${prefix} and 13 digits. If another carrier gave it to you, please ask them.`,
    }
  )
}

function compact(number: string): string {
  return number.replace(/[\s-]/gu, '').toUpperCase()
}
