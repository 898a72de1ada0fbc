import { z } from 'zod'

const mediaId = z.object({ media_id: z.string().min(1) })

/** What one entry of the feed carries, of every kind that we read; the rest is kept by its name. */
const entry = z.looseObject({
  msgid: z.string().min(1),
  open_kfid: z.string().optional(),
  external_userid: z.string().optional(),
  send_time: z.number(),
  origin: z.number().optional(),
  servicer_userid: z.string().optional(),
  msgtype: z.string().min(1),
  text: z.object({ content: z.string(), menu_id: z.string().optional() }).optional(),
  image: mediaId.optional(),
  voice: mediaId.optional(),
  video: mediaId.optional(),
  file: mediaId.optional(),
  location: z
    .object({ latitude: z.number(), longitude: z.number(), name: z.string().default(''), address: z.string().default('') })
    .optional(),
  link: z.object({ title: z.string().default(''), url: z.string().default('') }).optional(),
  miniprogram: z.object({ title: z.string().default('') }).optional(),
  business_card: z.object({ userid: z.string().default('') }).optional(),
  event: z
    .looseObject({
      event_type: z.string(),
      external_userid: z.string().optional(),
      welcome_code: z.string().optional(),
      fail_msgid: z.string().optional(),
      fail_type: z.number().optional(),
      change_type: z.number().optional(),
      old_servicer_userid: z.string().optional(),
      new_servicer_userid: z.string().optional(),
      recall_msgid: z.string().optional(),
    })
    .optional(),
})

export type FeedItem = z.infer<typeof entry>
export type FeedEvent = NonNullable<FeedItem['event']>

const page = z.object({
  next_cursor: z.string().default(''),
  has_more: z.number().default(0),
  msg_list: z.array(z.unknown()).default([]),
})

export interface FeedPage {
  readonly items: readonly FeedItem[]
  readonly nextCursor: string
  readonly hasMore: boolean
  /** Entries that could not be read. */
  readonly unread: number
}

/** A page of the feed; null = it is none. An entry that does not hold together spoils no other. */
export function readPage(body: unknown): FeedPage | null {
  const parsed = page.safeParse(body)
  if (!parsed.success) return null
  const items = parsed.data.msg_list.map((item) => entry.safeParse(item))
  return {
    items: items.flatMap((item) => (item.success ? [item.data] : [])),
    nextCursor: parsed.data.next_cursor,
    hasMore: parsed.data.has_more === 1,
    unread: items.filter((item) => !item.success).length,
  }
}
