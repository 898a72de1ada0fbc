import type { InboundMessage } from '../../../domain/conversations/message.ts'
import { externalUserOf, instantOf } from '../receive/place.ts'
import type { Tap } from '../receive/slack-event.ts'
import { escapeText } from '../send/escape-text.ts'
import type { SlackClient } from '../workspace/clients.ts'

/** A tapped choice as a message; null = it was under nothing. Of several taps under one message the first counts. */
export function readTap({ user, channel, message, actions }: Tap, teamId: string): InboundMessage | null {
  const [action] = actions
  if (!channel || !message || !action?.value) return null
  return {
    channel: 'slack',
    channelAccount: teamId,
    externalId: `${channel.id}:${message.ts}:choice`,
    externalUser: externalUserOf({ channel: channel.id, user: user.id, root: message.thread_ts ?? message.ts }),
    kind: 'text',
    text: action.value,
    isChoice: true,
    person: user.id,
    sentAt: instantOf(action.action_ts ?? message.ts),
  }
}

/** The buttons go, and what was chosen stays to be read. */
export async function showChosen(client: SlackClient, { channel, message, actions }: Tap): Promise<void> {
  const chosen = actions[0]?.value
  if (!channel || !message || chosen === undefined) return
  const kept = (message.blocks ?? []).filter(({ type }) => type === 'section')
  const note = { type: 'context', elements: [{ type: 'plain_text', text: `✓ ${chosen}`, emoji: false }] }
  await client.apiCall('chat.update', {
    channel: channel.id,
    ts: message.ts,
    text: `${message.text ?? ''}\n✓ ${escapeText(chosen)}`,
    blocks: [...kept, note],
  })
}
