import { createHmac } from 'node:crypto'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import { chatRefusal } from './chat-refusals.ts'

/** Who is behind a widget: an unknown visitor (`v:<id>`) or a customer of the host site (`u:<sub>`). */
export interface VisitorSession {
  readonly externalUser: string
  readonly phone: string | null
  readonly name: string | null
}

const SESSION_DAYS = 180
const AUDIENCE = 'waydesk-visitor'

const claims = z.object({
  sub: z.string().regex(/^[uv]:/),
  phone: z.string().nullish(),
  name: z.string().nullish(),
})

/** The key that signs sessions: derived, so that a host's identity token can never pass for a session, nor the other way. */
export function sessionKey(widgetSecret: string): Uint8Array {
  return createHmac('sha256', widgetSecret).update('visitor-session').digest()
}

/** The token the widget keeps; good for 180 days, a vouched one for a day. */
export async function issueSession(session: VisitorSession, key: Uint8Array, now: Date): Promise<string> {
  const seconds = Math.floor(now.getTime() / 1000)
  const days = session.externalUser.startsWith('u:') ? 1 : SESSION_DAYS
  return new SignJWT({ phone: session.phone, name: session.name })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(session.externalUser)
    .setAudience(AUDIENCE)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + days * 86_400)
    .sign(key)
}

interface Verified {
  readonly session: VisitorSession
  readonly expiresAt: number
}

/** By key and token: a widget shows the same token with every call, and its signature stays what it is. */
const verified = new WeakMap<Uint8Array, Map<string, Verified>>()
const MOST_VERIFIED = 20_000

/** Throws `chat.session_missing` when the token is absent, forged or expired. */
export async function readSession(token: string | undefined, key: Uint8Array, now: Date): Promise<VisitorSession> {
  if (!token) throw chatRefusal('chat.session_missing')
  const known = verified.get(key)?.get(token)
  if (known && known.expiresAt > now.getTime()) return known.session
  const { session, expiresAt } = await verify(token, key, now)
  remember(key, token, { session, expiresAt })
  return session
}

async function verify(token: string, key: Uint8Array, now: Date): Promise<Verified> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: ['HS256'], audience: AUDIENCE, currentDate: now })
    const { sub, phone, name } = claims.parse(payload)
    return { session: { externalUser: sub, phone: phone ?? null, name: name ?? null }, expiresAt: (payload.exp ?? 0) * 1000 }
  } catch {
    // The widget answers this code by asking for a new session.
    throw chatRefusal('chat.session_missing')
  }
}

/** The longest remembered goes when there is no more room. */
function remember(key: Uint8Array, token: string, it: Verified): void {
  const tokens = verified.get(key) ?? new Map<string, Verified>()
  verified.set(key, tokens)
  const [eldest] = tokens.size >= MOST_VERIFIED ? tokens.keys() : []
  if (eldest !== undefined) tokens.delete(eldest)
  tokens.set(token, it)
}
