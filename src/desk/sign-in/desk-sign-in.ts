import { type BetterAuthOptions, betterAuth } from 'better-auth'
import { username } from 'better-auth/plugins/username'
import type { Agent } from '../../domain/company/company.ts'

const HOUR_S = 3600

/** Who is signed in: a login of the company's people, or null. */
export interface DeskSignIn {
  handle(request: Request): Promise<Response>
  whoIs(headers: Headers): Promise<string | null>
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
  /** Tries of one address a minute; 30 unless told: an office that comes in at half past eight shares one address. */
  readonly triesPerMinute?: number
}

/** Sign-in, sessions and passwords are better-auth's; nobody can sign up from outside. */
export function deskSignIn(options: SignInOptions): DeskSignIn {
  const auth = betterAuth({
    appName: 'Waydesk',
    basePath: '/api/desk/auth',
    baseURL: options.baseUrl,
    secret: options.secret,
    database: options.database,
    trustedOrigins: (request) => (request ? originsOf(new URL(request.url).host) : []),
    telemetry: { enabled: false },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 8 },
    session: { expiresIn: 12 * HOUR_S, updateAge: HOUR_S },
    plugins: [username({ minUsernameLength: 2 })],
    rateLimit: {
      enabled: true,
      customRules: { '/sign-in/username': { window: 60, max: options.triesPerMinute ?? 30 } },
    },
    logger: { disabled: true },
    advanced: {
      cookiePrefix: 'waydesk',
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: ['x-waydesk-address'] },
    },
  })
  return {
    handle: (request) => auth.handler(request),
    async whoIs(headers) {
      const session = await auth.api.getSession({ headers })
      return session?.user.username ?? null
    },
    async seedAgents(agents, password) {
      const { internalAdapter, password: passwords } = await auth.$context
      const created: string[] = []
      for (const agent of agents) {
        const email = `${agent.login}@desk.invalid`
        const known = await internalAdapter.findUserByEmail(email, { includeAccounts: true })
        // A start that was killed in between has left a person without a password.
        if (known && known.accounts.length > 0) continue
        const person = { email, emailVerified: true, name: agent.name, username: agent.login }
        const user = known?.user ?? (await internalAdapter.createUser(person, { method: 'email-password' }))
        const hash = await passwords.hash(password)
        await internalAdapter.linkAccount({ userId: user.id, accountId: user.id, providerId: 'credential', password: hash })
        created.push(agent.login)
      }
      return created
    },
  }
}

/** By host, as the door checked it already: behind a proxy that ends TLS the scheme of the request is not the browser's. */
function originsOf(host: string): string[] {
  return [`http://${host}`, `https://${host}`]
}
