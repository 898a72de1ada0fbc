import type { ChannelMark, FeedIntake, StoredMessage } from '../../bots/ports.ts'
import type { InboundMessage } from '../../domain/conversations/message.ts'

interface Store {
  receive(message: InboundMessage): Promise<StoredMessage>
  receiveAll(messages: readonly InboundMessage[], mark: ChannelMark): Promise<readonly StoredMessage[]>
}

/** Intake that tells of every message that is stored and was not before: turns, readers and the desk look up. */
export function listeningIntake(store: Store, heard: (message: InboundMessage, stored: StoredMessage) => void): FeedIntake {
  return {
    receive: async (message) => {
      const stored = await store.receive(message)
      if (stored.isNew) heard(message, stored)
      return stored
    },
    receiveAll: async (messages, mark) => {
      const receipts = await store.receiveAll(messages, mark)
      for (const [index, message] of messages.entries()) {
        const stored = receipts[index]
        if (stored?.isNew) heard(message, stored)
      }
      return receipts
    },
  }
}
