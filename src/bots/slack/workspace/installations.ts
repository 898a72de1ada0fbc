import { createHash } from 'node:crypto'
import { z } from 'zod'
import { Outage } from '../../../domain/errors/outage.ts'
import type { ChannelPorts } from '../../open-channel.ts'
import type { SlackSettings } from '../settings.ts'
import { slackRefusal } from '../slack-refusals.ts'
import type { SlackClient } from './clients.ts'
import { troubleOf } from './trouble.ts'

const CHANNEL = 'slack'
const KEY = 'installation'
const KEEP_MS = 60_000

const installation = z.object({
  teamId: z.string(),
  teamName: z.string(),
  botToken: z.string(),
  botUserId: z.string(),
  botId: z.string().nullable(),
})

/** What was learned of the environment's token: everything but the token. */
const OWN = { channel: CHANNEL, account: 'own', key: 'who' }
const recalled = installation.extend({ mark: z.string() })

/** The app in one workspace. */
export type Installation = z.infer<typeof installation>

/** Workspaces that have the app; what OAuth brought is kept in the database, sealed. */
export interface Installations {
  /** Throws `slack.not_installed`, or an `Outage` when the workspace cannot be asked who we are. */
  find(teamId: string): Promise<Installation>
  /** The workspace whose token is in the environment; null = none is. */
  own(): Promise<Installation | null>
  save(installation: Installation): Promise<void>
  remove(teamId: string): Promise<void>
  /** Ids of the workspaces that came by OAuth. */
  teams(): Promise<readonly string[]>
}

interface Parts {
  readonly settings: SlackSettings
  readonly ports: Pick<ChannelPorts, 'memory' | 'seal' | 'clock'>
  readonly client: (token: string) => SlackClient
}

/** Finds the installation of a workspace: by the environment's token, or as OAuth left it. */
export function createInstallations({ settings, ports, client }: Parts): Installations {
  const known = new Map<string, { readonly found: Installation; readonly until: number }>()
  const placeFor = (teamId: string) => ({ channel: CHANNEL, account: teamId, key: KEY })
  const sealPlace = (teamId: string) => `${CHANNEL}/${teamId}/${KEY}`
  let ours: Promise<Installation> | null = null

  async function own(): Promise<Installation | null> {
    const token = settings.botToken
    if (token === null) return null
    ours ??= askOrRecall({ memory: ports.memory, client }, token)
    return ours.catch((error: unknown) => {
      ours = null
      throw error
    })
  }

  async function remembered(teamId: string): Promise<Installation | null> {
    const sealed = await ports.memory.get(placeFor(teamId))
    const opened = ports.seal.open(sealed, sealPlace(teamId))
    const parsed = installation.safeParse(opened === null ? null : JSON.parse(opened))
    return parsed.success ? parsed.data : null
  }

  return {
    own,
    async find(teamId) {
      const mine = await own()
      // Without OAuth there is one installation; for a whole organisation it hears of every workspace of it.
      if (mine !== null && (mine.teamId === teamId || settings.oauth === null)) return mine
      const now = ports.clock.now().getTime()
      const kept = known.get(teamId)
      if (kept && kept.until > now) return kept.found
      const found = await remembered(teamId)
      if (found === null) throw slackRefusal('slack.not_installed')
      known.set(teamId, { found, until: now + KEEP_MS })
      return found
    },
    async save(found) {
      known.delete(found.teamId)
      const value = ports.seal.close(JSON.stringify(found), sealPlace(found.teamId))
      await ports.memory.set({ ...placeFor(found.teamId), value })
    },
    async remove(teamId) {
      known.delete(teamId)
      await ports.memory.remove(placeFor(teamId))
    },
    teams: () => ports.memory.accounts({ channel: CHANNEL, key: KEY }),
  }
}

/** What customers write is taken while Slack does not answer us, too: whose the token is was learned when it was first used. */
async function askOrRecall(
  { memory, client }: Pick<Parts, 'client'> & Pick<ChannelPorts, 'memory'>,
  token: string,
): Promise<Installation> {
  const mark = createHash('sha256').update(token).digest('base64url')
  try {
    const found = await whoIs(client(token), token)
    await memory.set({ ...OWN, value: { ...found, botToken: '', mark } }).catch(() => undefined)
    return found
  } catch (error) {
    const known = recalled.safeParse(await memory.get(OWN).catch(() => null))
    if (known.success && known.data.mark === mark) return { ...known.data, botToken: token }
    throw error
  }
}

/** Asks Slack whose token this is. */
export async function whoIs(client: SlackClient, botToken: string): Promise<Installation> {
  const answer = await client.auth.test().catch((error: unknown) => {
    const trouble = troubleOf(error)
    throw new Outage(trouble.code, trouble.kind === 'refused' ? (trouble.againMs ?? 60_000) : 5_000, error)
  })
  if (!answer.team_id || !answer.user_id) throw new Outage('slack.no_json', 5_000)
  return {
    teamId: answer.team_id,
    teamName: answer.team ?? answer.team_id,
    botToken,
    botUserId: answer.user_id,
    botId: answer.bot_id ?? null,
  }
}
