import { z } from 'zod'

/** Contents of another shape than we know are absent: who wrote, and when, is taken all the same. */
const contents = <Shape extends z.ZodRawShape>(shape: Shape) => z.object(shape).optional().catch(undefined)
const media = () => contents({ media_id: z.string().min(1) })

/** What one entry of the feed carries, of every kind that we read; the rest is kept by its name. */
const entry = z.looseObject({
  msgid: z.string().min(1),
  open_kfid: z.string().optional(),
  external_userid: z.string().optional(),
  send_time: z.number(),
  origin: z.number().optional(),
  servicer_userid: z.string().optional(),
  msgtype: z.string().min(1),
  text: contents({ content: z.string(), menu_id: z.string().optional().catch(undefined) }),
  image: media(),
  voice: media(),
  video: media(),
  file: media(),
  location: contents({ name: z.string().default(''), address: z.string().default('') }),
  link: contents({ title: z.string().default(''), url: z.string().default('') }),
  miniprogram: contents({ title: z.string().default('') }),
  business_card: contents({ userid: z.string().default('') }),
  merged_msg: contents({
    title: z.string().default(''),
    item: z
      .array(z.object({ sender_name: z.string().default(''), msgtype: z.string(), msg_content: z.string().default('') }))
      .default([]),
  }),
  channels: contents({ title: z.string().default(''), nickname: z.string().default('') }),
  channels_shop_product: contents({ title: z.string().default(''), shop_nickname: z.string().default('') }),
  channels_shop_order: contents({
    order_id: z.string().default(''),
    product_titles: z.string().default(''),
    state: z.string().default(''),
  }),
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
