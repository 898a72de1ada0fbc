import { isPortTaken, type StartOptions, startCluster } from './cluster.ts'
import { freePort } from './free-port.ts'

const TRIES = 5

/** Starts a server wherever there is room; a port that somebody else takes between the look and the start is not insisted on. */
export async function startOnFreePort(
  options: Omit<StartOptions, 'port'>,
  draw: () => Promise<number> = freePort,
): Promise<{ readonly port: number; readonly pid: number }> {
  for (let tries = 1; ; tries += 1) {
    const port = await draw()
    try {
      return { port, pid: await startCluster({ ...options, port }) }
    } catch (error) {
      if (!isPortTaken(error) || tries === TRIES) throw error
    }
  }
}
