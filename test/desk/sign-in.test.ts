import { memoryAdapter } from 'better-auth/adapters/memory'
import { describe, expect, it } from 'vitest'
import { deskSignIn } from '../../src/desk/sign-in/desk-sign-in.ts'
import { cookieOf, deskServer, movableClock, PASSWORD } from '../support/desk-server.ts'

const signInUrl = '/api/desk/auth/sign-in/username'

describe('sign-in at the desk', () => {
  it('opens with the right password and shuts after signing out', async () => {
    const { app } = await deskServer()
    const cookie = await cookieOf(app, 'gao')
    const me = await app.inject({ url: '/api/desk/me', headers: { cookie } })
    expect(me.json()).toMatchObject({ agent: { login: 'gao', role: 'supervisor' }, desk: 'supervisor' })

    await app.inject({ method: 'POST', url: '/api/desk/auth/sign-out', headers: { cookie } })
    expect((await app.inject({ url: '/api/desk/me', headers: { cookie } })).statusCode).toBe(401)
  })

  it('keeps the cookie away from scripts and other sites', async () => {
    const { app } = await deskServer()
    const answer = await app.inject({ method: 'POST', url: signInUrl, payload: { username: 'lin', password: PASSWORD } })
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })

  it('locks a login after five wrong passwords, and lets it in again after 15 minutes', async () => {
    const clock = movableClock()
    const { app } = await deskServer({}, clock)
    const tryIt = (username: string, password: string) =>
      app.inject({ method: 'POST', url: signInUrl, payload: { username, password } })
    for (let n = 0; n < 5; n += 1) expect((await tryIt('lin', 'wrong-password')).statusCode).toBe(401)

    expect((await tryIt('LIN', PASSWORD)).statusCode).toBe(429)
    expect((await tryIt('wang', PASSWORD)).statusCode).toBe(200)

    clock.advance(16)
    expect((await tryIt('lin', PASSWORD)).statusCode).toBe(200)
  })

  it.each([
    ['under another name of the machine', 'http://desk.internal:8080', 200],
    ['behind a proxy that ends TLS', 'https://desk.internal:8080', 200],
    ['from another site', 'https://evil.example', 403],
  ])('judges a sign-in %s', async (_where, origin, status) => {
    const { app } = await deskServer()
    const headers = { host: 'desk.internal:8080', origin }
    const payload = { username: 'lin', password: PASSWORD }
    expect((await app.inject({ method: 'POST', url: signInUrl, headers, payload })).statusCode).toBe(status)
  })

  it('says the same to a wrong password and to an unknown name', async () => {
    const { app } = await deskServer()
    const wrong = await app.inject({ method: 'POST', url: signInUrl, payload: { username: 'lin', password: 'not-this-one' } })
    const unknown = await app.inject({
      method: 'POST',
      url: signInUrl,
      payload: { username: 'nobody', password: 'not-this-one' },
    })
    expect([unknown.statusCode, unknown.body]).toEqual([wrong.statusCode, wrong.body])
  })

  it.each(['/sign-up/email', '/sign-in/email', '/is-username-available', '/update-user', '/request-password-reset'])(
    'has no %s from outside',
    async (url) => {
      const { app } = await deskServer()
      const payload = { email: 'me@example.com', password: 'long-enough-1', name: 'Me', username: 'me' }
      expect((await app.inject({ method: 'POST', url: `/api/desk/auth${url}`, payload })).statusCode).toBe(404)
    },
  )

  it('keeps a changed password when the people are loaded again', async () => {
    const { app, desk, signIn } = await deskServer()
    const cookie = await cookieOf(app, 'lin')
    const change = await app.inject({
      method: 'POST',
      url: '/api/desk/auth/change-password',
      headers: { cookie, origin: 'http://localhost', host: 'localhost' },
      payload: { currentPassword: PASSWORD, newPassword: 'my-own-password' },
    })
    expect(change.statusCode).toBe(200)
    expect((await app.inject({ url: '/api/desk/me', headers: { cookie } })).statusCode, 'the session of before').toBe(401)
    expect(await signIn.seedAgents(desk.agents, PASSWORD)).toEqual([])
    await expect(cookieOf(app, 'lin')).rejects.toThrow('401')
    expect(await cookieOf(app, 'lin', 'my-own-password')).not.toBe('')
  })

  it('refuses somebody who is no longer among the people of the company', async () => {
    const { app, desk } = await deskServer()
    const cookie = await cookieOf(app, 'lin')
    const without = await deskServer({ company: async () => ({ name: { zh: '', en: '' }, agents: desk.agents.slice(1) }) })
    const other = await cookieOf(without.app, 'lin')
    expect((await app.inject({ url: '/api/desk/queues', headers: { cookie } })).statusCode).toBe(200)
    expect((await without.app.inject({ url: '/api/desk/queues', headers: { cookie: other } })).statusCode).toBe(403)
  })

  it('gives a password to whom a killed start has left without one', async () => {
    const tables = { user: [], session: [], account: [] as { readonly password: string }[], verification: [] }
    const signIn = deskSignIn({
      database: memoryAdapter(tables),
      secret: 'a secret of the tests, long enough to sign',
      baseUrl: 'http://localhost',
    })
    await signIn.seedAgents([{ login: 'lin', name: '林小雨' }], PASSWORD)
    expect(await signIn.seedAgents([{ login: 'lin', name: '林小雨' }], PASSWORD)).toEqual([])
    expect(tables.account[0]?.password, 'by a slow salted function').toMatch(/^[\da-f]{32}:[\da-f]{128}$/)
    tables.account.length = 0
    expect(await signIn.seedAgents([{ login: 'lin', name: '林小雨' }], PASSWORD)).toEqual(['lin'])
    expect([tables.user, tables.account].map((rows) => rows.length)).toEqual([1, 1])
  })
})
