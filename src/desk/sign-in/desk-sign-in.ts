import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import { username } from 'better-auth/plugins/username'
import type { Agent } from '../../domain/company/company.ts'
import { awaitedCode } from './second-factor/awaited-code.ts'
import { recoveryCodes } from './second-factor/recovery-codes.ts'
import { LEAST_PASSWORD } from './weak-password.ts'

const MINUTE_MS = 60_000

/** A sign-in ends twelve hours after it began, and two hours after the last sign of a window. */
export const SESSION = { hours: 12, idleMinutes: 120, noticedMinutes: 5 } as const

export interface SignedIn {
  readonly login: string
  /** The password is still the one that somebody else chose. */
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
}

/** Who is signed in: a login of the company's people, or null. */
export interface DeskSignIn {
  handle(request: Request): Promise<Response>
  whoIs(headers: Headers): Promise<SignedIn | null>
  /** The login whose password was right and whose code is awaited, for ten minutes; null = nobody's. */
  awaited(headers: Headers): Promise<string | null>
  /** What is kept of a recovery code. */
  recoverySum(code: string): string
  /** The password is their own from now on. */
  passwordChanged(login: string): Promise<void>
  /** Creates the people that are missing, with a first password; those who exist keep theirs. */
  seedAgents(agents: readonly Pick<Agent, 'login' | 'name'>[], password: string): Promise<readonly string[]>
}

export interface SignInOptions {
  /** `prismaAdapter(prisma, { provider: 'postgresql' })`, or better-auth's memory adapter in tests. */
  readonly database: NonNullable<BetterAuthOptions['database']>
  /** Signs the cookies; keep it over restarts, or everybody signs in again. */
  readonly secret: string
  /** Where people reach the desk, `http://127.0.0.1:8080`. */
  readonly baseUrl: string
  /** First passwords open nothing but the change of them. */
  readonly mustChangeFirst?: boolean
  /** Tries of one address a minute; 30 unless told: an office that comes in at half past eight shares one address. */
  readonly triesPerMinute?: number
  /** Absent = the library's scrypt, as everywhere but in tests, which sign in a thousand times. */
  readonly passwords?: NonNullable<NonNullable<BetterAuthOptions['emailAndPassword']>['password']>
}

/** Sign-in, sessions and passwords are better-auth's; nobody can sign up from outside. */
export function deskSignIn(options: SignInOptions): DeskSignIn {
  const recovery = recoveryCodes(options.secret)
  const auth = library(options, recovery)
  return {
    handle: (request) => auth.handler(request),
    async whoIs(headers) {
      const found = await auth.api.getSession({ headers })
      if (!found?.user.username) return null
      const { internalAdapter } = await auth.$context
      const idleMs = Date.now() - new Date(found.session.updatedAt).getTime()
      if (idleMs > SESSION.idleMinutes * MINUTE_MS) {
        await internalAdapter.deleteSession(found.session.token)
        return null
      }
      if (idleMs > SESSION.noticedMinutes * MINUTE_MS) {
        await internalAdapter.updateSession(found.session.token, { updatedAt: new Date() })
      }
      return {
        login: found.user.username,
        mustChangePassword: found.user.mustChangePassword === true,
        hasSecondFactor: found.user.twoFactorEnabled === true,
      }
    },
    async awaited(headers) {
      const user: object | null = await auth.api.awaitedUser({ headers })
      return user && 'username' in user && typeof user.username === 'string' ? user.username : null
    },
    recoverySum: recovery.sumOf,
    async passwordChanged(login) {
      const { internalAdapter } = await auth.$context
      const known = await internalAdapter.findUserByEmail(emailOf(login))
      if (known) await internalAdapter.updateUser(known.user.id, { mustChangePassword: false })
    },
    async seedAgents(agents, password) {
      const { internalAdapter, password: passwords } = await auth.$context
      const created: string[] = []
      for (const agent of agents) {
        const email = emailOf(agent.login)
        const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true })
        // A start that was killed in between has left a person without a password.
        if (known && known.accounts.length > 0) continue
        const mustChangePassword = options.mustChangeFirst === true
        const person = { email, emailVerified: true, name: agent.name, username: agent.login, mustChangePassword }
        const user = known?.user ?? (await internalAdapter.createUser(person, { method: 'email-password' }))
        const hash = await passwords.hash(password)
        await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: hash })
        created.push(agent.login)
      }
      return created
    },
  }
}

/** The sign-in library as we want it: no sign-up, no telemetry, sessions in the database, cookies for our own host only. */
function library(options: SignInOptions, recovery: ReturnType<typeof recoveryCodes>) {
  const isByTls = options.baseUrl.startsWith('https://')
  const perMinute = { window: 60, max: options.triesPerMinute ?? 30 }
  return betterAuth({
    appName: 'Waydesk',
    basePath: '/api/desk/auth',
    baseURL: options.baseUrl,
    secret: options.secret,
    database: options.database,
    trustedOrigins: (request) => (request ? originsOf(new URL(request.url).host) : []),
    telemetry: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: LEAST_PASSWORD,
      maxPasswordLength: 256,
      ...(options.passwords ? { password: options.passwords } : {}),
    },
    session: { expiresIn: SESSION.hours * 3600, disableSessionRefresh: true },
    user: { additionalFields: { mustChangePassword: { type: 'boolean', defaultValue: false, input: false, required: false } } },
    plugins: [
      username({ minUsernameLength: 2 }),
      twoFactor({
        backupCodeOptions: {
          customBackupCodesGenerate: recovery.draw,
          storeBackupCodes: { encrypt: recovery.close, decrypt: recovery.open },
        },
      }),
      awaitedCode,
    ],
    rateLimit: {
      enabled: true,
      customRules: { '/sign-in/username': perMinute, '/change-password': perMinute, '/two-factor/*': perMinute },
    },
    logger: { disabled: true },
    advanced: {
      // The library's own prefix says less: `__Host-` also keeps other hosts of the domain from setting it.
      useSecureCookies: false,
      cookiePrefix: isByTls ? '__Host-waydesk' : 'waydesk',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: isByTls, path: '/' },
      ipAddress: { ipAddressHeaders: ['x-waydesk-address'] },
    },
  })
}

/** The library knows people by mail; nobody is ever written to. */
function emailOf(login: string): string {
  return `${login}@desk.invalid`
}

/** By host, as the door checked it already: behind a proxy that ends TLS the scheme of the request is not the browser's. */
function originsOf(host: string): string[] {
  return [`http://${host}`, `https://${host}`]
}
