import { describe, expect, it } from 'vitest'
import { BOOKING_TOPICS } from '../../src/flows/known/topics/booking-topics.ts'
import { CASE_TOPICS } from '../../src/flows/known/topics/case-topics.ts'
import { PARCEL_TOPICS } from '../../src/flows/known/topics/parcel-topics.ts'
import { PRICE_TOPICS } from '../../src/flows/known/topics/price-topics.ts'
import { QUEUE_TOPICS } from '../../src/flows/known/topics/queue-topics.ts'
import { isConcept } from '../../src/flows/known/words/read-words.ts'
import { played } from '../support/transcript.ts'

/** What stands before the question, as the customer wrote it. */
const SCENES = {
  price: ['深圳到北京 5公斤 衣服 多少钱'],
  priceEn: ['how much is 5 kg of clothes from Shenzhen to Beijing'],
  twoPrices: ['佛山寄昆明 一台小冰箱 38公斤 大概多少', '55*50*85'],
  fruit: ['广州到上海 6公斤 芒果 多少钱'],
  boxesEn: ['quote please: 3 boxes of shoes, 24 kg in total, 0.2 cbm, Guangzhou to Hangzhou'],
  insured: ['深圳到北京 5公斤 衣服 保价1000 多少钱'],
  goods: ['消毒湿巾能寄吗'],
  wine: ['深圳到长沙 8公斤 红酒 4瓶 多少钱'],
  ordered: [
    '下单 || 张三 13800138000 深圳市南山区科技园1号 || 李雷 13900139001 北京市海淀区中关村大街5号',
    '书',
    '2公斤',
    '寄付',
    '不用',
    '确认下单',
  ],
  orderedEn: [
    'I want to send a parcel || sender Zhang San 13800138000 深圳市南山区科技园1号 || receiver Li Lei 13900139001 北京市海淀区中关村大街5号',
    'books',
    '2 kg',
    'sender pays',
    'no',
    'confirm',
  ],
  underWay: ['SD2400112300018'],
  underWayEn: ['where is SD2400112300018'],
  out: ['SD2400112300025'],
  outEn: ['where is SD2400112300025'],
  delivered: ['SD2400112300032'],
  deliveredEn: ['where is SD2400112300032'],
  failed: ['SD2400112300049'],
  failedEn: ['where is SD2400112300049'],
  overdue: ['SD2400112300063'],
  overdueEn: ['where is SD2400112300063'],
  arrived: ['SD2400112300070'],
  waiting: ['SD2400112300087'],
  customs: ['SD2400112300056'],
  claim: ['花瓶收到是碎的 SD2400112300032', '300元', '提交'],
  claimEn: ['my vase arrived broken SD2400112300032', '300 yuan', 'yes, submit'],
  claimInQueue: ['花瓶收到是碎的 SD2400112300032', '3200元', '提交'],
  lost: ['SD2400112300063 这件丢了 我要理赔', '一台相机', '2000元', '提交'],
  rude: ['我要投诉 SD2400112300025 快递员态度太差', '他骂人', '提交'],
  again: ['SD2400112300049', '安排重新派送', '今天下午3点后', '确认'],
  againEn: ['SD2400112300049 please deliver it again', 'tomorrow afternoon', 'confirm'],
  change: ['SD2400112300018 收件地址改到海淀区中关村南大街5号', '海淀区中关村南大街5号 人不变'],
  cancel: ['取消SD2400112300018', '不想要了', '确认'],
  cancelEn: ['please cancel SD2400112300018', 'changed my mind', 'yes'],
  noRate: ['深圳寄日本东京 10公斤 书 多少钱', '跳过'],
  noRateEn: ['how much is 10kg of books from Shenzhen to Tokyo, Japan', 'skip'],
  queue: ['转人工'],
  queueEn: ['agent please'],
} satisfies Readonly<Record<string, readonly string[]>>

type Scene = keyof typeof SCENES

/** Asked of what was just said: the words that its own answer must hold. */
const ASKED: readonly (readonly [Scene, string, RegExp])[] = [
  ['price', '这是一箱的价还是全部', /整票|一共|总/],
  ['price', '有没有再便宜的走法', /最省|最便宜|只有|没有更/],
  ['price', '周日走不走', /周末|全年/],
  ['price', '你们和京东比贵不贵', /别家|其他|比/],
  ['price', '这价能撑到月底不', /有效/],
  ['price', '过节会不会停', /全年|节假日/],
  ['price', '到了还要再交钱吗', /没有别的|不用|不再/],
  ['price', '几点来收', /前取|上门/],
  ['price', '身份证要不要', /实名|身份证/],
  ['priceEn', 'can i pay cash', /courier|pickup|collect/],
  ['priceEn', 'do you work weekends', /every day|weekend/],
  ['priceEn', 'what if its lost', /compensat|value/],
  ['priceEn', 'are you cheaper than sf', /other|compare/],
  ['twoPrices', '哪个先到', /标准快递/],
  ['twoPrices', '冰箱磕了算谁的', /赔/],
  ['twoPrices', '为啥按体积算', /体积/],
  ['fruit', '要放冰袋吗', /冷链|冰/],
  ['boxesEn', 'is that for the lot or each', /total|whole|3/],
  ['boxesEn', 'to the door?', /door/],
  ['insured', '3000的呢', /¥15\.00/],
  ['goods', '那洗手液呢', /液体/],
  ['goods', '那香水行不行', /化妆品|液体/],
  ['wine', '十瓶行吗', /6 ?瓶/],
  ['ordered', '来之前打电话不', /联系|电话/],
  ['ordered', '怎么付钱呢', /寄付|取件时/],
  ['ordered', '取消收费不', /免费/],
  ['ordered', '纸箱带来吗', /自己|包装/],
  ['ordered', '可以晚上来取吗', /改|前/],
  ['ordered', '要不要身份证', /身份证/],
  ['orderedEn', 'do i need to print a label', /label/],
  ['orderedEn', 'how do i pay', /courier|sender/],
  ['orderedEn', 'whats the tracking number', /SD\d{13}/],
  ['underWay', '后天要是没到咋办', /明天|追查|登记/],
  ['underWay', '会不会丢了啊', /正常|没有异常|记录/],
  ['underWay', '到底还在不在啊', /没有丢失的迹象/],
  ['underWay', '周六送不送', /周末|每天|全年/],
  ['underWay', '家里没人怎么办', /没人|重新派送/],
  ['underWay', '啥时候发出来的', /22:10|16:20|11月/],
  ['underWay', '到了会通知我吗', /通知|告诉|联系/],
  ['underWayEn', 'so is it tomorrow for sure', /tomorrow/],
  ['underWayEn', 'who has it now', /road|way|courier/],
  ['underWayEn', 'is it in beijing yet', /Wuhan|not yet/],
  ['out', '今天一定到吗', /今天/],
  ['out', '怎么联系他', /后四位/],
  ['out', '我不在家咋整', /快递员|没人/],
  ['out', '早上就说派送 咋还不来', /今天/],
  ['outEn', 'by 6 for sure?', /today/],
  ['outEn', 'what happens if im out', /courier|redeliver/],
  ['delivered', '几点签的', /11:26/],
  ['deliveredEn', 'when was that', /11:26/],
  ['failed', '站点在哪', /成都武侯站|自提/],
  ['failed', '为啥没送到', /无人在家|没人/],
  ['failed', '放多久会退', /退|同事|重新派送/],
  ['failedEn', 'can i pick it up there', /Wuhou|collect/],
  ['overdue', '是不是丢了', /不排除|核实|丢/],
  ['overdue', '丢了赔多少', /实际价值|赔/],
  ['overdueEn', 'is it lost', /may be lost|lost/],
  ['overdueEn', 'do i get my money back if its gone', /value|compensat/],
  ['arrived', '在哪个仓库', /南京/],
  ['waiting', '今天要是没来咋办', /18:00|调度/],
  ['customs', '要扣多久', /海关/],
  ['customs', '谁去办', /寄件人|同事/],
  ['claim', '直接退微信吗', /专员|微信/],
  ['claim', '谁管这事', /理赔专员/],
  ['claim', '能撤吗', /撤回/],
  ['claim', '我还要做什么', /照片|凭证/],
  ['claim', '能赔全款不', /核|实际价值/],
  ['claimEn', 'do i send the vase back', /keep/],
  ['claimEn', 'can i take it back', /withdraw/],
  ['lost', '要是又找到了怎么算', /找到/],
  ['lost', '什么时候给钱', /两个月|前/],
  ['rude', '他会知道是我说的吗', /不|专员|查不到|同事/],
  ['claimInQueue', '要是花瓶修好了呢', /第1位|同事|商定/],
  ['claimInQueue', '你们几点下班', /17:30/],
  ['again', '还是原来那个师傅吗', /站点|查不到/],
  ['againEn', 'is it free', /no charge/],
  ['change', '改成功了没', /GD\d/],
  ['change', '谁去改', /同事|专员/],
  ['cancel', '退的话收费吗', /同事|核/],
  ['cancelEn', 'do i get a refund', /colleague/],
  ['noRate', '大概多少钱 给个数', /同事/],
  ['noRateEn', 'roughly how much', /colleague/],
  ['queue', '有几个客服在', /第1位|\d/],
  ['queueEn', 'how long', /number 1/],
]

/** Wishes, news and small talk in the same places: none of them is a question about it. */
const NOT_ASKED: readonly (readonly [Scene, string])[] = [
  ['price', '改成8公斤'],
  ['price', '下单吧'],
  ['price', '从上海发呢'],
  ['price', '我朋友说你们挺快的'],
  ['price', '昨天那个件到哪了'],
  ['price', '帮我保价3000'],
  ['price', '转人工'],
  ['price', '今天天气怎么样'],
  ['priceEn', 'ok order it'],
  ['priceEn', 'nice, thanks'],
  ['priceEn', 'add insurance of 3000'],
  ['ordered', '谢谢'],
  ['ordered', '地址改成海淀区中关村大街8号'],
  ['ordered', '深圳到广州3公斤多少钱'],
  ['ordered', '备注一下 来之前打电话'],
  ['orderedEn', 'change the phone to 13900139008'],
  ['orderedEn', 'great, thank you'],
  ['underWay', '送之前给我打电话'],
  ['underWay', '我手机尾号8000'],
  ['underWay', '寄一个到北京多少钱'],
  ['underWay', '好的我等着'],
  ['underWay', 'SD2400112300025呢'],
  ['underWay', '明天提醒我开会'],
  ['underWayEn', 'please hurry'],
  ['underWayEn', 'how much to send 3 kg to Shanghai'],
  ['underWayEn', 'will it rain tomorrow in beijing'],
  ['underWayEn', 'book a table for two tonight'],
  ['out', '我刚跟他打过电话了'],
  ['out', '他人挺好的'],
  ['failed', '安排重新派送'],
  ['overdue', '登记追查'],
  ['overdue', '转人工'],
  ['delivered', '还没收到东西'],
  ['claim', '补充一下 箱子也破了'],
  ['claim', '撤回投诉'],
  ['claim', '再查一下SD2400112300018'],
  ['claimEn', 'please hurry up'],
  ['rude', '算了不投诉了'],
  ['again', '不用送了'],
  ['change', '再改个电话 13900139018'],
  ['cancel', '算了 还是寄吧'],
  ['noRate', '换成5公斤呢'],
  ['queue', '不用人工了'],
  ['queue', '我的件破了'],
  ['waiting', '改成明天上午来取'],
  ['customs', '转人工'],
  ['goods', '寄到上海多少钱 1公斤'],
  ['price', 'ok'],
  ['price', 'OK'],
  ['ordered', 'no'],
  ['again', 'no thanks'],
  ['underWay', 'Is it going to rain on Saturday?'],
  ['claim', 'how hot is it going to be today'],
  ['underWay', '另外一个几时来取'],
  ['out', '现在没人接'],
  ['cancel', '电话'],
]

describe('a short question about what was just said', () => {
  it.each(ASKED)('%s → %s', (scene, question, answer) => {
    const desk = after(scene)
    const before = standing(desk)
    expect(
      desk
        .say(question)
        .map(({ text }) => text)
        .join('\n'),
    ).toMatch(answer)
    expect(standing(desk)).toEqual(before)
  })

  it.each(NOT_ASKED)('%s → %s is none', (scene, said) => {
    const desk = after(scene)
    desk.say(said)
    expect(desk.enquiries.filter(({ subject }) => /^(?:price|order|parcel|case|queue):/u.test(subject))).toEqual([])
  })

  it('is described by heads that the lists of words know', () => {
    const topics = [...PRICE_TOPICS, ...BOOKING_TOPICS, ...PARCEL_TOPICS, ...CASE_TOPICS, ...QUEUE_TOPICS]
    const heads = topics.flatMap(({ asks, with: others = '' }) => `${asks} ${others}`.split(/[\s,|]+/u))
    expect([...new Set(heads)].filter((head) => head !== '' && !isConcept(head))).toEqual([])
  })
})

function after(scene: Scene): ReturnType<typeof played> {
  return played(SCENES[scene].map((line) => `customer : ${line}`).join('\n'))
}

/** Nothing is ordered, quoted, registered or handed over by asking. */
function standing({ orders, quotes, cases, ownerLabel }: ReturnType<typeof played>): unknown {
  return { orders: orders.length, quotes: quotes.length, cases: cases.length, ownerLabel }
}
