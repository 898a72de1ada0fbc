import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { deskPerson, until, type Visitor, visitor, visitorWith } from './support/chat.ts'
import { people, personalIn } from './support/people.ts'
import { buildProduct, type ServerProcess, serverProcess, temporaryFolder } from './support/server-process.ts'

let database: Database
let one: ServerProcess
let two: ServerProcess
let ann: Visitor
let lin: Awaited<ReturnType<typeof deskPerson>>
/** Files and secrets are shared by the nodes. */
const folder = temporaryFolder()
const lines: WebSocket[] = []

beforeAll(async () => {
  buildProduct()
  database = await freshDatabase()
  const given = { databaseUrl: database.url, dataDir: folder.path }
  one = await serverProcess(given)
  two = await serverProcess(given)
  // Both at once: the demo company is loaded once.
  await Promise.all([one.start(), two.start()])
  ann = await visitor(one.address)
  lin = await deskPerson(two.address, 'lin')
})
afterAll(async () => {
  for (const line of lines) line.terminate()
  await Promise.all([one?.stop(), two?.stop()])
  await database?.close()
  folder.remove()
})

describe('two nodes on one database', () => {
  it('load the demo company once and let people in on either', async () => {
    const { rows } = await database.pool.query('SELECT count(*) AS agents FROM agents')
    expect(rows).toEqual([{ agents: 7 }])
    expect((await lin.get('/me', one.address)).status).toBe(200)
  })

  it('take each turn once, whoever looks first', async () => {
    const visitors = await Promise.all(Array.from({ length: 6 }, (_, index) => visitor((index % 2 ? one : two).address)))
    await Promise.all(visitors.map((each, index) => each.tap(`t${index}`, '深圳寄北京，5公斤的衣服多少钱')))
    await Promise.all(visitors.map((each) => each.heardAfter(1)))
    const { rows } = await database.pool.query(
      `SELECT m.id, count(t.id) AS turns FROM messages m LEFT JOIN turns t ON t.trigger->'messages' ? m.id::text
       WHERE m.author_kind = 'customer' GROUP BY m.id HAVING count(t.id) <> 1`,
    )
    expect(rows).toEqual([])
  })

  it('tell each other: a chat that waits, who is there, who writes, and what was said', async () => {
    const desk = await listen(`${two.address}/api/desk/live`, { cookie: lin.cookie })
    await desk.heard((event) => event.type === 'beat')
    await until(async () => ((await presenceOf('lin')) === 'online' ? true : null))
    const window = await listen(`${one.address}/api/chat/live`, {}, { type: 'hello', token: ann.token })
    await window.heard((event) => event.type === 'ready')

    await ann.tap('n1', '转人工')
    await ann.heardAfter(1)
    const waiting = await until(async () => {
      const { rows } = await database.pool.query<{ id: string }>(`SELECT id FROM conversations WHERE owner_kind = 'queue'`)
      return rows[0]?.id ?? null
    })
    await desk.heard((event) => event.type === 'changed' && event.conversationId === waiting)

    expect((await lin.post(`/conversations/${waiting}/claim`)).status).toBe(200)
    desk.say({ type: 'typing', conversationId: waiting })
    await window.heard((event) => event.type === 'typing')
    window.say({ type: 'typing' })
    await desk.heard((event) => event.type === 'writes' && event.conversationId === waiting)
    const said = await lin.post(`/conversations/${waiting}/reply`, { text: people.secretWords, clientId: 'r1' })
    await window.heard((event) => event.type === 'changed' && event.seq === said.body['seq'])
    expect((await ann.page()).messages.at(-1)).toMatchObject({ author: 'agent', text: people.secretWords })
    expect(await lin.post(`/conversations/${waiting}/claim`, {}, one.address)).toMatchObject({ status: 200 })
    const wang = await deskPerson(one.address, 'wang')
    expect(await wang.post(`/conversations/${waiting}/claim`)).toMatchObject({ status: 409 })
  })

  it('do not tell that somebody writes in a chat that is not theirs', async () => {
    const wang = await deskPerson(one.address, 'wang')
    const desk = await listen(`${one.address}/api/desk/live`, { cookie: wang.cookie })
    await desk.heard((event) => event.type === 'beat')
    const { rows } = await database.pool.query<{ id: string }>(`SELECT id FROM conversations WHERE owner_kind = 'agent'`)
    const window = await listen(`${one.address}/api/chat/live`, {}, { type: 'hello', token: ann.token })
    await window.heard((event) => event.type === 'ready')
    desk.say({ type: 'typing', conversationId: rows[0]?.id })
    await ann.post({ clientId: 'n2', text: '好的' })
    await window.heard((event) => event.type === 'changed')
    expect(window.all().map(({ type }) => type)).not.toContain('typing')
  })

  it('go on when one of them is killed: what it had acknowledged is answered by the other, once', async () => {
    const bo = await visitor(one.address)
    expect((await bo.post({ clientId: 'k1', text: 'SD2400112300018 到哪了' })).status).toBe(200)
    await one.kill()
    const there = visitorWith(two.address, bo.token)
    const page = await there.heardAfter(1)
    expect(page.messages.filter(({ author }) => author === 'bot').length).toBeGreaterThan(0)
    expect((await there.tap('k2', '深圳寄北京，5公斤的衣服多少钱')).status).toBe(200)
    await one.start()
    expect((await visitorWith(one.address, bo.token).page()).messages.length).toBeGreaterThan(2)
  })

  it('keep everybody’s words out of both logs', () => {
    expect(personalIn(one.log() + two.log())).toEqual([])
  })
})

interface Heard {
  readonly type: string
  readonly seq?: number
  readonly conversationId?: string | null
}

async function listen(url: string, headers: Readonly<Record<string, string>>, hello?: object) {
  const socket = new WebSocket(url.replace('http', 'ws'), { headers })
  lines.push(socket)
  const all: Heard[] = []
  socket.on('message', (raw: Buffer) => all.push(JSON.parse(raw.toString('utf8'))))
  await new Promise((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  if (hello) socket.send(JSON.stringify(hello))
  return {
    all: () => all,
    say: (words: object) => socket.send(JSON.stringify(words)),
    heard: (wanted: (event: Heard) => boolean) => until(async () => all.find(wanted) ?? null, 10),
  }
}

async function presenceOf(login: string): Promise<unknown> {
  const { rows } = await database.pool.query<{ presence: string }>('SELECT presence FROM agents WHERE login = $1', [login])
  return rows[0]?.presence
}
