import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/** Serves the built console under `/desk/`; every address below it that is no file opens the console itself. */
export async function mountConsole(app: FastifyInstance, root: string): Promise<void> {
  app.get('/desk', (_request, reply) => reply.redirect('/desk/'))
  await app.register(
    async (files) => {
      await files.register(fastifyStatic, {
        root,
        wildcard: false,
        index: false,
        decorateReply: !app.hasReplyDecorator('sendFile'),
        setHeaders(response, path) {
          response.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
        },
      })
      files.get('/*', (_request, reply) => reply.header('cache-control', 'no-cache').sendFile('index.html', root))
    },
    { prefix: '/desk/' },
  )
}
