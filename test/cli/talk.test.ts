import { describe, expect, it } from 'vitest'
import { talkScript } from '../support/talk-script.ts'

const EVERYTHING =
  '我要下单，寄件人陈小明13512345678广东省深圳市南山区粤海街道8号，收件人周敏13612345678北京市海淀区学院路20号，书3公斤，寄付，不保价'

describe('talk', () => {
  it('takes an order, and counts the promise from when the customer confirmed, not from when the burst was over', async () => {
    const { end, states, status } = await talkScript([
      { from: 'ann', text: EVERYTHING, at: '2026-11-23T11:58:00+08:00' },
      { from: 'ann', text: '确认', at: '2026-11-23T11:59:59+08:00' },
    ])
    expect(status).toBe(0)
    expect(states[0]).toMatchObject({ owner: 'bot', flow: 'order', slot: 'confirm' })
    expect(end.orders).toMatchObject([
      {
        customer: 'ann',
        status: 'confirmed',
        promise: '2026-11-23T15:00:00+08:00',
        confirmedAt: '2026-11-23T11:59:59+08:00',
        totalFen: 3400,
      },
    ])
    expect(String(end.orders[0]?.['waybill'])).toMatch(/^SD\d{13}$/)
  })

  it('counts a confirmation at noon as after noon', async () => {
    const { end } = await talkScript([
      { from: 'ann', text: EVERYTHING, at: '2026-11-23T11:58:00+08:00' },
      { from: 'ann', text: '确认', at: '2026-11-23T12:00:00+08:00' },
    ])
    expect(end.orders).toMatchObject([{ promise: '2026-11-23T18:00:00+08:00' }])
  })

  it('answers bubbles that come within the quiet window once', async () => {
    const { lines, texts, end } = await talkScript([
      { from: 'ann', text: '深圳寄广州', at: '2026-11-23T10:00:00+08:00' },
      { from: 'ann', text: '2.3公斤', at: '2026-11-23T10:00:02+08:00' },
      { from: 'ann', text: '多少钱', at: '2026-11-23T10:00:04+08:00' },
    ])
    expect(texts('ann')).toHaveLength(1)
    expect(texts('ann')[0]).toContain('¥18.00')
    expect(lines.filter((line) => line.state)).toHaveLength(3)
    expect(end.messages).toBe(4)
    expect(end.quotes).toMatchObject([{ totalFen: 1800, status: 'given' }])
  })

  it('stores a redelivery once', async () => {
    const { end } = await talkScript([
      { from: 'ann', text: EVERYTHING, id: 'm1' },
      { from: 'ann', text: EVERYTHING, id: 'm1' },
      { from: 'ann', text: '确认', id: 'm2' },
      { from: 'ann', text: '确认', id: 'm2' },
    ])
    expect(end.orders).toHaveLength(1)
  })

  it('lets people act, and refuses with a code what they may not do', async () => {
    const { lines, end, status } = await talkScript([
      { from: 'ann', text: '转人工' },
      { agent: 'lin', claim: 'ann' },
      { agent: 'wang', to: 'ann', text: '我来说一句' },
      { agent: 'lin', to: 'ann', text: '请讲' },
      { agent: 'lin', resolve: 'ann' },
      { from: 'ann', text: '5' },
    ])
    expect(status).toBe(1)
    expect(lines.filter((line) => line.error)).toMatchObject([{ error: { code: 'desk.not_yours', line: 3 } }])
    expect(lines.filter((line) => line.state).map((line) => line.state?.owner)).toEqual([
      'queue',
      'agent:lin',
      'agent:lin',
      'agent:lin',
      'bot',
      'bot',
    ])
    expect(end.cases).toMatchObject([{ kind: 'hand_over', team: 'front', status: 'resolved' }])
  })

  it('goes on after a line it cannot read, and says which', async () => {
    const { lines, status } = await talkScript(['{"from":', { from: 'ann', text: '你好' }, { agent: 'lin' }])
    expect(status).toBe(1)
    expect(lines.filter((line) => line.error)).toMatchObject([
      { error: { code: 'talk.unreadable', line: 1 } },
      { error: { code: 'talk.unreadable', line: 3 } },
    ])
  })

  it('moves its clock by advance and fires what is due on the way', async () => {
    const { texts } = await talkScript([{ from: 'ann', text: '我要寄快递' }, { advance: 'PT31M' }])
    expect(texts('ann')).toHaveLength(3)
    expect(texts('ann')[1]).toContain('还在吗')
    expect(texts('ann')[2]).toContain('继续')
  })

  it('knows a customer whose phone the channel vouches for', async () => {
    const { end, texts } = await talkScript([
      { from: 'lin-mei', text: '深圳到上海200公斤1方零担多少钱', account: '13800138002', at: '2026-11-23T10:00:00+08:00' },
    ])
    expect(texts()[0]).toContain('¥342.00')
    expect(end.quotes).toMatchObject([{ totalFen: 34200 }])
  })
})
