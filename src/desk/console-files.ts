import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

const YEAR_S = 31_536_000

/** The component library makes its styles while it runs; nothing else is inline, nothing comes from elsewhere, nobody frames it. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Serves the built console under `/desk/`; every address below it that is no file opens the console itself. */
export async function mountConsole(app: FastifyInstance, root: string): Promise<void> {
  if (!app.hasReplyDecorator('sendFile')) await app.register(fastifyStatic, { root, serve: false, preCompressed: true })
  app.get('/desk', (_request, reply) => reply.redirect('/desk/'))
  app.get<{ Params: { '*': string } }>('/desk/*', (request, reply) => {
    const path = request.params['*']
    return path.startsWith('assets/') ? sendAsset(reply, path, root) : sendPage(reply, root)
  })
}

/** Names of assets carry their hash: what is cached is never stale. */
function sendAsset(reply: FastifyReply, path: string, root: string): FastifyReply {
  reply.headers({ 'cache-control': `public, max-age=${YEAR_S}, immutable`, vary: 'accept-encoding' })
  return reply.sendFile(path, root, { cacheControl: false })
}

function sendPage(reply: FastifyReply, root: string): FastifyReply {
  reply.header('content-security-policy', policy)
  reply.headers({ 'cache-control': 'no-cache', vary: 'accept-encoding' })
  return reply.sendFile('index.html', root, { cacheControl: false })
}
