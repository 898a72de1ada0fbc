import { z } from 'zod'
import type { InboundMessage } from '../../../../domain/conversations/message.ts'
import { KF } from '../names.ts'
import type { FeedItem } from './feed-item.ts'

type Contents = Pick<InboundMessage, 'kind' | 'text' | 'isChoice' | 'media'>

/** A customer's entry of the feed as intake takes it. */
export function messageOf(item: FeedItem, account: string, customer: string): InboundMessage {
  return {
    channel: KF,
    channelAccount: account,
    externalId: item.msgid,
    externalUser: customer,
    sentAt: new Date(item.send_time * 1_000),
    ...contentsOf(item),
  }
}

/** A customer's recall, as an entry of its own. */
export function recallOf(
  item: FeedItem,
  recalled: string,
  at: { readonly account: string; readonly customer: string },
): InboundMessage {
  return { ...messageOf(item, at.account, at.customer), kind: 'recall', text: recalled }
}

/** What an entry says; of a kind that is not known, or not whole, its name. */
export function contentsOf(item: FeedItem): Contents {
  return READ[item.msgtype]?.(item) ?? { kind: 'unknown', text: item.msgtype.slice(0, 64) }
}

const READ: Readonly<Record<string, (item: FeedItem) => Contents | null>> = {
  text: ({ text }) => (text ? written(text) : null),
  image: ({ image }) => media({ kind: 'image', ref: image?.media_id, name: null }),
  voice: ({ voice }) => media({ kind: 'voice', ref: voice?.media_id, name: 'voice.amr' }),
  video: ({ video }) => media({ kind: 'file', ref: video?.media_id, name: 'video.mp4' }),
  file: ({ file }) => media({ kind: 'file', ref: file?.media_id, name: null }),
  location: ({ location }) => (location ? { kind: 'location', text: lines(location.name, location.address) } : null),
  link: ({ link }) => (link ? { kind: 'card', text: lines(link.title, link.url) } : null),
  miniprogram: ({ miniprogram }) => (miniprogram ? { kind: 'card', text: miniprogram.title } : null),
  business_card: ({ business_card: card }) => (card ? { kind: 'card', text: card.userid } : null),
  merged_msg: ({ merged_msg: chat }) => (chat ? card(chat.title, ...chat.item.slice(0, MOST_FORWARDED).map(saidBefore)) : null),
  channels: ({ channels }) => (channels ? card(channels.title, channels.nickname) : null),
  channels_shop_product: ({ channels_shop_product: goods }) => (goods ? card(goods.title, goods.shop_nickname) : null),
  channels_shop_order: ({ channels_shop_order: bought }) => {
    return bought ? card(bought.product_titles, bought.state, bought.order_id) : null
  },
}

/** Of a chat that somebody forwards, the beginning. */
const MOST_FORWARDED = 30

/** A line of a forwarded chat: its contents are JSON once more, and what is no text is told by its kind. */
function saidBefore({ sender_name, msgtype, msg_content }: NonNullable<FeedItem['merged_msg']>['item'][number]): string {
  const words = textInside.safeParse(msg_content)
  return `${sender_name}：${words.success ? words.data.text.content : `[${msgtype}]`}`
}

const textInside = z
  .string()
  .transform((json, context): unknown => {
    try {
      return JSON.parse(json)
    } catch {
      context.addIssue('no JSON')
      return z.NEVER
    }
  })
  .pipe(z.object({ text: z.object({ content: z.string() }) }))

/** A card without words is better known by the name of its kind. */
function card(...parts: readonly string[]): Contents | null {
  const text = lines(...parts)
  return text === '' ? null : { kind: 'card', text }
}

/** A tap on an item of a menu message comes back as the item's text, with the item's id. */
function written({ content, menu_id }: NonNullable<FeedItem['text']>): Contents {
  return { kind: 'text', text: content, ...(menu_id ? { isChoice: true } : {}) }
}

interface Media {
  readonly kind: 'image' | 'voice' | 'file'
  readonly ref: string | undefined
  readonly name: string | null
}

function media({ kind, ref, name }: Media): Contents | null {
  return ref ? { kind, text: '', media: { ref, name } } : null
}

function lines(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('\n')
}
