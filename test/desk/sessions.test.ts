import { memoryAdapter } from 'better-auth/adapters/memory'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { deskSignIn, SESSION } from '../../src/desk/sign-in/desk-sign-in.ts'
import { isWeakPassword } from '../../src/desk/sign-in/weak-password.ts'
import { cookieOf, deskServer, movableClock, PASSWORD, quickPasswords } from '../support/desk-server.ts'

const AGENTS = [{ login: 'lin', name: '林小雨' }] as const
const NEW_PASSWORD = 'jade-river-47-lantern'

async function signInOf(more: { readonly baseUrl?: string; readonly mustChangeFirst?: boolean } = {}) {
  const signIn = deskSignIn({
    database: memoryAdapter({ user: [], session: [], account: [], verification: [] }),
    secret: 'a secret of the tests, long enough to sign',
    baseUrl: 'http://localhost',
    triesPerMinute: 1000,
    passwords: quickPasswords,
    ...more,
  })
  await signIn.seedAgents(AGENTS, PASSWORD)
  return signIn
}

const meWith = async (app: Awaited<ReturnType<typeof deskServer>>['app'], cookie: string) =>
  app.inject({ url: '/api/desk/me', headers: { cookie } })

describe('a session of the desk', () => {
  afterEach(() => void vi.useRealTimers())
  const hours = (count: number) => vi.setSystemTime(Date.now() + count * 3_600_000)

  it(`ends ${SESSION.idleMinutes} minutes after the last sign of a window`, async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { app } = await deskServer()
    const cookie = await cookieOf(app, 'lin')
    for (const _each of [1, 2, 3]) {
      hours(1.9)
      expect((await meWith(app, cookie)).statusCode).toBe(200)
    }
    hours(2.1)
    expect((await meWith(app, cookie)).statusCode).toBe(401)
  })

  it(`ends ${SESSION.hours} hours after it began, however busy it was`, async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { app } = await deskServer()
    const cookie = await cookieOf(app, 'lin')
    for (let hour = 1; hour < 12; hour += 1) {
      hours(1)
      expect((await meWith(app, cookie)).statusCode).toBe(200)
    }
    hours(1.1)
    expect((await meWith(app, cookie)).statusCode).toBe(401)
  })

  it('is a new one at every sign-in: what somebody planted before opens nothing', async () => {
    const { app } = await deskServer()
    const first = await cookieOf(app, 'lin')
    const payload = { username: 'lin', password: PASSWORD }
    const again = await app.inject({
      method: 'POST',
      url: '/api/desk/auth/sign-in/username',
      payload,
      headers: { cookie: first },
    })
    const second = again.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ')
    expect(second).not.toBe(first)
    expect((await meWith(app, second)).statusCode).toBe(200)
  })

  it('ends on all devices at once when its person says so', async () => {
    const { app } = await deskServer()
    const [here, there] = [await cookieOf(app, 'lin'), await cookieOf(app, 'lin')]
    const other = await cookieOf(app, 'wang')
    await app.inject({ method: 'POST', url: '/api/desk/auth/revoke-sessions', headers: { cookie: here } })
    expect((await meWith(app, here)).statusCode).toBe(401)
    expect((await meWith(app, there)).statusCode).toBe(401)
    expect((await meWith(app, other)).statusCode).toBe(200)
  })

  it.each([
    ['https://desk.example', {}, /^__Host-waydesk\.session_token=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/],
    ['http://localhost', {}, /^waydesk\.session_token=.*; Path=\/; HttpOnly; SameSite=Lax$/],
    ['http://localhost', { 'x-forwarded-proto': 'https' }, /^waydesk\.session_token=.*; Secure$/],
  ])('at %s with %j goes by a cookie for this host alone, by TLS where there is TLS', async (baseUrl, headers, cookie) => {
    const { app } = await deskServer({ signIn: await signInOf({ baseUrl }) }, movableClock(), true)
    const payload = { username: 'lin', password: PASSWORD }
    const answer = await app.inject({ method: 'POST', url: '/api/desk/auth/sign-in/username', payload, headers })
    const [set = ''] = [answer.headers['set-cookie'] ?? []].flat()
    expect(set).toMatch(cookie)
    expect(set).not.toMatch(/domain=/i)
  })
})

describe('a new password', () => {
  it.each([
    ['short-one-1', true],
    ['password1234', true],
    ['P@ssw0rd2026!', true],
    ['123456789012', true],
    ['qwertyuiop123456', true],
    ['lin-lin-lin-lin', true],
    ['aaaaaaaaaaaaaaaa', true],
    ['waydesk-demo', true],
    ['woaini5201314', true],
    ['admin@123456789', true],
    [NEW_PASSWORD, false],
    ['my-own-password', false],
    ['山高月小水落石出清风徐来', false],
  ])('%s: is weak = %s', (password, isWeak) => {
    expect(isWeakPassword(password, 'lin')).toBe(isWeak)
  })

  const changeOf = async (more: Parameters<typeof deskServer>[0] = {}) => {
    const { app } = await deskServer(more)
    const cookie = await cookieOf(app, 'lin')
    const change = (currentPassword: string, newPassword: string, use = cookie) =>
      app.inject({
        method: 'POST',
        url: '/api/desk/auth/change-password',
        headers: { cookie: use },
        payload: { currentPassword, newPassword, revokeOtherSessions: false },
      })
    return { app, cookie, change }
  }

  it('that would be guessed is refused with the reason', async () => {
    const { change } = await changeOf()
    const answer = await change(PASSWORD, 'password1234')
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, 'desk.weak_password'])
  })

  it('needs the present one, and guessing at that locks the login', async () => {
    const { change } = await changeOf()
    for (let tries = 0; tries < 5; tries += 1) expect((await change('not-this-one', NEW_PASSWORD)).statusCode).toBe(422)
    const right = await change(PASSWORD, NEW_PASSWORD)
    expect([right.statusCode, right.json().error.code]).toEqual([429, 'desk.locked'])
  })

  it('signs out every other device, whatever the caller wished', async () => {
    const { app, change } = await changeOf()
    const elsewhere = await cookieOf(app, 'lin')
    expect((await change(PASSWORD, NEW_PASSWORD)).statusCode).toBe(200)
    expect((await meWith(app, elsewhere)).statusCode).toBe(401)
  })
})

describe('a first password that somebody else chose', () => {
  it('opens nothing but the change of it', async () => {
    const signIn = await signInOf({ mustChangeFirst: true })
    const { app } = await deskServer({ signIn })
    const cookie = await cookieOf(app, 'lin')
    const read = (url: string, use = cookie) => app.inject({ url: `/api/desk${url}`, headers: { cookie: use } })
    expect((await read('/me')).json()).toMatchObject({ mustChangePassword: true })
    for (const url of ['/queues', '/conversations', '/conversations/c4', '/cases']) {
      const answer = await read(url)
      expect([answer.statusCode, answer.json().error.code]).toEqual([403, 'desk.password_first'])
    }
    const change = await app.inject({
      method: 'POST',
      url: '/api/desk/auth/change-password',
      headers: { cookie },
      payload: { currentPassword: PASSWORD, newPassword: NEW_PASSWORD },
    })
    expect(change.statusCode).toBe(200)
    const own = await cookieOf(app, 'lin', NEW_PASSWORD)
    expect((await read('/me', own)).json()).toMatchObject({ mustChangePassword: false })
    expect((await read('/queues', own)).statusCode).toBe(200)
  })
})
