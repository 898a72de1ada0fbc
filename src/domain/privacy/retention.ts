/**
 * How long personal data stays, in days. What a purpose no longer needs goes (PIPL art. 19); records of a trade stay three years
 * after it ended (E-Commerce Law art. 31).
 */
export interface Retention {
  /** What a turn was decided on, for replay and «why did it say that». */
  readonly turnDays: number
  /** Words and files of a chat, after it was closed or the last word in it. */
  readonly chatDays: number
  /** Parties of orders and shipments, after they ended; a customer's own name and phones, after the last word or trade. */
  readonly recordDays: number
}

export const defaultRetention: Retention = { turnDays: 30, chatDays: 730, recordDays: 1095 }

/** What stands where a person's words or name stood. */
export const ERASED = '〔已删除 erased〕'

/** Why a customer's data cannot be erased yet: what is still under way. */
export interface StillOpen {
  readonly orders: readonly string[]
  readonly cases: readonly string[]
  /** A person or a queue has the chat. */
  readonly chats: number
}

/** What an erasure did, and what the law makes us keep until its own term. */
export interface Erasure {
  readonly chats: number
  readonly messages: number
  readonly files: readonly string[]
  readonly keptOrders: readonly string[]
  readonly keptCases: readonly string[]
}
