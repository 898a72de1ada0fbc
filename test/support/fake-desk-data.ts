import type { Case } from '../../src/domain/cases/case.ts'
import type { Agent, Authority } from '../../src/domain/company/company.ts'
import type { Author } from '../../src/domain/conversations/message.ts'
import type { Account, Customer } from '../../src/domain/customers/customer.ts'
import type { CaseDetail, CustomerCard, TranscriptEntry } from '../../src/domain/desk/desk-views.ts'
import type { Order } from '../../src/domain/ordering/order.ts'
import type { Quote } from '../../src/domain/quoting/quote.ts'
import type { Shipment, TrackingEvent } from '../../src/domain/shipments/shipment.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'

/** Made-up work for the desk, told in minutes before and after «now»; kept apart from the rules of the fake. */
const authority = (quoteFen: number | null, extraDiscount: number | null, compensationFen: number | null): Authority => ({
  quoteFen,
  extraDiscount,
  compensationFen,
})
const none = authority(0, 0, 0)

export const agents: readonly Agent[] = [
  { login: 'lin', name: '林小雨', team: 'front', role: 'agent', authority: authority(500_000, 0.05, 50_000) },
  { login: 'wang', name: '王建国', team: 'complaint', role: 'agent', authority: authority(0, 0, 50_000) },
  { login: 'sun', name: '孙丽', team: 'claims', role: 'agent', authority: authority(0, 0, 50_000) },
  { login: 'chen', name: '陈强', team: 'dispatch', role: 'agent', authority: none },
  { login: 'zhao', name: '赵敏', team: 'vip', role: 'agent', authority: authority(1_000_000, 0.05, 50_000) },
  { login: 'gao', name: '高远', team: 'supervisor', role: 'supervisor', authority: authority(2_000_000, 0.15, 200_000) },
  { login: 'he', name: '何总', team: 'manager', role: 'admin', authority: authority(null, null, null) },
]

export const at = (now: Date, minutes: number): string => toChinaIso(new Date(now.getTime() + minutes * 60_000))

const customerSays: Author = { kind: 'customer' }
const bot: Author = { kind: 'bot' }
const system: Author = { kind: 'system' }
export const agentSays = (agent: string): Author => ({ kind: 'agent', agent })

export interface Line {
  readonly who: 'c' | 'b' | 's' | 'n' | (string & {})
  readonly text: string
  readonly minutes: number
  readonly choices?: readonly string[]
  readonly image?: boolean
}

/** `c` customer, `b` bot, `s` event, `n` note of lin, else the login of an agent. */
export function transcript(now: Date, id: string, lines: readonly Line[]): readonly TranscriptEntry[] {
  let seq = 0
  return lines.map((line, index) => {
    const kind = line.who === 's' ? 'event' : line.who === 'n' ? 'note' : 'message'
    if (kind === 'message') seq += 1
    const known: Record<string, Author> = { c: customerSays, b: bot, s: system, n: agentSays('lin') }
    const author = known[line.who] ?? agentSays(line.who)
    return {
      id: `${id}-${index}`,
      seq,
      at: at(now, line.minutes),
      kind,
      author,
      text: line.text,
      choices: line.choices ?? [],
      attachment: line.image ? { name: '破损照片.jpg', mime: 'image/png', bytes: 183_400, key: 'photo.png' } : null,
      delivery: kind === 'message' && author.kind !== 'customer' ? 'delivered' : null,
      recalled: false,
    }
  })
}

export const accounts: readonly Account[] = [
  {
    key: 'xinghai',
    name: '深圳星海电子有限公司',
    tier: 'key',
    monthlyFreightFen: 26_000_000,
    contact: '陈海',
    phone: '138****8001',
    manager: 'zhao',
  },
  {
    key: 'meichen',
    name: '广州美辰服饰有限公司',
    tier: 'gold',
    monthlyFreightFen: 8_000_000,
    contact: '林美',
    phone: '138****8002',
    manager: null,
  },
]

export const customerOf = (
  id: string,
  name: string,
  known: { readonly account?: Account | undefined; readonly vouched?: string } = {},
): Customer => ({
  id,
  name,
  account: known.account ?? null,
  vouchedPhone: known.vouched ?? null,
  typedPhones: known.vouched ? [] : ['139****9001'],
})

const event = (at: string, kind: TrackingEvent['kind'], where: string): TrackingEvent => ({ at, kind, where })

export function shipments(now: Date): readonly Shipment[] {
  const common = {
    orderNumber: null,
    service: 'express' as const,
    pieces: 1,
    pickupPromise: null,
    courier: null,
    signedBy: null,
    pod: null,
  }
  return [
    {
      ...common,
      waybill: 'SD2400112300018',
      origin: '深圳南山',
      destination: '北京海淀',
      shipper: { name: '张三', phone: '138****8000', address: '深圳市南山区科苑路' },
      consignee: { name: '李雷', phone: '139****9001', address: '北京市海淀区中关村大街' },
      status: 'in_transit',
      dueOn: at(now, 1440).slice(0, 10),
      events: [
        event(at(now, -2700), 'picked_up', '深圳南山'),
        event(at(now, -2350), 'departed', '深圳'),
        event(at(now, -1370), 'arrived', '武汉'),
        event(at(now, -1150), 'departed', '武汉'),
      ],
    },
    {
      ...common,
      waybill: 'SD2400112300049',
      origin: '深圳福田',
      destination: '成都武侯',
      shipper: { name: '陈海', phone: '138****8001', address: '深圳市福田区华强北路' },
      consignee: { name: '吴磊', phone: '139****9004', address: '成都市武侯区人民南路' },
      status: 'delivery_failed',
      dueOn: at(now, -1440).slice(0, 10),
      events: [
        event(at(now, -4000), 'picked_up', '深圳福田'),
        event(at(now, -1600), 'arrived', '成都武侯站'),
        { ...event(at(now, -1000), 'delivery_failed', '成都武侯站'), noteZh: '无人在家', noteEn: 'nobody at home' },
      ],
    },
  ]
}

export function order(now: Date, patch: Partial<Order> & Pick<Order, 'number' | 'waybill'>): Order {
  const address = { province: '广东省', city: '深圳市', district: '龙岗区', detail: '坂田街道五和大道 118 号' }
  const to = { province: '广东省', city: '深圳市', district: '福田区', detail: '深南大道 6009 号' }
  return {
    shipper: { name: '张三', phone: '138****8000', address },
    consignee: { name: '何静', phone: '139****9008', address: to },
    goods: { name: '样品鞋', weightKg: 3.2, pieces: 1 },
    service: 'express',
    payment: 'sender',
    insuredFen: null,
    codFen: null,
    pod: false,
    upstairs: false,
    urgent: false,
    pickupWish: null,
    pickupPromise: at(now, 150),
    pickupZone: 'suburb',
    lines: [{ key: 'freight', label: { zh: '运费', en: 'Freight' }, fen: 1600 }],
    totalFen: 1600,
    days: 1,
    rateCardVersion: 'demo-1',
    quoteNumber: null,
    remarks: null,
    status: 'confirmed',
    confirmedAt: at(now, -2),
    dispatchedAt: null,
    pickedUpAt: null,
    cancelledAt: null,
    cancelReason: null,
    ...patch,
  }
}

export function waitingQuote(now: Date): Quote {
  const place = (province: string, city: string, district: string) => ({ province, city, district })
  return {
    number: 'BJ202611220003',
    status: 'waiting_for_person',
    request: {
      origin: place('广东省', '深圳市', '宝安区'),
      destination: place('上海市', '上海市', '浦东新区'),
      weightKg: 1800,
      pieces: 24,
      volumeM3: 9.6,
      service: 'ltl',
      tier: 'gold',
      goods: '服装',
      pickup: true,
    },
    options: [
      {
        service: 'ltl',
        lines: [
          { key: 'freight', label: { zh: '运费', en: 'Freight' }, fen: 364_800 },
          { key: 'discount', label: { zh: '金牌客户优惠', en: 'Gold discount' }, fen: -36_480 },
        ],
        totalFen: 328_320,
        chargeableKg: 1800,
        volumetricKg: null,
        volumeM3: 9.6,
        days: 5,
        lane: 'other',
      },
    ],
    service: 'ltl',
    totalFen: null,
    rateCardVersion: 'demo-1',
    validUntil: null,
    createdAt: at(now, -95),
    answeredBy: null,
    caseNumber: 'GD202611220004',
  }
}

export function caseOf(
  now: Date,
  patch: Partial<CaseDetail> & Pick<Case, 'number' | 'kind' | 'team'> & { readonly conversationId: string },
): CaseDetail {
  return {
    status: 'open',
    agent: null,
    priority: 'normal',
    reason: '',
    summary: '',
    waybill: null,
    orderNumber: null,
    quoteNumber: null,
    complaint: null,
    amountFen: null,
    decidedFen: null,
    decidedBy: null,
    dueAt: at(now, 60),
    openedAt: at(now, -40),
    closedAt: null,
    escalations: [],
    history: [{ at: at(now, -40), by: 'bot', what: 'opened', words: '机器人登记' }],
    ...patch,
  }
}

export const cardOf = (customer: Customer, patch: Partial<CustomerCard> = {}): CustomerCard => ({
  customer,
  orders: [],
  shipments: [],
  quotes: [],
  enquiries: [],
  earlier: [],
  ...patch,
})
