import type { OrderDraft } from '../../../src/domain/ordering/order.ts'
import type { Quote } from '../../../src/domain/quoting/quote.ts'

const shenzhen = { province: '广东省', city: '深圳市', district: '南山区' }
const beijing = { province: '北京市', city: '北京市', district: '海淀区' }

const lines = [
  { key: 'freight', label: { zh: '运费', en: 'Freight' }, fen: 5_000 },
  { key: 'insurance', label: { zh: '保价', en: 'Insured value' }, fen: 500 },
] as const

export const draft: OrderDraft = {
  shipper: { name: '钱七', phone: '13600136000', address: { ...shenzhen, detail: '科苑路15号' } },
  consignee: { name: '周八', phone: '13600136001', address: { ...beijing, detail: '知春路6号' } },
  goods: { name: '样品', weightKg: 5, pieces: 2 },
  service: 'express',
  payment: 'sender',
  insuredFen: 100_000,
  codFen: null,
  pod: true,
  upstairs: false,
  urgent: false,
  pickupWish: null,
  pickupPromise: '2026-11-23T15:00:00+08:00',
  pickupZone: 'city',
  lines,
  totalFen: 5_500,
  days: 3,
  rateCardVersion: 'demo-1',
  quoteNumber: null,
  remarks: null,
}

export const quote: Omit<Quote, 'number' | 'createdAt' | 'answeredBy'> = {
  status: 'given',
  request: { origin: shenzhen, destination: beijing, weightKg: 5, tier: null },
  options: [
    { service: 'express', lines, totalFen: 5_500, chargeableKg: 5, volumetricKg: null, volumeM3: null, days: 3, lane: 'other' },
  ],
  service: 'express',
  totalFen: 5_500,
  rateCardVersion: 'demo-1',
  validUntil: '2026-11-30T23:59:59+08:00',
  caseNumber: null,
}
