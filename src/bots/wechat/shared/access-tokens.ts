import { z } from 'zod'
import type { ChannelPorts } from '../../open-channel.ts'

/** A platform's key to its own API, as long as it holds. */
export interface FreshToken {
  readonly token: string
  readonly expiresInSeconds: number
}

export interface AccessTokens {
  /** One that holds for some minutes more; asks the platform when none is known. Throws an `Outage` when it gives none. */
  get(): Promise<string>
  /** Another one after the platform refused this. */
  renew(refused: string): Promise<string>
}

export interface TokenSource {
  readonly channel: string
  readonly account: string
  readonly ports: Pick<ChannelPorts, 'memory' | 'seal' | 'clock'>
  /** Asks the platform. `isForced`: the one it gave before is not to be given again. */
  readonly fetchToken: (isForced: boolean) => Promise<FreshToken>
}

interface Held {
  readonly token: string
  readonly expiresAt: number
}

/** The platform keeps the old token alive for the last five minutes, so nobody is cut off while the new one spreads. */
const RENEW_BEFORE_MS = 5 * 60_000
/** The platform refuses a forced renewal within 30 s of another. */
const FORCE_PAUSE_MS = 30_000
const KEY = 'access_token'

const kept = z.object({ sealed: z.string(), expiresAt: z.number() })

/** One token for all nodes, kept sealed; one node renews it, the others find it. */
export function createAccessTokens({ channel, account, ports, fetchToken }: TokenSource): AccessTokens {
  const place = { channel, account, key: KEY }
  const sealedFor = `${channel}/${account}/${KEY}`
  let held: Held | null = null
  let asking: Promise<string> | null = null
  let forcedAt = Number.NEGATIVE_INFINITY

  const now = () => ports.clock.now().getTime()
  const isGood = (one: Held | null): one is Held => one !== null && one.expiresAt - RENEW_BEFORE_MS > now()

  async function remembered(): Promise<Held | null> {
    const parsed = kept.safeParse(await ports.memory.get(place))
    if (!parsed.success) return null
    const token = ports.seal.open(parsed.data.sealed, sealedFor)
    return token === null ? null : { token, expiresAt: parsed.data.expiresAt }
  }

  async function fetched(isForced: boolean): Promise<Held> {
    const { token, expiresInSeconds } = await fetchToken(isForced)
    const fresh = { token, expiresAt: now() + expiresInSeconds * 1_000 }
    await ports.memory.set({ ...place, value: { sealed: ports.seal.close(token, sealedFor), expiresAt: fresh.expiresAt } })
    return fresh
  }

  /** When another node is at it, the platform gives both the same: no reason to wait for it. */
  async function aloneOrBoth(isForced: boolean): Promise<Held> {
    return (await ports.memory.alone(sealedFor, () => fetched(isForced))) ?? fetched(false)
  }

  async function find(refused: string | null): Promise<string> {
    const known = await remembered()
    held = isGood(known) && known.token !== refused ? known : await aloneOrBoth(false)
    if (held.token === refused && now() - forcedAt >= FORCE_PAUSE_MS) {
      forcedAt = now()
      held = await aloneOrBoth(true)
    }
    return held.token
  }

  function once(refused: string | null): Promise<string> {
    asking ??= find(refused).finally(() => {
      asking = null
    })
    return asking
  }

  return {
    get: async () => (isGood(held) ? held.token : once(null)),
    renew: async (refused) => (isGood(held) && held.token !== refused ? held.token : once(refused)),
  }
}
