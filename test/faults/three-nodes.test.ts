import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { formUpload } from '../support/form-upload.ts'
import { call, deskPerson, until, visitor, visitorWith } from './support/chat.ts'
import { personalIn } from './support/people.ts'
import { buildProduct, type ServerProcess, serverProcess, temporaryFolder } from './support/server-process.ts'

let database: Database
let nodes: readonly ServerProcess[] = []
/** Files and secrets are shared by the nodes. */
const folder = temporaryFolder()

beforeAll(async () => {
  buildProduct()
  database = await freshDatabase()
  const given = { databaseUrl: database.url, dataDir: folder.path }
  nodes = await Promise.all([serverProcess(given), serverProcess(given), serverProcess(given)])
  await Promise.all(nodes.map((node) => node.start()))
})
afterAll(async () => {
  await Promise.all(nodes.map((node) => node.stop()))
  await database?.close()
  folder.remove()
})

const at = (index: number): string => nodes[index % 3]?.address ?? ''
const rows = async (text: string) => (await database.pool.query<Record<string, unknown>>(text)).rows

describe('three nodes on one database', () => {
  it('give a file to its owner, wherever it was sent to', async () => {
    const ann = await visitor(at(0))
    const png = Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    )
    const headers = { authorization: `Bearer ${ann.token}` }
    const form = formUpload({ name: '面单.png', content: png }, { clientId: 'f1' })
    const sent = await fetch(`${at(1)}/api/chat/files`, {
      method: 'POST',
      headers: { ...headers, ...form.headers },
      body: form.payload,
    })
    expect(sent.status).toBe(200)
    const key = (await visitorWith(at(2), ann.token).page()).messages[0]?.attachment?.key ?? ''
    for (const index of [0, 1, 2]) {
      const file = await fetch(`${at(index)}/api/chat/files/${key}`, { headers })
      expect(Buffer.from(await file.arrayBuffer()).equals(png)).toBe(true)
    }
  })

  it('lock a login for all of them, whoever was asked with wrong passwords', async () => {
    const tryIt = (index: number, password: string) =>
      call(`${at(index)}/api/desk/auth/sign-in/username`, { json: { username: 'sun', password } })
    const wrong = await Promise.all([0, 1, 2, 3, 4].map((index) => tryIt(index, 'waydesk-demo-wrong')))
    expect(wrong.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
    expect((await Promise.all([0, 1, 2].map((index) => tryIt(index, 'waydesk-demo')))).map(({ status }) => status)).toEqual([
      429, 429, 429,
    ])
    expect((await deskPerson(at(1), 'wang')).cookie).not.toBe('')
  })

  it('answer what a killed node had taken in, once and without waiting for its return', async () => {
    const visitors = await Promise.all([0, 1, 2, 3, 4, 5].map((index) => visitor(at(index))))
    const sending = visitors.map((each, index) => each.post({ clientId: `k${index}`, text: 'SD2400112300018 到哪了' }))
    const taken = await Promise.all(sending)
    expect(taken.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
    await nodes[0]?.kill()
    for (const each of visitors) await visitorWith(at(1), each.token).heardAfter(1)
    expect(
      await rows(`SELECT m.id FROM messages m WHERE author_kind = 'customer' AND kind = 'text'
        AND (SELECT count(*) FROM turns t WHERE t.trigger->'messages' ? m.id::text) <> 1`),
    ).toEqual([])
    await nodes[0]?.start()
  })

  it('fire a clock once, whoever looks first', async () => {
    const bo = await visitor(at(0))
    await bo.tap('c1', '转人工')
    await bo.heardAfter(1)
    await until(async () => ((await rows(`SELECT 1 FROM timers`)).length > 0 ? true : null))
    // By the clock of the nodes, which is not the database's.
    const past = new Date(Date.now() - 1_000)
    await database.pool.query('UPDATE timers SET due_at = $1', [past])
    const isDue = async () => ((await database.pool.query('SELECT 1 FROM timers WHERE due_at <= $1', [past])).rowCount ?? 0) > 0
    await until(async () => ((await isDue()) ? null : true))
    expect(
      await rows(`SELECT trigger FROM turns WHERE kind = 'timer' GROUP BY trigger, conversation_id HAVING count(*) > 1`),
    ).toEqual([])
    expect((await rows(`SELECT 1 FROM turns WHERE kind = 'timer'`)).length).toBeGreaterThan(0)
  })

  it('keep everybody’s words out of their logs', () => {
    expect(personalIn(nodes.map((node) => node.log()).join('\n'))).toEqual([])
  })
})
