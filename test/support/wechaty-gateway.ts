import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { ownPort } from './own-port.ts'
import { until } from './wechaty-mock.ts'

const SCRIPT = join(import.meta.dirname, 'wechaty-gateway.mjs')

export const GATEWAY_TOKEN = 'insecure_0d9c8f7a'

type Told = {
  readonly said?: string
  readonly to?: string
  readonly loggedOut?: true
  readonly listening?: true
  readonly connected?: true
}

/** A real gateway process on loopback that can be killed, frozen and started again on its port. */
export interface GatewayProcess {
  readonly endpoint: string
  /** Everything that people read from us, over all of its lives. */
  readonly said: string[]
  loggedOut(): number
  /** How often a client opened the stream of events, over all of its lives. */
  connections(): number
  start(): Promise<void>
  kill(): Promise<void>
  freeze(isFrozen: boolean): void
  arrive(message: { readonly id: string; readonly from?: string; readonly text: string; readonly at: Date }): void
}

export async function gatewayProcess(): Promise<GatewayProcess> {
  const port = await ownPort()
  const said: string[] = []
  let logouts = 0
  let connections = 0
  let child: ChildProcess | null = null

  return {
    endpoint: `127.0.0.1:${port}`,
    said,
    loggedOut: () => logouts,
    connections: () => connections,
    start: async () => {
      let listens = false
      const started = spawn(process.execPath, [SCRIPT, String(port), GATEWAY_TOKEN], { stdio: ['pipe', 'pipe', 'ignore'] })
      child = started
      createInterface({ input: started.stdout }).on('line', (line) => {
        const told = JSON.parse(line) as Told
        if (told.listening) listens = true
        if (told.loggedOut) logouts += 1
        if (told.connected) connections += 1
        if (told.said !== undefined) said.push(`${told.to}: ${told.said}`)
      })
      await until(() => listens)
    },
    kill: async () => {
      const last = child
      child = null
      if (!last || last.exitCode !== null || last.signalCode !== null) return
      const gone = new Promise((resolve) => last.once('exit', resolve))
      last.kill('SIGKILL')
      await gone
    },
    freeze: (isFrozen) => void child?.kill(isFrozen ? 'SIGSTOP' : 'SIGCONT'),
    arrive: ({ id, from = 'alice', text, at }) => {
      child?.stdin?.write(`${JSON.stringify({ id, from, text, at: at.getTime() })}\n`)
    },
  }
}
