import type { InboundMessage } from '../../../domain/conversations/message.ts'
import type { Channel, DeliveryReport, OutboundMessage } from '../../channel.ts'
import type { ChannelLog } from '../../ports.ts'
import { SLACK_TEXT_LIMIT } from '../send/message-parts.ts'
import { slackRefusal } from '../slack-refusals.ts'
import type { Installation } from '../workspace/installations.ts'
import type { Threads } from '../workspace/threads.ts'
import { readMessage } from './read-message.ts'
import { messageEvent } from './slack-event.ts'

/** A message event of a workspace; its signature, or the socket it came through, was checked before. */
export interface SlackDelivery {
  readonly event: unknown
  readonly installation: Installation
}

/** Slack as a channel: reads what customers write, and prints by the Web API. */
export function createSlackChannel(parts: {
  readonly threads: Threads
  readonly log: ChannelLog
  readonly send: (message: OutboundMessage) => Promise<DeliveryReport>
}): Channel<SlackDelivery> {
  const told = new Set<string>()
  const unknownKind = (name: string) => {
    if (told.has(name)) return
    told.add(name)
    parts.log.warn('slack.unknown_kind', { kind: name })
  }
  return {
    name: 'slack',
    textLimit: SLACK_TEXT_LIMIT,
    receive: async ({ event, installation }): Promise<readonly InboundMessage[]> => {
      const parsed = messageEvent.safeParse(event)
      if (!parsed.success) throw slackRefusal('slack.malformed')
      const { teamId, botUserId, botId } = installation
      const inThread = (channel: string, root: string) => parts.threads.isOurs(teamId, `${channel}:${root}`)
      return readMessage(parsed.data, { teamId, botUserId, botId, inThread, unknownKind })
    },
    send: parts.send,
  }
}
