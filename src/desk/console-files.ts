import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Serves the built console under `/desk/`; every address below it that is no file opens the console itself. */
export async function mountConsole(app: FastifyInstance, root: string): Promise<void> {
  app.get('/desk', (_request, reply) => reply.redirect('/desk/'))
  await app.register(
    async (files) => {
      await files.register(fastifyStatic, {
        root,
        decorateReply: !app.hasReplyDecorator('sendFile'),
        setHeaders(response, path) {
          response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
        },
      })
      files.setNotFoundHandler((request, reply) => {
        const isPage = request.method === 'GET' && !request.url.startsWith('/desk/assets/')
        return isPage ? reply.sendFile('index.html', root) : reply.status(404).send({ error: { code: 'desk.unknown' } })
      })
    },
    { prefix: '/desk/' },
  )
}
