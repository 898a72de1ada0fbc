import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { codeOf, type DeskRoom, deskRoom } from './support/desk-room.ts'

let db: Database
let desk: DeskRoom

beforeAll(async () => {
  db = await freshDatabase()
  desk = deskRoom(db)
})
afterAll(() => db.close())

interface Chat {
  readonly owner_kind: string
  readonly owner_team: string | null
  readonly owner_agent: string | null
  readonly waiting_since: Date | null
  readonly hand_over_case: string | null
}

const chatOf = async (id: string) => (await desk.rows<Chat>('SELECT * FROM conversations WHERE id = $1', id))[0]
const timersOf = async (id: string) =>
  (await desk.rows<{ kind: string }>('SELECT kind FROM timers WHERE conversation_id = $1 ORDER BY kind', id)).map(
    ({ kind }) => kind,
  )
const caseOf = async (number: string | null | undefined) =>
  (
    await desk.rows<{ status: string; team: string; agent: string; outcome: string }>(
      'SELECT * FROM cases WHERE number = $1',
      number,
    )
  )[0]

describe('claiming a chat', () => {
  it('takes it from the queue, tells the customer once, and stops the clocks of waiting', async () => {
    const id = await desk.say('ada', '转人工')
    expect(await chatOf(id)).toMatchObject({ owner_kind: 'queue', owner_team: 'front' })
    expect(await timersOf(id)).toContain('queue_unanswered')

    const { version } = await desk.actions.claim('lin', id)
    expect(await desk.last(id)).toBe('您好，客服林小雨为您服务。')
    const chat = await chatOf(id)
    expect(chat).toMatchObject({ owner_kind: 'agent', owner_agent: 'lin', owner_team: 'front', waiting_since: null, version })
    expect(await timersOf(id)).not.toContain('queue_unanswered')
    expect(await desk.rows('SELECT status, taken_by FROM escalations WHERE conversation_id = $1', id)).toEqual([
      { status: 'taken', taken_by: 'lin' },
    ])
    expect(await caseOf(chat?.hand_over_case)).toMatchObject({ agent: 'lin', status: 'open' })

    expect((await desk.views.conversation('lin', id)).row.dueAt).toBeNull()
    expect(await desk.actions.claim('lin', id)).toEqual({ version })
    const greetings = (await desk.lines(id)).filter(({ text }) => text.includes('为您服务'))
    expect(greetings).toHaveLength(1)
  })

  it('takes it from the bot, in the language of the customer', async () => {
    const id = await desk.say('ben', 'how much is 5 kg from Shenzhen to Beijing?')
    await desk.actions.claim('lin', id)
    expect(await desk.last(id)).toBe('Hello, this is 林小雨 from customer service.')
    expect(await timersOf(id)).toEqual([])
  })

  it('gives it to one of many who click at once, and tells the others who has it', async () => {
    const id = await desk.say('cai', '转人工')
    const answers = await Promise.all(['lin', 'wang', 'sun', 'zhao'].map((by) => codeOf(desk.actions.claim(by, id))))
    expect(answers.toSorted()).toEqual(['desk.taken', 'desk.taken', 'desk.taken', 'done'])
    const winner = ['lin', 'wang', 'sun', 'zhao'][answers.indexOf('done')]
    expect(await chatOf(id)).toMatchObject({ owner_agent: winner })
    expect((await desk.lines(id)).filter(({ who }) => who === 'agent')).toHaveLength(1)
  })

  it('lets who leads take it over from a colleague, but not by a stale click', async () => {
    const id = await desk.say('dan', '转人工')
    const seen = (await desk.actions.claim('lin', id)).version - 1
    expect(await codeOf(desk.actions.claim('wang', id))).toBe('desk.taken')
    expect(await codeOf(desk.actions.claim('gao', id, seen))).toBe('desk.taken')
    expect(await codeOf(desk.actions.claim('gao', id, seen + 1))).toBe('done')
    expect(await chatOf(id)).toMatchObject({ owner_agent: 'gao' })
    expect(await codeOf(desk.actions.reply('lin', { conversationId: id, text: '在吗', clientId: 'x' }))).toBe('desk.not_yours')
  })

  it('knows neither people nor chats that do not exist', async () => {
    expect(await codeOf(desk.actions.claim('nobody', await desk.say('eva', '你好')))).toBe('desk.role')
    expect(await codeOf(desk.actions.claim('lin', '0190a5f0-0000-7000-8000-000000000000'))).toBe('desk.unknown')
    expect(await codeOf(desk.actions.claim('lin', 'no such thing'))).toBe('desk.unknown')
  })
})

describe('talking to the customer', () => {
  it('sends a reply once, however often and at once it is clicked', async () => {
    const id = await desk.say('fay', '转人工')
    await desk.actions.claim('lin', id)
    const reply = { conversationId: id, text: '请稍等，我看一下。', clientId: 'k1' }
    const answers = await Promise.all([1, 2, 3].map(() => desk.actions.reply('lin', reply)))
    expect(new Set(answers.map(({ seq }) => seq)).size).toBe(1)
    const sent = await desk.rows(
      `SELECT m.author_agent, m.delivery, o.state FROM messages m JOIN outbox o ON o.message_id = m.id WHERE m.client_id = 'k1'`,
    )
    expect(sent).toEqual([{ author_agent: 'lin', delivery: 'queued', state: 'queued' }])
  })

  it('is refused to whom the chat does not belong, and leaves nothing behind', async () => {
    const id = await desk.say('gil', '转人工')
    const before = await desk.lines(id)
    expect(await codeOf(desk.actions.reply('lin', { conversationId: id, text: '您好', clientId: 'k2' }))).toBe('desk.not_yours')
    expect(await desk.lines(id)).toEqual(before)
  })

  it('keeps a note from the customer', async () => {
    const id = await desk.say('hua', '转人工')
    await desk.actions.claim('lin', id)
    const before = await desk.lines(id)
    const note = { conversationId: id, text: '客户着急', clientId: 'n1' }
    const first = await desk.actions.note('lin', note)
    expect(await desk.actions.note('lin', note)).toEqual(first)
    expect(await desk.lines(id)).toEqual(before)
    expect(await desk.rows('SELECT agent, text FROM notes WHERE conversation_id = $1', id)).toEqual([
      { agent: 'lin', text: '客户着急' },
    ])
  })

  it('carries a file of the desk, never that of another customer, and is not empty', async () => {
    const id = await desk.say('huo', '转人工')
    await desk.actions.claim('lin', id)
    const send = (clientId: string, more: object) =>
      desk.actions.reply('lin', { conversationId: id, text: ' ', clientId, ...more })
    expect(await codeOf(send('f1', { attachmentKey: 'desk-1' }))).toBe('done')
    expect(await codeOf(send('f2', { attachmentKey: 'visitor-1' }))).toBe('desk.unknown')
    expect(await codeOf(send('f3', {}))).toBe('desk.empty')
    const sent = await desk.rows(`SELECT kind, attachment FROM messages WHERE client_id LIKE 'f_'`)
    expect(sent).toEqual([{ kind: 'image', attachment: { key: 'desk-1', name: '面单.png', mime: 'image/png', bytes: 3 } }])
  })

  it('leaves what the customer writes to the person', async () => {
    const id = await desk.say('ida', '转人工')
    await desk.actions.claim('lin', id)
    await desk.say('ida', '深圳到北京5公斤多少钱')
    expect((await desk.lines(id)).at(-1)).toMatchObject({ who: 'customer' })
  })
})

describe('passing a chat on', () => {
  it('moves the case and the chat to the other team, with the memo for them and honest words for the customer', async () => {
    const id = await desk.say('jia', '转人工')
    const number = (await chatOf(id))?.hand_over_case
    await desk.actions.claim('lin', id)
    await desk.actions.transfer('lin', { conversationId: id, team: 'complaint', memo: '投诉派送员态度' })
    const chat = await chatOf(id)
    expect(chat).toMatchObject({ owner_kind: 'queue', owner_team: 'complaint', hand_over_case: number })
    expect(chat?.waiting_since).toEqual(desk.clock.now())
    expect(await caseOf(number)).toMatchObject({ team: 'complaint', agent: null, status: 'open' })
    expect(await desk.last(id)).toContain('投诉专员')
    expect(
      await desk.rows(
        `SELECT team, status FROM escalations WHERE case_number = $1 AND status <> 'closed' ORDER BY created_at, id`,
        number,
      ),
    ).toEqual([
      { team: 'front', status: 'taken' },
      { team: 'complaint', status: 'waiting' },
    ])
    await desk.wait(4)
    expect(
      await desk.rows(`SELECT 1 FROM escalations WHERE case_number = $1 AND trigger = 'queue_unanswered'`, number),
    ).toHaveLength(1)
  })

  it('opens a case for a chat that came from the bot, and the queue keeps it', async () => {
    const id = await desk.say('kai', '你好')
    await desk.actions.claim('lin', id)
    expect((await chatOf(id))?.hand_over_case).toBeNull()
    await desk.actions.transfer('lin', { conversationId: id, team: 'vip', agent: 'zhao', memo: '大客户' })
    const number = (await chatOf(id))?.hand_over_case
    expect(number).toMatch(/^GD20261123\d{4}$/)
    await desk.say('kai', '还在吗')
    expect(await chatOf(id)).toMatchObject({ owner_kind: 'queue', owner_team: 'vip', hand_over_case: number })
  })

  it('tells from when, while the other team is away', async () => {
    const night = deskRoom(db, new Date('2026-11-28T10:00:00+08:00'))
    const id = await night.say('leo', '转人工')
    await night.actions.claim('lin', id)
    await night.actions.transfer('lin', { conversationId: id, team: 'claims', memo: '周六' })
    expect(await night.last(id)).toContain('后天 08:30')
  })

  it.each([
    ['a team that does not exist', { team: 'marketing' as 'front' }, 'desk.unknown_team'],
    ['a colleague of another team', { team: 'vip' as const, agent: 'wang' }, 'desk.not_in_team'],
  ])('is refused to %s', async (_what, goal, code) => {
    const id = await desk.say(`m ${code}`, '转人工')
    await desk.actions.claim('lin', id)
    expect(await codeOf(desk.actions.transfer('lin', { conversationId: id, memo: 'x', ...goal }))).toBe(code)
    expect(await chatOf(id)).toMatchObject({ owner_agent: 'lin' })
  })
})

describe('putting a chat off', () => {
  it('sleeps until its time, and wakes when the customer writes', async () => {
    const id = await desk.say('zoe', '转人工')
    const until = new Date(desk.clock.now().getTime() + 3_600_000)
    const shown = async () => (await desk.views.conversation('lin', id)).row.snoozedUntil
    expect(await codeOf(desk.actions.snooze('lin', { conversationId: id, until }))).toBe('desk.not_yours')
    await desk.actions.claim('lin', id)
    expect(await codeOf(desk.actions.snooze('lin', { conversationId: id, until: desk.clock.now() }))).toBe('desk.bad_time')
    await desk.actions.snooze('lin', { conversationId: id, until })
    expect(new Date((await shown()) ?? 0)).toEqual(until)
    await desk.actions.snooze('lin', { conversationId: id, until: null })
    expect(await shown()).toBeNull()
    await desk.actions.snooze('lin', { conversationId: id, until })
    await desk.say('zoe', '在吗')
    expect(await shown()).toBeNull()
  })
})

it('shows who was promised a call among those who wait, and warns past its time, until somebody takes the chat', async () => {
  const night = deskRoom(db, new Date('2026-11-24T22:00:00+08:00'))
  const id = await night.say('owl', '转人工')
  const waits = async () => (await night.views.conversations('lin', { owner: 'waiting' })).find((row) => row.id === id)
  const promised = { owner: 'bot', team: 'front', isPromised: true, dueAt: '2026-11-25T08:33:00+08:00' }
  expect(await waits()).toMatchObject({ ...promised, priority: 'normal' })
  await night.wait(11 * 60)
  expect(await waits()).toMatchObject({ ...promised, priority: 'high' })
  expect(await night.rows(`SELECT team FROM escalations WHERE conversation_id = $1 AND status = 'waiting'`, id)).toEqual([
    { team: 'supervisor' },
  ])
  expect(await night.last(id)).toContain('08:30')
  await night.actions.claim('lin', id)
  expect(await waits()).toBeUndefined()
})

describe('giving a chat back', () => {
  it('resolves it: the case is closed with the summary, the survey goes out, the bot listens', async () => {
    const id = await desk.say('nia', '转人工')
    const number = (await chatOf(id))?.hand_over_case
    await desk.actions.claim('lin', id)
    await desk.actions.resolve('lin', { conversationId: id, summary: '已告知取件时间' })
    expect(await chatOf(id)).toMatchObject({ owner_kind: 'bot', hand_over_case: null })
    expect(await caseOf(number)).toMatchObject({ status: 'resolved', outcome: '已告知取件时间' })
    expect(await desk.rows('SELECT status FROM escalations WHERE case_number = $1', number)).toEqual([{ status: 'closed' }])
    expect(await desk.last(id)).toContain('5')
    await desk.say('nia', '5')
    expect(await desk.rows('SELECT score FROM surveys WHERE conversation_id = $1', id)).toEqual([{ score: 5 }])
  })

  it('leaves to the person what was written just before, and takes the next word for the survey', async () => {
    const id = await desk.say('ona', '转人工')
    await desk.actions.claim('lin', id)
    await desk.begin('ona', '谢谢，辛苦了')
    await desk.actions.resolve('lin', { conversationId: id, summary: '已说明' })
    await desk.say('ona', '4')
    expect(await desk.rows('SELECT score FROM surveys WHERE conversation_id = $1', id)).toEqual([{ score: 4 }])
    expect(await desk.last(id)).toContain('谢谢您的评价')
  })

  it('hands it back: the bot offers what was left', async () => {
    const id = await desk.say('oli', '深圳到北京寄东西多少钱')
    await desk.say('oli', '转人工')
    await desk.actions.claim('lin', id)
    await desk.actions.handBack('lin', id)
    expect(await chatOf(id)).toMatchObject({ owner_kind: 'bot' })
    expect(await desk.last(id)).toContain('还继续吗')
  })

  it('offers what a person interrupted by taking the chat from the bot', async () => {
    const id = await desk.say('pia', '深圳到北京寄东西多少钱')
    await desk.actions.claim('lin', id)
    await desk.actions.handBack('lin', id)
    expect(await desk.last(id)).toContain('还继续吗')
  })

  it('is for the owner only', async () => {
    const id = await desk.say('qin', '转人工')
    expect(await codeOf(desk.actions.resolve('lin', { conversationId: id, summary: 'x' }))).toBe('desk.not_yours')
    await desk.actions.claim('wang', id)
    expect(await codeOf(desk.actions.handBack('lin', id))).toBe('desk.not_yours')
  })
})

it('writes every action to the audit log and announces what changed', async () => {
  const id = await desk.say('rui', '转人工')
  desk.announced.length = 0
  await desk.actions.claim('lin', id)
  desk.clock.pass(1000)
  await desk.actions.reply('lin', { conversationId: id, text: '您好', clientId: 'a' })
  desk.clock.pass(1000)
  await desk.actions.note('lin', { conversationId: id, text: '记一下', clientId: 'b' })
  desk.clock.pass(1000)
  await desk.actions.resolve('lin', { conversationId: id, summary: '好了' })
  expect(desk.announced).toEqual([id, id, id, id])
  const entries = await desk.rows<{ action: string }>('SELECT action FROM audit_log WHERE subject = $1 ORDER BY at, id', id)
  expect(entries.map(({ action }) => action)).toEqual([
    'conversation.claim',
    'conversation.reply',
    'conversation.note',
    'conversation.resolve',
  ])
})
