import { describe, expect, it } from 'vitest'
import type { HeardMessage } from '../../src/bots/wechat/wechaty/gateway.ts'
import { Inbox, NOT_CONNECTED } from '../../src/bots/wechat/wechaty/inbox.ts'
import { parseHeard } from '../../src/bots/wechat/wechaty/parse-heard.ts'
import { Outage } from '../../src/domain/errors/outage.ts'

const heard = (id: string): HeardMessage => ({
  id,
  type: 'Text',
  text: id,
  at: new Date('2026-11-23T02:00:00Z'),
  talker: { id: 'alice', name: 'Alice', isPerson: true },
  room: null,
  isOwn: false,
  fileName: null,
  card: null,
})

function inboxThatReads(read: (id: string, tries: number) => Promise<HeardMessage>) {
  const stored: string[] = []
  const logged: string[] = []
  const tries = new Map<string, number>()
  const inbox = new Inbox({
    read: (id) => {
      tries.set(id, (tries.get(id) ?? 0) + 1)
      return read(id, tries.get(id) ?? 0)
    },
    understand: (message) => parseHeard(message, 'waydesk'),
    store: async ({ text }) => void stored.push(text),
    retryMs: 1,
    log: (_level, code, { id }) => logged.push(`${code} ${id}`),
  })
  return { inbox, stored, logged, tries }
}

describe('what was heard from a gateway', () => {
  it('is stored in its order, though a later one is read sooner', async () => {
    const { inbox, stored } = inboxThatReads(async (id) => {
      if (id === 'first') await new Promise((resolve) => setTimeout(resolve, 20))
      return heard(id)
    })
    for (const id of ['first', 'second', 'first']) inbox.push(id)
    await inbox.settled()
    expect(stored).toEqual(['first', 'second'])
  })

  it('waits for a connection for as long as it takes', async () => {
    const { inbox, stored, tries } = inboxThatReads(async (id, times) => {
      if (times < 30) throw new Outage(NOT_CONNECTED, 1)
      return heard(id)
    })
    inbox.push('one')
    await inbox.settled()
    expect(stored).toEqual(['one'])
    expect(tries.get('one')).toBe(30)
  })

  it('is not kept waiting by a message that the gateway does not know any more', async () => {
    const { inbox, stored, logged, tries } = inboxThatReads(async (id) => {
      if (id === 'forgotten') throw new Outage('wechaty.unread', 1)
      return heard(id)
    })
    inbox.push('forgotten')
    inbox.push('next')
    await inbox.settled()
    expect(tries.get('forgotten')).toBe(3)
    expect(stored).toEqual(['next'])
    expect(logged).toEqual(['wechaty.message_lost forgotten'])
  })
})
