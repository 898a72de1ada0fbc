import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

const ORDER = `
      customer : 寄书 15公斤 深圳福田到合肥蜀山 下单
      customer : 何平 13711112222 深圳福田区福华路9号
      bot      : 收件人
      -- 540 minutes --`
const BLOCK = '汤勤 13855556666 合肥市蜀山区黄山路602号'

describe('what was asked for, sent hours later', () => {
  it.each([
    [`地址来了 → ${BLOCK}`],
    [`客户的资料要到了 接着弄吧 → ${BLOCK}`],
    [`ok got the address → ${BLOCK}`],
    [`继续刚才的单 收件人是${BLOCK}`],
    [`咱们接着上午那单 → 收件人是汤勤 → 13855556666 合肥市蜀山区黄山路602号`],
    [`嗯哼哼 → ${BLOCK}`],
  ])('«%s» is the party that was asked for, and nothing else is lost', (said) => {
    const desk = played(`${ORDER}\n${said.replaceAll(/^|(?: → )/gu, '\ncustomer : ')}`)
    expect(desk.slots).toMatchObject({
      'shipper.name': '何平',
      'consignee.name': '汤勤',
      'consignee.address': { city: '合肥市', detail: '黄山路602号' },
      'goods.name': '书',
      'goods.weight': 15,
    })
    expect(desk.cases).toEqual([])
  })
})

describe('while a person is waited for', () => {
  it.each([
    ['nvm. SD2400112300018 where is it', 'Wuhan'],
    ['no need for anyone, just tell me where SD2400112300018 is', 'Wuhan'],
    ['人工先不用 SD2400112300018到哪里了', '武汉'],
    ['算了不等了 你帮我看下SD2400112300018到哪了', '武汉'],
  ])('«%s» takes it back and is answered', (said, answer) => {
    const desk = played(`
      customer : 转人工
      customer : ${said}
      bot      : ${answer}
    `)
    expect([desk.owner.kind, desk.cases[0]?.status]).toEqual(['bot', 'withdrawn'])
  })

  it('«算了 你们都是骗子» leaves the wait as it is', () => {
    expect(played('customer : 转人工\ncustomer : 算了 你们都是骗子').owner.kind).toBe('queue')
  })

  it('notes who is asked for by name', () => {
    const desk = played(`
      customer : 转人工
      customer : 赵敏在不在 叫她找我
      bot      : 注明您找赵敏
    `)
    expect(desk.notes).toEqual([expect.stringContaining('指名找赵敏')])
    expect(played('customer : 叫林小雨联系我').cases).toMatchObject([{ summary: expect.stringContaining('客户指名找林小雨') }])
  })
})

describe('no order is begun on a question', () => {
  it.each([
    ['how much from Shenzhen to Beijing 5kg clothes', 'ok got it. how many days', '3 days'],
    ['深圳寄北京 5公斤衣服 多少钱', '好的知道了 几天能到', '3天'],
  ])('«%s», «%s»', (asked, said, answer) => {
    const desk = played(`
      customer : ${asked}
      customer : ${said}
      bot      : ${answer}
    `)
    expect(desk.flow).toBe('quote')
  })

  it.each(['not yet, thx', '算了先不寄', 'maybe later', '先不用 谢谢'])('«%s» puts a form aside with what it holds', (said) => {
    const desk = played(`
      customer : 深圳寄北京 5公斤衣服 下单
      customer : ${said}
      -- 5 minutes --
      customer : 继续
      bot      : 衣服
    `)
    expect(desk.orders).toEqual([])
  })
})
