import { randomBytes } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { Outage } from '../../domain/errors/outage.ts'
import type { Clock } from '../../domain/ports.ts'
import type { ChannelLog } from '../ports.ts'
import type { Seal } from '../seal.ts'
import { BOT_SCOPES } from './examine.ts'
import { slackRefusal } from './slack-refusals.ts'
import type { SlackClient } from './workspace/clients.ts'
import { type Installations, whoIs } from './workspace/installations.ts'
import { troubleOf } from './workspace/trouble.ts'

const STATE_PLACE = 'slack/oauth/state'
const COOKIE = 'waydesk_slack_install'
const VALID_MS = 10 * 60 * 1000

const state = z.object({ nonce: z.string(), at: z.number() })
const callback = z.object({ code: z.string().min(1), state: z.string().min(1) })

interface Parts {
  readonly oauth: { readonly clientId: string; readonly clientSecret: string }
  readonly apiUrl: string
  readonly publicUrl: string | null
  readonly seal: Seal
  readonly installations: Installations
  readonly client: (token: string) => SlackClient
  readonly clock: Clock
  readonly log: ChannelLog
}

/** `/install` sends to Slack, `/oauth` comes back from there: only in the browser that has begun it, within ten minutes. */
export function addOauthRoutes(app: FastifyInstance, parts: Parts): void {
  const redirect = parts.publicUrl === null ? {} : { redirect_uri: `${parts.publicUrl}/channels/slack/oauth` }

  app.get('/install', async (_request, reply) => {
    const nonce = randomBytes(16).toString('base64url')
    const sealed = parts.seal.close(JSON.stringify({ nonce, at: parts.clock.now().getTime() }), STATE_PLACE)
    const url = new URL('/oauth/v2/authorize', parts.apiUrl)
    const query = { client_id: parts.oauth.clientId, scope: BOT_SCOPES.join(','), state: sealed, ...redirect }
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
    const secure = parts.publicUrl?.startsWith('https:') ? '; Secure' : ''
    const cookie = `${COOKIE}=${nonce}; Path=/channels/slack; HttpOnly; SameSite=Lax; Max-Age=${VALID_MS / 1000}${secure}`
    return reply.header('set-cookie', cookie).redirect(url.href)
  })

  app.get('/oauth', async (request, reply) => {
    const query = callback.safeParse(request.query)
    if (!query.success) throw slackRefusal('slack.install_refused')
    checkState(query.data.state, request, parts)
    const token = await exchange(parts, { code: query.data.code, ...redirect })
    const installation = await whoIs(parts.client(token), token)
    await parts.installations.save(installation)
    parts.log.info('slack.installed', { teamId: installation.teamId })
    reply.header('set-cookie', `${COOKIE}=; Path=/channels/slack; HttpOnly; SameSite=Lax; Max-Age=0`)
    return reply.type('text/plain; charset=utf-8').send('Installed. You can close this window.\n安装完成，可以关闭此页面。\n')
  })
}

function checkState(sealed: string, request: FastifyRequest, { seal, clock }: Parts): void {
  const opened = seal.open(sealed, STATE_PLACE)
  const begun = state.safeParse(opened === null ? null : JSON.parse(opened))
  const isFresh = begun.success && Math.abs(clock.now().getTime() - begun.data.at) <= VALID_MS
  const cookies = (request.headers.cookie ?? '').split(/;\s*/)
  if (!isFresh || !cookies.includes(`${COOKIE}=${begun.data.nonce}`)) throw slackRefusal('slack.bad_state')
}

/** The bot's token for the code; a code that Slack does not take was not given by it. */
async function exchange(
  { oauth, client }: Parts,
  given: { readonly code: string; readonly redirect_uri?: string },
): Promise<string> {
  const { clientId: client_id, clientSecret: client_secret } = oauth
  const answer = await client('')
    .oauth.v2.access({ client_id, client_secret, ...given })
    .catch((error: unknown) => {
      const trouble = troubleOf(error)
      if (trouble.kind === 'refused' && trouble.againMs === null) throw slackRefusal('slack.install_refused')
      throw new Outage(trouble.code, 5_000, error)
    })
  // Rights for a whole organisation have no team of their own; each workspace installs for itself.
  if (!answer.access_token || answer.is_enterprise_install) throw slackRefusal('slack.install_refused')
  return answer.access_token
}
