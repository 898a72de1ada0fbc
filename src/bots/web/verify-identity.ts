import { jwtVerify } from 'jose'
import { z } from 'zod'
import { chatRefusal } from './chat-refusals.ts'

/** A customer for whom the host site vouches. */
export interface VouchedIdentity {
  readonly subject: string
  /** National digits; opens the customer's own data. */
  readonly phone: string | null
  readonly name: string | null
}

const claims = z.object({
  // What no database keeps apart would make two customers one.
  sub: z
    .string()
    .min(1)
    .max(128)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u),
  phone: z
    .string()
    .transform((phone) => phone.replace(/^(\+?86)?[\s-]*/, '').replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{5,15}$/))
    .optional(),
  name: z.string().max(64).optional(),
})

/**
 * Verifies the JWT by which a host site says who its visitor is: HS256 with the shared secret, `sub` and `exp` required, at most a day old.
 * Throws `chat.identity_invalid`, whatever was wrong: the reason helps only a forger.
 */
export async function verifyIdentity(token: string, secret: Uint8Array, now: Date): Promise<VouchedIdentity> {
  try {
    const { payload } = await jwtVerify(token, secret, {
      algorithms: ['HS256'],
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
      clockTolerance: 30,
    })
    const { sub, phone, name } = claims.parse(payload)
    return { subject: sub, phone: phone ?? null, name: name ?? null }
  } catch {
    // Forged, expired, wrong algorithm, wrong claims: one answer for all.
    throw chatRefusal('chat.identity_invalid')
  }
}
