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
    const asked = played('customer : 深圳寄北京 5公斤衣服 多少钱\ncustomer : Fine. Ask Zhao Min to call me about the batteries')
    expect([asked.flow, asked.owner.kind, asked.orders]).toEqual([null, 'queue', []])
    expect(played('customer : 叫林小雨联系我').cases).toMatchObject([{ summary: expect.stringContaining('客户指名找林小雨') }])
  })
})

const FAILED = 'SD2400112300049'
const OWN = { vouchedPhone: '13800138001' }

describe('a redelivery', () => {
  it.each([
    ['工作日白天都行', '工作日白天都行'],
    ['周一到周五下班后都可以', '周一到周五下班后都可以'],
    ['any weekday after 5pm is fine', 'any weekday after 5pm is fine'],
    ['weekdays', 'weekdays'],
  ])('takes «%s» as it is said, and no day for it', (said, stored) => {
    const desk = played(`customer : 重新派送 ${FAILED}\ncustomer : ${said}\ncustomer : 确认`, OWN)
    expect(desk.cases).toMatchObject([{ kind: 'redelivery', summary: `重新派送 · ${FAILED} · ${stored} · 原地址` }])
  })

  it('is one case with the latest address, time and receiver', () => {
    const desk = played(
      `
      customer : ${FAILED} 明天上午再派一次
      customer : 换个地方 送到成都市锦江区东大街8号
      customer : 不对 是东大街18号
      bot      : 锦江区东大街18号
      customer : 收件人换成李梅 13812345678
      customer : 确认
      customer : 改成周六上午
      bot      : 11月28日 … 东大街18号
      customer : 地址改一下
      customer : 锦江区春熙路50号
      bot      : 春熙路50号
      customer : 还是送回原来那个地方吧
      bot      : 原地址
    `,
      OWN,
    )
    expect(desk.cases).toMatchObject([{ kind: 'redelivery', summary: expect.stringMatching(/东大街18号.*李梅 13812345678/u) }])
    expect(desk.cases).toHaveLength(1)
    expect(desk.notes.at(-1)).toContain('11月28日 08:00–12:00；地址：原地址')
  })

  it('goes where it was to go, once it is brought after all', () => {
    const desk = played(
      `
      customer : 重新派送 ${FAILED} 明天下午
      customer : 送到公司吧 成都市锦江区东大街8号
      customer : 要不我自己去站点拿
      bot      : 到站自提
      customer : 算了还是给我送吧
      bot      : 东大街8号
    `,
      OWN,
    )
    expect(desk.cases).toEqual([])
  })

  it.each(['那我自己过去拿行不行', '站点在哪 几点关门', 'can i collect it myself from your depot'])(
    '«%s» is own pickup',
    (said) => {
      const desk = played(`customer : ${FAILED}\ncustomer : ${said}\ncustomer : ok`, OWN)
      expect(desk.cases).toMatchObject([{ summary: expect.stringContaining(`到站自提 · ${FAILED}`) }])
    },
  )
})

describe('a redelivery under way', () => {
  it.each([
    ['吴磊 9004', '核对上了', ''],
    ["my name's Wu Lei, number ends in 9004", 'That fits', ''],
    ['这回别再放我鸽子了 到了打我电话', '备注：这回别再放我鸽子了 到了打我电话', '到了打我电话'],
    ['Can they leave it with the guard', 'remarks: Can they leave it with the guard', 'the guard'],
  ])('takes «%s» beside its question', (said, answer, stored) => {
    const desk = played(`customer : 重新派送 ${FAILED} 明天下午\ncustomer : ${said}\nbot : ${answer}\ncustomer : 确认`)
    expect(desk.cases).toMatchObject([{ summary: expect.stringContaining(stored) }])
  })

  it('begins where a failed attempt is disputed', () => {
    const desk = played('customer : 你们昨天说我家没人？？我一整天都在家！\nbot : 很抱歉 … 运单号')
    expect(desk.flow).toBe('redeliver')
  })
})

describe('goods that are to come back', () => {
  it.each([
    ['客户不要了 帮我拉回东莞', '要另外收钱吗', '您同意了才退'],
    ['need it sent back to dongguan', 'will it cost extra', 'only once you agree'],
    ['not just cancel, i want it returned', 'does the return cost extra?', 'only once you agree'],
    ['原路退回 不送了', '退回要几天', '同事核对'],
  ])('«%s» is a case of its own, and «%s» is answered', (said, asked, answer) => {
    const desk = played(
      `
      customer : 取消 SD2400112300070
      customer : ${said}
      customer : ${asked}
      bot      : ${answer}
    `,
      { vouchedPhone: '13800138003' },
    )
    expect([desk.flow, desk.orders.length]).toEqual([null, 0])
    expect(desk.cases).toMatchObject([{ kind: 'change', reason: expect.stringMatching(/^退回寄件地：东莞/u) }])
  })

  it('is no second case beside a cancellation, and a question alone is none', () => {
    const both = played('customer : 取消 SD2400112300070\ncustomer : 确认取消\ncustomer : 不光取消 东西得给我退回来')
    expect(both.cases.map(({ status }) => status)).toEqual(['withdrawn', 'open'])
    expect(played('customer : SD2400112300070 能退回来吗\nbot : 您同意了才退').cases).toEqual([])
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
