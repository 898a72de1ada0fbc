import fastifyHelmet from '@fastify/helmet'
import fastifyMultipart from '@fastify/multipart'
import fastifyRateLimit from '@fastify/rate-limit'
import fastifyWebsocket from '@fastify/websocket'
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { WebSocket } from 'ws'
import type { WebChatDeps } from '../bots/web/chat-deps.ts'
import { webChatRoutes } from '../bots/web/chat-routes.ts'
import type { Config } from '../config.ts'
import { Outage } from '../domain/errors/outage.ts'
import { asOutage } from '../store/transaction.ts'
import { answerErrors, refuseUnreadable } from './answer-errors.ts'
import { refuseForgers } from './channels/refuse-forgers.ts'
import { addDemoIdentity } from './demo-identity.ts'
import { addHealth, type HealthParts } from './health.ts'
import { logOptions } from './log.ts'
import { addMetrics } from './metrics/add-metrics.ts'
import type { Metrics } from './metrics/metrics.ts'
import { addPages } from './pages.ts'
import { everywhere } from './security.ts'

export interface ServerParts {
  readonly config: Pick<Config, 'trustProxy' | 'logLevel' | 'widgetSites' | 'demoSite'> &
    Partial<Pick<Config, 'publicUrl' | 'metricsToken'>>
  readonly chat: WebChatDeps
  readonly health: HealthParts
  /** Absent = nothing is measured. */
  readonly metrics?: Metrics
  /** Folder of the built browser code (`dist/web`); null = API only. */
  readonly webRoot: string | null
  /** Puts the platforms' webhooks under `/channels`. */
  readonly channels?: (app: FastifyInstance) => Promise<void>
  /** Puts the desk on the server. */
  readonly desk?: (app: FastifyInstance) => PromiseLike<unknown>
}

/** The whole HTTP server, not yet listening. */
export async function buildServer({
  config,
  chat,
  health,
  metrics,
  webRoot,
  channels,
  desk,
}: ServerParts): Promise<FastifyInstance> {
  const app = Fastify({
    logger: logOptions(config.logLevel),
    trustProxy: config.trustProxy,
    bodyLimit: 256 * 1024,
    // A slow machine starts slowly; ten seconds are not a fault.
    pluginTimeout: 120_000,
    forceCloseConnections: 'idle',
    frameworkErrors: refuseUnreadable,
    routerOptions: { maxParamLength: 200 },
  })
  if (metrics) addMetrics(app, metrics, config.metricsToken ?? null)
  await app.register(fastifyHelmet, everywhere(config.publicUrl ?? null))
  await app.register(fastifyRateLimit, { global: false })
  await app.register(fastifyMultipart, { throwFileSizeLimit: true })
  await app.register(fastifyWebsocket, {
    options: { maxPayload: 8 * 1024, perMessageDeflate: false },
    errorHandler: (error, socket, request) => dropBroken(error, socket, request),
  })
  answerErrors(app)
  addHealth(app, health)
  await app.register(async (routes) => mountChat(routes, chat), { prefix: '/api/chat' })
  if (channels)
    await app.register(async (routes) => mountChannels(routes, channels, () => chat.clock.now()), { prefix: '/channels' })
  if (config.demoSite) addDemoIdentity(app, { secret: chat.identitySecret, clock: chat.clock })
  if (webRoot) await addPages(app, { root: webRoot, sites: config.widgetSites, demoSite: config.demoSite })
  if (desk) await desk(app)
  return app
}

/** A frame that is too long or no frame is the caller's fault, a database that is away nobody's; anything else is ours. That line ends and no other. */
function dropBroken(error: Error & { readonly code?: string }, socket: WebSocket, request: FastifyRequest): void {
  const outage = asOutage(error)
  if (error.code?.startsWith('WS_ERR_')) request.log.warn({ code: 'server.bad_frame' }, 'socket refused')
  else if (outage instanceof Outage) request.log.warn({ code: outage.code }, 'socket put off')
  else request.log.error({ err: error }, 'socket failed')
  if (socket.readyState === socket.OPEN) socket.terminate()
}

async function mountChannels(
  routes: FastifyInstance,
  channels: NonNullable<ServerParts['channels']>,
  now: () => Date,
): Promise<void> {
  refuseForgers(routes, now)
  await channels(routes)
}

async function mountChat(routes: FastifyInstance, chat: WebChatDeps): Promise<void> {
  routes.addHook('onRequest', routes.rateLimit({ max: chat.perMinute.address, timeWindow: '1 minute' }))
  routes.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })
  await webChatRoutes(routes, chat)
}
