import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prismaAdapter } from 'better-auth/adapters/prisma'
import type { FastifyInstance } from 'fastify'
import { DESK_TOPIC, type Files, personTopic, WRITING_TOPIC } from './bots/ports.ts'
import type { Config } from './config.ts'
import { registerDesk } from './desk/register-desk.ts'
import { deskSignIn } from './desk/sign-in/desk-sign-in.ts'
import { LOCKOUT } from './desk/sign-in/sign-in-tries.ts'
import type { Clock, Ids } from './domain/ports.ts'
import { channelViews } from './server/channels/channel-views.ts'
import type { CurrentCompany } from './server/current-company.ts'
import { deskFiles } from './server/desk-files.ts'
import type { LiveHub } from './server/live-hub.ts'
import type { Secrets } from './server/secrets.ts'
import { deskPolicy } from './server/security.ts'
import { whileDatabaseAnswers } from './server/while-database-answers.ts'
import { outboxStanding } from './store/channels/outbox-standing.ts'
import { oneAtATime } from './store/database/one-at-a-time.ts'
import type { Database } from './store/database/open-database.ts'
import { writesTo } from './store/desk/chats/writes-to.ts'
import { createDeskActions } from './store/desk/create-desk-actions.ts'
import { createDeskFactors } from './store/desk/create-desk-factors.ts'
import { createDeskPrivacy } from './store/desk/create-desk-privacy.ts'
import { createDeskReveals } from './store/desk/create-desk-reveals.ts'
import { createDeskViews } from './store/desk/create-desk-views.ts'
import { createPresence } from './store/desk/presence.ts'
import { createSignInTries } from './store/desk/sign-in-tries.ts'
import type { ConversationStoreParts } from './store/turns/conversation-store.ts'
import type { ChannelSide } from './wire-channels.ts'

export interface DeskWiring {
  readonly config: Config
  readonly database: Database
  readonly parts: ConversationStoreParts
  readonly files: Files
  readonly side: Pick<ChannelSide, 'host'>
  readonly company: CurrentCompany
  readonly hub: LiveHub
  readonly secrets: Secrets
  readonly clock: Clock
  readonly ids: Ids
  readonly startedAt: Date
  /** Folder of the built browser code; null = API only. */
  readonly webRoot: string | null
}

/** Puts the desk on the server: sign-in, actions, views, live hints and the console. */
export async function wireDesk(app: FastifyInstance, given: DeskWiring): Promise<void> {
  const { config, database, parts, files, side, company, hub, secrets, clock, ids, webRoot } = given
  const signIn = deskSignIn({
    database: prismaAdapter(database.prisma, { provider: 'postgresql' }),
    secret: secrets.desk,
    baseUrl: config.publicUrl ?? `http://${config.host}:${config.port}`,
    mustChangeFirst: !config.demoSite,
  })
  await oneAtATime(database.pool, () => signIn.seedAgents(company.now().agents, config.demoPassword))
  const guarded = whileDatabaseAnswers(signIn, async () => void (await database.pool.query('SELECT 1')))
  app.addHook('onRequest', async (_request, reply) => {
    reply.helmet(deskPolicy)
  })
  const presence = createPresence(database.pool)
  await registerDesk(app, {
    actions: createDeskActions({ ...parts, files }),
    views: createDeskViews({ ...parts, pool: database.pool }),
    reveals: createDeskReveals(parts),
    privacy: createDeskPrivacy({ ...parts, pool: database.pool, removeFile: (key) => files.remove(key) }),
    signIn: guarded,
    factors: createDeskFactors({ pool: database.pool, ids, clock }),
    factorRule: config.secondFactor,
    signInTries: createSignInTries(database.pool, ids, LOCKOUT),
    live: {
      subscribe: (listener) => {
        const ends = [
          hub.subscribe(DESK_TOPIC, (event) => {
            if (event.type === 'desk') listener({ conversationId: event.conversationId, version: event.version })
          }),
          hub.subscribe(WRITING_TOPIC, (event) => {
            if (event.type === 'writes') listener({ conversationId: event.conversationId, version: null, isWriting: true })
          }),
        ]
        return () => {
          for (const end of ends) end()
        }
      },
    },
    presence: {
      seen: (login) => presence.seen(login, clock.now()),
      gone: (login, since) => presence.gone(login, since),
    },
    typing: async (login, conversationId) => {
      const person = await writesTo(database.pool, login, conversationId).catch(() => null)
      if (!person) return
      hub.announce(personTopic(person), { type: 'typing' })
      side.host.typing(person)
    },
    clock,
    company: company.fresh,
    files: deskFiles(files),
    channels: async () => channelViews(side.host.health(), await outboxStanding(database.pool, clock.now()), given.startedAt),
    ...(webRoot && existsSync(join(webRoot, 'console')) ? { consoleRoot: join(webRoot, 'console') } : {}),
  })
}
