import { describe, expect, it } from 'vitest'
import { talkScript } from '../support/talk-script.ts'

const ORDER =
  '寄件人张三 13800138000 广东省深圳市南山区科技园1号，收件人李雷 13900139001 北京市海淀区中关村大街5号，衣服5公斤，寄付，不保价'
const loss = (yuan: number) => `SD2400112300063丢了，一箱五金配件，值${yuan}块`
const AT = '2026-11-23T10:00:00+08:00'

/** The whole stack: customers and people at the desk, on a database. */
describe('people at the desk', () => {
  it('take over from the bot, one at a time, and give back what was parked', async () => {
    const { lines, texts, states, end } = await talkScript([
      { from: 'ann', text: '深圳寄北京多少钱', at: AT },
      { agent: 'lin', claim: 'ann' },
      { agent: 'zhao', claim: 'ann' },
      { from: 'ann', text: '5公斤' },
      { agent: 'lin', hand_back: 'ann' },
      { from: 'ann', text: '继续' },
      { from: 'ann', text: '5公斤' },
    ])
    expect(lines.filter(({ error }) => error)).toMatchObject([{ error: { code: 'desk.taken', line: 3 } }])
    expect(states[3]?.owner).toBe('agent:lin')
    expect(texts('ann').join('\n')).toMatch(/客服林小雨.*询价还继续吗.*接着办询价.*¥50\.00/su)
    expect(end.quotes).toMatchObject([{ totalFen: 5000 }])
  })

  it('pass a chat on with what was said, and are rated for it', async () => {
    const { states, texts, end } = await talkScript([
      { from: 'ann', text: '转人工', at: AT },
      { agent: 'lin', claim: 'ann' },
      { agent: 'lin', transfer: 'ann', team: 'complaint', memo: '客户要投诉丢件' },
      { agent: 'wang', claim: 'ann' },
      { agent: 'wang', resolve: 'ann' },
      { from: 'ann', text: '2' },
    ])
    expect(states.map(({ owner }) => owner)).toEqual(['queue', 'agent:lin', 'queue', 'agent:wang', 'bot', 'bot'])
    expect(texts('ann').at(-1)).toContain('主管')
    expect(end.cases).toMatchObject([{ kind: 'hand_over', team: 'complaint', agent: 'wang', status: 'resolved' }])
    expect(end.escalations).toMatchObject([{ rule: 'asks_person' }, { rule: 'transfer', reason: '客户要投诉丢件' }])
  })

  it('decide what they may, and the customer hears it', async () => {
    const { texts, end } = await talkScript([
      { from: 'bob', text: loss(450), at: AT },
      { from: 'bob', text: '确认' },
      { agent: 'wang', decide: 'bob', compensationFen: 45_000 },
    ])
    expect(texts('bob').at(-1)).toContain('赔付 ¥450.00')
    expect(end.cases).toMatchObject([
      { kind: 'claim', status: 'resolved', decidedFen: 45_000, decidedBy: 'wang', amountFen: 45_000 },
    ])
  })

  it('leave to the supervisor what is beyond them; the decision frees the waiting chat', async () => {
    const { texts, states, end } = await talkScript([
      { from: 'carl', text: loss(501), at: AT },
      { from: 'carl', text: '确认' },
      { agent: 'wang', decide: 'carl', compensationFen: 50_100 },
      { agent: 'gao', decide: 'carl', compensationFen: 50_100 },
      { from: 'carl', text: '谢谢' },
    ])
    expect(states.map(({ owner }) => owner)).toEqual(['bot', 'queue', 'queue', 'bot', 'bot'])
    expect(texts('carl').at(-1)).toContain('不客气')
    expect(end.cases).toMatchObject([{ team: 'supervisor', status: 'resolved', decidedBy: 'gao', decidedFen: 50_100 }])
  })

  it('send a courier late, and do not promise again what has passed', async () => {
    const { texts, end } = await talkScript([
      { from: 'dan', text: ORDER, at: AT },
      { from: 'dan', text: '确认' },
      { advance: 'PT6H' },
      { agent: 'chen', dispatch: 'dan' },
      { agent: 'lin', pick_up: 'dan' },
      { agent: 'chen', pick_up: 'dan' },
      { from: 'dan', text: '到哪了' },
    ])
    const said = texts('dan')
    expect(said.join('\n')).toMatch(/没有按约定时间上门取件.*正在赶来，抱歉.*已取件.*深圳南山取件/su)
    expect(said.find((text) => text.includes('正在赶来'))).not.toContain('15:00')
    expect(end.cases).toMatchObject([{ kind: 'exception', team: 'dispatch', priority: 'high' }])
    expect(end.orders).toMatchObject([{ status: 'picked_up' }])
  })

  it('warn the supervisor sooner for a key account', async () => {
    const { texts, end } = await talkScript([{ from: 'hai', text: '人工', account: '13800138001', at: AT }, { advance: 'PT61S' }])
    expect(texts('hai').at(-1)).toContain('抱歉让您久等')
    expect(end.escalations).toMatchObject([
      { team: 'vip', agent: 'zhao', priority: 'high' },
      { rule: 'queue_unanswered', team: 'supervisor' },
    ])
  })
})
