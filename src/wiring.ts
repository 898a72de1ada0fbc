import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { DESK_TOPIC, type Files, personTopic } from './bots/ports.ts'
import { sessionKey } from './bots/web/visitor-session.ts'
import { createWebChannel } from './bots/web/web-channel.ts'
import type { Config } from './config.ts'
import { demoCompany } from './demo/demo-company.ts'
import { demoAccounts } from './demo/demo-people.ts'
import { demoShipments } from './demo/demo-shipments.ts'
import type { Agent, Company } from './domain/company/company.ts'
import { Outage } from './domain/errors/outage.ts'
import { peopleFrom } from './domain/service-hours/people-from.ts'
import { dialogue } from './flows/dialogue.ts'
import { buildServer } from './server/build-server.ts'
import { type CurrentCompany, keepCompany } from './server/current-company.ts'
import { startDailyRetention } from './server/daily-retention.ts'
import { diskFiles } from './server/file-store.ts'
import { diskFreeAt } from './server/health.ts'
import { createLiveHub, type LiveHub } from './server/live-hub.ts'
import type { Metrics } from './server/metrics/metrics.ts'
import { nodeMetrics } from './server/metrics/node-metrics.ts'
import { openNodeLink } from './server/node-link.ts'
import { openSecrets, type Secrets } from './server/secrets.ts'
import { sparingly, type Trouble } from './server/sparing-log.ts'
import { withCase } from './server/with-case.ts'
import { startWorkers, type Workers } from './server/workers.ts'
import { currentCompany } from './store/company/company-settings.ts'
import type { Database } from './store/database/open-database.ts'
import { loadDemoOnce } from './store/demo/load-demo.ts'
import { caseOf } from './store/operation/case-of.ts'
import { createOutboxWorker, type OutboxWorker, type OutboxWorkerParts } from './store/outbox/outbox-worker.ts'
import { pullWhatWaitsTooLong } from './store/set-back-clocks.ts'
import {
  type ConversationStore,
  type ConversationStoreParts,
  createConversationStore,
  type StoreEvent,
} from './store/turns/conversation-store.ts'
import { uuidIds } from './store/uuid-ids.ts'
import { createChatHistory } from './store/web-chat/chat-history.ts'
import { type ChannelSide, NOTHING_OUTSIDE, type Outside, wireChannels } from './wire-channels.ts'
import { wireDesk } from './wire-desk.ts'

const clock = { now: () => new Date() }
const ids = uuidIds(clock)
const STARTED_AT = clock.now()
const CLOSE_WITHIN_MS = 2_000
const STOP_WITHIN_MS = { work: 8_000, channels: 3_000 } as const

export interface Waydesk {
  readonly app: FastifyInstance
  readonly people: readonly Agent[]
  /** Stops taking requests, finishes turns and deliveries, closes sockets; the database stays open. */
  stop(): Promise<void>
}

/** Puts the parts together over an open database; nothing listens yet. */
export async function wire(config: Config, database: Database, outside: Outside = NOTHING_OUTSIDE): Promise<Waydesk> {
  const { pool } = database
  const demo = { company: demoCompany(), accounts: demoAccounts, shipments: demoShipments(clock.now()) }
  await loadDemoOnce({ pool, ids, now: clock.now() }, demo)
  const company = await keepCompany(() => currentCompany(pool))
  warmUp(company.now())
  const hub = createLiveHub()
  const link = config.databaseUrl === null ? null : openNodeLink(hub, database.url, ids.next())
  const secrets = await openSecrets(config.dataDir)
  const parts: ConversationStoreParts = {
    pool: database.turnPool,
    ids,
    clock,
    turns: dialogue,
    company: company.now,
    announce: (event) => {
      if (event.kind === 'conversation_changed') {
        app.log.info({ conversationId: event.conversationId, seq: event.seq, version: event.version }, 'conversation changed')
        side.host.changed(event)
        if (!event.isAnswered) workers.onWritten(event.channel)
      }
      tell(hub, event)
    },
    log: withCase(caseIn(database), (problem) => app.log.error(problem, 'turn')),
  }
  const store = createConversationStore(parts)
  const files = diskFiles(join(config.dataDir, 'files'), {
    reserveBytes: config.diskReserveBytes,
    free: () => diskFreeAt(config.dataDir),
  })
  const given = { config, database, parts, store, company, hub, secrets, files, outside }
  const onReceived = (channel?: string) => {
    workers.onReceived()
    if (channel !== undefined) metrics.received(channel)
  }
  const onAnswered = (channel: string, bubbles: number) => {
    metrics.received(channel)
    for (let each = 0; each < bubbles; each += 1) metrics.delivered(channel, 'sent')
  }
  const side = await wireChannels({ ...given, onReceived, onAnswered })
  const metrics = nodeMetrics({ database, clock, dataDir: config.dataDir, channels: () => side.host.health() })
  const { app, workers } = await assemble({ ...given, side, metrics })
  side.begin(app.log)
  side.start()
  return {
    app,
    people: (await company.fresh()).agents,
    stop: async () => {
      await closeServer(app)
      await within(STOP_WITHIN_MS.work, workers.stop())
      await within(STOP_WITHIN_MS.channels, side.stop())
      await link?.close()
    },
  }
}

/** What a platform does not answer in time is settled by the next start. */
async function within(ms: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms)
  })
  await Promise.race([work, patience]).finally(() => clearTimeout(timer))
}

/** The first message compiles and loads what all later ones use, a quarter of a second: before anybody waits for it. */
function warmUp(company: Company): void {
  const message = {
    id: 'warm-up',
    kind: 'text',
    text: '深圳寄北京，5公斤的衣服多少钱',
    isChoice: false,
    attachment: null,
  } as const
  dialogue.read({ trigger: { kind: 'messages', messages: [message] }, state: null, company, now: clock.now() })
}

/** Requests at hand may end; a browser's open but silent connection is not waited for. */
async function closeServer(app: FastifyInstance): Promise<void> {
  const impatience = setTimeout(() => app.server.closeAllConnections(), CLOSE_WITHIN_MS)
  await app.close()
  clearTimeout(impatience)
}

interface Assembly {
  readonly config: Config
  readonly database: Database
  readonly parts: ConversationStoreParts
  readonly store: ConversationStore
  readonly side: ChannelSide
  readonly files: Files
  readonly company: CurrentCompany
  readonly hub: LiveHub
  readonly secrets: Secrets
  readonly metrics: Metrics
}

async function assemble(given: Assembly): Promise<{ readonly app: FastifyInstance; readonly workers: Workers }> {
  const { config, database, store, side, files, company, hub, secrets, metrics } = given
  const { host, intake } = side
  const { pool } = database
  const web = createWebChannel({ clock, live: hub })
  const widgetSecret = config.widgetSecret ?? secrets.widget
  const webRoot = builtWebRoot()
  const app = await buildServer({
    config,
    chat: {
      channel: web,
      intake,
      history: createChatHistory(database.turnPool),
      live: hub,
      files,
      clock,
      ids,
      identitySecret: new TextEncoder().encode(widgetSecret),
      sessionKey: sessionKey(widgetSecret),
      companyName: company.now().name,
      peopleFrom: () => peopleFrom(company.now(), clock.now()),
      perMinute: config.perMinute,
    },
    health: {
      isReady: async () => (await pool.query('SELECT 1')).rowCount === 1,
      diskFree: () => diskFreeAt(config.dataDir),
      diskReserveBytes: config.diskReserveBytes,
    },
    metrics,
    webRoot,
    channels: (server) => host.mount(server),
    desk: (server) => server.register(async (desk) => wireDesk(desk, { ...given, clock, ids, startedAt: STARTED_AT, webRoot })),
  })
  const outbox = openOutbox(given, (message) => (message.channel === web.name ? web.send(message) : host.send(message)), app.log)
  const putOff = sparingly((line: Trouble) => app.log.warn(line, 'background work put off'), clock.now)
  const onFault = (work: string, error: unknown) =>
    error instanceof Outage ? putOff({ code: error.code, work }) : app.log.error({ err: error, work }, 'background work failed')
  const workers = startWorkers({
    store,
    outbox,
    clock,
    refresh: company.fresh,
    pullLate: (now) => pullWhatWaitsTooLong(pool, now),
    onFault,
  })
  const retention = startDailyRetention({
    pool,
    files,
    folder: join(config.dataDir, 'files'),
    now: clock.now,
    retention: config.retention,
    onFault: (error) => onFault('retention', error),
  })
  return { app, workers: { ...workers, stop: async () => void (await Promise.all([workers.stop(), retention.stop()])) } }
}

/** Which case a line of the log is about. */
function caseIn({ pool }: Pick<Database, 'pool'>): (conversationId: string) => Promise<string | null> {
  return (conversationId) => caseOf(pool, conversationId)
}

/** The way of stored words to their channels, counted. */
function openOutbox(
  { database, side, metrics }: Assembly,
  send: OutboxWorkerParts['send'],
  log: Pick<FastifyInstance['log'], 'warn'>,
): OutboxWorker {
  const undelivered = sparingly(
    withCase<Trouble>(caseIn(database), (line) => log.warn(line, 'delivery')),
    clock.now,
  )
  return createOutboxWorker({
    pool: database.turnPool,
    clock,
    worker: ids.next(),
    lanes: [{ channel: 'web', isIdempotent: true }, ...side.host.lanes],
    send: async (message) => {
      const report = await send(message)
      metrics.delivered(message.channel, report.status)
      return report
    },
    log: (code, conversationId) => undelivered({ code, conversationId }),
  })
}

/** A hint to the visitor and to the desk that a conversation is not what it was. */
function tell(hub: LiveHub, event: StoreEvent): void {
  // Whoever was answered is told with the acknowledgement, and their other windows with it.
  const isUntold = event.kind === 'conversation_changed' && !event.isAnswered
  if (isUntold) hub.announce(personTopic(event), { type: 'changed', seq: event.seq })
  const version = event.kind === 'conversation_changed' ? event.version : null
  hub.announce(DESK_TOPIC, { type: 'desk', conversationId: event.conversationId, version })
}

/** The browser code that the build left beside this program; null = not built, API only. */
function builtWebRoot(): string | null {
  const root = fileURLToPath(new URL('./web', import.meta.url))
  return existsSync(join(root, 'widget/widget.js')) ? root : null
}
