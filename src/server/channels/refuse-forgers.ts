import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../domain/errors/refusal.ts'

const WINDOW_MS = 60_000
const MOST_REFUSED = 60
const MOST_KEPT = 20_000
/** An address that a platform has called from is believed for so long to be one, or the proxy that all of them come by. */
const KNOWN_MS = 24 * 60 * 60_000

/**
 * An address whose calls were refused sixty times within a minute is not listened to for the rest of it: checking signatures costs us, too.
 * Never one that rightly signed calls come from: behind a proxy forgers share its address, and a platform shut out gives up after three tries.
 */
export function refuseForgers(app: FastifyInstance, now: () => Date): void {
  let window = 0
  let refused = new Map<string, number>()
  let known = new Map<string, number>()
  const current = (): Map<string, number> => {
    const at = Math.floor(now().getTime() / WINDOW_MS)
    if (at !== window || refused.size > MOST_KEPT) refused = new Map()
    window = at
    return refused
  }
  const isKnown = (address: string) => now().getTime() - (known.get(address) ?? -Infinity) < KNOWN_MS
  app.addHook('onRequest', async (request) => {
    if ((current().get(request.ip) ?? 0) >= MOST_REFUSED && !isKnown(request.ip)) throw tooMany()
  })
  app.addHook('onResponse', async (request, reply) => {
    if (reply.statusCode < 300) {
      if (known.size > MOST_KEPT) known = new Map()
      known.set(request.ip, now().getTime())
    }
    if (![400, 401, 403].includes(reply.statusCode)) return
    const counts = current()
    counts.set(request.ip, (counts.get(request.ip) ?? 0) + 1)
  })
}

function tooMany(): Refusal {
  return new Refusal('server.too_fast', {
    zh: '请求太频繁，请稍后再试。',
    en: 'Too many requests. Please try again shortly.',
  })
}
