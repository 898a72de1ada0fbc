import { describe, expect, it } from 'vitest'
import { played } from '../support/transcript.ts'

describe('the pickup promise', () => {
  const party = (pickup: string) =>
    `下单 || 张三 13800138000 ${pickup} || 李雷 13900139001 北京市海淀区中关村大街5号 || 文件1公斤 寄付 不保价`
  it.each([
    {
      at: '2026-11-23T11:58:00+08:00',
      pickup: '深圳市福田区深南大道1号',
      pickupPromise: '2026-11-23T15:00:00+08:00',
      totalFen: 1800,
    },
    {
      at: '2026-11-23T11:59:20+08:00',
      pickup: '深圳市福田区深南大道1号',
      pickupPromise: '2026-11-23T18:00:00+08:00',
      totalFen: 1800,
    },
    {
      at: '2026-11-23T14:58:00+08:00',
      pickup: '深圳市福田区深南大道1号',
      pickupPromise: '2026-11-23T18:00:00+08:00',
      totalFen: 1800,
    },
    {
      at: '2026-11-23T14:59:20+08:00',
      pickup: '深圳市福田区深南大道1号',
      pickupPromise: '2026-11-24T12:00:00+08:00',
      totalFen: 1800,
    },
    {
      at: '2026-11-23T11:58:00+08:00',
      pickup: '深圳市宝安区西乡大道1号',
      pickupPromise: '2026-11-23T18:00:00+08:00',
      totalFen: 1800,
    },
    {
      at: '2026-11-23T11:59:20+08:00',
      pickup: '深圳市宝安区西乡大道1号',
      pickupPromise: '2026-11-24T18:00:00+08:00',
      totalFen: 1800,
    },
    {
      at: '2026-11-27T16:00:00+08:00',
      pickup: '上海市崇明区陈家镇1号',
      pickupPromise: '2026-11-30T18:00:00+08:00',
      totalFen: 4800,
    },
  ])('begun at $at from $pickup: by $pickupPromise', ({ at, pickup, pickupPromise, totalFen }) => {
    const desk = played(
      `
      customer : ${party(pickup)}
      customer : 确认
    `,
      { at },
    )
    expect(desk.orders).toMatchObject([{ pickupPromise, totalFen }])
  })
})
