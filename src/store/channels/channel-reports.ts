import type { DeskParts } from '../desk/desk-parts.ts'
import { asOutage } from '../transaction.ts'
import { type DeliveryNews, tellDelivery } from './delivery-news.ts'
import { type PersonSpoke, personLeft, personSpoke } from './person-chats.ts'

/** What platforms tell besides customers' messages, written down. Throws `Outage` when the database is away. */
export function createChannelReports(parts: DeskParts) {
  return {
    delivery: async (news: DeliveryNews): Promise<void> => {
      try {
        const changed = await tellDelivery(parts.pool, news, parts.clock.now())
        const { channel, channelAccount } = news
        if (changed) parts.announce?.({ kind: 'conversation_changed', channel, channelAccount, ...changed })
      } catch (error) {
        throw asOutage(error)
      }
    },
    personSpoke: (words: PersonSpoke): Promise<void> => personSpoke(parts, words),
    personLeft: (person: Omit<PersonSpoke, 'said'>): Promise<void> => personLeft(parts, person),
  }
}
