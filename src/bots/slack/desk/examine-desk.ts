import type { Finding } from '../../open-channel.ts'
import type { SlackDeskSettings } from '../settings.ts'
import type { SlackClient } from '../workspace/clients.ts'
import { troubleOf } from '../workspace/trouble.ts'

/** Whether the app can read each channel of the desk, and whether Slack knows everybody who is to answer there. */
export async function examineDesk(desk: SlackDeskSettings, clients: readonly SlackClient[]): Promise<Finding> {
  const channels = [...new Set(Object.values(desk.channels))]
  const closed = await refusedBy(channels, clients, (client, channel) => client.conversations.history({ channel, limit: 1 }))
  const strangers = await refusedBy(Object.keys(desk.agents), clients, (client, who) =>
    who.includes('@') ? client.users.lookupByEmail({ email: who }) : client.users.info({ user: who }),
  )
  const logins = strangers.map((who) => desk.agents[who])
  const faults = [
    ...(closed.length === 0 ? [] : [`the app is not in ${closed.join(', ')} (SLACK_DESK_CHANNELS): /invite it there`]),
    ...(logins.length === 0 ? [] : [`Slack knows nobody by what SLACK_AGENTS says of ${logins.join(', ')}`]),
  ]
  if (faults.length > 0) return { isOk: false, line: `desk: ${faults.join('; ')}` }
  return { isOk: true, line: `desk: ${channels.length} channels, ${Object.keys(desk.agents).length} people` }
}

/** What no workspace knows. Slack that does not answer has been told of already. */
async function refusedBy<What>(
  all: readonly What[],
  clients: readonly SlackClient[],
  ask: (client: SlackClient, what: What) => Promise<unknown>,
): Promise<readonly What[]> {
  const answers = await Promise.all(
    all.map(async (what) => {
      const each = await Promise.all(clients.map((client) => ask(client, what).then(() => 'known' as const, verdictOf)))
      return each.length > 0 && each.every((verdict) => verdict === 'refused')
    }),
  )
  return all.filter((_what, place) => answers[place])
}

function verdictOf(error: unknown): 'refused' | 'unclear' {
  const { kind, code } = troubleOf(error)
  return kind === 'refused' && /not_found|not_in_channel/.test(code) ? 'refused' : 'unclear'
}
