import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { readConfig } from '../../src/config.ts'
import type { ChatMessage, ChatPage } from '../../src/domain/conversations/web-chat.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { type Waydesk, wire } from '../../src/wiring.ts'
import { freshDatabase } from '../support/database.ts'

let database: Database
let waydesk: Waydesk
let app: FastifyInstance
const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-wiring-'))
const upgrade = { socket: { remoteAddress: '127.0.0.1' } } as never

beforeAll(async () => {
  database = await freshDatabase()
  waydesk = await wire(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), database)
  app = waydesk.app
  await app.ready()
})
afterAll(async () => {
  await waydesk.stop()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

async function visitor() {
  const answer = await app.inject({ method: 'POST', url: '/api/chat/session', payload: {} })
  const authorization = `Bearer ${answer.json().token}`
  const headers = { authorization }
  return {
    token: String(answer.json().token),
    tap: (clientId: string, text: string) =>
      app.inject({ method: 'POST', url: '/api/chat/messages', headers, payload: { clientId, text, choice: true } }),
    read: async (): Promise<ChatPage> => (await app.inject({ url: '/api/chat/messages', headers })).json(),
  }
}

/** Listens as the widget does and fetches at every ring, until the bot has said something. */
async function firstAnswer(person: Awaited<ReturnType<typeof visitor>>, wish: string): Promise<ChatMessage> {
  const socket: WebSocket = await app.injectWS('/api/chat/live', upgrade)
  const answered = new Promise<ChatMessage>((resolve, reject) => {
    socket.on('message', () => {
      person
        .read()
        .then(({ messages }) => messages.find(({ author }) => author === 'bot'))
        .then((said) => said && resolve(said))
        .catch(reject)
    })
  })
  socket.send(JSON.stringify({ type: 'hello', token: person.token }))
  await person.tap('wish-1', wish)
  const said = await answered
  socket.terminate()
  return said
}

describe('the whole server', () => {
  it('answers a visitor of the web chat with the company’s price, and rings when it has', async () => {
    const said = await firstAnswer(await visitor(), '深圳寄北京 5公斤的衣服多少钱')
    expect(said.text).toContain('¥50.00')
    expect(said.delivery).toMatch(/^(queued|sending|sent)$/)
  })

  it('loads the demo company once, with its people to sign in', async () => {
    expect(waydesk.people.map(({ login }) => login)).toEqual(expect.arrayContaining(['lin', 'gao', 'he']))
    const signIn = (password: string) =>
      app.inject({
        method: 'POST',
        url: '/api/desk/auth/sign-in/username',
        headers: { host: 'desk.example', origin: 'http://desk.example' },
        payload: { username: 'lin', password },
      })
    expect((await signIn('waydesk-demo')).statusCode).toBe(200)
    expect((await signIn('another-word')).statusCode).toBe(401)
  })

  it.each([
    ['a control character', '\u0000'],
    ['half a character', '\ud800'],
    ['5,000 characters', '货'.repeat(5_000)],
    ['only a smile', '😀'],
    ['nothing', ''],
  ])('takes a text of %s and answers it', async (_what, text) => {
    const said = await firstAnswer(await visitor(), text)
    expect(said.text.length).toBeGreaterThan(0)
  })

  it('is ready while the database answers', async () => {
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ready', database: 'ok', disk: 'ok', draining: false })
    expect((await app.inject('/healthz')).statusCode).toBe(200)
  })
})
