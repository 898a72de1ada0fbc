import type { FastifyInstance } from 'fastify'
import { SignJWT } from 'jose'
import type { Clock } from '../domain/ports.ts'

/** The one customer of the demo company whom the demo site lends: what a real site would sign for its signed-in customer. */
const LENT = { sub: 'demo-meichen', phone: '13800138002', name: '林美' } as const

/** Lets the demo site show a known customer; there is no such route when the demo site is off. */
export function addDemoIdentity(
  app: FastifyInstance,
  { secret, clock }: { readonly secret: Uint8Array; readonly clock: Clock },
): void {
  app.post('/demo/identity', async () => {
    const seconds = Math.floor(clock.now().getTime() / 1000)
    const identity = await new SignJWT({ phone: LENT.phone, name: LENT.name })
      .setProtectedHeader({ alg: 'HS256' })
      .setSubject(LENT.sub)
      .setIssuedAt(seconds)
      .setExpirationTime(seconds + 3_600)
      .sign(secret)
    return { identity, name: LENT.name }
  })
}
