import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

describe('a customer who has no waybill number', () => {
  it.each([
    ['收件人李雷，手机尾号9001'],
    ['单号找不到了，收件人是李雷，电话后四位9001'],
    ['李雷 9001'],
    ['寄件人张三，收件人手机尾号9001'],
  ])('is found by a name on it and the last four digits: «%s»', (said) => {
    const desk = played(`
      customer : 我的快递到哪了
      customer : ${said}
      bot      : 深圳南山 → 北京海淀 … 预计明天
      bot      : 把运单号发给我
    `)
    expect(desk.flow).toBeNull()
    expect(desk.enquiries).toMatchObject([{ kind: 'track', outcome: 'answered' }])
    expect(desk.transcript.at(-1)).not.toMatch(/SD24|13900139001|科技/u)
  })

  it('is asked for the half that is missing, whichever came first', () => {
    played(`
      customer : 查一下我的快递，手机尾号9001
      bot      : 叫什么
      customer : 李雷
      bot      : 深圳南山 → 北京海淀
    `)
    played(`
      customer : 查快递
      customer : 没有单号，收件人是韩梅梅
      bot      : 后四位
      customer : 9002
      bot      : 广州天河 → 上海徐汇
      customer : 什么时候能到
      bot      : 广州天河 → 上海徐汇 … 预计今天
    `)
  })

  it('is not looked up by a question', () => {
    played(`
      customer : where is my parcel? the phone ends in 9002
      bot      : What is the name
      customer : can I get the courier's number?
      bot      : name
      bot      : digits
    `)
  })

  it('is found in English', () => {
    played(`
      customer : where is my parcel? I lost the number
      customer : the receiver is Tan Wei, phone ends in 9005
      bot      : Singapore
    `)
  })

  it('hears plainly that nothing fits, never the same words twice, and may not go on guessing', () => {
    const desk = played(`
      customer : 查快递
      customer : 收件人李雷 尾号1111
      bot      : 没有查到
      customer : 李雷 2222
      bot      : 完整的手机号
      customer : 李雷 3333
      bot      : 没有查到李雷 … 转接
      customer : 查快递，收件人李雷，尾号9001
      bot      : 不能再按姓名
    `)
    expect(desk.enquiries.every(({ outcome }) => outcome !== 'answered')).toBe(true)
    const said = desk.transcript.filter((line) => line.startsWith('bot') && !line.includes('要转接吗'))
    expect(new Set(said).size).toBe(said.length)
  })

  it('finds one of several parcels of the vouched phone by the other side’s name', () => {
    played(
      `
      customer : 查下何静那个快递
      bot      : SD2400112300087
    `,
      { vouchedPhone: '13800138000' },
    )
  })
})

describe('what cannot be told', () => {
  it.each([
    ['没有单号', '姓名和手机后四位'],
    ['我没有运单号', '姓名和手机后四位'],
  ])('is not asked for in the same words again: «%s»', (said, way) => {
    const desk = played(`
      customer : 我的快递到哪了
      customer : ${said}
      bot      : ${way}
    `)
    const [first = '', second = ''] = desk.transcript.filter((line) => line.startsWith('bot'))
    expect(second).not.toContain(first.replace('bot : ', ''))
    expect(desk.slot).toBe('waybill')
  })
})

describe('several parcels under one phone', () => {
  it('are told apart by where they go, and personal detail needs the number or a person', () => {
    const desk = played(`
      customer : 13800138000 帮我查下快递
      bot      : 深圳福田 … 北京海淀 … 告诉我寄到哪里
      customer : 北京的那个什么时候到
      bot      : 北京海淀 … 预计明天
      bot      : 运单号
      customer : 北京那票的派送员电话多少
      bot      : 个人信息 … 转接
    `)
    expect(desk.transcript.at(-3)).not.toContain('深圳福田')
  })
})
