import type { AnsweredMessage, AnsweringIntake, ChannelMark, FeedIntake, StoredMessage } from '../../bots/ports.ts'
import type { InboundMessage } from '../../domain/conversations/message.ts'

interface Store {
  receive(message: InboundMessage): Promise<StoredMessage>
  answer(message: InboundMessage): Promise<AnsweredMessage>
  receiveAll(messages: readonly InboundMessage[], mark: ChannelMark): Promise<readonly StoredMessage[]>
}

interface Listener {
  /** Its turn is still to come. */
  readonly heard: (message: InboundMessage, stored: StoredMessage) => void
  /** Its turn was stored with it, and so many bubbles go back with the receipt. */
  readonly answered: (message: InboundMessage, bubbles: number) => void
}

/** Intake that tells of every message that is stored and was not before: turns, readers and the desk look up. */
export function listeningIntake(store: Store, { heard, answered }: Listener): FeedIntake & AnsweringIntake {
  return {
    answer: async (message) => {
      const stored = await store.answer(message)
      if (stored.page !== null) answered(message, stored.page.messages.length - 1)
      else if (stored.isNew) heard(message, stored)
      return stored
    },
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
