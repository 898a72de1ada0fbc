import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessTable, type Desk, type RouteName } from '../../src/desk/access/access-table.ts'
import { cookieOf, deskServer } from '../support/desk-server.ts'

const logins: Readonly<Record<Desk, string>> = { agent: 'lin', dispatcher: 'chen', supervisor: 'gao', admin: 'he' }
const desks: readonly Desk[] = ['agent', 'dispatcher', 'supervisor', 'admin']

/** Written down a second time on purpose: a slip in the table shows here. */
const onlyFor: Partial<Record<RouteName, readonly Desk[]>> = {
  answerQuote: ['agent', 'supervisor', 'admin'],
  decideCompensation: ['agent', 'supervisor', 'admin'],
  dispatchList: ['dispatcher', 'supervisor', 'admin'],
  dispatch: ['dispatcher', 'supervisor', 'admin'],
  pickUp: ['dispatcher', 'supervisor', 'admin'],
  move: ['dispatcher', 'supervisor', 'admin'],
  today: ['supervisor', 'admin'],
  channels: ['supervisor', 'admin'],
  exportCustomer: ['supervisor', 'admin'],
  planErasure: ['admin'],
  eraseCustomer: ['admin'],
  takeList: ['supervisor', 'admin'],
  people: ['admin'],
  resetFactor: ['admin'],
  audit: ['supervisor', 'admin'],
}

const routes = Object.entries(accessTable).map(([name, route]) => ({ name: name as RouteName, ...route }))
const cells = routes.flatMap((route) =>
  desks.map((desk) => ({ ...route, desk, may: (onlyFor[route.name] ?? desks).includes(desk) })),
)

describe('every route, every role', () => {
  let app: FastifyInstance
  const cookies = new Map<Desk, string>()
  beforeAll(async () => {
    ;({ app } = await deskServer())
    for (const desk of desks) cookies.set(desk, await cookieOf(app, logins[desk]))
  })
  afterAll(() => app.close())

  const call = (method: 'GET' | 'POST' | 'PUT', url: string, cookie?: string) =>
    app.inject({
      method,
      url: `/api/desk${url.replace(':id', 'c4').replace(/:(number|waybill|key|login)/, 'X1')}`,
      ...(cookie ? { headers: { cookie } } : {}),
    })

  it.each(cells)('$desk at $method $url: $may', async ({ method, url, desk, may, name }) => {
    const answer = await call(method, url, cookies.get(desk))
    const isRoleRefusal = answer.statusCode === 403 && answer.json().error.code === 'desk.role'
    // Reveals and files are not there in this test and refuse everybody in the same words.
    if (name === 'attach') return expect(answer.statusCode).toBe(403)
    expect(isRoleRefusal).toBe(!may)
    return expect(answer.statusCode).not.toBe(401)
  })

  it.each(routes)('asks a stranger to sign in at $method $url', async ({ method, url }) => {
    const answer = await call(method, url)
    expect(answer.statusCode).toBe(401)
    expect(answer.json().error.code).toBe('desk.signed_out')
  })

  it('knows no other address', async () => {
    expect((await call('GET', '/secrets', cookies.get('admin'))).statusCode).toBe(404)
  })
})
