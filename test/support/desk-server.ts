import { memoryAdapter } from 'better-auth/adapters/memory'
import fastify, { type FastifyInstance } from 'fastify'
import type { DeskDeps } from '../../src/desk/desk-deps.ts'
import { registerDesk } from '../../src/desk/register-desk.ts'
import { deskSignIn } from '../../src/desk/sign-in/desk-sign-in.ts'
import { fakeDesk } from './fake-desk.ts'

export const PASSWORD = 'demo-2026'

export function movableClock(start = new Date('2026-11-23T10:00:00+08:00')) {
  let current = start
  return {
    now: () => current,
    advance(minutes: number): void {
      current = new Date(current.getTime() + minutes * 60_000)
    },
  }
}

/** Not slow on purpose, as the product's are: tests of other things do not wait for it. */
export const quickPasswords = {
  hash: async (password: string) => `quick:${password}`,
  verify: async ({ hash, password }: { readonly hash: string; readonly password: string }) => hash === `quick:${password}`,
}

/** The desk over the fake, with real sign-in in memory. */
export async function deskServer(more: Partial<DeskDeps> = {}, clock = movableClock(), trustProxy = false) {
  const desk = fakeDesk(clock)
  const signIn = deskSignIn({
    database: memoryAdapter({ user: [], session: [], account: [], verification: [], twoFactor: [] }),
    secret: 'a secret of the tests, long enough to sign',
    baseUrl: 'http://localhost',
    triesPerMinute: 1000,
    passwords: quickPasswords,
  })
  await signIn.seedAgents(desk.agents, PASSWORD)
  // A slow machine starts slowly.
  const app = fastify({ trustProxy, pluginTimeout: 120_000 })
  await registerDesk(app, { ...desk, signIn, clock, ...more })
  await app.ready()
  return { app, desk, clock, signIn }
}

/** Signs in and gives the cookie to send along. */
export async function cookieOf(app: FastifyInstance, username: string, password = PASSWORD): Promise<string> {
  const answer = await app.inject({ method: 'POST', url: '/api/desk/auth/sign-in/username', payload: { username, password } })
  if (answer.statusCode !== 200) throw new Error(`sign-in of ${username}: ${answer.statusCode} ${answer.body}`)
  return answer.cookies.map((cookie) => `${cookie.name}=${encodeURIComponent(cookie.value)}`).join('; ')
}
