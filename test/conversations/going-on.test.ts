import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

describe('a customer who goes on in a few words after an answer', () => {
  it.each([
    ['深圳寄北京5公斤多少钱 → 不用了 → 那到上海呢', { destination: { city: '上海市' }, weightKg: 5 }],
    ['深圳寄北京5公斤多少钱 → 算了 → 如果8公斤呢', { destination: { city: '北京市' }, weightKg: 8 }],
    ['深圳寄北京5公斤多少钱 → 不用了 → 那寄到上海多少钱', { destination: { city: '上海市' }, weightKg: 5 }],
    ['how much is 5kg from Shenzhen to Beijing → no thanks → and to Shanghai?', { destination: { city: '上海市' } }],
    ['how much is 5kg from Shenzhen to Beijing → no thanks → how much if 10kg', { weightKg: 10 }],
    ['一般到乌鲁木齐几天 → 谢谢 → 3公斤大概多少 从深圳走', { destination: { city: '乌鲁木齐市' }, weightKg: 3 }],
    ['how long does it take to Urumqi → ok → and how much for 3kg from Shenzhen', { destination: { city: '乌鲁木齐市' } }],
    ['深圳寄北京打火机1公斤 → 哦 → 那就只寄衣服吧', { goods: '衣服', weightKg: 1 }],
    ['寄鞭炮到北京 从深圳 2公斤 → 为什么不能寄 → 书吧', { goods: '书', weightKg: 2 }],
    ['从深圳寄鞭炮到北京2公斤多少钱 → 哦 → 衣服可以吧 2公斤', { goods: '衣服', weightKg: 2 }],
  ])('%s: the price is of what all of it says', (said, request) => {
    const desk = played(turns(said))
    expect(desk.quotes.at(-1)).toMatchObject({ status: 'given', request: { origin: { city: '深圳市' }, ...request } })
    expect(desk.slot).toBe('confirm')
  })

  it.each([
    [
      'i want to send some fireworks to Foshan from Guangzhou',
      'ok just clothes then, 2kg',
      { 'goods.name': 'clothes', 'goods.weight': 2 },
    ],
    ['寄件 鞭炮 深圳到北京', '那换成衣服', { 'goods.name': '衣服' }],
    ['寄件 鞭炮 深圳到北京', '不寄鞭炮了 寄书', { 'goods.name': '书' }],
  ])('«%s», then «%s»: the route of what was refused still holds', (first, next, slots) => {
    const desk = played(`
      customer : ${first}
      customer : ${next}
    `)
    expect(desk.slots).toMatchObject({ ...slots, 'shipper.address': {}, 'consignee.address': {} })
    expect(desk.orders).toEqual([])
  })

  it.each([['好的知道了'], ['好的谢谢'], ['那保价怎么收'], ['SD2400112300018到哪了']])(
    '«%s» after a price that was declined asks for no other price',
    (next) => {
      const desk = played(`
      customer : 深圳寄北京5公斤多少钱
      customer : 不用了
      customer : ${next}
    `)
      expect(desk.quotes).toHaveLength(1)
      expect(desk.flow).toBeNull()
    },
  )

  it.each([
    ['深圳到上海几天 → 那到乌鲁木齐呢', '深圳到乌鲁木齐，标准快递约 6 天'],
    ['how many days from Shenzhen to Shanghai → and to Beijing?', 'Shenzhen to Beijing: express about 3 days'],
    ['what time do you open → ok but what time do you open?', '08:30–17:30'],
  ])('%s: asked again', (said, answer) => {
    const desk = played(`${turns(said)}
      bot      : ${answer}
    `)
    expect(desk.enquiries.map(({ outcome }) => outcome)).toEqual(['answered', 'answered'])
  })

  it.each([['深圳寄上海3公斤多少钱 → 好 知道了'], ['how much is 5kg from Shenzhen to Beijing → ok got it, thanks']])(
    '%s: heard, and nothing is begun',
    (said) => {
      const desk = played(turns(said))
      expect([desk.flow, desk.quotes.at(-1)?.status]).toEqual([null, 'given'])
    },
  )

  it('goes on from nothing that was said hours ago', () => {
    const desk = played(`
      customer : 深圳寄北京5公斤多少钱
      customer : 不用了
      -- 180 minutes later --
      customer : 那到上海呢
    `)
    expect(desk.quotes).toHaveLength(1)
  })
})

describe('a customer who asks on about a shipment just spoken of', () => {
  it.each([
    ['SD2400112300018 SD2400112300070 到哪了 → 那第二个呢', 'SD2400112300070 … 还没有新的记录'],
    ['SD2400112300018 SD2400112300070 到哪了 → 第一个几点到', 'SD2400112300018 预计明天 … 具体几点'],
    ['SD2400112300018 SD2400112300070 到哪了 → 南京那个呢', 'SD2400112300070'],
    ['SD2400112300018到哪了 → 今天呢', '预计明天（11月24日）送达。今天恐怕到不了'],
    ['SD2400112300018到哪了 → 那明天呢', '按计划明天能送到'],
    ['SD2400112300018到哪了 → 我是问明天能不能到', '按计划明天能送到'],
    ['SD2400112300018到哪了 → 快点送', '不算投诉'],
    ['13800138003的件到哪了 → 西安那个', '西安雁塔 … 要我现在登记'],
    ['13800138003的件到哪了 → 南京那票今天能送不', '南京玄武'],
    ['13800138003的件到哪了 → 寄西安的那票 丢了没', '不排除已经遗失 … 要我现在登记'],
    ['SD2400112300018在哪 → 货在武汉哪个站', '目的地还是北京海淀'],
    ['where is SD2400112300018 → why wuhan?? its for beijing', 'Wuhan is on the way; it still goes to Beijing Haidian'],
    ['从杭州寄一箱杨梅到哈尔滨 多久能到', '标准快递约 3 天'],
    ['SD2400112300070收件人电话换成13800138999 → 我是寄件人', '后四位发给我'],
    ['SD2400112300087 → thats mine. what time is the pickup', 'waiting for pickup, today 18:00'],
    ['where is SD2400112300025 → will it arrive today', 'expected today (23 Nov). So today should do'],
    ['where is SD2400112300025 → what time', 'The station plans the hour'],
    ['where is SD2400112300025 → hurry it please', 'no complaint'],
  ])('%s', (said, answer) => {
    const desk = played(`${turns(said)}
      bot      : ${answer}
    `)
    expect(desk.owner.kind).toBe('bot')
    expect(desk.flow).toBeNull()
  })

  it.each([
    ['SD2400112300049 重新派送 → will it arrive today', 'redeliver', 'time'],
    ['我要投诉 SD2400112300025 怎么还没送到 → …算了 你先告诉我今天能到不', 'complaint', 'confirm'],
    ['改地址 SD2400112300018 → 我是问什么时候到', 'change', 'value'],
    ['i want to send clothes from Shenzhen to Chengdu → is perfume ok? and what about a power bank', 'order', 'shipper.name'],
    ['SD2400112300018 收件人全名和地址发我', 'track', 'verify.tail'],
    ['where is SD2400112300018 → whose name did i put on it', 'track', 'verify.tail'],
  ])('%s: answered, and no value of the form', (said, flow, slot) => {
    const desk = played(turns(said))
    expect([desk.flow, desk.slot]).toEqual([flow, slot])
    expect(desk.slots[slot]).toBeUndefined()
  })

  it.each([
    ['SD2400112300087不寄了 → 等等 不取消了 改后天上午来取行不 → 后天上午', 'change'],
    ['成都站的人挂我电话 什么服务 → 单号SD2400112300049 → 把件再送来 → 明天上午 → 好', 'redelivery'],
  ])('%s: the next form is about the same shipment', (said, kind) => {
    const desk = played(turns(said))
    expect(desk.cases).toMatchObject([{ kind, waybill: /SD\d{13}/u.exec(said)?.[0] }])
    expect(desk.state?.parked.map(({ flow }) => flow)).not.toContain('cancel')
  })

  it('takes an offer in words of its own, with what is said beside it', () => {
    const desk = played(turns('SD2400112300063 到底在哪 → 行 登记吧 就是晚了 还没说丢'))
    expect(desk.slots).toMatchObject({ kind: 'delayed', waybill: 'SD2400112300063' })
  })
})

describe('a customer who says more of what is being priced or ordered', () => {
  it.each([
    ['贵阳寄杭州5公斤多少钱 → 我重庆渝中有亲戚 从那边寄呢', { origin: { city: '重庆市' }, destination: { city: '杭州市' } }],
    ['贵阳寄杭州5公斤多少钱 → 寄件地改成重庆', { origin: { city: '重庆市' }, destination: { city: '杭州市' } }],
    ['贵阳寄杭州5公斤多少钱 → 不是从贵阳 从成都发', { origin: { city: '成都市' }, destination: { city: '杭州市' } }],
    ['how much from Shenzhen, 2kg → japan, tokyo', { origin: { city: '深圳市' }, destination: { city: '日本东京' } }],
    ['深圳寄北京5公斤多少钱 → 那比顺丰便宜 要是保价1万呢', { insuredFen: 1_000_000 }],
    ['深圳寄北京合同多少钱 → 就几张纸', { weightKg: 1, goods: '合同' }],
  ])('%s', (said, request) => {
    expect(played(turns(said)).quotes.at(-1)).toMatchObject({ request })
  })

  it.each([
    [
      'i want to send perfume from Shenzhen to Chengdu → ok forget perfume, just clothes. 2.5kg',
      { 'goods.name': 'clothes', 'goods.weight': 2.5 },
    ],
    [
      '我要寄书2公斤到北京 明天上午来取 → wait its actually 25 kg now',
      { 'goods.weight': 25, 'pickup.time': { from: '2026-11-24T08:00:00+08:00' } },
    ],
  ])('%s', (said, slots) => {
    expect(played(turns(said)).slots).toMatchObject(slots)
  })

  it('chooses one of several offered by where it goes', () => {
    const desk = played(turns('取消订单 → 龙岗到福田那个 → 确认取消'), { vouchedPhone: '13800138000' })
    expect(desk.cases).toMatchObject([{ waybill: 'SD2400112300087' }])
    const tracked = played(turns('查件 → 就海淀那票 → 查件 → 深圳福田那票今天几点取'), { vouchedPhone: '13800138000' })
    expect(tracked.enquiries.map(({ subject }) => subject)).toEqual(['SD2400112300018', 'SD2400112300018', 'SD2400112300087'])
  })

  it('places nothing on a line that names a value', () => {
    const desk = played(
      turns(
        '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号 || 书 2公斤 || 寄付 || 不保价 → 啱啱 上面冇咗兩個字啦 地址係愚園路168號',
      ),
    )
    expect([desk.orders, desk.flow]).toEqual([[], 'order'])
  })

  it('calls nobody where no person is needed', () => {
    const desk = played(turns('where is SD2400112300063 → No need for a person → No, thanks'))
    expect([desk.cases, desk.owner.kind]).toEqual([[], 'bot'])
  })

  it('orders at a price found good, though another carrier is named', () => {
    expect(played(turns('深圳寄北京5公斤多少钱 → 那比顺丰便宜 下一单')).flow).toBe('order')
  })

  it('puts an order off and takes it up again in dialect', () => {
    const desk = played(turns('下单 → 张三 13800138000 深圳市南山区科技园1号 → 算了我下班再弄 先这样 → 落單'))
    expect([desk.flow, desk.slot]).toEqual(['order', 'consignee.name'])
  })
})

describe('a customer who asks about the answer itself', () => {
  it.each([
    ['SD2400112300018到哪了 → 为什么这么慢', '还在正常时效内，预计明天（11月24日）送达'],
    ['SD2400112300063到哪了 → 为什么', '没有写明原因 … 要我现在登记'],
    ['SD2400112300063到哪了 → 那是什么意思', '有可能丢了，也可能只是漏扫'],
    ['where is SD2400112300025 → what does that mean', 'the courier has it'],
    ['where is SD2400112300025 → why', 'nothing unusual is recorded'],
    ['寄鞭炮到北京 从深圳 2公斤 → 为什么', '禁寄规定'],
    ['深圳寄北京5公斤多少钱 → 首重是什么意思', '第 1 公斤的价 … 要按这个价下单吗'],
    ['深圳寄北京5公斤多少钱 → 为什么这么贵', '没有别的收费 … 要按这个价下单吗'],
    ['深圳寄北京5公斤多少钱 → 这个价格含保价吗', '不含保价 … 0.5% … ¥2.00 … 要按这个价下单吗'],
    ['深圳寄北京5公斤多少钱 → 那保价3000呢 → 含保价吗', '含保价，声明价值 ¥3000.00'],
    ['深圳寄北京5公斤多少钱 → 换成顺丰那种快的', '最快的走法就是标准快递，约 3天 … 要按这个价下单吗'],
    ['how much is 5kg from Shenzhen to Beijing → does that include insurance', 'not in it … 0.5% … Shall I place the order'],
    ['how much is 5kg from Shenzhen to Beijing → what does chargeable weight mean', '6000'],
    ['我要寄充电宝 深圳到北京 → 有说明书 那个MSDS没有', '没有 MSDS 的话，充电宝不能收运 … 寄件人'],
    ['我要寄充电宝 深圳到北京 → MSDS是什么', '化学品安全说明书 … 寄件人'],
    ["i want to send a power bank from Shenzhen to Beijing → I don't have an msds", 'Without an MSDS the power bank cannot go'],
    ['SD2400112300026到哪了 → 校验位是什么意思', '有一位抄错了'],
    ['我要寄件 → 这是什么意思', '寄件人'],
    ['do you ship to japan', 'abroad'],
  ])('%s', (said, answer) => {
    const desk = played(`${turns(said)}
      bot      : ${answer}
    `)
    expect(desk.owner.kind).toBe('bot')
    expect(desk.orders).toEqual([])
  })
})

function turns(said: string): string {
  return said.replaceAll(' → ', '\n').replaceAll(/^/gmu, 'customer : ')
}

describe('a form that was begun and is not wanted', () => {
  it('is left by saying so, and sets no time', () => {
    const desk = played(`
      customer : i want to send clothes from Shenzhen to Chengdu
      customer : not ordering now
      bot      : nothing was ordered
    `)
    expect([desk.flow, desk.orders.length]).toEqual([null, 0])
  })

  it('takes no words beside a count for goods', () => {
    const desk = played(`
      customer : 寄件 深圳罗湖区人民南路8号 郭静 13544330001 到武汉洪山区珞喻路7号 张楠 13971230002 书 10公斤 12件 到付 不保
      customer : 12件没错吧 对 下
    `)
    expect(desk.slots['goods.name']).toBe('书')
  })
})
