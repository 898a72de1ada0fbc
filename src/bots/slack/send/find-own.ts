import { z } from 'zod'
import type { Place } from '../receive/place.ts'
import type { SlackClient } from '../workspace/clients.ts'
import { OWN_EVENT } from './post-text.ts'
import { channelOf } from './upload-file.ts'

const PAGE = 100

const posted = z.object({
  ts: z.string(),
  metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
})

/** Ids of ours among the messages of a place since an instant, with their `ts`: what Slack has taken for certain. */
export async function findOwn(
  client: SlackClient,
  at: { readonly place: Place; readonly since: Date; readonly event?: string },
): Promise<ReadonlyMap<string, string>> {
  const event = at.event ?? OWN_EVENT
  const channel = await channelOf(client, at.place)
  const page = {
    channel,
    oldest: String(Math.floor(at.since.getTime() / 1000) - 60),
    limit: PAGE,
    include_all_metadata: true,
  }
  const answer =
    at.place.threadTs === null
      ? await client.conversations.history(page)
      : await client.conversations.replies({ ...page, ts: at.place.threadTs })
  const found = new Map<string, string>()
  for (const message of answer.messages ?? []) {
    const { ts, metadata } = posted.safeParse(message).data ?? {}
    const id = metadata?.event_type === event ? metadata.event_payload['id'] : undefined
    if (typeof id === 'string' && ts) found.set(id, ts)
  }
  return found
}
