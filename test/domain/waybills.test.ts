import { describe, expect, it } from 'vitest'
import { makeWaybill, waybillCheck } from '../../src/domain/waybills/waybill.ts'

describe('waybill numbers', () => {
  it.each([
    ['SD2400112300018', 'valid'],
    ['sd 2400-1123-0001-8', 'valid'],
    ['SD2400112300019', 'wrong_check_digit'],
    ['SD240011230001', 'wrong_length'],
    ['SD24001123000181', 'wrong_length'],
    ['SF2400112300018', 'not_ours'],
    ['SD24001123000A8', 'not_ours'],
    ['', 'not_ours'],
  ] as const)('judges %s as %s', (number, verdict) => {
    expect(waybillCheck(number)).toBe(verdict)
  })

  it('makes numbers that its own check accepts, whatever the prefix', () => {
    for (const serial of [0, 1, 240011230001, 999999999999]) {
      expect(waybillCheck(makeWaybill('KY', serial), 'KY')).toBe('valid')
    }
    expect(makeWaybill('SD', 240011230001)).toBe('SD2400112300018')
  })

  it('notices every single wrong digit', () => {
    const good = 'SD2400112300056'
    for (let index = 2; index < good.length; index++) {
      const wrong = `${good.slice(0, index)}${(Number(good.charAt(index)) + 1) % 10}${good.slice(index + 1)}`
      expect(waybillCheck(wrong)).toBe('wrong_check_digit')
    }
  })

  it('refuses a serial that does not fit twelve digits', () => {
    expect(() => makeWaybill('SD', 10 ** 12)).toThrow(RangeError)
  })
})
