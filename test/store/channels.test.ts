import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../src/domain/conversations/message.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import { createChannelMemory } from '../../src/store/channels/channel-memory.ts'
import { createChannelReports } from '../../src/store/channels/channel-reports.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { createOutboxWorker } from '../../src/store/outbox/outbox-worker.ts'
import { freshDatabase } from '../support/database.ts'
import { count, deskOn, message, START, transcript } from './support/desk.ts'
import { deskRoom } from './support/desk-room.ts'

let db: Database
const mark = (value: unknown) => ({ channel: 'kf', account: 'kf-1', key: 'cursor', value })
const kf = (from: string, text: string, more: Partial<InboundMessage> = {}) =>
  message(from, text, { channel: 'kf', channelAccount: 'kf-1', ...more })

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

const memory = () => createChannelMemory({ pool: db.pool, clock: { now: () => START }, url: db.url })

describe('a page of a feed', () => {
  it('is stored with its mark, in its order, and what is known is skipped', async () => {
    const { store } = deskOn(db)
    const first = kf('an', '寄快递', { externalId: 'p1' })
    await store.receive(first)
    const receipts = await store.receiveAll([first, kf('an', '到北京', { externalId: 'p2' }), kf('bo', '在吗')], mark('c-1'))
    expect(receipts.map(({ isNew }) => isNew)).toEqual([false, true, true])
    expect((await transcript(db, receipts[0]?.conversationId ?? '')).map(({ text }) => text)).toEqual(['寄快递', '到北京'])
    expect(await memory().get(mark(null))).toBe('c-1')
  })

  it('is stored whole or not at all: no mark passes what is not stored', async () => {
    const { store } = deskOn(db)
    const before = await count(db, 'messages')
    const broken = { ...kf('cai', 'x'), sentAt: 1n as unknown as Date }
    await expect(store.receiveAll([kf('cai', '好的'), broken], mark('c-2'))).rejects.toThrow()
    expect(await count(db, 'messages')).toBe(before)
    expect(await memory().get(mark(null))).toBe('c-1')
  })

  it('is stored once when it is read twice at the same time', async () => {
    const { store } = deskOn(db)
    const page = Array.from({ length: 6 }, (_, index) =>
      kf(index % 2 ? 'du' : 'er', `第${index}句`, { externalId: `twice-${index}` }),
    )
    const [one, two] = await Promise.all([store.receiveAll(page, mark('c-3')), store.receiveAll(page.toReversed(), mark('c-3'))])
    expect([...one, ...two].filter(({ isNew }) => isNew)).toHaveLength(6)
    expect(new Set([...one, ...two].map(({ messageId }) => messageId)).size).toBe(6)
  })
})

describe('a recall', () => {
  it('takes a message that no turn has taken out of the turn', async () => {
    const { store, clock } = deskOn(db)
    await store.receive(kf('fu', '电话13800138000', { externalId: 'r1' }))
    const { conversationId } = await store.receive(kf('fu', '寄快递'))
    await store.receive(kf('fu', 'r1', { kind: 'recall' }))
    clock.pass(7_000)
    await store.runDueTurns(clock.now())
    expect((await transcript(db, conversationId)).at(-1)?.text).toBe('听到了：寄快递')
    const { rows } = await db.pool.query('SELECT recalled_at FROM messages WHERE external_id = $1', ['r1'])
    expect(rows).toEqual([{ recalled_at: expect.any(Date) }])
  })

  it('of the only message leaves nothing to answer', async () => {
    const { store, clock } = deskOn(db)
    const { conversationId } = await store.receive(kf('gu', '发错了', { externalId: 'r2' }))
    await store.receive(kf('gu', 'r2', { kind: 'recall' }))
    clock.pass(7_000)
    expect(await store.runDueTurns(clock.now())).toBe(0)
    expect((await transcript(db, conversationId)).filter(({ who }) => who === 'bot')).toEqual([])
    expect((await db.pool.query('SELECT turn_due_at FROM conversations WHERE id = $1', [conversationId])).rows).toEqual([
      { turn_due_at: null },
    ])
  })

  it('of what was heard is told to the next turn by our id of the message', async () => {
    const heard: string[] = []
    const { store } = deskOn(db, (opening) => {
      if (opening.trigger.kind === 'messages') heard.push(...opening.trigger.messages.map(({ kind, text }) => `${kind} ${text}`))
      return {}
    })
    const said = await store.receive(kf('he', '两件', { externalId: 'r3' }))
    await store.runTurn(said.conversationId)
    await store.receive(kf('he', 'r3', { kind: 'recall' }))
    await store.runTurn(said.conversationId)
    expect(heard).toEqual(['text 两件', `recall ${said.messageId}`])
  })

  it("takes back nothing of anybody else's, nor what was never heard of", async () => {
    const { store } = deskOn(db)
    await store.receive(kf('ji', '我的', { externalId: 'r4' }))
    await store.receive(kf('kong', 'r4', { kind: 'recall' }))
    await store.receive(kf('kong', 'no-such', { kind: 'recall' }))
    const { rows } = await db.pool.query('SELECT recalled_at, handled_at FROM messages WHERE external_id = $1', ['r4'])
    expect(rows).toEqual([{ recalled_at: null, handled_at: null }])
  })

  it('comes once, however often it is delivered', async () => {
    const { store } = deskOn(db)
    await store.receive(kf('lu', '好', { externalId: 'r5' }))
    const twice = { ...kf('lu', 'r5', { kind: 'recall' }), externalId: 'r5-recall' }
    const receipts = await Promise.all([store.receive(twice), store.receive(twice)])
    expect(receipts.filter(({ isNew }) => isNew)).toHaveLength(1)
  })
})

describe('a person in two places', () => {
  it('is one customer with a conversation in each, also when both begin at once', async () => {
    const { store } = deskOn(db)
    const dm = message('U7', '你好', { channel: 'slack', channelAccount: 'T1' })
    const thread = message('C1:9.1:U7', '你好', { channel: 'slack', channelAccount: 'T1', person: 'U7' })
    const other = message('C1:9.2:U7', '你好', { channel: 'slack', channelAccount: 'T1', person: 'U7' })
    const elsewhere = message('U7', '你好', { channel: 'slack', channelAccount: 'T2' })
    const receipts = await Promise.all([dm, thread, other, elsewhere].map((each) => store.receive(each)))
    const { rows } = await db.pool.query<{ customer_id: string }>(
      'SELECT customer_id FROM conversations WHERE id = ANY($1) ORDER BY array_position($1, id)',
      [receipts.map(({ conversationId }) => conversationId)],
    )
    const [one, two, three, four] = rows.map(({ customer_id }) => customer_id)
    expect([two, three]).toEqual([one, one])
    expect(four).not.toBe(one)
  })
})

describe('the memory of channels', () => {
  it('keeps, replaces and forgets by account', async () => {
    const at = (account: string, value: unknown) => ({ channel: 'slack', account, key: 'installation', value })
    await memory().set(at('T1', { token: 'sealed' }))
    await memory().set(at('T2', null))
    await memory().set(at('T1', { token: 'again' }))
    expect(await memory().get(at('T1', 0))).toEqual({ token: 'again' })
    expect(await memory().accounts({ channel: 'slack', key: 'installation' })).toEqual(['T1', 'T2'])
    await memory().remove(at('T1', 0))
    expect(await memory().get(at('T1', 0))).toBeNull()
  })

  it('lets one node at a time do a thing, and the next one when it is done', async () => {
    const one = memory()
    const two = memory()
    let finish: () => void = () => undefined
    let isBegun: () => void = () => undefined
    const begun = new Promise<void>((resolve) => {
      isBegun = resolve
    })
    const work = one.alone('gateway', () => {
      isBegun()
      return new Promise<string>((resolve) => {
        finish = () => resolve('done')
      })
    })
    await begun
    expect(await one.alone('gateway', async () => 'mine')).toBeNull()
    expect(await two.alone('gateway', async () => 'mine')).toBeNull()
    expect(await two.alone('another', async () => 'mine')).toBe('mine')
    finish()
    expect(await work).toBe('done')
    expect(await two.alone('gateway', async () => 'mine')).toBe('mine')
    await expect(two.alone('gateway', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    expect(await one.alone('gateway', async () => 'mine')).toBe('mine')
    await Promise.all([one.close(), two.close()])
  })
})

describe('what platforms report', () => {
  const desk = () => {
    const room = deskRoom(db)
    return {
      room,
      reports: createChannelReports({ ...parts(room), announce: ({ conversationId }) => room.announced.push(conversationId) }),
    }
  }
  const parts = (room: ReturnType<typeof deskRoom>) => {
    const on = deskOn(db)
    return { pool: db.pool, ids: on.ids, clock: room.clock, turns: dialogue, company: room.company }
  }

  it('moves the state of a bubble forward, never back', async () => {
    const { store, clock } = deskOn(db, () => ({ says: [{ text: '您好' }] }))
    const { conversationId } = await store.receive(kf('mei', '在吗'))
    await store.runTurn(conversationId)
    const worker = createOutboxWorker({ pool: db.pool, clock, send: async () => ({ status: 'sent', externalId: 'x-1' }) })
    await worker.drain()
    const { reports } = desk()
    const news = { channel: 'kf', channelAccount: 'kf-1', message: { externalId: 'x-1' } } as const
    const state = async () =>
      (await db.pool.query('SELECT delivery FROM messages WHERE external_id = $1', ['x-1'])).rows[0]?.delivery
    await reports.delivery({ ...news, state: 'read' })
    await reports.delivery({ ...news, state: 'delivered' })
    await reports.delivery({ ...news, state: 'failed', code: 'kf.too_late' })
    expect(await state()).toBe('read')
    await reports.delivery({ ...news, channelAccount: 'kf-2', state: 'failed' })
    await reports.delivery({ ...news, message: { id: 'not-ours' }, state: 'failed' })
    expect(await state()).toBe('read')
  })

  it('says failed, with its code, of what the platform could not deliver after all', async () => {
    const { store, clock } = deskOn(db, () => ({ says: [{ text: '您好' }] }))
    const { conversationId } = await store.receive(kf('ning', '在吗'))
    await store.runTurn(conversationId)
    await createOutboxWorker({ pool: db.pool, clock, send: async () => ({ status: 'sent' }) }).drain()
    const { rows } = await db.pool.query<{ message_id: string }>('SELECT message_id FROM outbox WHERE conversation_id = $1', [
      conversationId,
    ])
    const id = rows[0]?.message_id ?? ''
    const { room, reports } = desk()
    await reports.delivery({ channel: 'kf', channelAccount: 'kf-1', message: { id }, state: 'failed', code: 'kf.refused' })
    const after = await db.pool.query(
      'SELECT o.state, o.last_error, m.delivery FROM outbox o JOIN messages m ON m.id = o.message_id WHERE m.id = $1',
      [id],
    )
    expect(after.rows).toEqual([{ state: 'failed', last_error: 'kf.refused', delivery: 'failed' }])
    expect(room.announced).toEqual([conversationId])
  })

  it('gives the chat to the person who answers on the platform, with their words, once and unsent', async () => {
    const { room, reports } = desk()
    const { store } = deskOn(db)
    const { conversationId } = await store.receive(kf('ou', '我要找人'))
    const spoke = {
      channel: 'kf',
      channelAccount: 'kf-1',
      externalUser: 'ou',
      agent: 'lin',
      said: { externalId: 's-1', text: '您好，我是小林', at: START },
    }
    const queued = await count(db, 'outbox')
    await reports.personSpoke({ ...spoke, said: null })
    await Promise.all([reports.personSpoke(spoke), reports.personSpoke(spoke)])
    expect(await ownerOf(conversationId)).toBe('agent:lin')
    const lines = await transcript(db, conversationId)
    expect(lines.filter(({ who }) => who === 'agent').map(({ text }) => text)).toEqual(['您好，我是小林'])
    expect(await count(db, 'outbox')).toBe(queued)
    await expect(room.actions.reply('lin', { conversationId, text: '还有吗', clientId: 'k' })).resolves.toBeDefined()

    await reports.personLeft({ ...spoke, agent: 'he' }).catch(() => undefined)
    expect(await ownerOf(conversationId)).toBe('agent:lin')
    await reports.personLeft(spoke)
    expect(await ownerOf(conversationId)).toBe('bot:')
  })

  it('takes the chat from a colleague at the console when somebody else speaks on the platform', async () => {
    const { room, reports } = desk()
    const { store } = deskOn(db)
    const { conversationId } = await store.receive(kf('pan', '有人吗'))
    const [one = '', two = ''] = room
      .company()
      .agents.filter(({ role }) => role === 'agent')
      .map(({ login }) => login)
    await room.actions.claim(one, conversationId)
    await reports.personSpoke({ channel: 'kf', channelAccount: 'kf-1', externalUser: 'pan', agent: two, said: null })
    expect(await ownerOf(conversationId)).toBe(`agent:${two}`)
  })
})

async function ownerOf(conversationId: string): Promise<string> {
  const { rows } = await db.pool.query<{ owner_kind: string; owner_agent: string | null }>(
    'SELECT owner_kind, owner_agent FROM conversations WHERE id = $1',
    [conversationId],
  )
  return `${rows[0]?.owner_kind}:${rows[0]?.owner_agent ?? ''}`
}
