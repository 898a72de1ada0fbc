import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import { EMPTY_STATE } from '../../src/flows/engine/empty-state.ts'
import type { TurnResult } from '../../src/flows/turn.ts'
import { setOwner } from '../../src/store/conversations/set-owner.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { createConversationStore } from '../../src/store/turns/conversation-store.ts'
import { freshDatabase } from '../support/database.ts'
import { count, type Decide, deskOn, message, START, textsOf, transcript } from './support/desk.ts'

let db: Database

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

const escalation = {
  rule: 'asks_person',
  trigger: 'asks_person',
  reason: 'asked',
  team: 'front',
  agent: null,
  priority: 'normal',
  dueAt: null,
} as const

const handOver: Decide = () => ({
  says: [{ text: '正在为您转人工，编号 ⟦case:1⟧' }],
  effects: [{ do: 'open_case', number: '⟦case:1⟧', case: { kind: 'hand_over', reason: 'asked', summary: '要人工' }, escalation }],
  owner: { kind: 'queue', team: 'front' },
  state: { ...EMPTY_STATE, handOverCase: '⟦case:1⟧', recent: { case: '⟦case:1⟧' } },
  timers: { set: [{ kind: 'queue_unanswered', subject: '⟦case:1⟧', dueAt: new Date(START.getTime() + 180_000) }], clear: [] },
})

describe('a turn', () => {
  it('answers once, however many run it at the same time', async () => {
    const { store } = deskOn(db)
    const { conversationId } = await store.receive(message('ann', '你好'))
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => store.runTurn(conversationId)))
    expect(outcomes.filter((outcome) => outcome !== null)).toHaveLength(1)
    expect(await transcript(db, conversationId)).toEqual([
      { seq: 1, who: 'customer', text: '你好' },
      { seq: 2, who: 'bot', text: '听到了：你好' },
    ])
  })

  it.each(['web', 'kf'])('answers a first word that is no language as the page speaks (%s)', async (channel) => {
    const { ids, clock } = deskOn(db)
    const store = createConversationStore({ pool: db.pool, ids, clock, turns: dialogue, company: demoCompany })
    const { conversationId } = await store.receive(message(`eve ${channel}`, '12345', { channel, pageLanguage: 'en' }))
    await store.runTurn(conversationId)
    const [, answer] = await transcript(db, conversationId)
    expect(answer?.text).toMatch(/^[^\p{Script=Han}]+$/u)
  })

  it('keeps the order and the numbers when messages and turns race', async () => {
    const { store } = deskOn(db, (input) => ({ says: [{ text: textsOf(input).join(' ') }, { text: '的' }] }))
    const { conversationId } = await store.receive(message('bai', '0'))
    await Promise.all(
      Array.from({ length: 15 }, async (_, index) => {
        await store.receive(message('bai', String(index + 1)))
        await store.runTurn(conversationId)
      }),
    )
    await store.runTurn(conversationId)
    const lines = await transcript(db, conversationId)
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1))
    const answered = lines.filter(({ who, text }) => who === 'bot' && text !== '的').flatMap(({ text }) => text.split(' '))
    expect(answered).toEqual(lines.filter(({ who }) => who === 'customer').map(({ text }) => text))
  })

  it('puts one number wherever the ticket stands', async () => {
    const { store } = deskOn(db, handOver)
    const { conversationId } = await store.receive(message('chu', '人工'))
    await store.runTurn(conversationId)
    const number = 'GD202611230001'
    expect((await transcript(db, conversationId)).at(-1)?.text).toContain(number)
    const { rows } = await db.pool.query(
      `SELECT c.owner_kind, c.hand_over_case, d.state->>'handOverCase' AS state, k.number, e.case_number, t.subject
       FROM conversations c JOIN dialogue_states d ON d.conversation_id = c.id JOIN cases k ON k.conversation_id = c.id
       JOIN escalations e ON e.conversation_id = c.id JOIN timers t ON t.conversation_id = c.id WHERE c.id = $1`,
      [conversationId],
    )
    const everywhere = { hand_over_case: number, state: number, number, case_number: number, subject: number }
    expect(rows).toEqual([{ owner_kind: 'queue', ...everywhere }])
    const { rows: left } = await db.pool.query(`SELECT count(*) AS n FROM turns WHERE effects::text LIKE '%⟦%'`)
    expect(left).toEqual([{ n: 0 }])
  })

  it('gives every turn a number of its own when many draw at once', async () => {
    const { store } = deskOn(db, handOver)
    const receipts = await Promise.all(Array.from({ length: 10 }, (_, index) => store.receive(message(`many${index}`, '人工'))))
    await Promise.all(receipts.map(({ conversationId }) => store.runTurn(conversationId)))
    const { rows } = await db.pool.query<{ number: string }>('SELECT number FROM cases ORDER BY number')
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => `GD20261123${String(index + 1).padStart(4, '0')}`))
  })

  it('stores nothing of a turn whose last effect fails, and tells the customer', async () => {
    const fails: Partial<TurnResult> = {
      says: [{ text: '不会说出来' }],
      effects: [
        { do: 'record_survey', score: 5 },
        { do: 'cancel_order', number: 'DD000', reason: null },
      ],
      timers: { set: [{ kind: 'silence_remind', subject: '', dueAt: START }], clear: [] },
    }
    const { store, problems } = deskOn(db, () => fails)
    const { conversationId } = await store.receive(message('deng', '取消'))
    const outcome = await store.runTurn(conversationId)
    expect(outcome).toMatchObject({ said: 1, fault: 'Error' })
    expect(await count(db, 'surveys')).toBe(0)
    const { rows } = await db.pool.query(
      `SELECT c.owner_kind, k.kind, e.trigger, (SELECT count(*) FROM timers t WHERE t.conversation_id = c.id) AS timers
       FROM conversations c JOIN cases k ON k.conversation_id = c.id JOIN escalations e ON e.case_number = k.number WHERE c.id = $1`,
      [conversationId],
    )
    expect(rows).toEqual([{ owner_kind: 'queue', kind: 'hand_over', trigger: 'fault', timers: 0 }])
    expect(await transcript(db, conversationId)).not.toContainEqual(expect.objectContaining({ text: '不会说出来' }))
    expect(JSON.stringify(problems)).not.toContain('取消')
  })

  it('whose connection dies in the middle leaves nothing, and is answered once afterwards', async () => {
    const { store } = deskOn(db)
    const { conversationId } = await store.receive(message('ding', '你好'))
    const cut = store.runTurn(
      conversationId,
      { kind: 'handed_back', agent: 'lin', resolved: false },
      async ({ client }, conversation) => {
        await client.query('UPDATE conversations SET seq = seq + 5 WHERE id = $1', [conversation.id])
        await client.query('SELECT pg_terminate_backend(pg_backend_pid())')
      },
    )
    await expect(cut).rejects.toMatchObject({ name: 'Outage', code: 'store.away' })
    expect(await transcript(db, conversationId)).toHaveLength(1)
    await store.runTurn(conversationId)
    await store.runTurn(conversationId)
    expect((await transcript(db, conversationId)).map(({ seq, who }) => `${seq} ${who}`)).toEqual(['1 customer', '2 bot'])
  })

  it('excuses itself for a bug in the engine without showing it', async () => {
    const { store } = deskOn(db, () => {
      throw new TypeError('cannot read properties of 13800138000')
    })
    const { conversationId } = await store.receive(message('fu', '你好'))
    await store.runTurn(conversationId)
    const said = (await transcript(db, conversationId)).at(-1)
    expect(said?.who).toBe('bot')
    expect(said?.text).not.toMatch(/TypeError|cannot read|13800138000/)
    expect(await store.runTurn(conversationId)).toBeNull()
  })
})

describe('the owner', () => {
  it('is looked at in the turn itself: a person took the chat, the bot is silent', async () => {
    const { store, clock } = deskOn(db)
    const { conversationId } = await store.receive(message('gu', '你好'))
    const handedOver = await store.runTurn(
      conversationId,
      { kind: 'handed_back', agent: 'lin', resolved: false },
      (writing, conversation) => setOwner(writing, conversation, { kind: 'agent', agent: 'lin' }),
    )
    expect(handedOver?.said).toBe(0)
    const outcome = await store.runTurn(conversationId)
    expect(outcome).toMatchObject({ said: 0 })
    expect(await transcript(db, conversationId)).toEqual([{ seq: 1, who: 'customer', text: '你好' }])
    const { rows } = await db.pool.query('SELECT handled_at FROM messages WHERE conversation_id = $1', [conversationId])
    expect(rows).toEqual([{ handled_at: clock.now() }])
  })

  it('given back in the transaction of the turn, or not at all', async () => {
    const { store } = deskOn(db, (input) => {
      if (input.trigger.kind === 'handed_back') throw new Error('engine')
      return {}
    })
    const { conversationId } = await store.receive(message('han', '你好'))
    await store.runTurn(
      conversationId,
      { kind: 'news', news: { kind: 'case_transferred', case: NO_CASE } },
      (writing, conversation) => setOwner(writing, conversation, { kind: 'agent', agent: 'lin' }),
    )
    const back = store.runTurn(conversationId, { kind: 'handed_back', agent: 'lin', resolved: true }, (writing, conversation) =>
      setOwner(writing, conversation, { kind: 'bot' }),
    )
    await expect(back).rejects.toThrow('engine')
    const { rows } = await db.pool.query('SELECT owner_kind, owner_agent FROM conversations WHERE id = $1', [conversationId])
    expect(rows).toEqual([{ owner_kind: 'agent', owner_agent: 'lin' }])
  })

  it('leaves a record of every stay in a queue', async () => {
    const { store, clock } = deskOn(db, (input) =>
      textsOf(input).includes('不用了') ? { effects: [{ do: 'leave_queue' }] } : handOver(input),
    )
    const { conversationId } = await store.receive(message('jin', '人工'))
    await store.runTurn(conversationId)
    clock.pass(60_000)
    await store.receive(message('jin', '不用了'))
    await store.runTurn(conversationId)
    const { rows } = await db.pool.query(
      `SELECT c.owner_kind, c.waiting_since, q.team, q.outcome, extract(epoch FROM q.ended_at - q.since)::int AS seconds
       FROM conversations c JOIN queue_waits q ON q.conversation_id = c.id WHERE c.id = $1`,
      [conversationId],
    )
    expect(rows).toEqual([{ owner_kind: 'bot', waiting_since: null, team: 'front', outcome: 'left', seconds: 60 }])
  })
})

describe('timers', () => {
  let db: Database

  beforeEach(async () => {
    db = await freshDatabase()
  })
  afterEach(() => db.close())

  it('fire once, at their time, and one of a kind and subject lives', async () => {
    const fired: string[] = []
    const { store, clock } = deskOn(db, (input) => {
      if (input.trigger.kind === 'timer') {
        fired.push(input.trigger.timer.kind)
        return { says: [{ text: '您还在吗' }] }
      }
      const dueAt = new Date(input.now.getTime() + 600_000)
      return { timers: { set: [{ kind: 'silence_remind', subject: '', dueAt }], clear: [{ kind: 'silence_remind' }] } }
    })
    const { conversationId } = await store.receive(message('kang', '寄'))
    await store.runTurn(conversationId)
    clock.pass(300_000)
    await store.receive(message('kang', '快递'))
    await store.runTurn(conversationId)
    clock.pass(400_000)
    expect(await store.runDueTimers(clock.now())).toBe(0)
    clock.pass(200_000)
    await Promise.all([store.runDueTimers(clock.now()), store.runDueTimers(clock.now())])
    expect(fired).toEqual(['silence_remind'])
    expect((await transcript(db, conversationId)).filter(({ who }) => who === 'bot')).toHaveLength(1)
  })

  it('of a turn that always fails are given up after a few tries', async () => {
    const { store, clock, problems } = deskOn(db, (input) => {
      if (input.trigger.kind === 'timer') throw new Error('bug')
      return { timers: { set: [{ kind: 'pickup_due', subject: 'SD1', dueAt: input.now }], clear: [] } }
    })
    const { conversationId } = await store.receive(message('lan', '寄'))
    await store.runTurn(conversationId)
    for (let tries = 0; tries < 8; tries += 1) {
      await store.runDueTimers(clock.now())
      clock.pass(600_000)
    }
    expect(problems).toHaveLength(6)
    expect(await count(db, 'timers')).toBe(0)
  })
})

const NO_CASE = {
  number: 'GD1',
  kind: 'complaint',
  status: 'open',
  team: 'front',
  agent: null,
  priority: 'normal',
  reason: '',
  summary: '',
  waybill: null,
  orderNumber: null,
  quoteNumber: null,
  complaint: null,
  amountFen: null,
  decidedFen: null,
  decidedBy: null,
  dueAt: null,
  openedAt: '',
  closedAt: null,
} as const
