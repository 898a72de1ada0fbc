import { prismaAdapter } from 'better-auth/adapters/prisma'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { registerDesk } from '../../src/desk/register-desk.ts'
import { deskSignIn } from '../../src/desk/sign-in/desk-sign-in.ts'
import { LOCKOUT } from '../../src/desk/sign-in/sign-in-tries.ts'
import type { FactorRule } from '../../src/domain/desk/desk-factors.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { createDeskFactors } from '../../src/store/desk/create-desk-factors.ts'
import { createSignInTries } from '../../src/store/desk/sign-in-tries.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { freshDatabase } from '../support/database.ts'
import { PASSWORD, quickPasswords } from '../support/desk-server.ts'
import { fakeDesk } from '../support/fake-desk.ts'
import { agents } from '../support/fake-desk-data.ts'
import { fromBase32, oneTimeCode } from '../support/one-time-code.ts'

const STEP_MS = 30_000
const PEOPLE = agents.filter(({ login }) => ['lin', 'gao', 'he'].includes(login))
const clock = { now: () => new Date() }

let db: Database
let apps: FastifyInstance[] = []
let today = Date.parse('2026-11-23T10:00:05+08:00')
beforeAll(async () => {
  db = await freshDatabase()
  await signInOn().seedAgents(PEOPLE, PASSWORD)
})
beforeEach(() => {
  today += 86_400_000
  vi.useFakeTimers({ toFake: ['Date'], now: today })
})
afterEach(async () => {
  vi.useRealTimers()
  for (const app of apps) await app.close()
  apps = []
  await db.pool.query('TRUNCATE auth_sessions, auth_verifications, auth_two_factors, spent_codes, sign_in_tries')
  await db.pool.query('UPDATE auth_users SET two_factor_enabled = false')
})
afterAll(() => db.close())

const later = (ms: number): void => void vi.setSystemTime(Date.now() + ms)

const signInOn = () =>
  deskSignIn({
    database: prismaAdapter(db.prisma, { provider: 'postgresql' }),
    secret: 'a secret of the tests, long enough to sign',
    baseUrl: 'http://localhost',
    triesPerMinute: 1000,
    passwords: quickPasswords,
  })

/** The desk's door with everything of the sign-in on PostgreSQL, reached by HTTP. */
async function house(factorRule: FactorRule = 'optional') {
  const desk = fakeDesk(clock)
  const ids = uuidIds(clock)
  const app = fastify({ pluginTimeout: 120_000 })
  apps.push(app)
  const factors = createDeskFactors({ pool: db.pool, ids, clock })
  const signInTries = createSignInTries(db.pool, ids, LOCKOUT)
  await registerDesk(app, { ...desk, signIn: signInOn(), clock, factors, factorRule, signInTries })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  return { browser: () => browserAt(`${address}/api/desk`) }
}

/** Keeps its cookies, as a browser does. */
function browserAt(address: string) {
  const jar = new Map<string, string>()
  const given: [string, string][] = []
  const call = async (method: 'GET' | 'POST', path: string, body?: object) => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) }
    const response = await fetch(`${address}${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      given.push([name, value])
      if (/max-age=0/i.test(set)) jar.delete(name)
      else jar.set(name, value)
    }
    const answer = await response.json()
    return { status: response.status, code: answer.error?.code ?? null, answer }
  }
  const post = (path: string, body: object = {}) => call('POST', path, body)
  return {
    jar,
    /** Every cookie it ever got, kept or not. */
    given,
    post,
    get: (path: string) => call('GET', path),
    enter: (username: string) => post('/auth/sign-in/username', { username, password: PASSWORD }),
    code: (code: string) => post('/auth/second-factor', { code }),
  }
}
type Browser = ReturnType<typeof browserAt>

/** Switches it on as the console does. */
async function switchOn(browser: Browser, login: string) {
  await browser.enter(login)
  const { answer } = await browser.post('/auth/second-factor/begin', { password: PASSWORD })
  const secret = fromBase32(answer.secret)
  const code = () => oneTimeCode(secret, Date.now())
  const confirmed = await browser.post('/auth/second-factor/confirm', { code: code() })
  expect(confirmed.status).toBe(200)
  later(STEP_MS)
  const recoveryCodes: readonly string[] = answer.recoveryCodes
  return { code, uri: answer.uri, recoveryCodes }
}
const recorded = async () =>
  (
    await db.pool.query<{ line: string }>(
      `SELECT actor || ' ' || action || ' ' || subject AS line FROM audit_log WHERE at >= $1 AND action LIKE 'factor.%' ORDER BY id`,
      [new Date(today)],
    )
  ).rows.map(({ line }) => line)

describe('a code of a phone', () => {
  it.each([
    [59, '94287082'],
    [1_111_111_109, '07081804'],
    [1_111_111_111, '14050471'],
    [1_234_567_890, '89005924'],
    [2_000_000_000, '69279037'],
    [20_000_000_000, '65353130'],
  ])('is at second %i what RFC 6238 says', (seconds, code) => {
    expect(oneTimeCode(Buffer.from('12345678901234567890'), seconds * 1000, 8)).toBe(code)
  })
})

describe('somebody who switched it on', () => {
  it('comes in with password and code, and with neither alone', async () => {
    const { browser } = await house()
    const [before, mine] = [browser(), browser()]
    await before.enter('gao')
    const phone = await switchOn(mine, 'gao')
    expect((await mine.get('/me')).status).toBe(200)
    expect((await before.get('/me')).code, 'who came in by the password alone is out').toBe('desk.signed_out')
    expect(phone.uri).toMatch(/^otpauth:\/\/totp\/Waydesk:gao\?secret=[A-Z2-7]{32,}&issuer=Waydesk$/)

    const here = browser()
    expect(await here.enter('gao')).toMatchObject({ status: 202, answer: { needs: 'code' } })
    expect((await here.get('/me')).code, 'with the password alone').toBe('desk.signed_out')
    const halfway = [...here.given]
    expect(halfway.length).toBeGreaterThan(0)
    for (const cookie of halfway) {
      const thief = browser()
      thief.jar.set(...cookie)
      expect((await thief.get('/me')).code, `with ${cookie[0]} alone`).toBe('desk.signed_out')
    }
    expect((await browser().code(phone.code())).code, 'with the code alone').toBe('desk.sign_in_again')
    expect((await here.code(phone.code())).status).toBe(200)
    expect((await here.get('/me')).answer).toMatchObject({
      agent: { login: 'gao' },
      secondFactor: { isOn: true, isNeeded: false },
    })
    expect(await recorded()).toEqual(['gao factor.on gao'])
  })

  it('finds a code refused that was used before, at another node as well', async () => {
    const [one, other] = [await house(), await house()]
    const phone = await switchOn(one.browser(), 'gao')
    const [mine, thief] = [one.browser(), other.browser()]
    await mine.enter('gao')
    await thief.enter('gao')
    const seen = phone.code()
    expect((await mine.code(seen)).status).toBe(200)
    expect(await thief.code(seen)).toMatchObject({ status: 401, code: 'desk.wrong_code' })
    later(STEP_MS)
    expect((await thief.code(seen)).code, 'though its time is not over').toBe('desk.wrong_code')
  })

  it('is locked after five wrong codes, however often the password is given in between', async () => {
    const { browser } = await house()
    const phone = await switchOn(browser(), 'gao')
    for (let tries = 0; tries < 5; tries += 1) {
      const thief = browser()
      expect((await thief.enter('gao')).status).toBe(202)
      expect((await thief.code(String(100_000 + tries))).code).toBe('desk.wrong_code')
    }
    expect((await browser().enter('gao')).code).toBe('desk.locked')
    later(LOCKOUT.withinMs + 1)
    const back = browser()
    await back.enter('gao')
    expect((await back.code(phone.code())).status).toBe(200)
  })

  it('gets in once with each recovery code, typed as it comes; the database has none of them', async () => {
    const { browser } = await house()
    const { recoveryCodes } = await switchOn(browser(), 'gao')
    expect(recoveryCodes).toHaveLength(10)
    const [first = ''] = recoveryCodes
    const { rows } = await db.pool.query('SELECT * FROM auth_two_factors')
    for (const code of recoveryCodes) expect(JSON.stringify(rows)).not.toContain(code)
    const kept: string[] = JSON.parse(rows[0].backup_codes)

    const here = browser()
    await here.enter('gao')
    expect((await here.code(first.toUpperCase().replace('-', ' '))).status).toBe(200)
    expect((await here.get('/me')).status).toBe(200)
    const again = browser()
    await again.enter('gao')
    expect((await again.code(first)).code).toBe('desk.wrong_code')
    expect((await again.code(kept[1] ?? '')).code, 'what the database holds is no code').toBe('desk.wrong_code')
    expect((await recorded()).at(-1)).toBe('gao factor.recovery_used gao')

    const { answer } = await here.post('/auth/second-factor/recovery-codes', { password: PASSWORD })
    expect(answer.recoveryCodes).toHaveLength(10)
    expect((await again.code(recoveryCodes[2] ?? '')).code, 'an old one').toBe('desk.wrong_code')
    expect((await again.code(answer.recoveryCodes[0])).status).toBe(200)
  })

  it('switches it off with the password, and comes in by that alone again', async () => {
    const { browser } = await house()
    const here = browser()
    await switchOn(here, 'gao')
    expect((await here.post('/auth/second-factor/remove', { password: 'not-this-one' })).code).toBe('desk.not_this_password')
    expect((await here.post('/auth/second-factor/remove', { password: PASSWORD })).status).toBe(200)
    expect((await browser().enter('gao')).status).toBe(200)
    expect(await recorded()).toContain('gao factor.off gao')
  })

  it('who lost the phone is let in again by an administrator, and is signed out everywhere', async () => {
    const { browser } = await house()
    const theirs = browser()
    await switchOn(theirs, 'gao')
    const he = browser()
    await he.enter('he')
    const { people } = (await he.get('/people')).answer
    expect(people.filter(({ hasSecondFactor }: { hasSecondFactor: boolean }) => hasSecondFactor)).toMatchObject([
      { login: 'gao' },
    ])
    expect((await he.post('/people/he/second-factor/reset')).code).toBe('desk.own_factor')
    expect((await he.post('/people/gao/second-factor/reset')).status).toBe(200)
    expect((await he.post('/people/gao/second-factor/reset')).code).toBe('desk.unknown')
    expect((await theirs.get('/me')).code).toBe('desk.signed_out')
    expect((await browser().enter('gao')).status).toBe(200)
    expect((await recorded()).at(-1)).toBe('he factor.reset gao')
  })
})

describe('switching it on', () => {
  it('asks for nothing before a first code was right, and takes no wrong password', async () => {
    const { browser } = await house()
    const here = browser()
    await here.enter('lin')
    expect((await here.post('/auth/second-factor/begin', { password: 'not-this-one' })).code).toBe('desk.not_this_password')
    expect((await here.post('/auth/second-factor/begin', { password: PASSWORD })).status).toBe(200)
    expect((await here.post('/auth/second-factor/confirm', { code: '000000' })).code).toBe('desk.wrong_code')
    expect((await browser().enter('lin')).status).toBe(200)
  })

  it("is not for strangers, and the library's own doors stay shut to everybody", async () => {
    const { browser } = await house()
    const typed = { password: PASSWORD, code: '123456' }
    for (const path of ['', '/begin', '/confirm', '/recovery-codes', '/remove']) {
      expect((await browser().post(`/auth/second-factor${path}`, typed)).status, path).toBe(401)
    }
    const here = browser()
    await here.enter('lin')
    for (const path of ['enable', 'disable', 'verify-totp', 'verify-backup-code', 'generate-backup-codes', 'get-totp-uri']) {
      expect((await here.post(`/auth/two-factor/${path}`, typed)).status, path).toBe(404)
    }
  })
})

describe('a house that asks its leads for it', () => {
  it('opens nothing to them but switching it on, and lets them not switch it off', async () => {
    const { browser } = await house('leads')
    const gao = browser()
    await gao.enter('gao')
    expect((await gao.get('/me')).answer.secondFactor).toEqual({ isOn: false, isNeeded: true })
    for (const path of ['/queues', '/conversations', '/audit']) expect((await gao.get(path)).code).toBe('desk.factor_first')
    await switchOn(gao, 'gao')
    expect((await gao.get('/queues')).status).toBe(200)
    expect((await gao.post('/auth/second-factor/remove', { password: PASSWORD })).code).toBe('desk.factor_needed')
    const lin = browser()
    await lin.enter('lin')
    expect((await lin.get('/queues')).status).toBe(200)
  })
})
