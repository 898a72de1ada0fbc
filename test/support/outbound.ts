import type { OutboundMessage } from '../../src/bots/channel.ts'

/** A bubble to alice, who wrote just now. */
export function outbound(given: Partial<OutboundMessage>): OutboundMessage {
  return {
    id: 'm-0',
    channel: 'wechaty',
    channelAccount: 'waydesk',
    externalUser: 'alice',
    conversationId: 'c-1',
    seq: 1,
    text: '',
    choices: [],
    attachment: null,
    author: 'bot',
    partsSent: 0,
    since: { lastInboundAt: new Date('2026-11-23T02:00:00Z'), sent: 0 },
    ...given,
  }
}
