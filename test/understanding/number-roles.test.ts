import { describe, expect, it } from 'vitest'
import { type Asked, read, told } from './told.ts'

/** Numbers that look like another sort: what they must never be taken for. */
const TRAPS: readonly (readonly [text: string, asked: Asked])[] = [
  ['尾号5521的手机', ''],
  ['我住1502室', ''],
  ['门牌号是308号', ''],
  ['28号来取', ''],
  ['一共12件', ''],
  ['299块', ''],
  ['我要打12315', ''],
  ['你们的电话是95338吗', ''],
  ['打了400没人接', ''],
  ['身份证110101199003071234', ''],
  ['110101199003071234', ''],
  ['卡号6222021234567890128', ''],
  ['6222021234567890128', ''],
  ['订单号20261121008899', ''],
  ['淘宝订单3344556677889900112', ''],
  ['取件码8-2-3045', ''],
  ['验证码是482913', ''],
  ['邮编518000', ''],
  ['税号91440300MA5XXXXX0A', ''],
  ['2026年11月21日', ''],
  ['2026-11-21 10:30', ''],
  ['60*40*50', ''],
  ['保价5000', ''],
  ['价值12800元', ''],
  ['138****8000', ''],
  ['138xxxx8000', ''],
  ['G1024次列车', ''],
  ['粤B12345', ''],
  ['3栋2单元1801', ''],
  ['QQ 123456789', ''],
  ['微信号abc12345678', ''],
  ['工号100867', ''],
  ['第3个', ''],
  ['5公斤', 'quote/goods.weight'],
  ['4417', 'track/verify.tail'],
  ['18', 'quote/goods.pieces'],
]

describe('a number that is something else', () => {
  it.each(TRAPS)('%s (%s) is no waybill, order or phone', (text, asked) => {
    const { waybills, orders, phones } = read(text, asked).entities
    expect([waybills, orders, phones]).toEqual([undefined, undefined, undefined])
  })

  it.each([
    'SD2400112300018 13800138000 DD202611210001',
    'DD202611210001的单，电话13800138000，单号SD2400112300018',
    '13800138000/SD2400112300018/DD202611210001',
  ])('%s holds one of each', (text) => {
    const { waybills, orders, phones } = read(text).entities
    expect({ waybills, orders, phones }).toEqual({
      waybills: ['SD2400112300018'],
      orders: ['DD202611210001'],
      phones: ['13800138000'],
    })
  })

  it('stays what the question asks for', () => {
    expect(told(read('1203', 'track/verify.tail'))).toEqual(['set verify.tail 1203'])
    expect(told(read('3', 'quote/goods.pieces'))).toEqual(['set goods.pieces 3'])
    expect(told(read('299', 'quote/insurance.value'))).toEqual(['set insurance.value 29900'])
  })
})
