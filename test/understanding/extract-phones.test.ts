import { describe, expect, it } from 'vitest'
import { checkPhone } from '../../src/flows/understanding/extract/check-phone.ts'
import { extractCompanyNumbers } from '../../src/flows/understanding/extract/company-numbers.ts'
import { extractPhones } from '../../src/flows/understanding/extract/phones.ts'

const phones = (text: string): string[] => extractPhones(text).map((found) => found.phone)

describe('extractPhones', () => {
  it.each([
    ['我的电话13800138000', '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['138-0013-8000', '13800138000'],
    ['+86 13800138000', '13800138000'],
    ['86-13800138000', '13800138000'],
    ['008613800138000', '13800138000'],
    ['１３８００１３８０００', '13800138000'],
    ['座机0755-83660000转8001', '0755-83660000-8001'],
    ['0755-83660000-8001', '0755-83660000-8001'],
    ['(010)88886666', '010-88886666'],
    ['075583660000', '0755-83660000'],
    ['+86 755 8366 0000', '0755-83660000'],
    ['13911112222-1234', '13911112222-1234'],
    ['400-820-8388', '4008208388'],
    ['call me at +65 9123 4567', '+6591234567'],
    ['张三13800138000深圳', '13800138000'],
    ['Tel13800138000', '13800138000'],
    ['北京路100 13800138000', '13800138000'],
  ])('reads the phone in %s', (text, phone) => {
    expect(phones(text)).toEqual([phone])
  })

  it.each([
    '尾号4417',
    '138****8000',
    '门牌28号',
    '运单SD2400112300018',
    '单号13800138000',
    '身份证440301199001011234',
    '卡号6222020013800138000',
    '6222 0200 1380 0138 000',
    '2026-11-21 10:00',
    '打95588投诉',
    '我要打12315',
    'DD202611210001',
    '100元',
    '2186001234',
    '¥13800138000',
    '5.13800138000',
    '138001380001',
    'SF1380013800012',
    '60x40x50',
    '订单号 13800138000',
    '12800138000',
  ])('finds no phone in %s', (text) => {
    expect(phones(text)).toEqual([])
  })

  it('keeps the order and tells where each stands', () => {
    const text = '先打13800138000，不通打0755-83660000'
    expect(extractPhones(text).map(({ start, end }) => text.slice(start, end))).toEqual(['13800138000', '0755-83660000'])
  })
})

describe('checkPhone', () => {
  it.each([
    ['13800138000', { ok: true, phone: '13800138000' }],
    ['是138 0013 8000', { ok: true, phone: '13800138000' }],
    ['1380013800', { ok: false, problem: 'too_short', by: 1 }],
    ['138001380001', { ok: false, problem: 'too_long', by: 1 }],
    ['138****8000', { ok: false, problem: 'masked' }],
    ['12800138000', { ok: false, problem: 'bad_prefix' }],
    ['83660000', { ok: false, problem: 'no_area_code' }],
    ['95588', { ok: false, problem: 'hotline' }],
    ['不知道', { ok: false, problem: 'no_number' }],
  ] as const)('says of %s what is right or wrong', (text, verdict) => {
    expect(checkPhone(text)).toEqual(verdict)
  })
})

describe('extractCompanyNumbers', () => {
  it('reads order, quote and case numbers, glued, spaced or in lower case', () => {
    const text = '订单dd202611210001，报价BJ 20261121 0007和工单ＧＤ202611200012'
    expect(extractCompanyNumbers(text).map(({ kind, number, isWellFormed }) => [kind, number, isWellFormed])).toEqual([
      ['order', 'DD202611210001', true],
      ['quote', 'BJ202611210007', true],
      ['case', 'GD202611200012', true],
    ])
  })

  it.each([
    ['DD202613410001', false],
    ['DD2026112100015', false],
  ])('reports %s as written, not well formed', (text, isWellFormed) => {
    expect(extractCompanyNumbers(text)).toMatchObject([{ number: text, isWellFormed }])
  })

  it.each(['ADD202611210001', 'DD2026', 'SD2400112300018'])('finds none in %s', (text) => {
    expect(extractCompanyNumbers(text)).toEqual([])
  })
})
