import type { Finding } from '../open-channel.ts'
import { examineDesk } from './desk/examine-desk.ts'
import type { SlackSettings } from './settings.ts'
import type { SlackClient } from './workspace/clients.ts'
import type { Installations } from './workspace/installations.ts'
import { troubleOf } from './workspace/trouble.ts'

/** What the bot's token must be allowed; the app's manifest asks for the same. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'channels:history',
  'chat:write',
  'commands',
  'files:read',
  'files:write',
  'groups:history',
  'im:history',
  'im:write',
  'users:read',
  'users:read.email',
] as const

interface Parts {
  readonly settings: SlackSettings
  readonly installations: Installations
  readonly client: (token: string) => SlackClient
}

/** Whose the tokens are, and whether they may do what is needed. */
export async function examineSlack(parts: Parts): Promise<readonly Finding[]> {
  const { settings, installations, client } = parts
  const findings: Finding[] = []
  const workspaces: SlackClient[] = settings.botToken === null ? [] : [client(settings.botToken)]
  if (settings.botToken !== null) findings.push(...(await examineToken('SLACK_BOT_TOKEN', client(settings.botToken))))
  for (const team of settings.oauth === null ? [] : await installations.teams()) {
    const found = await installations.find(team).catch(() => null)
    const unreadable = { isOk: false, line: `workspace ${team}: its installation cannot be read; install the app there again` }
    if (found !== null) workspaces.push(client(found.botToken))
    findings.push(...(found === null ? [unreadable] : await examineToken(`workspace ${found.teamName}`, client(found.botToken))))
  }
  if (settings.botToken === null && findings.length === 0) {
    findings.push({ isOk: false, line: 'no workspace has installed the app yet: open /channels/slack/install' })
  }
  if (settings.desk !== null && findings.every(({ isOk }) => isOk)) findings.push(await examineDesk(settings.desk, workspaces))
  if (settings.appToken !== null) findings.push(await examineSocket(settings.appToken, client))
  return findings
}

async function examineToken(name: string, client: SlackClient): Promise<readonly Finding[]> {
  try {
    const answer = await client.auth.test()
    const scopes = answer.response_metadata?.scopes ?? []
    const missing = scopes.length === 0 ? [] : BOT_SCOPES.filter((scope) => !scopes.includes(scope))
    const who = { isOk: true, line: `${name}: ${answer.user ?? '?'} in ${answer.team ?? '?'} (${answer.team_id ?? '?'})` }
    if (missing.length === 0) return [who]
    const add = `add ${missing.join(', ')} under OAuth & Permissions and install the app again`
    return [who, { isOk: false, line: `${name}: rights are missing: ${add}` }]
  } catch (error) {
    return [{ isOk: false, line: `${name}: ${adviceFor(error)}` }]
  }
}

async function examineSocket(appToken: string, client: (token: string) => SlackClient): Promise<Finding> {
  try {
    await client(appToken).apps.connections.open()
    return { isOk: true, line: 'SLACK_APP_TOKEN: Socket Mode opens' }
  } catch (error) {
    return { isOk: false, line: `SLACK_APP_TOKEN: ${adviceFor(error)}` }
  }
}

function adviceFor(error: unknown): string {
  const { kind, code } = troubleOf(error)
  if (code === 'slack.away' || kind === 'uncertain') return 'Slack does not answer; look at the network and SLACK_API_URL'
  return `Slack refuses it (${code.slice('slack.'.length)}); copy the token from the app's settings again`
}
