import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { InboundMessage } from '../../src/domain/conversations/message.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { receive } from '../../src/store/turns/receive.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { createChatHistory } from '../../src/store/web-chat/chat-history.ts'
import { freshDatabase } from '../support/database.ts'

const now = new Date('2026-11-23T10:00:00+08:00')
const alice = { channel: 'web', channelAccount: 'web', externalUser: 'v:alice' }
let database: Database
let history: ReturnType<typeof createChatHistory>
let count = 0

beforeAll(async () => {
  database = await freshDatabase()
  history = createChatHistory(database.pool)
  await database.pool.query(`INSERT INTO teams (key, name_zh, name_en) VALUES ('front', '前台', 'Front desk')`)
  await database.pool.query(
    `INSERT INTO agents (login, name, team_key, role, authority) VALUES ('lin', '林小雨', 'front', 'agent', '{}')`,
  )
})
afterAll(() => database.close())
beforeEach(() => database.pool.query('TRUNCATE conversations, channel_identities, inbound_ledger CASCADE'))

function write(text: string, extra: Partial<InboundMessage> = {}) {
  count += 1
  const message: InboundMessage = { ...alice, externalId: `v:alice:m${count}`, kind: 'text', text, sentAt: now, ...extra }
  return receive({ pool: database.pool, ids: uuidIds({ now: () => now }), now, quietWindowMs: 4_000 }, message)
}

describe('the history that a visitor reads', () => {
  it('is empty for somebody who never wrote', async () => {
    expect(await history.page({ ...alice, limit: 50 })).toEqual({
      messages: [],
      lastSeq: 0,
      hasOlder: false,
      owner: 'bot',
      agentName: null,
      queuePlace: null,
      typing: false,
    })
  })

  it('gives the last messages, the missed ones, and the ones before', async () => {
    for (let at = 1; at <= 6; at += 1) await write(`第${at}条`)
    const seqs = async (query: { after?: number; before?: number; limit: number }) =>
      (await history.page({ ...alice, ...query })).messages.map(({ seq }) => seq)
    expect(await seqs({ limit: 2 })).toEqual([5, 6])
    expect(await seqs({ after: 3, limit: 2 })).toEqual([4, 5])
    expect(await seqs({ before: 4, limit: 2 })).toEqual([2, 3])
    expect(await seqs({ after: Number.MAX_SAFE_INTEGER, limit: 2 })).toEqual([])
    expect(await history.page({ ...alice, limit: 2 })).toMatchObject({ lastSeq: 6, hasOlder: true })
    expect(await history.page({ ...alice, limit: 6 })).toMatchObject({ hasOlder: false })
  })

  it('says that an answer is being written while the turn is pending', async () => {
    await write('你好')
    expect(await history.page({ ...alice, limit: 5 })).toMatchObject({ owner: 'bot', typing: true })
    await database.pool.query('UPDATE conversations SET turn_due_at = NULL')
    expect(await history.page({ ...alice, limit: 5 })).toMatchObject({ typing: false })
  })

  it('counts the place in the queue of one team, and names the person who came', async () => {
    await write('转人工', { externalUser: 'v:bob' })
    await write('转人工')
    await database.pool.query(`UPDATE conversations c SET owner_kind = 'queue', owner_team = 'front',
      waiting_since = CASE WHEN i.external_user = 'v:bob' THEN '2026-11-23T01:00Z'::timestamptz ELSE '2026-11-23T02:00Z' END
      FROM channel_identities i WHERE i.id = c.identity_id`)
    expect(await history.page({ ...alice, limit: 5 })).toMatchObject({ owner: 'queue', queuePlace: 2 })
    expect(await history.withPerson(alice)).toBeNull()
    await database.pool.query(`UPDATE conversations SET owner_kind = 'agent', owner_agent = 'lin', waiting_since = NULL`)
    expect(await history.page({ ...alice, limit: 5 })).toMatchObject({ owner: 'agent', agentName: '林小雨', queuePlace: null })
  })

  it('tells each side how far the other has read, while a person has the chat', async () => {
    await write('你好')
    const [chat] = (
      await database.pool.query(
        `UPDATE conversations SET owner_kind = 'agent', owner_agent = 'lin', desk_read_seq = 1, seq = 3 RETURNING id`,
      )
    ).rows
    await database.pool.query(
      `INSERT INTO messages (id, conversation_id, seq, author_kind, author_agent, text, delivery, at)
       SELECT gen_random_uuid(), $1, n, 'agent', 'lin', '在的', CASE n WHEN 2 THEN 'sent' ELSE 'queued' END, $2 FROM generate_series(2, 3) n`,
      [chat.id, now],
    )
    expect(await history.page({ ...alice, limit: 5 })).toMatchObject({ seenSeq: 1, language: 'zh' })
    expect(await history.seen({ ...alice, seq: 3 })).toBe(chat.id)
    expect(await history.withPerson(alice)).toBe(chat.id)
    expect((await history.page({ ...alice, limit: 5 })).messages.map(({ delivery }) => delivery)).toEqual([
      null,
      'read',
      'queued',
    ])
    expect(await history.seen({ ...alice, seq: 3 })).toBeNull()
    expect(await history.seen({ ...alice, externalUser: 'v:bob', seq: 3 })).toBeNull()
  })

  it('knows the files of the own conversation only', async () => {
    const attachment = { name: 'a.png', mime: 'image/png', bytes: 3, key: 'key-of-alice' }
    await write('', { kind: 'image', attachment })
    expect(await history.holdsFile({ ...alice, key: 'key-of-alice' })).toBe(true)
    expect(await history.holdsFile({ ...alice, externalUser: 'v:bob', key: 'key-of-alice' })).toBe(false)
    expect((await history.page({ ...alice, limit: 1 })).messages[0]).toMatchObject({ attachment, delivery: null })
  })
})
