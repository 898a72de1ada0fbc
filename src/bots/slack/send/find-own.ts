import { z } from 'zod'
import type { Place } from '../receive/place.ts'
import type { SlackClient } from '../workspace/clients.ts'
import { OWN_EVENT } from './post-text.ts'
import { channelOf } from './upload-file.ts'

const PAGE = 200
const MOST_PAGES = 5
/** Slack's clock and ours may differ. */
const CLOCKS_DIFFER_S = 60

const posted = z.object({
  ts: z.string(),
  user: z.string().optional(),
  metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
  files: z.array(z.object({ name: z.string().nullish(), size: z.number().nullish() })).optional(),
})

interface Look {
  readonly place: Place
  readonly since: Date
  readonly event?: string
  /** Whose files count; absent = files are not looked for. */
  readonly botUserId?: string
}

/** Ids of ours among the messages of a place since an instant, with their `ts`: what Slack has taken for certain. */
export async function findOwn(client: SlackClient, look: Look): Promise<ReadonlyMap<string, string>> {
  const channel = await channelOf(client, look.place)
  const found = new Map<string, string>()
  const oldest = String(Math.floor(look.since.getTime() / 1000) - CLOCKS_DIFFER_S)
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const asked = { channel, oldest, limit: PAGE, include_all_metadata: true, ...(cursor ? { cursor } : {}) }
    const { threadTs: ts } = look.place
    const answer = ts === null ? await client.conversations.history(asked) : await client.conversations.replies({ ...asked, ts })
    for (const message of answer.messages ?? []) keepOwn(found, message, look)
    cursor = answer.response_metadata?.next_cursor
    if (!cursor) break
  }
  return found
}

/** What a file of ours is found by: Slack keeps no id of ours with it. */
export function fileId({ name, bytes }: { readonly name: string; readonly bytes: number }): string {
  return `file:${name}:${bytes}`
}

function keepOwn(found: Map<string, string>, message: unknown, { event = OWN_EVENT, botUserId }: Look): void {
  const read = posted.safeParse(message)
  if (!read.success) return
  const { ts, metadata, files = [], user } = read.data
  const id = metadata?.event_type === event ? metadata.event_payload['id'] : undefined
  if (typeof id === 'string') found.set(id, ts)
  if (botUserId === undefined || user !== botUserId) return
  for (const { name, size } of files) if (name) found.set(fileId({ name, bytes: size ?? 0 }), ts)
}
