import { describe, expect, it } from 'vitest'
import { allowanceOf } from '../../src/web/console/pages/chats/composer/allowance.ts'

const now = Date.parse('2026-11-22T10:00:00+08:00')

describe('what the platform still allows, beside the composer', () => {
  it.each([
    [
      { status: 'open', left: 3, closesAt: '2026-11-24T10:00:00+08:00' },
      '还可回复 3 条，至 11-24 10:00',
      '3 more messages until 11-24 10:00',
    ],
    [{ status: 'open', left: 1, closesAt: '2026-11-22T10:00:40+08:00' }, '还可回复 1 条，至 10:00', '1 more message until 10:00'],
  ] as const)('%j', (window, zh, en) => {
    expect(allowanceOf(window, now, 'zh')).toEqual({ allowance: zh, closed: null })
    expect(allowanceOf(window, now, 'en')).toEqual({ allowance: en, closed: null })
  })

  it('says why one cannot reply', () => {
    const spent = { status: 'spent', closesAt: '2026-11-24T10:00:00+08:00' } as const
    expect(allowanceOf(spent, now, 'zh').closed).toContain('条数已用完')
    expect(allowanceOf({ status: 'closed' }, now, 'zh').closed).toContain('回复时限')
    expect(allowanceOf({ status: 'closed' }, now, 'en').closed).toContain('reply window is over')
  })

  it('closes on the screen when its time is over', () => {
    const window = { status: 'open', left: 3, closesAt: '2026-11-22T10:00:00+08:00' } as const
    expect(allowanceOf(window, now - 1, 'zh').closed).toBeNull()
    expect(allowanceOf(window, now, 'zh').closed).toContain('回复时限')
  })

  it('has nothing to say where one may reply at any time', () => {
    expect(allowanceOf(null, now, 'zh')).toEqual({ allowance: null, closed: null })
  })
})
