import { App } from '@slack/bolt'
import { z } from 'zod'
import type { SlackSettings } from './settings.ts'
import { clientOptions, silentLogger } from './workspace/clients.ts'
import type { Installations } from './workspace/installations.ts'

/** Everything Slack may tell the app; each ends when what it told is stored. */
export interface SlackListeners {
  readonly message: (teamId: string, event: unknown) => Promise<void>
  readonly homeOpened: (teamId: string, event: unknown) => Promise<void>
  /** The app was taken out of the workspace, or its token called in. */
  readonly left: (teamId: string, event: unknown) => Promise<void>
  /** An event that nobody here listens to. */
  readonly unheard: (name: string) => void
  readonly tap: (teamId: string, body: unknown) => Promise<void>
  /** Returns what the command answers, seen by who gave it only. */
  readonly command: (teamId: string, body: unknown) => Promise<string>
  /** Returns what is wrong with the fields, by block; null = taken. */
  readonly submission: (teamId: string, body: unknown) => Promise<Readonly<Record<string, string>> | null>
}

/** One delivery, by HTTP or by socket: it is acknowledged with what this returns, or not at all when it throws. */
export type Deliver = (body: Readonly<Record<string, unknown>>, retry?: SlackRetry) => Promise<unknown>

export interface SlackRetry {
  readonly number: number
  readonly reason: string
}

const wrapped = z.object({ original: z.unknown().optional(), originals: z.array(z.unknown()).optional() })
const HEARD = new Set(['message', 'app_mention', 'app_home_opened', 'app_uninstalled', 'tokens_revoked'])

interface Parts {
  readonly settings: SlackSettings
  readonly installations: Installations
  readonly listeners: SlackListeners
}

/** Bolt's app behind receivers of our own: nothing is acknowledged before its listener has ended. */
export function createSlackApp({ settings, installations, listeners }: Parts): Deliver {
  const receiver = { init: () => undefined, start: async () => undefined, stop: async () => undefined }
  const app = new App({
    receiver,
    clientOptions: clientOptions(settings),
    logger: silentLogger,
    convoStore: false,
    ignoreSelf: false,
    authorize: async ({ teamId }) => {
      const { botToken, botUserId, botId } = await installations.find(teamId ?? '')
      return { botToken, botUserId, ...(botId === null ? {} : { botId }), ...(teamId === undefined ? {} : { teamId }) }
    },
  })
  // Bolt would acknowledge what its listeners could not do.
  app.error(async (error) => Promise.reject(error))
  listen(app, listeners)
  return async (body, retry) => {
    let answer: unknown
    const ack = async (given?: unknown) => {
      answer = given
    }
    const again = retry === undefined ? {} : { retryNum: retry.number, retryReason: retry.reason }
    await app.processEvent({ body, ack, ...again }).catch((error: unknown) => Promise.reject(innermost(error)))
    return answer
  }
}

function listen(app: App, to: SlackListeners): void {
  const team = (context: { readonly teamId?: string }) => context.teamId ?? ''
  app.event('message', ({ event, context }) => to.message(team(context), event))
  app.event('app_mention', ({ event, context }) => to.message(team(context), event))
  app.event('app_home_opened', ({ event, context }) => to.homeOpened(team(context), event))
  app.event(/^(app_uninstalled|tokens_revoked)$/, ({ event, context }) => to.left(team(context), event))
  app.event(/^/, async ({ event }) => {
    if (!HEARD.has(event.type)) to.unheard(event.type)
  })
  app.action(/^/, async ({ body, context, ack }) => {
    await to.tap(team(context), body)
    await ack()
  })
  app.command(/^/, async ({ body, context, ack }) => {
    await ack(await to.command(team(context), body))
  })
  app.view(/^/, async ({ body, context, ack }) => {
    const errors = await to.submission(team(context), body)
    await (errors === null ? ack() : ack({ response_action: 'errors', errors }))
  })
}

/** What was thrown in the listener, without what Bolt wraps around it. */
function innermost(error: unknown): unknown {
  const { original, originals } = wrapped.safeParse(error).data ?? {}
  const inner = original ?? originals?.[0]
  return inner === undefined ? error : innermost(inner)
}
