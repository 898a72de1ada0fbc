import { describe, expect, it } from 'vitest'
import type { ConversationRow } from '../../src/domain/desk/desk-views.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'
import { snoozeTimes } from '../../src/web/console/pages/chats/actions/snooze-times.ts'
import { nextChat } from '../../src/web/console/pages/chats/list/next-chat.ts'
import { overdueCalls } from '../../src/web/console/pages/chats/list/overdue-calls.ts'
import { inOrder } from '../../src/web/console/pages/chats/list/row-order.ts'

const now = Date.parse('2026-11-24T10:00:00+08:00')
const at = (minutes: number): string => new Date(now + minutes * 60_000).toISOString()

function row(id: string, more: Partial<ConversationRow> = {}): ConversationRow {
  return {
    id,
    channel: 'web',
    customerName: id,
    tier: null,
    verified: false,
    owner: 'agent:lin',
    team: 'front',
    priority: 'normal',
    reason: null,
    waitingSince: null,
    dueAt: null,
    lastText: '',
    lastAt: at(-60),
    unread: 0,
    version: 1,
    ...more,
  }
}

describe('what one may put a chat off to', () => {
  it.each([
    ['a Tuesday', '2026-11-24T10:00:00+08:00', ['24T10:30', '24T12:00', '25T09:00', '30T09:00']],
    ['a Sunday, whose morrow is Monday', '2026-11-22T23:50:00+08:00', ['23T00:20', '23T01:50', '23T09:00']],
    ['a Monday', '2026-11-23T08:00:00+08:00', ['23T08:30', '23T10:00', '24T09:00', '30T09:00']],
  ])('on %s', (_what, iso, expected) => {
    expect(snoozeTimes(Date.parse(iso)).map((time) => toChinaIso(new Date(time.at)).slice(8, 16))).toEqual(expected)
  })
})

describe('the list of chats', () => {
  const asleep = row('asleep', { snoozedUntil: at(30), waitingSince: at(-90) })
  const awake = row('awake', { snoozedUntil: at(-1), waitingSince: at(-5) })
  const waits = row('waits', { waitingSince: at(-20) })
  const called = row('called', { owner: 'bot', isPromised: true, dueAt: at(-2) })

  it('has what is put off last until its time, and a promised call from its hour on', () => {
    const ids = inOrder([asleep, row('calm'), awake, called, waits], 'longest', now).map(({ id }) => id)
    expect(ids).toEqual(['waits', 'awake', 'called', 'calm', 'asleep'])
  })

  it.each([
    ['agent of its team', { role: 'agent', team: 'front' }, ['called']],
    ['agent of another', { role: 'agent', team: 'vip' }, ['vip']],
    ['supervisor', { role: 'supervisor', team: 'supervisor' }, ['vip', 'called']],
  ] as const)('warns the %s of promised calls that are late', (_who, agent, expected) => {
    const vip = row('vip', { team: 'vip', owner: 'bot', isPromised: true, dueAt: at(-9) })
    const soon = row('soon', { owner: 'bot', isPromised: true, dueAt: at(1) })
    expect(overdueCalls([called, soon, vip, row('late', { dueAt: at(-9) })], agent, now).map(({ id }) => id)).toEqual(expected)
  })

  it.each([
    ['my own first, the longest waiting', { mine: [asleep, awake, waits], waiting: [called] }, 'waits'],
    ['who waits for my team', { mine: [row('done'), asleep], waiting: [row('vip', { team: 'vip' }), called] }, 'called'],
    ['nobody', { mine: [row('done'), asleep], waiting: [row('vip', { team: 'vip' })] }, null],
  ] as const)('leads on to %s', (_what, lists, next) => {
    expect(nextChat('done', { ...lists, team: 'front' }, now)).toBe(next)
  })
})
