import type { FlowName } from '../../commands.ts'
import type { Reading } from './reading.ts'
import type { Wish } from './wish.ts'

const LOOKS =
  /查|到哪|在哪|哪里|哪儿|到了(?:吗|没|么|不)|到没|走到|进度|跟踪|追踪|什么时候到|几时到|怎么还没|\btrack|\bwhere\b|status|look up/
const THINGS = /件|快递|包裹|货|单|物流|东西|运到|到哪|在哪|parcel|package|shipment|deliver/
const DETAIL =
  /快递员|派送员|配送员|送货员|司机|师傅|小哥|签收|谁(?:签|收|送|寄)|电话|地址|收件人|寄件人|什么时候|几点|几号|哪天|多久|[今明后]天.{0,3}(?:到|送)|到得了|来取|没人来|courier|driver|sign|address|receiver|sender|when/
const RULES = /赔|保价|怎么(?!还|没)|如何|要是|如果|万一|改|取消|重新|多少钱|运费|投诉|\bif\b|refund|compensat|change|cancel/
const RECEIPT = /回单|签收单|签单|\bpod\b|proof of delivery/i
/** What leaves room for the number: a question, or something that is declined. */
const ASIDE: readonly Wish['kind'][] = ['question', 'withdraw', 'denied']
const TRADE: readonly FlowName[] = ['track', 'pod', 'redeliver', 'complaint', 'change', 'cancel']

/**
 * A number makes a question one about that shipment: SD… 快递员电话多少, SD… 回单呢, 我要查SD…，顺便寄个件, 13800138003的件到哪了.
 * The wishes as they are, when they already say what is to be done with it.
 */
export function withNumberWishes(wishes: readonly Wish[], reading: Reading): readonly Wish[] {
  const isTold = wishes.some((wish) =>
    wish.kind === 'flow' ? TRADE.includes(wish.flow) && !wish.isWeak : !ASIDE.includes(wish.kind),
  )
  if (isTold) return wishes
  const flow = meant(wishes, reading)
  if (flow === null) return wishes
  const at = reading.waybills[0]?.start ?? reading.phones[0]?.start ?? 0
  const wish: Wish = { kind: 'flow', flow, isWeak: false, at, clause: reading.lower, because: `a number to ${flow}` }
  const others = wishes.filter((each) => each.kind === 'flow' && !TRADE.includes(each.flow))
  return [...others.filter((each) => each.at < at), wish, ...others.filter((each) => each.at >= at)]
}

/** 尾号8000, 查 8000: a tail alone is looked for, too. */
const TAIL = /(?:手机|电话)(?:号)?(?:尾号|后四位)\s?(?:是)?\s?\d{4}(?!\d)|^\s*查(?:一?下)?\s?\d{4}\s*$/

function meant(wishes: readonly Wish[], reading: Reading): FlowName | null {
  if (wishes.length === 0 && TAIL.test(reading.lower)) return 'track'
  if (reading.numbers.some(({ kind }) => kind === 'order')) return ofOrder(reading)
  return reading.waybills.length > 0 ? ofWaybill(wishes, reading.lower) : ofPhone(wishes, reading)
}

function ofWaybill(wishes: readonly Wish[], lower: string): FlowName | null {
  if (RECEIPT.test(lower)) return 'pod'
  const isBeside = wishes.some((wish) => wish.kind === 'flow' && !TRADE.includes(wish.flow))
  if (isBeside) return LOOKS.test(lower) ? 'track' : null
  const isRefused = wishes.some((wish) => wish.kind === 'withdraw' || wish.kind === 'denied')
  if (isRefused) return LOOKS.test(lower) ? 'track' : null
  return wishes.length > 0 && DETAIL.test(lower) && !RULES.test(lower) ? 'track' : null
}

/** 改一下DD…的电话, cancel DD…: what is to be done with that order. */
function ofOrder({ lower }: Reading): FlowName | null {
  if (NOT_TO_DO.test(lower)) return null
  if (/取消|撤|退掉|不要了|不寄了|不发了|作废|cancel|call off/.test(lower)) return 'cancel'
  return /改|换成|变更|写错|填错|change|update|modify|wrong|correct/.test(lower) ? 'change' : null
}

const NOT_TO_DO = /怎么|如何|(?:不|别|不要|不用)取消|不改|怎样|how (?:do|can|to)|don't|do not/

function ofPhone(wishes: readonly Wish[], { lower, phones, contacts }: Reading): FlowName | null {
  const isParty = contacts.some(({ province, city, detail }) => province !== '' || city !== '' || detail !== '')
  if (phones.length === 0 || isParty || wishes.length > 0) return null
  return LOOKS.test(lower) && THINGS.test(lower) && !RULES.test(lower) ? 'track' : null
}
