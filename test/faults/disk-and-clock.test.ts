import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { formUpload } from '../support/form-upload.ts'
import { call, until, type Visitor, visitor } from './support/chat.ts'
import { personalIn } from './support/people.ts'
import { buildProduct, type ServerProcess, serverProcess, temporaryFolder } from './support/server-process.ts'
import { slackSide } from './support/slack-side.ts'

const HOUR = 3_600_000

let database: Database
let server: ServerProcess
let slack: Awaited<ReturnType<typeof slackSide>>
let ann: Visitor
const folder = temporaryFolder()
const rows = async (text: string) => (await database.pool.query<Record<string, unknown>>(text)).rows

beforeAll(async () => {
  buildProduct()
  database = await freshDatabase()
  slack = await slackSide()
  // No disk has that much room.
  const env = { ...slack.env, DISK_RESERVE_MB: '1000000000' }
  server = await serverProcess({ databaseUrl: database.url, dataDir: folder.path, env })
  await server.start()
  ann = await visitor(server.address)
})
afterAll(async () => {
  await server?.stop()
  await slack?.close()
  await database?.close()
  folder.remove()
})

describe('with the disk nearly full', () => {
  it('a file is refused with a sentence, words are taken and answered, and it is told to whoever watches', async () => {
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const form = formUpload({ name: '破损.png', content: png }, { clientId: 'f1' })
    const headers = { ...form.headers, authorization: `Bearer ${ann.token}` }
    const refused = await call(`${server.address}/api/chat/files`, { method: 'POST', headers, body: form.payload })
    expect(refused).toMatchObject({
      status: 507,
      body: { error: { code: 'chat.no_room', message: expect.stringContaining('文字可以') } },
    })
    expect(await rows(`SELECT 1 FROM messages WHERE attachment IS NOT NULL`)).toEqual([])

    const sent = await ann.tap('t1', '什么不能寄')
    expect((await ann.heardAfter(Number(sent.body['seq']))).messages.length).toBeGreaterThan(0)
    expect(await call(`${server.address}/readyz`)).toMatchObject({ status: 200, body: { disk: 'low' } })
  })

  it('the database’s own disk being full is an outage that ends by itself', async () => {
    await database.pool.query(`CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = '53100'; END $$`)
    await database.pool.query('CREATE TRIGGER no_room BEFORE INSERT ON messages EXECUTE FUNCTION no_room()')
    expect(await ann.tap('d1', '你好')).toMatchObject({ status: 503, body: { error: { code: 'store.away' } } })
    await database.pool.query('DROP TRIGGER no_room ON messages')
    const sent = await until(async () => {
      const answer = await ann.tap('d1', '你好')
      return answer.status === 200 ? answer : null
    })
    expect(sent.body).toMatchObject({ repeated: false })
    await ann.heardAfter(Number(sent.body['seq']))
    expect(await rows('SELECT fault FROM turns WHERE fault IS NOT NULL')).toEqual([])
  })
})

describe('with a clock that is set', () => {
  const goesOn = async (name: string) => {
    const bo = await visitor(server.address)
    const sent = await bo.tap(name, '什么不能寄')
    expect(sent.status).toBe(200)
    await bo.heardAfter(Number(sent.body['seq']))
  }

  it('an hour ahead and back again, whoever wrote in between is answered at once', async () => {
    const cai = await visitor(server.address)
    const dan = slack.person(server.address, () => Date.now() + HOUR)
    server.moveClock(HOUR)
    await until(async () => ((await pastJump()) ? true : null))
    // The quiet window is open when the clock goes back: the turn is due in an hour and four seconds.
    const sent = await cai.post({ clientId: 'c1', text: '什么不能寄' })
    await dan.say('什么不能寄')
    server.moveClock(0)
    await cai.heardAfter(Number(sent.body['seq']))
    await until(async () => (dan.heard().length > 0 ? true : null))
    await goesOn('g1')
  })

  it('an hour back and forth again, nothing stands still and nothing is said twice', async () => {
    const eve = await visitor(server.address)
    const sent = await eve.post({ clientId: 'e1', text: '什么不能寄' })
    server.moveClock(-HOUR)
    await goesOn('g2')
    server.moveClock(0)
    const page = await eve.heardAfter(Number(sent.body['seq']))
    await goesOn('g3')
    expect(page.messages.map(({ seq }) => seq)).toEqual(page.messages.map((_, index) => Number(sent.body['seq']) + 1 + index))
    expect(
      await rows(`SELECT m.id FROM messages m WHERE author_kind = 'customer'
        AND (SELECT count(*) FROM turns t WHERE t.trigger->'messages' ? m.id::text) <> 1`),
    ).toEqual([])
  })

  it('no words of anybody stand in the log', () => {
    expect(personalIn(server.log())).toEqual([])
  })

  /** The server looks at the clock file now and then. */
  async function pastJump(): Promise<boolean> {
    const fay = await visitor(server.address)
    await fay.tap(`j${Math.round(performance.now())}`, '你好')
    const [row] = await rows('SELECT max(at) AS last FROM messages')
    return row?.['last'] instanceof Date && row['last'].getTime() > Date.now() + HOUR / 2
  }
})
