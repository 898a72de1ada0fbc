import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { demoSitePolicy, widgetFramePolicy } from './security.ts'

const YEAR_SECONDS = 31_536_000

/** The widget's script and frame, and the demo site at `/`; `root` is the folder of the built browser code (`dist/web`). */
export async function addPages(
  app: FastifyInstance,
  { root, sites, demoSite }: { readonly root: string; readonly sites: readonly string[]; readonly demoSite: boolean },
): Promise<void> {
  await app.register(fastifyStatic, { root: join(root, 'widget'), serve: false, cacheControl: false, preCompressed: true })
  const fresh = { 'cache-control': 'no-cache', vary: 'accept-encoding' }

  app.get('/widget.js', { helmet: { crossOriginResourcePolicy: { policy: 'cross-origin' } } }, (_request, reply) =>
    reply.headers(fresh).sendFile('widget.js'),
  )
  app.get('/widget/frame.html', { helmet: widgetFramePolicy(sites) }, (_request, reply) =>
    reply.headers(fresh).sendFile('widget/frame.html'),
  )
  app.get('/widget/assets/*', { helmet: { crossOriginResourcePolicy: { policy: 'cross-origin' } } }, (request, reply) => {
    const { '*': file } = request.params as { '*': string }
    const forYears = { 'cache-control': `public, max-age=${YEAR_SECONDS}, immutable`, vary: 'accept-encoding' }
    return reply.headers(forYears).sendFile(`assets/${file}`)
  })
  if (demoSite) {
    app.get('/', { helmet: demoSitePolicy }, (_request, reply) => reply.headers(fresh).sendFile('demo-site/index.html'))
  }
}
