import { describe, expect, it } from 'vitest'
import { type ReplyHistory, replyRuleOf, replyWindow } from '../../src/domain/conversations/reply-window.ts'

const noon = new Date('2026-11-22T04:00:00Z')
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000)
const HOURS = 60
const NOTHING: ReplyHistory = { message: null, tap: null }
const wrote = (minutes: number, sentSince = 0): ReplyHistory => ({ message: { at: after(minutes), sentSince }, tap: null })

function windowOf(channel: string, history: ReplyHistory, minutes: number) {
  const rule = replyRuleOf(channel)
  if (rule === null) throw new Error('the channel has no rule')
  return replyWindow(history, rule, after(minutes))
}

describe('the reply window', () => {
  it('exists on WeChat only', () => {
    expect(['web', 'slack', 'wechaty'].map(replyRuleOf)).toEqual([null, null, null])
  })

  it.each(['official-account', 'kf'])('%s: five bubbles within 48 hours of a message', (channel) => {
    expect(windowOf(channel, wrote(0), 1)).toEqual({ status: 'open', left: 5, closesAt: after(48 * HOURS) })
    expect(windowOf(channel, wrote(0, 4), 47 * HOURS)).toEqual({ status: 'open', left: 1, closesAt: after(48 * HOURS) })
    expect(windowOf(channel, wrote(0, 5), 1)).toEqual({ status: 'spent', closesAt: after(48 * HOURS) })
    expect(windowOf(channel, wrote(0), 48 * HOURS)).toEqual({ status: 'closed' })
    expect(windowOf(channel, NOTHING, 0)).toEqual({ status: 'closed' })
  })

  const tapped = (sentSince: number, message: ReplyHistory['message'] = null): ReplyHistory => ({
    message,
    tap: { at: noon, sentSince },
  })
  it('公众号: three within a minute of a tap', () => {
    expect(windowOf('official-account', tapped(0), 0.5)).toEqual({ status: 'open', left: 3, closesAt: after(1) })
    expect(windowOf('official-account', tapped(2), 0.5)).toMatchObject({ status: 'open', left: 1 })
    expect(windowOf('official-account', tapped(3), 0.5)).toEqual({ status: 'spent', closesAt: after(1) })
    expect(windowOf('official-account', tapped(0), 1)).toEqual({ status: 'closed' })
  })

  it('公众号: a tap adds to what the last message still allows, and is used first', () => {
    const message = (sentSince: number) => ({ at: after(-10), sentSince })
    const closesAt = after(48 * HOURS - 10)
    expect(windowOf('official-account', tapped(0, message(2)), 0.5)).toEqual({ status: 'open', left: 6, closesAt })
    // Two before the tap, two after it: the tap's are gone first.
    expect(windowOf('official-account', tapped(2, message(4)), 0.5)).toEqual({ status: 'open', left: 4, closesAt })
    expect(windowOf('official-account', tapped(4, message(6)), 0.5)).toEqual({ status: 'open', left: 2, closesAt })
    expect(windowOf('official-account', tapped(3, message(5)), 5)).toEqual({ status: 'open', left: 3, closesAt })
    expect(windowOf('official-account', tapped(6, message(8)), 0.5)).toEqual({ status: 'spent', closesAt })
    // The message's time is over, the tap's is not.
    expect(windowOf('official-account', tapped(0, { at: after(-49 * HOURS), sentSince: 5 }), 0.5)).toEqual({
      status: 'open',
      left: 3,
      closesAt: after(1),
    })
  })

  it('微信客服: a tap is a message like any other', () => {
    expect(windowOf('kf', tapped(1, { at: after(-10), sentSince: 6 }), 30)).toEqual({
      status: 'open',
      left: 4,
      closesAt: after(48 * HOURS),
    })
  })
})
