import type { FastifyInstance } from 'fastify'

/** `/healthz`: this process lives. `/readyz`: it may be sent customers, because the database answers and nothing is draining. */
export function addHealth(app: FastifyInstance, isReady: () => Promise<boolean>): void {
  app.get('/healthz', async () => ({ status: 'ok' }))
  app.get('/readyz', async (_request, reply) => {
    const ready = await isReady().catch(() => false)
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'waiting' })
  })
}
