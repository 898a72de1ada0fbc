import type { InboundMessage } from '../../domain/conversations/message.ts'
import { inTransaction } from '../transaction.ts'
import { type Receipt, type ReceiveParts, receiveWithin, unlessStoredMeanwhile } from '../turns/receive.ts'
import { type Mark, remember } from './channel-memory.ts'

const ONE_READER = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 2))'

/**
 * A page of a platform's feed and the mark after it, in one transaction: the mark never moves past what is not stored. What is stored
 * already is skipped, the order is the page's. Throws `Outage` when the database is away; then nothing happened.
 */
export function receiveAll(parts: ReceiveParts, messages: readonly InboundMessage[], mark: Mark): Promise<readonly Receipt[]> {
  const storePage = () =>
    inTransaction(parts.pool, async (client) => {
      // Two readers of one feed would wait for each other's conversations.
      await client.query(ONE_READER, [JSON.stringify([mark.channel, mark.account, mark.key])])
      const receipts: Receipt[] = []
      for (const message of messages) receipts.push(await receiveWithin({ ...parts, client }, message))
      await remember(client, mark, parts.now)
      return receipts
    })
  return unlessStoredMeanwhile(storePage)
}
