import type { ChannelMemory } from '../../ports.ts'

/** Posts that were not seen in Slack's history, yet may still arrive: whoever sends one again looks first, on any node. */
export interface Doubts {
  /** Since when; null = there is none. */
  since(teamId: string, postId: string): Promise<Date | null>
  raise(teamId: string, postId: string, at: Date): Promise<void>
  settle(teamId: string, postId: string): Promise<void>
}

/** Remembered with the channel, by the id that the post carries. */
export function createDoubts(memory: ChannelMemory): Doubts {
  const place = (account: string, postId: string) => ({ channel: 'slack', account, key: `doubt:${postId}` })
  return {
    since: async (teamId, postId) => {
      const at = await memory.get(place(teamId, postId))
      return typeof at === 'string' ? new Date(at) : null
    },
    raise: (teamId, postId, at) => memory.set({ ...place(teamId, postId), value: at.toISOString() }),
    settle: (teamId, postId) => memory.remove(place(teamId, postId)),
  }
}
