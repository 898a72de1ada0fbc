import { z } from 'zod'
import type { Clock } from '../../../domain/ports.ts'
import type { ChannelMemory } from '../../ports.ts'
import { rest } from './within.ts'

export interface HoldParts {
  readonly memory: ChannelMemory
  readonly clock: Clock
  /** The gateway that only one node may be connected to. */
  readonly gateway: string
  /** Unique among all nodes. */
  readonly node: string
  readonly renewMs: number
  /** It is ours, or not any more. */
  readonly changed: (isOurs: boolean) => void
}

export interface GatewayHold {
  isOurs(): boolean
  /** Lets another node have it at once. */
  release(): Promise<void>
}

const held = z.object({ node: z.string(), until: z.number() })

/**
 * A gateway hears one client: of all nodes, one holds it, says so again and again, and another takes it over when that one is gone. A
 * store that is away changes nothing: what was ours stays ours, for the gateway itself refuses a second client.
 */
export function holdGateway(parts: HoldParts): GatewayHold {
  const place = { channel: 'wechaty', account: parts.gateway, key: 'consumer' }
  let isOurs = false
  let isReleased = false
  let rouse: () => void = () => undefined

  async function claim(): Promise<boolean | null> {
    return parts.memory.alone(`wechaty:${parts.gateway}`, async () => {
      const now = parts.clock.now().getTime()
      const known = held.safeParse(await parts.memory.get(place))
      if (known.success && known.data.node !== parts.node && known.data.until > now) return false
      await parts.memory.set({ ...place, value: { node: parts.node, until: now + parts.renewMs * 4 } })
      return true
    })
  }

  const running = (async () => {
    while (!isReleased) {
      const claimed = await claim().catch(() => null)
      if (claimed !== null && claimed !== isOurs && !isReleased) {
        isOurs = claimed
        parts.changed(isOurs)
      }
      if (isReleased) return
      await rest(parts.renewMs, (wake) => {
        rouse = wake
      })
    }
  })()

  return {
    isOurs: () => isOurs,
    release: async () => {
      isReleased = true
      rouse()
      await running
      if (isOurs) await parts.memory.remove(place).catch(() => undefined)
      isOurs = false
    },
  }
}
