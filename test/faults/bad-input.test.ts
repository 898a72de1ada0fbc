import { SignJWT } from 'jose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { call, deskPerson, until, type Visitor, visitor, visitorWith } from './support/chat.ts'
import { bodies, frames, kept, odd, publicPosts, words } from './support/odd-input.ts'
import { people, personalIn } from './support/people.ts'
import { buildProduct, type ServerProcess, serverProcess, temporaryFolder, WIDGET_SECRET } from './support/server-process.ts'

let database: Database
let server: ServerProcess
let ann: Visitor
let lin: Awaited<ReturnType<typeof deskPerson>>
const folder = temporaryFolder()
const key = new TextEncoder().encode(WIDGET_SECRET)

beforeAll(async () => {
  buildProduct()
  database = await freshDatabase()
  server = await serverProcess({ databaseUrl: database.url, dataDir: folder.path })
  await server.start()
  ann = await visitor(server.address)
  lin = await deskPerson(server.address, 'lin')
})
afterAll(async () => {
  await server?.stop()
  await database?.close()
  folder.remove()
})

const rowsStored = async (): Promise<string> => {
  const tables = ['messages', 'inbound_ledger', 'conversations', 'customers', 'cases', 'notes']
  const { rows } = await database.pool.query(
    `SELECT ${tables.map((table) => `(SELECT count(*) FROM ${table}) AS ${table}`).join(', ')}`,
  )
  return JSON.stringify(rows[0])
}

describe('a malformed request', () => {
  it.each(bodies)('of %s is refused by every public door with a code, and leaves nothing', async (_what, type, body) => {
    const before = await rowsStored()
    const headers = { authorization: `Bearer ${ann.token}`, 'content-type': type }
    for (const path of publicPosts) {
      const answer = await call(server.address + path, { method: 'POST', headers, body })
      // Who opens a chat needs to say nothing; parts are no body of ours.
      if (path.endsWith('/session') && answer.status === 200) continue
      expect(answer.status, path).toBeGreaterThanOrEqual(400)
      expect(answer.status, path).toBeLessThan(500)
      expect(answer.body['error'], path).toMatchObject({
        code: expect.stringMatching(/^(chat|server|desk)\.\w+$/),
        message: expect.anything(),
      })
      expect(answer.text, path).not.toContain(people.secretWords)
    }
    expect(await rowsStored()).toBe(before)
  })

  it.each([
    '/api/chat/%zz',
    '/desk/%zz',
    '/api/chat/files/%00',
    '/api/chat/files/..%2f..%2fsecrets.json',
    '/api/chat/messages?after=-1',
    '/api/chat/messages?after=1e400',
    '/widget/assets/..%2f..%2f..%2fmain.js',
    '/widget/assets/%00',
    '/desk/assets/..%2f..%2f..%2fmain.js',
    '/api/chat/live',
    '/api/nowhere',
  ])('to %s is refused with a code', async (path) => {
    const answer = await call(server.address + path, { headers: { authorization: `Bearer ${ann.token}` } })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
    expect(answer.body['error']).toMatchObject({ code: expect.stringMatching(/^(chat|server|desk)\.\w+$/) })
  })

  it('at the desk of parts that break off is refused', async () => {
    const headers = { cookie: lin.cookie, 'content-type': 'multipart/form-data; boundary=x' }
    const answer = await call(`${server.address}/api/desk/files`, { method: 'POST', headers, body: '--x' })
    expect([answer.status, answer.body['error']]).toMatchObject([422, { code: 'desk.invalid' }])
  })

  it('keeps no file of an upload that names no message', async () => {
    const form = new FormData()
    form.set('clientId', 'not an id')
    form.set('file', new File([`${words}`], '清单.txt'))
    const files = () =>
      call(`${server.address}/api/chat/files`, { method: 'POST', headers: { authorization: `Bearer ${ann.token}` }, body: form })
    const { readdirSync } = await import('node:fs')
    expect((await files()).status).toBe(400)
    const kept = (() => {
      try {
        return readdirSync(`${folder.path}/files`, { recursive: true }).filter((name) => String(name).length > 3)
      } catch {
        // Nothing was ever put there.
        return []
      }
    })()
    expect(kept).toEqual([])
  })
})

describe('a malformed frame', () => {
  it.each(frames)('of %s ends the visitor’s line and nothing else', async (_what, frame) => {
    const code = await closedBy(`${server.address}/api/chat/live`, frame)
    expect([1008, 1009]).toContain(code)
    expect((await call(`${server.address}/healthz`)).status).toBe(200)
  })

  it('ends the desk’s line too when it is far too long', async () => {
    await closedBy(`${server.address}/api/desk/live`, 'x'.repeat(9_000), lin.cookie)
    expect((await call(`${server.address}/healthz`)).status).toBe(200)
    await closedBy(`${server.address}/api/desk/live`, 'x'.repeat(9_000))
    expect((await call(`${server.address}/healthz`)).status).toBe(200)
  })
})

describe('a forged or borrowed pass', () => {
  const claims = { phone: people.ann.phone, name: people.ann.name }
  const signed = (given: { sub?: string; exp?: number; with?: Uint8Array }) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(given.sub ?? 'customer-1')
      .setExpirationTime(given.exp ?? Math.floor(Date.now() / 1000) + 600)
      .sign(given.with ?? key)
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const passes: readonly (readonly [string, () => Promise<string>])[] = [
    ['signed with another secret', () => signed({ with: new TextEncoder().encode('another secret, quite as long as ours is') })],
    ['expired', () => signed({ exp: Math.floor(Date.now() / 1000) - 3600 })],
    [
      'without a signature',
      async () => `${part({ alg: 'none' })}.${part({ sub: 'customer-1', exp: 4_000_000_000, ...claims })}.`,
    ],
    ['with the signature cut off', async () => (await signed({})).split('.').slice(0, 2).join('.') + '.'],
    ['that is no pass', async () => people.secretWords],
    ['of a visitor', async () => ann.token],
    ['for a name with a NUL', () => signed({ sub: 'a\0b' })],
    ['for half a character', () => signed({ sub: 'a\ud800' })],
  ]

  it.each(passes)('%s opens nothing', async (_what, make) => {
    const before = await rowsStored()
    const answer = await call(`${server.address}/api/chat/session`, { json: { identity: await make() } })
    expect(answer.status).toBe(401)
    expect(answer.body['error']).toMatchObject({ code: 'chat.identity_invalid' })
    const asSession = await visitorWith(server.address, (await make()).replace(/[^\x20-\x7e]/g, '')).post({
      clientId: 'x',
      text: 'x',
    })
    // A visitor's own session is a session: it opens that visitor's chat, and only as a visitor.
    if (_what !== 'of a visitor') expect(asSession.status).toBe(401)
    if (_what !== 'of a visitor') expect(await rowsStored()).toBe(before)
  })

  it('never opens another visitor’s file or words', async () => {
    const bo = await visitor(server.address)
    const form = new FormData()
    form.set('clientId', 'file-1')
    form.set('file', new File([people.secretWords], `${people.bo.name}.txt`))
    const sent = await call(`${server.address}/api/chat/files`, {
      method: 'POST',
      headers: { authorization: `Bearer ${bo.token}` },
      body: form,
    })
    expect(sent.status).toBe(200)
    const url = server.address + ((await bo.page()).messages.find(({ attachment }) => attachment)?.attachment?.url ?? '/none')
    expect((await call(url, { headers: { authorization: `Bearer ${bo.token}` } })).text).toBe(people.secretWords)
    const borrowed = await call(url, { headers: { authorization: `Bearer ${ann.token}` } })
    expect([borrowed.status, borrowed.body['error']]).toMatchObject([404, { code: 'chat.file_unknown' }])
    expect((await call(url)).status).toBe(401)
    expect((await ann.page()).messages.some(({ attachment }) => attachment)).toBe(false)
  })

  it('of a visitor is none at the desk', async () => {
    const answer = await call(`${server.address}/api/desk/conversations`, {
      headers: { authorization: `Bearer ${ann.token}`, cookie: ann.token },
    })
    expect([answer.status, answer.body['error']]).toMatchObject([401, { code: 'desk.signed_out' }])
    const tried = await call(`${server.address}/api/desk/auth/sign-in/username`, {
      json: { username: 'lin', password: 'waydesk-demo-wrong' },
    })
    expect([tried.status, tried.body['error']]).toMatchObject([401, { code: expect.stringMatching(/^desk\./) }])
  })
})

describe('odd words', () => {
  it.each(odd)('of %s are stored as they came and answered', async (what, text) => {
    const bo = await visitor(server.address)
    const receipt = await bo.tap('odd', text)
    expect(receipt.status).toBe(200)
    const heard = await bo.heardAfter(0)
    expect(heard.messages[0]).toMatchObject({ author: 'customer', text: kept(text) })
    expect(heard.messages.find(({ author }) => author === 'bot')?.text ?? '').not.toBe('')
    const { rows } = await database.pool.query<{ raw: { text: string; exactly?: string } }>(
      'SELECT l.raw FROM inbound_ledger l WHERE l.message_id = $1',
      [receipt.body['id']],
    )
    const { exactly = JSON.stringify(text), text: stored } = rows[0]?.raw ?? { text: '' }
    expect(JSON.parse(exactly), what).toBe(text)
    expect(stored).toBe(kept(text))
  })

  it('never fault a turn', async () => {
    const { rows } = await database.pool.query('SELECT fault, trigger FROM turns WHERE fault IS NOT NULL')
    expect(rows).toEqual([])
  })

  it.each([
    ['q', 'search=%00'],
    ['q', 'search=%25_%27%22%5c'],
    ['page', 'before=%00'],
    ['channel', 'channel=%00'],
  ])('in a %s of the list (%s) find nothing or are refused', async (_what, query) => {
    expect((await lin.get(`/conversations?${query}`)).status).toBeLessThan(500)
    expect((await lin.get(`/cases?${query}`)).status).toBeLessThan(500)
  })

  it('of an agent are stored, shown to the customer, and never a fault', async () => {
    const said = `好\0的\ud800<b>${people.bo.name}</b>`
    const bo = await visitor(server.address)
    await bo.tap('person', '转人工')
    await bo.heardAfter(0)
    const id = await until(async () => {
      const { rows } = await database.pool.query<{ id: string }>(
        `SELECT c.id FROM conversations c WHERE owner_kind = 'queue' ORDER BY opened_at DESC LIMIT 1`,
      )
      return rows[0]?.id ?? null
    })
    const at = (path: string) => `/conversations/${id}${path}`
    expect((await lin.get(at('?afterSeq=99999999999'))).status).toBe(422)
    expect((await lin.post(at('/claim'))).status).toBe(200)
    const replied = await lin.post(at('/reply'), { text: said, clientId: 'r\0' })
    expect(replied.status).toBe(200)
    expect((await lin.post(at('/reply'), { text: said, clientId: 'r\0' })).body).toEqual(replied.body)
    expect((await lin.post(at('/reply'), { text: 'x', clientId: 'r2', attachmentKey: 'a\0' })).status).toBe(404)
    expect((await lin.post(at('/note'), { text: said, clientId: 'n\0' })).status).toBe(200)
    expect((await lin.post(at('/transfer'), { team: 'complaint', memo: said })).status).toBe(200)
    expect((await lin.post('/cases/GD%00/close', { outcome: said })).status).toBe(404)
    expect((await bo.page()).messages.filter(({ author }) => author === 'agent').map(({ text }) => text)).toContain(kept(said))
  })

  it('are shown at the desk as words, not as a page', async () => {
    const answer = await fetch(`${server.address}/api/desk/conversations`, { headers: { cookie: lin.cookie } })
    expect(answer.headers.get('content-type')).toContain('application/json')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  })
})

describe('the log', () => {
  it('names what was refused, by code', () => {
    for (const code of ['chat.malformed', 'chat.identity_invalid', 'server.too_large', 'chat.session_missing', 'desk.invalid']) {
      expect(server.log()).toContain(`"code":"${code}"`)
    }
  })

  it('holds no fault of ours', () => {
    expect(
      server
        .log()
        .split('\n')
        .filter((line) => line.includes('"level":50')),
    ).toEqual([])
  })

  it('holds nobody’s name, number or words', () => {
    expect(personalIn(`{"text":"${people.ann.name}"}`)).toEqual([people.ann.name])
    expect(personalIn(server.log())).toEqual([])
  })
})

function closedBy(url: string, frame: string | Buffer, cookie?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(url.replace('http', 'ws'), cookie === undefined ? {} : { headers: { cookie } })
    socket.on('open', () => socket.send(frame))
    socket.on('close', (code) => resolve(code))
    socket.on('error', reject)
  })
}
