import type { ChannelMemory } from '../../ports.ts'

const MOST_KEPT = 5_000

/** Threads of channels in which somebody has spoken to us: there we listen without being named. */
export interface Threads {
  isOurs(teamId: string, thread: string): Promise<boolean>
  join(teamId: string, thread: string): Promise<void>
}

/** Remembered in the database, because any node may hear the next message. */
export function createThreads(memory: ChannelMemory): Threads {
  const known = new Set<string>()
  const placeOf = (teamId: string, thread: string) => ({ channel: 'slack', account: teamId, key: `thread:${thread}` })
  const keep = (name: string) => {
    if (known.size >= MOST_KEPT) known.clear()
    known.add(name)
  }
  return {
    async isOurs(teamId, thread) {
      const name = `${teamId}:${thread}`
      if (known.has(name)) return true
      const isOurs = (await memory.get(placeOf(teamId, thread))) === true
      if (isOurs) keep(name)
      return isOurs
    },
    async join(teamId, thread) {
      const name = `${teamId}:${thread}`
      if (known.has(name)) return
      await memory.set({ ...placeOf(teamId, thread), value: true })
      keep(name)
    },
  }
}
