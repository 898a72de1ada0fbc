import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { Company } from '../../domain/company/company.ts'
import type { DeskFactors, FactorRule } from '../../domain/desk/desk-factors.ts'
import type { Clock } from '../../domain/ports.ts'
import { refusals } from '../http/refusals.ts'
import type { DeskSignIn } from './desk-sign-in.ts'
import { askLibrary, passOn, takeHeaders, toWebHeaders } from './library-call.ts'
import { mountSecondFactor } from './second-factor/mount-second-factor.ts'
import { memorySignInTries, type SignInTries } from './sign-in-tries.ts'
import { isWeakPassword } from './weak-password.ts'

/** All that is reachable of the sign-in library: no sign-up, no look-ups of names, no password reset by mail. */
const reachable = [
  { method: 'POST', url: '/auth/sign-out' },
  { method: 'GET', url: '/auth/get-session' },
  { method: 'POST', url: '/auth/revoke-sessions' },
] as const

const credentials = z.object({ username: z.string().min(1).max(64), password: z.string().min(1).max(256) })
const newCredentials = z.object({ currentPassword: z.string().min(1).max(256), newPassword: z.string().min(1).max(256) })
const answered = z.object({ twoFactorRedirect: z.literal(true) })

export interface SignInDeps {
  readonly signIn: DeskSignIn
  readonly clock: Clock
  /** Absent = counted in this process alone. */
  readonly signInTries?: SignInTries
  /** Absent = nobody switches a second factor on here. */
  readonly factors?: DeskFactors
  /** Absent = optional. */
  readonly factorRule?: FactorRule
  company(): Promise<Pick<Company, 'agents'>>
}

/** Puts the sign-in under `/api/desk/auth`, with the lockout in front of it. */
export function mountSignIn(app: FastifyInstance, deps: SignInDeps): void {
  const tries = deps.signInTries ?? memorySignInTries()
  for (const route of reachable) {
    app.route({
      ...route,
      handler: async (request, reply) => passOn(request, reply, await askLibrary(deps.signIn, request, {})),
    })
  }
  app.post('/auth/sign-in/username', async (request, reply) => {
    const { username, password } = credentials.parse(request.body)
    const own = await tries.begin(username.toLowerCase(), deps.clock.now())
    if (own === null) throw refusals.locked()
    const response = await askLibrary(deps.signIn, request, { body: { username, password }, own })
    const isHalf = response.ok && answered.safeParse(await response.clone().json()).success
    // A right password alone takes no wrong code off the count: or codes could be guessed without end.
    if (response.ok && !isHalf) await own.passed()
    else if (response.status !== 401) await own.withdraw()
    if (!isHalf) return passOn(request, reply, response)
    takeHeaders(request, reply, response)
    return reply.status(202).send({ needs: 'code' })
  })
  app.post('/auth/change-password', async (request, reply) => {
    const who = await deps.signIn.whoIs(toWebHeaders(request))
    if (who === null) throw refusals.signedOut()
    const { currentPassword, newPassword } = newCredentials.parse(request.body)
    if (newPassword === currentPassword || isWeakPassword(newPassword, who.login)) throw refusals.weakPassword()
    // A stolen session is no place to guess the password at.
    const own = await tries.begin(who.login, deps.clock.now())
    if (own === null) throw refusals.locked()
    const body = { currentPassword, newPassword, revokeOtherSessions: true }
    const response = await askLibrary(deps.signIn, request, { body, own })
    if (response.ok) {
      await own.passed()
      await deps.signIn.passwordChanged(who.login)
    } else if (response.status !== 400) await own.withdraw()
    return passOn(request, reply, response)
  })
  if (deps.factors) mountSecondFactor(app, { ...deps, factors: deps.factors, tries })
}
