import { z } from 'zod'
import type { ChannelMemory } from '../../ports.ts'
import { isDirect, type Place, placeOf } from '../receive/place.ts'

const MOST_KEPT = 5_000

/** Somebody in a channel of Slack, as any event tells it. */
const somebody = z.object({ channel: z.string(), user: z.string() })

/** The channels of direct messages, as they were heard of: Slack takes a person's id in their place, yet tells only them in its answers. */
export interface DirectChannels {
  /** Remembers where a person speaks to us alone; what is said elsewhere is none of it. */
  heard(teamId: string, at: unknown): Promise<void>
  /** Where an external user is written to: the person's id while their direct messages were never heard of. */
  placeOf(teamId: string, externalUser: string): Promise<Place>
}

/** Remembered in the database, because any node may send the answer. */
export function createDirectChannels(memory: ChannelMemory): DirectChannels {
  const known = new Map<string, string>()
  const placeIn = (teamId: string, user: string) => ({ channel: 'slack', account: teamId, key: `direct:${user}` })
  const keep = (name: string, channel: string) => {
    if (known.size >= MOST_KEPT) known.clear()
    known.set(name, channel)
  }
  return {
    async heard(teamId, at) {
      const { channel = '', user = '' } = somebody.safeParse(at).data ?? {}
      const name = `${teamId}:${user}`
      if (!isDirect(channel) || known.get(name) === channel) return
      await memory.set({ ...placeIn(teamId, user), value: channel })
      keep(name, channel)
    },
    async placeOf(teamId, externalUser) {
      const place = placeOf(externalUser)
      if (place.threadTs !== null) return place
      const name = `${teamId}:${place.channel}`
      const channel = known.get(name) ?? (await memory.get(placeIn(teamId, place.channel)))
      if (typeof channel !== 'string') return place
      keep(name, channel)
      return { channel, threadTs: null }
    },
  }
}
