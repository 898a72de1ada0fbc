import { z } from 'zod'
import type { ChannelPorts } from '../../open-channel.ts'

export interface ServedSince {
  /** null = not known yet. */
  value(): Date | null
  /** The account is served from now on, if it was not before. */
  serve(account: string): void
}

const KEY = 'served-since'

/** Since when an account is served: a gateway that tells old messages at its first start must wake no old conversations. */
export function servedSince({ memory, clock, log }: ChannelPorts): ServedSince {
  let value: Date | null = null

  async function find(account: string): Promise<void> {
    const place = { channel: 'wechaty', account, key: KEY }
    const known = z.iso.datetime().safeParse(await memory.get(place))
    value = known.success ? new Date(known.data) : clock.now()
    if (!known.success) await memory.set({ ...place, value: value.toISOString() })
  }

  return {
    value: () => value,
    serve: (account) => {
      find(account).catch(() => log.warn('wechaty.store_away'))
    },
  }
}
