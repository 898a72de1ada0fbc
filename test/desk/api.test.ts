import { describe, expect, it } from 'vitest'
import type { DeskDeps } from '../../src/desk/desk-deps.ts'
import { Outage } from '../../src/domain/errors/outage.ts'
import { cookieOf, deskServer } from '../support/desk-server.ts'

async function signedIn(login: string, more: Partial<DeskDeps> = {}) {
  const server = await deskServer(more)
  const cookie = await cookieOf(server.app, login)
  const get = (url: string, headers: Record<string, string> = {}) =>
    server.app.inject({ url: `/api/desk${url}`, headers: { cookie, ...headers } })
  const post = (url: string, payload: object = {}, headers: Record<string, string> = {}) =>
    server.app.inject({ method: 'POST', url: `/api/desk${url}`, payload, headers: { cookie, ...headers } })
  return { ...server, cookie, get, post }
}

describe('what a person does at the desk', () => {
  it('takes a waiting chat, answers it once however often the click repeats, and resolves it', async () => {
    const { get, post } = await signedIn('lin')
    expect((await post('/conversations/c4/reply', { text: '您好', clientId: 'k1' })).json().error.code).toBe('desk.not_yours')
    expect((await post('/conversations/c4/claim')).statusCode).toBe(200)

    const first = await post('/conversations/c4/reply', { text: '您好', clientId: 'k1' })
    const again = await post('/conversations/c4/reply', { text: '您好', clientId: 'k1' })
    expect(again.json()).toEqual(first.json())

    expect((await post('/conversations/c4/resolve', { summary: '' })).statusCode).toBe(422)
    expect((await post('/conversations/c4/resolve', { summary: '教客户自己下单' })).statusCode).toBe(200)
    expect((await get('/conversations/c4')).json().row.owner).toBe('bot')
  })

  it('tells the slower of two that the chat is taken', async () => {
    const { post } = await signedIn('lin')
    await post('/conversations/c4/claim', { expectedVersion: 3 })
    const late = await post('/conversations/c4/claim', { expectedVersion: 3 })
    expect(late.statusCode).toBe(409)
    expect(late.json().error).toMatchObject({ code: 'desk.taken', message: { en: 'Somebody was faster.' } })
  })

  it('quotes within authority, refuses beyond it, and passes compensation up', async () => {
    const { post } = await signedIn('lin')
    const beyond = await post('/cases/GD202611220004/quote', { fen: 500_001 })
    expect([beyond.statusCode, beyond.json().error.code]).toEqual([403, 'desk.beyond_authority'])
    expect((await post('/cases/GD202611220004/quote', { fen: 480_000 })).json()).toMatchObject({ totalFen: 480_000 })
    expect((await post('/cases/GD202611220001/compensation', { fen: 80_000 })).json().status).toBe('waiting_approval')
  })

  it('keeps a draft for each mode', async () => {
    const { app, cookie, get } = await signedIn('lin')
    const save = (mode: string, text: string) =>
      app.inject({ method: 'PUT', url: '/api/desk/conversations/c1/draft', headers: { cookie }, payload: { mode, text } })
    await save('reply', '马上')
    await save('note', '先问主管')
    expect((await get('/conversations/c1/draft')).json()).toEqual({ reply: '马上', note: '先问主管' })
  })

  it.each([
    ['/conversations/c1/reply', { text: '  ', clientId: 'k' }],
    ['/conversations/c1/reply', { text: '好' }],
    ['/conversations/c1/transfer', { team: 'marketing', memo: 'x' }],
    ['/conversations/c1/transfer', { team: 'claims', memo: ' ' }],
    ['/cases/GD1/compensation', { fen: -1 }],
    ['/cases/GD1/compensation', { fen: 10.5 }],
  ])('refuses malformed input at %s', async (url, payload) => {
    const { post } = await signedIn('lin')
    const answer = await post(url, payload)
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'desk.invalid'])
  })
})

describe('what may go wrong', () => {
  it('refuses a write that another site sends with the cookie', async () => {
    const { post } = await signedIn('lin')
    const forged = await post('/conversations/c4/claim', {}, { origin: 'https://evil.example', host: 'desk.example' })
    expect([forged.statusCode, forged.json().error.code]).toEqual([403, 'desk.origin'])
    const marked = await post('/conversations/c4/claim', {}, { 'sec-fetch-site': 'cross-site' })
    expect(marked.statusCode).toBe(403)
    const own = await post('/conversations/c4/claim', {}, { origin: 'https://desk.example', host: 'desk.example' })
    expect(own.statusCode).toBe(200)
  })

  it('says 503 when the database is away and 500 with nothing but a code when it is our fault', async () => {
    const { desk } = await deskServer()
    const views = {
      ...desk.views,
      queues: async () => {
        throw new Outage('store.unreachable', 2000)
      },
      cases: async () => {
        throw new Error('select * from secret_table')
      },
    }
    const { get } = await signedIn('lin', { views })
    const away = await get('/queues')
    expect([away.statusCode, away.json().error.code, away.headers['retry-after']]).toEqual([503, 'store.unreachable', '2'])
    const bug = await get('/cases')
    expect([bug.statusCode, bug.json().error.code]).toEqual([500, 'desk.fault'])
    expect(bug.body).not.toContain('secret_table')
  })

  it('does not send again what has not changed', async () => {
    const { get, desk } = await signedIn('lin')
    const first = await get('/conversations/c4')
    const tag = String(first.headers.etag)
    const same = await get('/conversations/c4', { 'if-none-match': tag })
    expect([same.statusCode, same.body]).toEqual([304, ''])
    desk.customerWrites('c4', '还在吗')
    expect((await get('/conversations/c4', { 'if-none-match': tag })).statusCode).toBe(200)
  })

  it('serves a file that is no picture as a download only', async () => {
    const attachment = { name: '报价.html', mime: 'text/html', bytes: 20, key: 'k1' }
    const files = { open: async () => ({ attachment, body: Buffer.from('<script>1</script>') }), save: async () => attachment }
    const { get } = await signedIn('lin', { files })
    const answer = await get('/files/k1')
    expect(answer.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'x-content-type-options': 'nosniff' })
    expect(answer.headers['content-disposition']).toMatch(/^attachment; /)
    expect(answer.headers['content-security-policy'], 'opened by itself it runs nothing').toBe("default-src 'none'; sandbox")
  })
})

describe('live hints', () => {
  const heard = (socket: { on(event: 'message', listener: (raw: Buffer) => void): unknown }, type: string) =>
    new Promise<unknown>((resolve) => {
      socket.on('message', (raw) => {
        const message: { readonly type: string } = JSON.parse(raw.toString())
        if (message.type === type) resolve(message)
      })
    })

  it('names the conversation that changed, to those who are signed in', async () => {
    const { app, cookie, desk } = await signedIn('lin')
    let ready: Promise<unknown> = Promise.resolve()
    const socket = await app.injectWS(
      '/api/desk/live',
      { headers: { cookie } },
      { onInit: (ws) => void (ready = heard(ws, 'beat')) },
    )
    await ready
    const changed = heard(socket, 'changed')
    desk.customerWrites('c4', '在吗')
    expect(await changed).toEqual({ type: 'changed', conversationId: 'c4', version: 4 })
    socket.terminate()
  })

  it.each([
    ['a stranger', {}, 4401],
    ['another site', { origin: 'https://evil.example' }, 4403],
  ])('closes on %s', async (_who, extra, code) => {
    const { app, cookie } = await signedIn('lin')
    const headers = 'origin' in extra ? { cookie, ...extra } : {}
    let closed: Promise<number> = Promise.resolve(0)
    await app.injectWS(
      '/api/desk/live',
      { headers },
      { onInit: (ws) => void (closed = new Promise((resolve) => ws.on('close', (reason: number) => resolve(reason)))) },
    )
    expect(await closed).toBe(code)
  })
})
