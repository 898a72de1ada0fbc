import { yuan } from '../../domain/money/fen.ts'
import type { Order } from '../../domain/ordering/order.ts'
import { sumWords } from '../quote/price-words.ts'
import { daysWords } from '../wording/amounts.ts'
import type { AskedFact, AskedScene } from './asked-fact.ts'

const MISREAD = { flows: ['quote', 'track', 'order'], slots: /^(?:confirm|pickup\.time)$/u } as const

/** «多少钱来着» once the order is placed: what it costs, line by line. */
export const orderTotal: AskedFact = {
  asks: /^(?:那|所以|刚才)?(?:我)?(?:这单|这票|一共|总共|运费|刚才(?:那单)?)?(?:是|要|付|给)?(?:多少钱|多钱|几块钱?)(?:来着|啊|呀|呢)?\s*[?？]?$|\bhow much (?:was|is) (?:it|that|this|my order)(?: again)?\s*\??$|\bwhat(?:'?s| was| is) the (?:total|price)(?: again)?\s*\??$/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const order = placed(scene)
    if (order === null) return null
    const sum = sumWords(order.lines, order.totalFen, scene.language)
    const text =
      scene.language === 'zh'
        ? `订单 ${order.number}：${sum || yuan(order.totalFen)}。`
        : `Order ${order.number}: ${sum || yuan(order.totalFen)}.`
    return { key: 'order-total', text }
  },
}

/** «几天能到» of the order just placed: its own days, not all lanes'. */
export const orderDays: AskedFact = {
  asks: /^(?:那|大概|一般|这单|这票)*(?:要?几天|多久|多长时间|几号|哪天|什么时候)(?:能|可以|会)?(?:送)?(?:到|达)(?:啊|呀|呢)?\s*[?？]?$|^(?:and |so )?(?:how (?:long|many days)|when) (?:will|does|would) (?:it|that|this)\b.{0,16}(?:take|arrive|delivered|there|get)\S*\s*\??$/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    const order = placed(scene)
    if (order === null || order.days <= 0) return null
    const days = daysWords(order.days, scene.language)
    const text =
      scene.language === 'zh'
        ? `订单 ${order.number} 取件后约 ${days}送达，运单号 ${order.waybill}，取件后发给我就能查进度。`
        : `Order ${order.number} takes about ${days} from pickup; once picked up, ${order.waybill} shows where it is.`
    return { key: 'order-days', text }
  },
}

/** «要准备啥» before the courier comes. */
export const toPrepare: AskedFact = {
  asks: /(?:要|需要|我)[^,，。]{0,4}(?:准备|带|备)(?:好)?(?:什么|啥|些什么|哪些)|\bwhat (?:else )?(?:do|should) i (?:need to )?(?:prepare|have ready|bring)\b/iu,
  misreadAs: MISREAD,
  tells: (scene) => {
    if (placed(scene) === null) return null
    return {
      key: 'real-name',
      text:
        scene.language === 'zh'
          ? '把货物包好先别封口（取件时要当面验视），再备好寄件人的身份证就行。'
          : 'Have the goods packed but not sealed (the courier looks at them) and the sender’s identity document at hand.',
    }
  },
}

/** The order placed last, while it waits for its pickup and nothing else is going on. */
function placed({ view, facts, state }: AskedScene): Order | null {
  if (view !== null || state.recent.order === undefined) return null
  const order = facts.orders.find(({ number }) => number === state.recent.order)
  const isOpen = order?.status === 'confirmed' || order?.status === 'dispatched'
  const isSpokenOf = order !== undefined && (state.recent.waybill ?? order.waybill) === order.waybill
  return isOpen && isSpokenOf ? order : null
}
