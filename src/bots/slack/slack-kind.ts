import type { ChannelKind } from '../open-channel.ts'
import { readSlackSettings } from './settings.ts'

/** Slack: customers in direct messages and shared channels, and the agents' desk; its library is loaded only when it is configured. */
export const slackKind: ChannelKind = {
  name: 'slack',
  open: async (env) => {
    const settings = readSlackSettings(env)
    if (settings === null) return null
    const { openSlack } = await import('./open-slack.ts')
    return (ports) => openSlack(settings, ports)
  },
}
