import { describe, expect, it } from 'vitest'
import { identifyCarrier } from '../../src/flows/understanding/extract/identify-carrier.ts'
import { extractWaybills } from '../../src/flows/understanding/extract/waybills.ts'

const own = (text: string): [string, string][] =>
  extractWaybills(text)
    .filter((found) => found.owner === 'own')
    .map((found) => [found.number, found.verdict])
const sure = (text: string): string[] =>
  extractWaybills(text)
    .filter((found) => found.isSure)
    .map((found) => found.number)

describe('own waybills', () => {
  it.each([
    ['帮我查SD2400112300018到哪了', 'SD2400112300018', 'valid'],
    ['sd2400112300018', 'SD2400112300018', 'valid'],
    ['ＳＤ２４００１１２３０００１８', 'SD2400112300018', 'valid'],
    ['SD 2400 1123 0001 8 呢', 'SD2400112300018', 'valid'],
    ['SD-240011230001-8', 'SD2400112300018', 'valid'],
    ['SD2400112300018 13800138000', 'SD2400112300018', 'valid'],
    ['SD2400112300019', 'SD2400112300019', 'wrong_check_digit'],
    ['SD24001123000181', 'SD24001123000181', 'wrong_length'],
    ['SD2400 1123 0001 89', 'SD24001123000189', 'wrong_length'],
    ['SD24OO11230O018', 'SD2400112300018', 'valid'],
    ['SD24OO11230O019', 'SD24OO11230O019', 'not_ours'],
    ['SD240011230001 2箱', 'SD240011230001', 'wrong_length'],
  ])('reads %s', (text, number, verdict) => {
    expect(own(text)).toEqual([[number, verdict]])
  })

  it('reads several, in order', () => {
    expect(own('SD2400112300018、SD2400112300025和SD2400112300032')).toHaveLength(3)
  })

  it('takes another company’s prefix', () => {
    expect(extractWaybills('KY2400112300018', 'KY')).toMatchObject([{ owner: 'own', verdict: 'valid' }])
  })
})

describe('other carriers', () => {
  it.each([
    ['SF1234567890123', 'sf', 'unchecked'],
    ['YT1234567890123', 'yto', 'unchecked'],
    ['JT1234567890123', 'jt', 'unchecked'],
    ['1Z999AA10123456784', 'ups', 'valid'],
    ['1Z999AA10123456785', 'ups', 'wrong_check_digit'],
    ['EE876543216CN', 's10', 'valid'],
    ['EE876543217CN', 's10', 'wrong_check_digit'],
    ['EE876543216XX', 's10', 'wrong_check_digit'],
    ['CSQU3054383', 'container', 'valid'],
    ['CSQU3054384', 'container', 'wrong_check_digit'],
  ])('reads %s as %s, %s', (number, carrier, verdict) => {
    expect(identifyCarrier(number)[0]).toMatchObject({ carrier, verdict })
  })

  it('ranks a number with a fitting check digit first', () => {
    const verdicts = identifyCarrier('986578788855').map((candidate) => candidate.verdict)
    expect(verdicts[0]).toBe('valid')
    expect(verdicts.indexOf('valid')).toBeLessThanOrEqual(verdicts.length - 1)
  })

  it('is sure of bare digits only when a word names them', () => {
    expect(sure('帮我查773012345678901')).toEqual([])
    expect(sure('运单号：773012345678901')).toEqual(['773012345678901'])
    expect(sure('申通773012345678901到哪了')).toEqual(['773012345678901'])
    expect(extractWaybills('申通773012345678901')[0]?.carriers[0]?.carrier).toBe('sto')
    expect(sure('tracking number 1Z 999 AA1 01 2345 6784')).toEqual(['1Z999AA10123456784'])
  })

  it.each([
    ['2400112300032', 'SD2400112300032 valid'],
    ['2400112300032到哪了', 'SD2400112300032 valid'],
    ['单号2400112300031 到哪了', 'SD2400112300031 wrong_check_digit'],
    ['2400112300031', 'SD2400112300031 wrong_check_digit'],
    ['条码6901234567892', ''],
    ['订单号2400112300032', ''],
    ['身份证440301199001011234', ''],
  ])('reads %s without its letters as «%s»', (text, wanted) => {
    const found = extractWaybills(text).filter(({ isSure, isAlone }) => isSure || isAlone)
    expect(found.map(({ number, verdict }) => `${number} ${verdict}`).join()).toBe(wanted)
  })

  it.each([
    ['1 Z 9 9 9 A A 1 0 1 2 3 4 5 6 7 8 4', '1Z999AA10123456784'],
    ['SF 1234567890123', 'SF1234567890123'],
    ['我的快递774412345672怎么还没到', '774412345672'],
    ['1LSCXAB00C4DEFG', '1LSCXAB00C4DEFG'],
  ])('puts %s together', (text, number) => {
    expect(sure(text)).toEqual([number])
  })

  it.each([
    ['774412345672', true],
    ['774412345673', false],
    ['1380013800', false],
    ['138001380001', false],
    ['4111111111111111', false],
    ['774412345672是什么', false],
  ])('takes %s, said alone, for a waybill: %s', (text, isAlone) => {
    expect(extractWaybills(text).some((found) => found.isAlone === true)).toBe(isAlone)
  })

  it.each([
    '我的电话13800138000',
    '尾号4417',
    '身份证440301199001011234',
    '卡号6222020013800138000',
    '12315投诉你们',
    'DD202611210001',
    '价格1000000元',
    '深南大道1000号',
    '2026-11-21',
    '订单号773012345678901',
    '000000000000',
  ])('is sure of none in %s', (text) => {
    expect(sure(text)).toEqual([])
  })
})
