import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { fakeClock, START } from '../../test/store/support/desk.ts'
import type { Cluster, ScheduleNode } from '../../test/store/support/schedule-cluster.ts'

const program = fileURLToPath(new URL('./node.mjs', import.meta.url))

export interface Processes {
  readonly nodes: readonly ScheduleNode[]
  /** The clock of all of them, set back to the beginning. */
  clock(): Promise<Cluster['clock']>
  stop(): void
}

/** Processes of the product's store on one database, spoken to over IPC. */
export async function startProcesses(given: {
  readonly url: string
  readonly count: number
  readonly flags: readonly string[]
}): Promise<Processes> {
  const children = await Promise.all(
    Array.from({ length: given.count }, async () => {
      const child = fork(program, [given.url, ...given.flags])
      await once(child, 'message')
      return asking(child)
    }),
  )
  const setAll = (at: Date) => Promise.all(children.map((ask) => ask.call('setClock', { at })))
  return {
    nodes: children.map(({ call }) => ({
      receive: async (message) => readPlace(await call('receive', { message })),
      runTurn: (conversationId) => call('runTurn', { conversationId }),
      runDueTurns: (upTo) => call('runDueTurns', { upTo }),
      runDueTimers: (upTo) => call('runDueTimers', { upTo }),
    })),
    clock: async () => {
      const clock = fakeClock()
      await setAll(START)
      const pass = async (ms: number) => {
        clock.pass(ms)
        await setAll(clock.now())
      }
      return { now: () => clock.now(), pass }
    },
    stop: () => {
      for (const { child } of children) child.disconnect()
    },
  }
}

interface Reply {
  readonly id: number
  readonly result?: unknown
  readonly error?: string
}

/** One question at a time has a number; answers come in any order. */
function asking(child: ChildProcess) {
  let asked = 0
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>()
  child.on('message', ({ id, result, error }: Reply) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) one?.resolve(result)
    else one?.reject(new Error(error))
  })
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`a process of the store ended with ${code}`))
  })
  const call = (name: string, given: object) =>
    new Promise<unknown>((resolve, reject) => {
      asked += 1
      waiting.set(asked, { resolve, reject })
      child.send({ id: asked, call: name, given })
    })
  return { child, call }
}

function readPlace(result: unknown): { readonly conversationId: string } {
  if (typeof result === 'object' && result !== null && 'conversationId' in result) {
    return { conversationId: String(result.conversationId) }
  }
  throw new Error('a process of the store gave no receipt')
}
