import type { Place } from '../receive/place.ts'
import type { SlackClient } from '../workspace/clients.ts'
import { choiceBlocks } from './choice-blocks.ts'
import { escapeText } from './escape-text.ts'

/** By this a message of ours is found again when Slack's answer was lost. */
export const OWN_EVENT = 'waydesk_message'

export interface TextToPost {
  readonly place: Place
  readonly text: string
  readonly choices: readonly string[]
  /** Our id of it. */
  readonly id: string
}

/** Posts words that are read exactly as they are; returns the channel they came to and their `ts`. */
export async function postText(
  client: SlackClient,
  post: TextToPost,
): Promise<{ readonly channel: string; readonly ts: string }> {
  const answer = await client.chat.postMessage({
    channel: post.place.channel,
    text: escapeText(post.text),
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    metadata: { event_type: OWN_EVENT, event_payload: { id: post.id } },
    ...(post.place.threadTs === null ? {} : { thread_ts: post.place.threadTs }),
    ...(post.choices.length === 0 ? {} : { blocks: choiceBlocks(post.text, post.choices) }),
  })
  return { channel: answer.channel ?? post.place.channel, ts: answer.ts ?? '' }
}
