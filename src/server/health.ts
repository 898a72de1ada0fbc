import { statfs } from 'node:fs/promises'
import type { FastifyInstance } from 'fastify'

export interface HealthParts {
  readonly isReady: () => Promise<boolean>
  /** Absent or null = nobody can tell. */
  readonly diskFree?: () => Promise<number | null>
  /** With less than this left files are refused. */
  readonly diskReserveBytes?: number
}

/**
 * `/healthz`: this process lives. `/readyz`: it may be sent customers, because the database answers and nothing is draining. A disk that
 * is nearly full is told, but turns nobody away: words need the database alone, and the next node has the same disk.
 */
export function addHealth(app: FastifyInstance, { isReady, diskFree, diskReserveBytes = 0 }: HealthParts): void {
  let isDraining = false
  app.addHook('preClose', (done) => {
    isDraining = true
    done()
  })
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const isAnswering = await isReady().catch(() => false)
    const free = (await diskFree?.()) ?? null
    const ready = isAnswering && !isDraining
    return reply.code(ready ? 200 : 503).send({
      status: ready ? 'ready' : 'waiting',
      database: isAnswering ? 'ok' : 'away',
      disk: free !== null && free < diskReserveBytes ? 'low' : 'ok',
      draining: isDraining,
    })
  })
}

/** Bytes that this program may still write there; null = nobody can tell. */
export async function diskFreeAt(folder: string): Promise<number | null> {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch {
    // Not there yet, or not ours to look at.
    return null
  }
}
