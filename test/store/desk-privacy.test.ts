import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dialogue } from '../../src/flows/dialogue.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { createDeskPrivacy } from '../../src/store/desk/create-desk-privacy.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { freshDatabase } from '../support/database.ts'
import { codeOf, type DeskRoom, deskRoom } from './support/desk-room.ts'

let db: Database
let desk: DeskRoom
let removed: string[] = []
beforeAll(async () => {
  db = await freshDatabase()
})
beforeEach(() => {
  desk = deskRoom(db)
  removed = []
})
afterAll(() => db.close())

const privacy = () =>
  createDeskPrivacy({
    pool: db.pool,
    ids: uuidIds(desk.clock),
    clock: desk.clock,
    turns: dialogue,
    company: desk.company,
    removeFile: async (key) => void removed.push(key),
  })
const customerOf = async (chat: string) =>
  (await desk.rows<{ id: string }>('SELECT customer_id AS id FROM conversations WHERE id = $1', chat))[0]?.id ?? ''

describe('the audit log', () => {
  it('names who opened which transcript, once for one look', async () => {
    const chat = await desk.say('audit-ann', '你好')
    await desk.views.conversation('lin', chat)
    await desk.views.conversation('lin', chat)
    await desk.views.conversation('gao', chat)
    const looks = await desk.rows<{ actor: string }>(
      `SELECT actor FROM audit_log WHERE action = 'conversation.read' AND subject = $1 ORDER BY actor`,
      chat,
    )
    expect(looks).toEqual([{ actor: 'gao' }, { actor: 'lin' }])
  })

  it('names who took a list away, and how long it was', async () => {
    await privacy().takeList('gao', { list: 'conversations', rows: 12 })
    expect(await privacy().audit('he', { search: 'list.take' })).toMatchObject([
      { by: 'gao', subject: 'conversations', detail: { rows: 12 } },
    ])
  })

  it('is only added to, whoever asks', async () => {
    const chat = await desk.say('audit-bo', '你好')
    await desk.views.conversation('lin', chat)
    for (const statement of [
      `UPDATE audit_log SET actor = 'wang' WHERE subject = $1`,
      'DELETE FROM audit_log WHERE subject = $1',
    ]) {
      await expect(db.pool.query(statement, [chat])).rejects.toMatchObject({ message: 'the audit log is only added to' })
    }
    expect(await desk.rows('SELECT actor FROM audit_log WHERE subject = $1', chat)).toEqual([{ actor: 'lin' }])
  })

  it('is found by person, action and subject, a page at a time, newest first', async () => {
    const chat = await desk.say('audit-cy', '你好')
    for (let look = 0; look < 60; look += 1) {
      await db.pool.query(`INSERT INTO audit_log (id, actor, action, subject, at) VALUES ($1, 'he', 'test.look', $2, $3)`, [
        uuidIds(desk.clock).next(),
        `${chat}-${look}`,
        new Date(Date.parse('2026-11-01T00:00:00Z') + Math.floor(look / 2) * 1_000),
      ])
    }
    const first = await privacy().audit('gao', { search: 'test.' })
    const rest = await privacy().audit('gao', { search: 'test.', before: first.at(-1)?.id ?? '' })
    expect([first.length, rest.length]).toEqual([50, 10])
    expect(new Set([...first, ...rest].map(({ subject }) => subject)).size).toBe(60)
    const instants = [...first, ...rest].map(({ at }) => at)
    expect(instants).toEqual(instants.toSorted().toReversed())
    expect(await privacy().audit('gao', { search: `${chat}-7` })).toHaveLength(1)
    expect((await privacy().audit('gao', { search: 'he' })).every(({ by }) => by === 'he')).toBe(true)
    expect(await privacy().audit('gao', { search: `%' OR 1=1 --` })).toEqual([])
  })
})

describe('a customer who is erased from the desk', () => {
  it('is planned, erased with their files, and on record', async () => {
    const chat = await desk.say('erase-dan', '我的电话13711115555')
    const id = await customerOf(chat)
    await db.pool.query(
      `UPDATE messages SET attachment = '{"key":"the-key","name":"a.png"}' WHERE conversation_id = $1 AND seq = 1`,
      [chat],
    )
    const plan = await privacy().planErasure('he', id)
    expect(plan).toMatchObject({ chats: 1, files: 1, stillOpen: null })
    const erased = await privacy().eraseCustomer('he', id)
    expect(erased).toMatchObject({ chats: 1, files: 1, messages: plan.messages })
    expect(removed).toEqual(['the-key'])
    expect(await privacy().audit('gao', { search: id })).toMatchObject([{ by: 'he', action: 'customer.erase', subject: id }])
  })

  it('stays while a person has the chat, and the plan says so', async () => {
    const chat = await desk.say('erase-eve', '转人工')
    const id = await customerOf(chat)
    expect((await privacy().planErasure('he', id)).stillOpen).toMatchObject({ chats: 1 })
    expect(await codeOf(privacy().eraseCustomer('he', id))).toBe('privacy.still_open')
    expect(removed).toEqual([])
  })

  it('leaves nothing of theirs in a hand-over that is over', async () => {
    const chat = await desk.say('erase-fay', '我叫慕容听雪，电话13711116666，深圳寄北京5公斤')
    await desk.say('erase-fay', '转人工')
    const id = await customerOf(chat)
    await desk.actions.claim('lin', chat)
    await desk.actions.resolve('lin', { conversationId: chat, summary: '慕容听雪的事办好了' })
    await privacy().eraseCustomer('he', id)
    const everything = JSON.stringify(await privacy().exportCustomer('he', id))
    for (const words of ['慕容听雪', '13711116666']) expect(everything).not.toContain(words)
    expect(await desk.rows('SELECT words FROM case_events WHERE words LIKE $1', '%慕容听雪%')).toEqual([])
  })

  it.each(['not-an-id', "' OR 1=1 --", '00000000-0000-7000-8000-00000000dead'])('unknown as %s is nobody', async (id) => {
    expect(await codeOf(privacy().planErasure('he', id))).toBe('privacy.unknown_customer')
    expect(await codeOf(privacy().exportCustomer('he', id))).toBe('privacy.unknown_customer')
    expect(await codeOf(privacy().eraseCustomer('he', id))).toBe('privacy.unknown_customer')
  })
})
