import { orderConversation } from './conversation.mjs'
import { fromDist } from './from-dist.mjs'
import { middle, percentile } from './numbers.mjs'

const ROUNDS = 7
const MORE = [
  '单号SD3000000000014到哪了',
  '我要投诉，快递破损了，里面的杯子碎了，要求赔偿300元',
  '帮我改一下收件地址，改到上海市浦东新区张江路88号',
  '取消刚才那个订单',
  '转人工',
  'Where is my parcel? It should have arrived yesterday.',
  'How much is it to send 3 kg of books from Shenzhen to Beijing?',
  '上海浦东新区世纪大道100号 李雷 13912345678，寄到成都市武侯区天府大道500号 韩梅梅 13887654321，两箱电子配件，一共23公斤，明天上午来取',
]

/** One message understood, without database and network: the sentences of an order and of other requests, over and over. */
export async function measureUnderstand(tell) {
  const { understand } = await fromDist('flows/understanding/understand.js')
  const now = new Date('2026-11-20T02:00:00Z')
  const first = performance.now()
  understand('你好', { now })
  tell('understanding, the first message of a process', performance.now() - first, 'ms')
  const texts = [...orderConversation(1), ...MORE]
  const medians = []
  const all = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const tookMs = []
    for (let n = 0; n < 20; n += 1) {
      for (const text of texts) {
        const from = performance.now()
        understand(text, { now })
        tookMs.push(performance.now() - from)
      }
    }
    // The first round warms up.
    if (round > 0) all.push(...tookMs)
    if (round > 0) medians.push(middle(tookMs))
  }
  const ms = (share) => Math.round(percentile(all, share) * 1000) / 1000
  tell('understanding, a message', middle(medians), { unit: 'ms', p95Ms: ms(0.95), p99Ms: ms(0.99), messages: all.length })
}
