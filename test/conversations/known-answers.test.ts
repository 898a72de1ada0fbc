import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

/** What stands before the question, as the customer wrote it. */
const SCENES = {
  alone: [],
  insured: ['我保2万要多少钱'],
  twoPrices: ['佛山寄昆明 一台小冰箱 38公斤 大概多少', '55*50*85'],
  onePrice: ['深圳到北京 5公斤 衣服 多少钱'],
  noPickup: ['贵阳到杭州 12公斤 50x35x30 衣服 多少钱'],
  twoPricesEn: ['how much is a suitcase from Guangzhou to Shanghai, 23 kg, 70x45x30'],
  onePriceEn: ['how much is 5 kg of clothes from Shenzhen to Beijing'],
  insurance: [
    '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号',
    '书',
    '2公斤',
    '寄付',
  ],
  ordered: [
    '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号',
    '书',
    '2公斤',
    '到付',
    '不用',
    '确认下单',
  ],
  complaint: ['花瓶收到是碎的 SD2400112300032', '300元'],
  claim: ['花瓶收到是碎的 SD2400112300032', '300元', '提交'],
  claimEn: ['my vase arrived broken SD2400112300032', '300 yuan', 'yes, submit'],
  claimAbove: ['花瓶收到是碎的 SD2400112300032', '3200元', '提交'],
  redelivery: ['SD2400112300049', '安排重新派送', '今天下午3点后', '确认'],
  redeliveryEn: ['SD2400112300049 please deliver it again', 'tomorrow afternoon', 'confirm'],
  waitingPrice: ['深圳寄日本东京 10公斤 书 多少钱', '跳过'],
  waitingPriceEn: ['how much is 10kg of books from Shenzhen to Tokyo, Japan', 'skip'],
  changing: ['SD2400112300018 收件地址改到海淀区中关村南大街5号'],
  change: ['SD2400112300018 收件地址改到海淀区中关村南大街5号', '海淀区中关村南大街5号 人不变'],
  queue: ['转人工'],
  queueEn: ['agent please'],
  cancel: ['取消SD2400112300087'],
  cancelEn: ['please cancel SD2400112300087'],
} satisfies Readonly<Record<string, readonly string[]>>

type Row = readonly [scene: keyof typeof SCENES, question: string, answer: RegExp]

const EXTRAS: readonly Row[] = [
  ['alone', '我保2万要多少钱', /¥100\.00/],
  ['alone', '保5000收多少保费', /¥25\.00/],
  ['alone', '保价三千块多少钱', /¥15\.00/],
  ['alone', '就问下 保价一万五得多少', /¥75\.00/],
  ['alone', '如果我保个8000块 保险费咋算', /¥40\.00/],
  ['alone', '代收货款3000块手续费多少', /¥30\.00/],
  ['alone', 'how much to insure 8000', /¥40\.00/],
  ['alone', 'what would insurance for ¥300 cost', /¥2\.00/],
  ['alone', '保十万多少钱', /主管/],
  ['insured', '那一万五呢', /¥75\.00/],
  ['insured', '我不寄 就问问 3万的呢', /¥150\.00/],
  ['twoPrices', '那保价3000一共是多少', /¥15\.00[^]*¥103\.83[^]*¥337\.00[^]*要下单吗/],
  ['twoPrices', '不是投诉 我问加上保价3000块总共多少钱', /¥15\.00[^]*¥103\.83[^]*要下单吗/],
  ['onePrice', '要是保价1万要多少呢', /¥50\.00[^]*¥100\.00[^]*下单吗/],
  ['onePrice', '再保2000多收几块', /¥10\.00[^]*¥60\.00[^]*下单吗/],
  ['onePrice', '要回单的话加多少', /¥5\.00[^]*¥55\.00[^]*下单吗/],
  ['onePriceEn', 'hmm whats the difference if I add insurance of 2000', /¥10\.00[^]*¥60\.00[^]*place the order/],
  ['onePriceEn', 'and with 5000 insured what would the total be', /¥25\.00[^]*¥75\.00[^]*place the order/],
  ['insurance', '保3000要交多少', /¥15\.00[^]*需要保价吗/],
  ['alone', '保险费怎么个收法 我东西值8000', /¥40\.00/],
  ['alone', 'if i insure it for 20k what do i pay', /¥100\.00/],
  ['onePrice', '再加个代收1500手续费多少', /¥15\.00[^]*¥65\.00[^]*下单吗/],
]

const WHEN: readonly Row[] = [
  ['claim', '多久给我回话', /GD\d+[^]*14:0\d 前/],
  ['claim', '今天能有人联系不', /今天 14:0\d 前/],
  ['claim', '那啥时候有个说法', /今天 14:0\d 前/],
  ['claimEn', 'when will they reply', /GD\d+[^]*14:0\d today/],
  ['claimEn', 'how soon do I hear back', /14:0\d today/],
  ['waitingPrice', '啥时候能给我价', /GD\d+[^]*今天 18:0\d 前/],
  ['waitingPrice', '多长时间回我啊', /今天 18:0\d 前/],
  ['waitingPriceEn', 'when will they reply', /GD\d+[^]*18:0\d today/],
  ['waitingPriceEn', 'i mean the quote for japan, when do i get it', /18:0\d today/],
  ['waitingPriceEn', 'japan quote. you said 8 hours', /18:0\d today/],
  ['change', '你们几时联系我', /GD\d+/],
  ['change', '改好要多久', /GD\d+/],
  ['queue', '还要多久啊', /第1位/],
  ['queue', '前面还有几个人', /第1位/],
  ['queue', '到第几个了现在', /第1位/],
  ['queueEn', 'how long is the wait', /number 1/],
  ['claimAbove', '多久给我回话', /第1位[^]*10:0\d 前/],
  ['claimAbove', '今天能有人联系不', /10:0\d 前/],
  ['redelivery', '大概几点能到啊', /GD\d+[^]*今天 15:00/],
  ['redelivery', '刚才不是登记了吗', /GD\d+[^]*今天 15:00/],
  ['redelivery', '今天几点送到', /今天 15:00/],
  ['redelivery', '师傅来之前打电话不', /联系/],
  ['redeliveryEn', 'what time will he come', /GD\d+[^]*tomorrow/],
  ['change', '那明天还到得了吗', /GD\d+/],
  ['change', '改好了没', /GD\d+[^]*还没有结果/],
  ['waitingPrice', '价格出来没', /GD\d+[^]*今天 18:0\d 前/],
  ['claim', '谁来处理', /理赔专员[^]*14:0\d/],
  ['claimEn', 'will someone call me', /here in this chat[^]*14:0\d/],
  ['queueEn', 'what number am i', /number 1/],
  ['ordered', '几天能到', /DD\d+[^]*3 ?天/],
  ['onePrice', '几号能到啊', /3 ?天[^]*下单吗/],
  ['redelivery', '可以放门卫不', /GD\d+/],
]

const FEES: readonly Row[] = [
  ['redeliveryEn', 'do i have to pay again', /GD\d+/],
  ['redelivery', '再送一次要另外收钱不', /GD\d+/],
  ['change', '改地址要加钱吗', /GD\d+/],
  ['changing', '改地址要加钱吗', /先告诉您/],
  ['change', '要加钱吗', /GD\d+/],
  ['cancel', '要扣钱不', /免费[^]*取消/],
  ['cancel', '我问取消扣不扣钱', /免费[^]*取消/],
  ['cancel', '到底扣不扣', /免费[^]*取消/],
  ['cancel', '有违约金吗', /免费[^]*取消/],
  ['cancelEn', 'is there a fee', /free of charge[^]*cancel/],
  ['cancelEn', 'will i be charged anything?', /free of charge[^]*cancel/],
  ['ordered', '这单运费谁出', /收件人/],
  ['ordered', 'who pays for it', /consignee|receiver/],
  ['ordered', '多少钱来着', /DD\d+：¥26\.00/],
  ['cancel', '取消了师傅还来吗', /不会上门[^]*取消这一单吗/],
]

const PRICES: readonly Row[] = [
  ['twoPrices', '便宜的那个慢几天', /5\s?天[^]*3\s?天[^]*要下单吗/],
  ['twoPrices', '差这么多 差在哪啊', /零担[^]*慢 ?2 ?天[^]*要下单吗/],
  ['twoPricesEn', 'whoa big difference, whats the catch with the cheap one?', /LTL[^]*2 days[^]*order/],
  ['twoPricesEn', 'why is the ltl so cheap', /LTL[^]*2 days[^]*order/],
  ['onePriceEn', 'why so expensive?', /¥18\.00[^]*¥8\.00[^]*place the order/],
  ['onePrice', '咋这么贵', /上门取件[^]*下单吗/],
  ['onePriceEn', "what's included?", /[Pp]ickup[^]*delivery[^]*place the order/],
  ['onePrice', '这个价都包含啥', /上门取件[^]*派送[^]*下单吗/],
  ['onePrice', '还有别的费用不', /没有[^]*下单吗/],
  ['noPickup', '贵阳没人取？那我自己送网点行不', /网点[^]*下单吗/],
  ['noPickup', '我自己送过去可以不', /网点[^]*下单吗/],
  ['onePrice', '报价能保留几天', /11月30日前有效[^]*下单吗/],
  ['onePrice', '这价格含税不', /没有确切的答案[^]*下单吗/],
  ['onePrice', '到付也是这个价不', /也是这个价[^]*下单吗/],
  ['onePrice', 'how did you get that number', /Freight[^]*place the order/],
  ['onePriceEn', 'any hidden costs', /Nothing else[^]*place the order/],
  ['alone', 'do you ship to japan', /Yes[^]*colleague quotes/],
]

const PAPERS: readonly Row[] = [
  ['complaint', '照片怎么发给你们', /直接发[^]*提交/],
  ['claim', '照片发哪里啊', /直接发[^]*GD\d+/],
  ['claim', '要拍照片不', /照片[^]*GD\d+/],
  ['claimEn', 'do i need to send photos', /photos[^]*GD\d+/i],
  ['claimEn', 'yes or no, photos needed?', /photos[^]*GD\d+/i],
  ['claim', '发票没有怎么办', /不一定要发票[^]*GD\d+/],
  ['claim', '东西要不要留着', /留着/],
  ['alone', '要专票 东莞一鸣五金厂 税号91441900MA4UAB1C2X', /GD\d+/],
  ['alone', 'I need an invoice, title Bluebird Trading Co, tax number 91441900MA4UAB1C2X', /GD\d+/],
]

describe.each([
  ['what an extra costs', EXTRAS],
  ['when something comes', WHEN],
  ['whether something is charged', FEES],
  ['what a price holds', PRICES],
  ['papers and pictures', PAPERS],
])('%s', (_kind, rows) => {
  it.each(rows)('is told after %s: %s', (scene, question, answer) => {
    const desk = played(SCENES[scene].map((line) => `customer : ${line}`).join('\n'), { vouchedPhone: '13800138000' })
    const before = { flow: desk.flow, slot: desk.slot, owner: desk.ownerLabel, slots: desk.slots, orders: desk.orders.length }
    const said = desk.say(question).map(({ text }) => text)
    expect(said.join('\n'), desk.transcript.slice(-8).join('\n')).toMatch(answer)
    expect({ flow: desk.flow, slot: desk.slot, owner: desk.ownerLabel, slots: desk.slots, orders: desk.orders.length }).toEqual(
      before,
    )
  })
})

describe('what was asked about', () => {
  it('is put in once it is wished, and the sum need not be said again', () => {
    const desk = played(`
      customer : 深圳到北京 5公斤 衣服 多少钱
      customer : 保价1万要加多少
      customer : 那加上吧
      bot      : 保价费 ¥50.00 … ¥100.00 … 下单吗
    `)
    expect(desk.quotes.at(-1)).toMatchObject({ status: 'given', totalFen: 10_000, request: { insuredFen: 1_000_000 } })
  })

  it('takes what an invoice is to hold into one case, whatever comes in later', () => {
    const desk = played(`
      customer : 发票怎么开
      customer : 要专票 东莞一鸣五金厂
      bot      : 开票信息记下了 … GD … 税号
      customer : 税号91441900MA4UAB1C2X 邮箱 fp@yiming.cn
      bot      : 已补进开票工单 GD
    `)
    expect(desk.cases).toMatchObject([{ kind: 'hand_over', team: 'front', reason: '开发票' }])
    expect(desk.cases[0]?.summary).toContain('专票 · 抬头 东莞一鸣五金厂')
  })
})

const STATEMENTS: readonly (readonly [keyof typeof SCENES, string])[] = [
  ['complaint', '照片里能看到箱子破了'],
  ['complaint', '东西被扔在门口不管'],
  ['complaint', 'there is no photo of it but the box is broken'],
  ['onePrice', '保价3000'],
  ['insurance', '保3000'],
  ['redelivery', '能不能后天再送'],
]

describe('what only sounds like such a question', () => {
  it.each(STATEMENTS)('is heard as it is meant after %s: %s', (scene, said) => {
    const desk = played(SCENES[scene].map((line) => `customer : ${line}`).join('\n'), { vouchedPhone: '13800138000' })
    desk.say(said)
    expect(desk.enquiries.filter(({ kind }) => kind === 'question')).toEqual([])
  })
})
