import type { Side, SlotKind } from '../slot-kinds.ts'

const SHIPPER =
  /寄件(?:人|方|地址|地|电话|手机)?|发件(?:人|方|地)?|发货(?:人|方|地址|地)?|寄方|发方|取件(?:地址|地)?|来取|上门取|始发地?|出发地|起运地|(?<!对)我(?:方|这边|自己)?的?(?=电话|手机|地址|名字)|(?:^|\n)\s*[寄发]\s?[::]|\bsender|\bshipper|\bfrom\b|\bpick ?up (?:address|from)|\borigin/gi
const CONSIGNEE =
  /收件(?:人|方|地址|地|电话|手机)?|收货(?:人|方|地址|地)?|收方|对方|目的地|送达地|(?:寄|送|发|运)(?:到|往|给|去)|(?:^|\n)\s*收\s?[::]|\breceiver|\brecipient|\bconsignee|\bto\b|\bdestination|\bdeliver(?:ed)? to/gi

/** Whose the value at `at` is, by the nearest word before it that tells; null when none does. */
export function sideBefore(text: string, at: number): Side | null {
  const ahead = text.slice(Math.max(0, at - 80), at)
  const shipper = lastOf(ahead, SHIPPER)
  const consignee = lastOf(ahead, CONSIGNEE)
  if (shipper < 0 && consignee < 0) return null
  return shipper > consignee ? 'shipper' : 'consignee'
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1
  for (const match of text.matchAll(pattern)) last = match.index
  return last
}

/** What a slot is called; the first that fits names the kind. */
const LABELS: readonly (readonly [SlotKind, RegExp])[] = [
  ['phone', /电话|手机|号码|联系方式|尾号|\bphone|\bmobile|\bnumber\b|\btel\b/],
  ['address', /地址|住址|门牌|\baddress/],
  ['name', /姓名|名字|人名|\bname\b/],
  ['weight', /重量|公斤数|斤数|多重|\bweight/],
  ['dimensions', /尺寸|长宽高|大小|\bdimensions?|\bsize\b/],
  ['volume', /体积|方数|立方|\bvolume/],
  ['pieces', /件数|数量|几件|多少件|\bpieces\b|\bquantity/],
  ['goods', /物品|货物|品名|商品|东西|货名|\bgoods\b|\bitem\b|\bcontents\b/],
  ['time', /时间|取件时间|几点|日期|\btime\b|\bdate\b/],
  ['payment', /付款(?:方式)?|支付方式|到付|寄付|月结|\bpayment/],
  ['service', /服务(?:方式|类型)?|快递还是物流|运输方式|\bservice/],
  ['waybill', /运单号?|单号|\bwaybill|\btracking/],
]

export function labelledKind(said: string): SlotKind | null {
  return LABELS.find(([, pattern]) => pattern.test(said))?.[0] ?? null
}

/** Slots whose name the customer uses when asking what or why. */
const ASKED: readonly (readonly [string, RegExp])[] = [
  ['insurance.value', /声明价值|保价(?:金额|价值|多少)|declared value/],
  ['insurance', /保价|保险|insurance|insured?/],
  ['cod', /代收(?:货款)?|货到付款|\bcod\b|cash on delivery/],
  ['pod', /回单|签收单|\bpod\b|proof of delivery/],
  ['upstairs', /上楼|upstairs/],
  ['payment', /到付|寄付|月结|付款方式|payment method|freight collect/],
  ['service', /零担|标准快递|服务方式|\bltl\b/],
  ['goods.volume', /体积|立方|方数|volume/],
  ['goods.dimensions', /尺寸|长宽高|dimensions?/],
  ['goods.weight', /重量|多重|weight/],
  ['goods.pieces', /件数|pieces/],
  ['goods.name', /物品|货物名|品名|what(?:'s| is) inside|goods/],
  ['verify.tail', /尾号|后四位|last four/],
  ['waybill', /运单号?|单号|waybill|tracking number/],
]

/** The slot a word like 保价 or 声明价值 names; phones and addresses need the pending question to tell whose. */
export function askedSlot(said: string): string | null {
  return ASKED.find(([, pattern]) => pattern.test(said))?.[0] ?? null
}
