import type pg from 'pg'
import type { InboundMessage } from '../../domain/conversations/message.ts'
import { openConversation } from '../conversations/open-conversation.ts'
import { asOutage, inTransaction } from '../transaction.ts'
import { receiveRecall } from './receive-recall.ts'
import { findMessage, isStoredTwice, type Placed, type StoreParts, storeMessage, type ToStore } from './store-message.ts'

/** Where a received message stands. */
export interface Receipt extends Placed {
  /** This external id was stored before: nothing was added. */
  readonly duplicate: boolean
  readonly isNew: boolean
}

export interface ReceiveParts extends StoreParts {
  readonly pool: pg.Pool
  /** Stores the message with others that come now; null = it must be stored alone. Absent = always alone. */
  readonly storeTogether?: (toStore: ToStore) => Promise<Placed | null>
}

/** Stores a message before it returns; an equal external id is stored once in any interleaving. Throws `Outage` when the database is away. */
export async function receive(parts: ReceiveParts, message: InboundMessage): Promise<Receipt> {
  try {
    return await (message.kind === 'recall' ? takeBack(parts, message) : storeOrFind(parts, message))
  } catch (error) {
    throw asOutage(error)
  }
}

async function storeOrFind(parts: ReceiveParts, message: InboundMessage): Promise<Receipt> {
  const together = (await parts.storeTogether?.({ parts, message })) ?? null
  if (together !== null) return asNew(together)
  for (let tries = 0; tries < 5; tries += 1) {
    const stored = await storeMessage(parts.pool, parts, message)
    if (stored !== null) return asNew(stored)
    const known = await findMessage(parts.pool, message)
    if (known !== null) return asKnown(known)
    await inTransaction(parts.pool, (client) => openConversation({ ...parts, client }, message))
  }
  throw new Error('no conversation could be opened')
}

function takeBack(parts: ReceiveParts, message: InboundMessage): Promise<Receipt> {
  return unlessStoredMeanwhile(() => inTransaction(parts.pool, (client) => receiveWithin({ ...parts, client }, message)))
}

/** The same message came by another road at the same time: the next try finds it. */
export async function unlessStoredMeanwhile<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (!isStoredTwice(error) || tries >= 5) throw error
    }
  }
}

/** The same inside a transaction of the caller, who runs it by `unlessStoredMeanwhile`. */
export async function receiveWithin(
  parts: StoreParts & { readonly client: pg.PoolClient },
  message: InboundMessage,
): Promise<Receipt> {
  for (let tries = 0; tries < 3; tries += 1) {
    const known = await findMessage(parts.client, message)
    if (known !== null) return asKnown(known)
    const stored = await storeWithin(parts, message)
    if (stored !== null) return asNew(stored)
    await openConversation(parts, message)
  }
  throw new Error('no conversation could be opened')
}

function storeWithin(parts: StoreParts & { readonly client: pg.PoolClient }, message: InboundMessage): Promise<Placed | null> {
  return message.kind === 'recall' ? receiveRecall(parts, message) : storeMessage(parts.client, parts, message)
}

function asNew(placed: Placed): Receipt {
  return { ...placed, duplicate: false, isNew: true }
}

function asKnown(placed: Placed): Receipt {
  return { ...placed, duplicate: true, isNew: false }
}
