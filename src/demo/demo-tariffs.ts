import type { ExpressTariff, Extras, LtlTariff, Region, TierRule } from '../domain/company/company.ts'

export const demoRegions: readonly Region[] = [
  { key: 'south', provinces: ['广东省', '广西壮族自治区', '海南省', '福建省'], remote: false },
  { key: 'east', provinces: ['上海市', '江苏省', '浙江省', '安徽省', '山东省', '江西省'], remote: false },
  { key: 'north', provinces: ['北京市', '天津市', '河北省', '山西省'], remote: false },
  { key: 'central', provinces: ['湖北省', '湖南省', '河南省'], remote: false },
  { key: 'southwest', provinces: ['四川省', '重庆市', '贵州省', '云南省'], remote: false },
  { key: 'northwest', provinces: ['陕西省', '甘肃省', '宁夏回族自治区'], remote: false },
  { key: 'northeast', provinces: ['辽宁省', '吉林省', '黑龙江省'], remote: false },
  { key: 'remote', provinces: ['新疆维吾尔自治区', '西藏自治区', '青海省', '内蒙古自治区'], remote: true },
]

export const demoExpress: ExpressTariff = {
  divisor: 6000,
  roundUpToKg: 1,
  maxKg: 50,
  lanes: {
    city: { firstFen: 1000, furtherFen: 200, days: 1 },
    province: { firstFen: 1200, furtherFen: 300, days: 2 },
    region: { firstFen: 1400, furtherFen: 400, days: 2 },
    other: { firstFen: 1800, furtherFen: 800, days: 3 },
    remote: { firstFen: 2500, furtherFen: 1800, days: 6 },
  },
}

export const demoLtl: LtlTariff = {
  minKg: 20,
  maxKg: 3000,
  maxM3: 15,
  lanes: {
    city: { perKgFen: 90, perM3Fen: 18_000, minimumFen: 4000, days: 3 },
    province: { perKgFen: 90, perM3Fen: 18_000, minimumFen: 4000, days: 3 },
    region: { perKgFen: 120, perM3Fen: 24_000, minimumFen: 5000, days: 3 },
    other: { perKgFen: 180, perM3Fen: 38_000, minimumFen: 6000, days: 5 },
    remote: { perKgFen: 360, perM3Fen: 76_000, minimumFen: 12_000, days: 9 },
  },
}

export const demoExtras: Extras = {
  insurance: { rate: 0.005, minimumFen: 200, maxDeclaredFen: 5_000_000 },
  cod: { rate: 0.01, minimumFen: 500 },
  podFen: 500,
  upstairsPer100KgFen: 2000,
}

export const demoTiers: readonly TierRule[] = [
  { tier: 'key', monthlyFreightFen: 20_000_000, discount: 0.15 },
  { tier: 'gold', monthlyFreightFen: 5_000_000, discount: 0.1 },
  { tier: 'silver', monthlyFreightFen: 1_000_000, discount: 0.05 },
]
