import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runningServer } from '../../src/store/database/cluster.ts'
import { call, deskPerson, until, type Visitor, visitor } from './support/chat.ts'
import { killablePostgres } from './support/killable-postgres.ts'
import { people, personalIn } from './support/people.ts'
import { buildProduct, type ServerProcess, serverProcess, temporaryFolder } from './support/server-process.ts'

let postgres: Awaited<ReturnType<typeof killablePostgres>>
let server: ServerProcess
let ann: Visitor
let lin: Awaited<ReturnType<typeof deskPerson>>
const folder = temporaryFolder()

beforeAll(async () => {
  buildProduct()
  postgres = await killablePostgres()
  server = await serverProcess({ databaseUrl: postgres.url, dataDir: folder.path })
  await server.start()
  ann = await visitor(server.address)
  lin = await deskPerson(server.address, 'lin')
})
afterAll(async () => {
  await server?.stop()
  await postgres?.close()
  folder.remove()
})

const stored = async (): Promise<readonly { seq: number; who: string; text: string }[]> =>
  (await ann.page()).messages.map(({ seq, author, text }) => ({ seq, who: author, text }))
const own = async () => (await stored()).filter(({ who }) => who === 'customer').map(({ text }) => text)
const wait503 = { status: 503, body: { error: { code: 'store.away', message: expect.stringContaining('稍后') } } }

describe('while the database is away', () => {
  it('a customer is told to wait, and the desk too; nobody is told that it is stored', async () => {
    expect((await ann.tap('m1', '你好')).status).toBe(200)
    await ann.heardAfter(1)
    await postgres.kill()
    expect(await ann.tap('m2', `${people.secretWords} ${people.ann.phone}`)).toMatchObject(wait503)
    const session = await call(`${server.address}/api/chat/session`, { json: {} })
    expect(session.status).toBe(200)
    const read = await call(`${server.address}/api/chat/messages?after=0`, { headers: { authorization: `Bearer ${ann.token}` } })
    expect(read).toMatchObject(wait503)
    for (const path of ['/conversations', '/me', '/queues', '/today']) {
      expect([path, await lin.get(path)]).toMatchObject([path, { status: 503, body: { error: { code: 'store.away' } } }])
    }
    const signIn = await call(`${server.address}/api/desk/auth/sign-in/username`, {
      json: { username: 'lin', password: 'waydesk-demo' },
    })
    expect(signIn).toMatchObject({ status: 503, body: { error: { code: 'store.away' } } })
    expect((await call(`${server.address}/readyz`)).status).toBe(503)
    expect((await call(`${server.address}/healthz`)).status).toBe(200)
  })

  it('goes on by itself when it is back: what was refused is not there, what is sent again is there once', async () => {
    await postgres.start()
    await until(async () => ((await call(`${server.address}/readyz`)).status === 200 ? true : null))
    expect(await own()).toEqual(['你好'])
    const before = (await ann.page()).lastSeq
    const again = await ann.tap('m2', '深圳寄北京，5公斤的衣服多少钱')
    expect(again).toMatchObject({ status: 200, body: { repeated: false } })
    const { seq, id } = again.body
    expect((await ann.tap('m2', '深圳寄北京，5公斤的衣服多少钱')).body).toEqual({ seq, id, repeated: true })
    expect((await ann.heardAfter(before)).messages.some(({ text }) => text.includes('¥50.00'))).toBe(true)
    expect((await lin.get('/conversations')).status).toBe(200)
  })

  it('answers what was stored just before it went, once', async () => {
    const before = (await ann.page()).lastSeq
    const sent = await ann.post({ clientId: 'm3', text: 'SD2400112300018 到哪了' })
    expect(sent.status).toBe(200)
    await postgres.kill()
    await postgres.start()
    await until(async () => ((await call(`${server.address}/readyz`)).status === 200 ? true : null))
    const page = await ann.heardAfter(before)
    expect(page.messages.filter(({ author, text }) => author === 'bot' && text.includes('SD2400112300018'))).toHaveLength(1)
    expect(await turnsAnsweredTwice()).toEqual([])
  })

  it('that answers nothing and does not hang up either, customers are told to wait too', async () => {
    postgres.freeze()
    const answers = await Promise.all([ann.tap('m4', '在吗'), lin.get('/conversations'), call(`${server.address}/readyz`)])
    expect(answers.map(({ status }) => status)).toEqual([503, 503, 503])
    postgres.thaw()
    await until(async () => ((await call(`${server.address}/readyz`)).status === 200 ? true : null))
    const again = await until(async () => {
      const answer = await ann.tap('m4', '在吗')
      return answer.status === 200 ? answer : null
    })
    const seqs = (await stored()).map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_seq, index) => index + 1))
    expect((await own()).filter((text) => text === '在吗')).toHaveLength(1)
    expect(again.body['seq']).toBe((await stored()).find(({ text }) => text === '在吗')?.seq)
  })

  it('leaves no personal word in the log, and says what happened by code', () => {
    expect(server.log()).toContain('"code":"store.away"')
    expect(personalIn(server.log())).toEqual([])
  })
})

describe('the embedded database', () => {
  const home = temporaryFolder()
  let alone: ServerProcess

  beforeAll(async () => {
    alone = await serverProcess({ databaseUrl: '', dataDir: home.path })
    await alone.start()
  })
  afterAll(async () => {
    await alone?.stop()
    home.remove()
  })

  it('is started again when it is killed under the running product', async () => {
    const bo = await visitor(alone.address)
    expect((await bo.tap('b1', '你好')).status).toBe(200)
    await bo.heardAfter(1)
    const killed = await postmasterOf(home.path)
    process.kill(killed, 'SIGKILL')
    const again = await until(async () => {
      const answer = await bo.tap('b2', '深圳寄北京，5公斤的衣服多少钱')
      if (![200, 503].includes(answer.status)) throw new Error(answer.text)
      return answer.status === 200 ? answer : null
    })
    expect(again.body).toMatchObject({ repeated: false })
    // A connection that outlived the server for a moment may have stored it: it is there all the same.
    await until(async () => ((await postmasterOf(home.path)) === killed ? null : true))
    await until(async () => ((await call(`${alone.address}/readyz`)).status === 200 ? true : null))
    const page = await until(() =>
      bo.page(Number(again.body['seq'])).then(
        (read) => (read.messages.length > 0 ? read : null),
        () => null,
      ),
    )
    expect(page.messages.some(({ text }) => text.includes('¥50.00'))).toBe(true)
    expect((await bo.page()).messages.filter(({ author }) => author === 'customer')).toHaveLength(2)
  })

  it('that cannot start again ends the product with the code of the database', async () => {
    writeFileSync(join(home.path, 'postgres', 'postgresql.conf'), 'nonsense = {\n')
    const ended = alone.ended()
    process.kill(await postmasterOf(home.path), 'SIGKILL')
    expect(await ended).toBe(5)
    expect(alone.log()).toContain('PostgreSQL did not start')
  })
})

/** The server that runs there, once one does. */
async function postmasterOf(home: string): Promise<number> {
  return until(async () => runningServer(join(home, 'postgres'))?.pid ?? null)
}

async function turnsAnsweredTwice(): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: postgres.url })
  await client.connect()
  const { rows } = await client.query(
    `SELECT m.id FROM turns t, jsonb_array_elements_text(t.trigger->'messages') AS m(id) GROUP BY m.id HAVING count(*) > 1`,
  )
  await client.end()
  return rows
}
