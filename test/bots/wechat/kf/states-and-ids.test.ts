import { describe, expect, it } from 'vitest'
import { messageIdOf, msgidOf } from '../../../../src/bots/wechat/customer-service/send/msgid.ts'
import { moveTowards, wantedState } from '../../../../src/bots/wechat/customer-service/state/service-state.ts'

const PEOPLE = { servicers: new Map([['mei', 'Mei01']]), usesPool: true }

describe('ids of our words on the platform', () => {
  it('have at most 32 characters, differ by part and lead back to the message', () => {
    const id = '019c1a2b-3c4d-7e5f-8a9b-0c1d2e3f4a5b'
    expect(msgidOf(id, 0)).toMatch(/^[0-9A-Za-z_-]{1,32}$/)
    expect(msgidOf(id, 0)).not.toBe(msgidOf(id, 1))
    expect(messageIdOf(msgidOf(id, 12))).toBe(id)
    expect(messageIdOf('4gw7fMNhyTHvcUmWvGZQjK')).toBeNull()
  })
})

describe('the states of a chat', () => {
  it('never asks for a move that the platform forbids', () => {
    const allowed = { 0: [1, 2, 3, 4], 1: [2, 3, 4], 2: [3, 4], 3: [3, 4], 4: [] as number[] }
    const owners = ['bot', 'queue', 'agent:mei', 'agent:bo'] as const
    const all = owners.flatMap((owner) => (['open', 'closed'] as const).map((status) => wantedState({ owner, status }, PEOPLE)))
    for (const now of [0, 1, 2, 3, 4] as const) {
      const moves = all.map((wanted) => moveTowards(wanted, { state: now, servicer: null })?.state)
      expect(allowed[now]).toEqual(expect.arrayContaining(moves.filter((state) => state !== undefined)))
    }
  })
})
