import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { DeskFactors, FactorDeed } from '../../../domain/desk/desk-factors.ts'
import { refusals } from '../../http/refusals.ts'
import type { SignedIn } from '../desk-sign-in.ts'
import { askLibrary, refusalFor, takeHeaders, toWebHeaders } from '../library-call.ts'
import type { SignInDeps } from '../mount-sign-in.ts'
import type { SignInTries, SignInTry } from '../sign-in-tries.ts'
import { mustHaveFactor } from './must-have-factor.ts'

export interface SecondFactorDeps extends SignInDeps {
  readonly factors: DeskFactors
  readonly tries: SignInTries
}

const typedCode = z.object({ code: z.string().trim().min(6).max(64) })
const typedPassword = z.object({ password: z.string().min(1).max(256) })
const begun = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const renewed = z.object({ backupCodes: z.array(z.string()) })
/** What a phone shows, as people type it. */
const SIX_DIGITS = /^\d{3}\s?\d{3}$/
const ISSUER = 'Waydesk'

/** The second factor (RFC 6238): asked for after the password, and one's own switched on, off and renewed. */
export function mountSecondFactor(app: FastifyInstance, deps: SecondFactorDeps): void {
  app.post('/auth/second-factor', (request, reply) => enter(deps, request, reply))
  app.post('/auth/second-factor/begin', async (request) => {
    const { who, response } = await byPassword(deps, request, '/two-factor/enable')
    const { totpURI, backupCodes } = begun.parse(await response.json())
    const secret = new URL(totpURI).searchParams.get('secret') ?? ''
    const named = `${ISSUER}:${encodeURIComponent(who.login)}`
    return { uri: `otpauth://totp/${named}?secret=${secret}&issuer=${ISSUER}`, secret, recoveryCodes: backupCodes }
  })
  app.post('/auth/second-factor/confirm', async (request, reply) => {
    const who = await signedIn(deps, request)
    if (who.hasSecondFactor) throw refusals.notAccepted()
    const { code } = typedCode.parse(request.body)
    const own = await begin(deps, who.login)
    const response = await tryCode(deps, request, { code, login: who.login, own })
    // Whoever came in by the password alone is out: that is what it is switched on for.
    const cookie = cookiesOf(response)
    await askLibrary(deps.signIn, request, { path: '/revoke-other-sessions', body: {}, cookie })
    return done(deps, { request, reply, response, login: who.login, deed: 'factor.on' })
  })
  app.post('/auth/second-factor/recovery-codes', async (request) => {
    const { who, response } = await byPassword(deps, request, '/two-factor/generate-backup-codes')
    await deps.factors.note(who.login, 'factor.new_codes')
    return { recoveryCodes: renewed.parse(await response.json()).backupCodes }
  })
  app.post('/auth/second-factor/remove', async (request, reply) => {
    const who = await signedIn(deps, request)
    const { agents } = await deps.company()
    const agent = agents.find(({ login }) => login === who.login)
    if (!agent || mustHaveFactor(deps.factorRule, agent.role)) throw refusals.factorNeeded()
    const { response } = await byPassword(deps, request, '/two-factor/disable')
    return done(deps, { request, reply, response, login: who.login, deed: 'factor.off' })
  })
}

/** The second half of a sign-in: six digits of the phone, or a recovery code. */
async function enter(deps: SecondFactorDeps, request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const login = await deps.signIn.awaited(toWebHeaders(request))
  if (login === null) throw refusals.signInAgain()
  const { code } = typedCode.parse(request.body)
  const own = await begin(deps, login)
  // A sign-in of before, still in the browser, is not what is asked about.
  const cookie = challengeOf(request.headers.cookie ?? '')
  const isRecovery = !SIX_DIGITS.test(code)
  const response = await tryCode(deps, request, { code, login, own, cookie })
  if (isRecovery) await deps.factors.note(login, 'factor.recovery_used')
  return done(deps, { request, reply, response, login })
}

interface TriedCode {
  readonly code: string
  readonly login: string
  readonly own: SignInTry
  readonly cookie?: string
}

/** Counted before it is looked at, and only once; what is wrong stays counted. */
async function tryCode(deps: SecondFactorDeps, request: FastifyRequest, tried: TriedCode): Promise<Response> {
  const { code, login, own, ...asked } = tried
  const isDigits = SIX_DIGITS.test(code)
  const digits = code.replaceAll(/\s/g, '')
  if (isDigits && !(await deps.factors.spend(login, digits))) throw refusals.wrongCode()
  const call = isDigits
    ? { path: '/two-factor/verify-totp', body: { code: digits } }
    : { path: '/two-factor/verify-backup-code', body: { code: deps.signIn.recoverySum(code) } }
  const response = await askLibrary(deps.signIn, request, { ...call, ...asked, own })
  if (response.ok) await own.passed()
  else if (response.status >= 500) await own.withdraw()
  if (response.status === 401) throw refusals.wrongCode()
  if (response.status === 400 || response.status === 409) throw refusals.signInAgain()
  if (!response.ok) throw refusalFor(response.status)
  return response
}

/** Somebody signed in proves once more that it is they; a stolen session is no place to guess the password at. */
async function byPassword(
  deps: SecondFactorDeps,
  request: FastifyRequest,
  path: string,
): Promise<{ readonly who: SignedIn; readonly response: Response }> {
  const who = await signedIn(deps, request)
  const { password } = typedPassword.parse(request.body)
  const own = await begin(deps, who.login)
  const response = await askLibrary(deps.signIn, request, { path, body: { password }, own })
  const isWrong = response.status === 400 && (await response.clone().text()).includes('INVALID_PASSWORD')
  if (response.ok) await own.passed()
  else if (!isWrong) await own.withdraw()
  if (isWrong) throw refusals.notThisPassword()
  if (!response.ok) throw refusalFor(response.status)
  return { who, response }
}

async function signedIn({ signIn }: SecondFactorDeps, request: FastifyRequest): Promise<SignedIn> {
  const who = await signIn.whoIs(toWebHeaders(request))
  if (who === null) throw refusals.signedOut()
  if (who.mustChangePassword) throw refusals.passwordFirst()
  return who
}

async function begin({ tries, clock }: SecondFactorDeps, login: string): Promise<SignInTry> {
  const own = await tries.begin(login, clock.now())
  if (own === null) throw refusals.locked()
  return own
}

interface Done {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly response: Response
  readonly login: string
  readonly deed?: FactorDeed
}

/** The library's cookies, and not its words: nobody needs the session's token in a page. */
async function done(deps: SecondFactorDeps, { request, reply, response, login, deed }: Done): Promise<unknown> {
  if (deed) await deps.factors.note(login, deed)
  takeHeaders(request, reply, response)
  return reply.removeHeader('content-type').send({ done: true })
}

/** What the browser will send from now on. */
function cookiesOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0] ?? '')
    .join('; ')
}

function challengeOf(cookies: string): string {
  return cookies
    .split(';')
    .filter((cookie) => /(?:two_factor|dont_remember)\s*=/.test(cookie))
    .join(';')
}
