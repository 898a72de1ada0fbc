import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { callLimit } from '../../src/desk/http/call-limit.ts'
import { registerDesk } from '../../src/desk/register-desk.ts'
import { answerErrors } from '../../src/server/answer-errors.ts'
import { refuseForgers } from '../../src/server/channels/refuse-forgers.ts'
import { movableClock } from '../support/desk-server.ts'
import { fakeDesk } from '../support/fake-desk.ts'

describe('the door of the platforms', () => {
  it('stops listening to an address that forges, for a minute, and to no other', async () => {
    let now = Date.parse('2026-11-23T10:00:00Z')
    const app = Fastify()
    answerErrors(app)
    refuseForgers(app, () => new Date(now))
    app.post('/hook', async (request, reply) => reply.code(request.headers['x-good'] ? 200 : 401).send())
    const call = async (remoteAddress: string, headers = {}) =>
      (await app.inject({ method: 'POST', url: '/hook', remoteAddress, headers })).statusCode
    for (let tries = 0; tries < 60; tries += 1) expect(await call('1.2.3.4')).toBe(401)
    expect(await call('1.2.3.4')).toBe(429)
    expect(await call('1.2.3.4', { 'x-good': '1' })).toBe(429)
    expect(await call('1.2.3.5', { 'x-good': '1' })).toBe(200)
    now += 60_000
    expect(await call('1.2.3.4', { 'x-good': '1' })).toBe(200)
    for (let tries = 0; tries < 61; tries += 1) expect(await call('1.2.3.4')).toBe(401)
    expect(await call('1.2.3.4', { 'x-good': '1' }), 'a proxy that the platform comes by, too').toBe(200)
  })
})

describe('the door of the desk', () => {
  it('refuses a host that is none, and speaks for programs, which name no origin, to the library', async () => {
    const heard: (string | null)[] = []
    const clock = movableClock()
    const handle = async (request: Request) => {
      heard.push(request.headers.get('origin'))
      return new Response('{}')
    }
    const nobody = async () => null
    const signIn = { handle, whoIs: nobody, awaited: nobody, recoverySum: String, seedAgents: async () => [] }
    const app = Fastify({ pluginTimeout: 120_000 })
    await registerDesk(app, { ...fakeDesk(clock), clock, signIn: { ...signIn, passwordChanged: async () => undefined } })
    const send = async (headers: Record<string, string>) =>
      (await app.inject({ method: 'POST', url: '/api/desk/auth/sign-out', headers })).statusCode
    for (const host of ['a b', '[::1', '@']) expect(await send({ host }), host).toBe(422)
    const host = 'desk.example:8080'
    expect(await send({ host })).toBe(200)
    expect(await send({ host, origin: 'https://desk.example:8080' })).toBe(200)
    expect(await send({ host, origin: 'https://evil.example' })).toBe(403)
    expect(heard).toEqual(['http://desk.example:8080', 'https://desk.example:8080'])
    await app.close()
  })

  it('counts the calls of each login, a minute at a time', () => {
    const limit = callLimit(2)
    const at = (second: number) => new Date(Date.UTC(2026, 10, 23, 10, 0, second))
    limit('lin', at(0))
    limit('lin', at(1))
    expect(() => limit('lin', at(2))).toThrow('Too many')
    expect(() => limit('wang', at(2))).not.toThrow()
    expect(() => limit('lin', at(61))).not.toThrow()
  })
})
