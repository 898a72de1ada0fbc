import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import type { Turns } from '../../src/flows/turn.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { type ReplayedTurn, replayConversation } from '../../src/store/turns/replay.ts'
import { freshDatabase } from '../support/database.ts'
import { type Decide, deskOn, fakeTurns, message } from './support/desk.ts'
import { type DeskRoom, deskRoom } from './support/desk-room.ts'
import { storeDemoShipment } from './support/desk-work.ts'

const WAYBILL = 'SD2400112300018'
const EVERYTHING =
  '我要下单，寄件人陈小明13512345678广东省深圳市南山区粤海街道8号，收件人周敏13612345678北京市海淀区学院路20号，书3公斤，寄付，不保价'
const company = demoCompany()
let db: Database
let desk: DeskRoom
let chat: string

beforeAll(async () => {
  db = await freshDatabase()
  desk = deskRoom(db)
  await storeDemoShipment(db, desk, WAYBILL)
  chat = await longConversation(desk)
})
afterAll(() => db.close())

/** Quote, order, tracking, complaint, a person, and the survey. */
async function longConversation(room: DeskRoom): Promise<string> {
  const id = await room.say('rui', '深圳到北京5公斤多少钱')
  await room.say('rui', '不用了')
  await room.say('rui', EVERYTHING)
  await room.say('rui', '确认')
  await room.say('rui', `查一下${WAYBILL}`)
  await room.say('rui', `${WAYBILL}收到的时候摔坏了，要投诉`)
  await room.wait(12)
  await room.say('rui', '茶具碎了四个杯子，赔300块')
  await room.say('rui', '确认')
  await room.say('rui', '转人工')
  await room.say('rui', '还要等多久')
  await room.actions.claim('lin', id)
  await room.say('rui', '你好，我的件什么时候处理')
  await room.actions.handBack('lin', id)
  await room.say('rui', '好的谢谢')
  await room.say('rui', '转人工')
  await room.actions.claim('lin', id)
  await room.actions.resolve('lin', { conversationId: id, summary: '已说明处理时间' })
  await room.say('rui', '5')
  return id
}

const failing = (turns: readonly ReplayedTurn[]) => turns.filter(({ matches }) => matches === false)

describe('a conversation taken again from its stored commands', () => {
  it('is word for word and state for state what it was, in every turn', async () => {
    const turns = await replayConversation(db.pool, chat, { turns: dialogue, company })
    expect(turns.map(({ says }) => says.map(({ text }) => text).join('\n')).join('\n')).toMatch(/¥/u)
    expect(failing(turns)).toEqual([])
    expect(turns.filter(({ decidedBy }) => decidedBy === 'dialogue').length).toBeGreaterThan(12)
    expect(turns.filter(({ decidedBy }) => decidedBy === 'person')).toHaveLength(1)
    expect(await kindsOf(chat)).toEqual(expect.arrayContaining(['messages', 'timer', 'handed_back']))
    const [end] = await desk.rows<{ state: unknown }>('SELECT state FROM dialogue_states WHERE conversation_id = $1', chat)
    expect(JSON.parse(JSON.stringify(turns.at(-1)?.state))).toEqual(end?.state)
    expect(await desk.rows('SELECT number FROM orders WHERE conversation_id = $1', chat)).toHaveLength(1)
    expect(await desk.rows('SELECT score FROM surveys WHERE conversation_id = $1', chat)).toEqual([{ score: 5 }])
  })

  it('says again every word of the bot that was sent', async () => {
    const turns = await replayConversation(db.pool, chat, { turns: dialogue, company })
    const sent = (await desk.lines(chat)).filter(({ who }) => who === 'bot').map(({ text }) => text)
    expect(turns.flatMap(({ says }) => says.map(({ text }) => text))).toEqual(sent)
  })

  it('understands no word anew, and writes nothing', async () => {
    const before = await desk.rows('SELECT count(*) AS n, max(version) AS v FROM turns')
    const deaf: Turns = {
      ...dialogue,
      read: () => {
        throw new Error('understood anew')
      },
    }
    expect(failing(await replayConversation(db.pool, chat, { turns: deaf, company }))).toEqual([])
    expect(await desk.rows('SELECT count(*) AS n, max(version) AS v FROM turns')).toEqual(before)
  })

  it('shows where other settings would say something else, and only there', async () => {
    const dearer = JSON.parse(
      JSON.stringify(company).replaceAll(/"firstFen":(\d+)/g, (_all, fen) => `"firstFen":${Number(fen) + 100}`),
    ) as typeof company
    const turns = await replayConversation(db.pool, chat, { turns: dialogue, company: dearer })
    const differing = failing(turns)
    expect(differing.length).toBeGreaterThan(0)
    expect(differing.length).toBeLessThan(turns.length / 2)
    expect(turns[0]?.matches).toBe(false)
    expect(turns.at(-1)?.matches).toBe(true)
  })

  it('keeps little of each turn', async () => {
    const [size] = await desk.rows<{ turns: number; mean: number; most: number; packed: number }>(
      `SELECT count(*)::int AS turns, avg(octet_length(replay::text))::int AS mean, max(octet_length(replay::text)) AS most,
         avg(pg_column_size(replay))::int AS packed FROM turns WHERE conversation_id = $1`,
      chat,
    )
    console.info('bytes of replay a turn:', size)
    expect(size?.mean).toBeLessThan(10_000)
  })
})

describe('turns of a toy engine', () => {
  const answers =
    (words: string): Decide =>
    (input) => ({ says: [{ text: `${words} ${input.owner.kind}` }] })

  it('match the engine that took them, and no changed one', async () => {
    const { store } = deskOn(db, answers('好'))
    const { conversationId } = await store.receive(message('toy', '一'))
    await store.runTurn(conversationId)
    await store.receive(message('toy', '二'))
    await store.runTurn(conversationId)
    const replay = (decide: Decide) => replayConversation(db.pool, conversationId, { turns: fakeTurns(decide), company })
    expect((await replay(answers('好'))).map(({ matches }) => matches)).toEqual([true, true])
    expect((await replay(answers('不'))).map(({ matches }) => matches)).toEqual([false, false])
    const greets: Decide = (input) => ({
      ...answers('好')(input),
      ...(input.state ? { state: { ...input.state, greeted: true } } : {}),
    })
    expect((await replay(greets)).map(({ matches }) => matches)).toEqual([true, false])
  })

  it('that ended in a fault of ours, or are older than replay, are told apart', async () => {
    const { store } = deskOn(db, () => {
      throw new Error('bug')
    })
    const { conversationId } = await store.receive(message('old', '一'))
    await store.runTurn(conversationId)
    const replay = () => replayConversation(db.pool, conversationId, { turns: dialogue, company })
    expect(await replay()).toMatchObject([{ decidedBy: 'fault', matches: null }])
    await db.pool.query('UPDATE turns SET replay = NULL, fault = NULL WHERE conversation_id = $1', [conversationId])
    expect(await replay()).toMatchObject([{ decidedBy: 'unrecorded', matches: null }])
  })
})

async function kindsOf(id: string): Promise<readonly string[]> {
  return (await desk.rows<{ kind: string }>('SELECT DISTINCT kind FROM turns WHERE conversation_id = $1', id)).map(
    ({ kind }) => kind,
  )
}
