import type { Erasure, StillOpen } from '../privacy/retention.ts'

/** What erasing a customer would take away, what the law makes us keep, and what has to end first. */
export interface ErasurePlan {
  readonly chats: number
  readonly messages: number
  readonly files: number
  readonly keptOrders: readonly string[]
  readonly keptCases: readonly string[]
  /** null = it can be done now. */
  readonly stillOpen: StillOpen | null
}

export type Erased = Omit<Erasure, 'files'> & { readonly files: number }

/** An entry of the audit log: who did or saw what, and when. */
export interface AuditLine {
  readonly id: string
  readonly at: string
  readonly by: string
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
}

/** A list that somebody takes away as a file. */
export interface ListTaken {
  /** `conversations`, or the figure of the day. */
  readonly list: string
  readonly rows: number
}

export interface AuditFilter {
  /** Login, action or subject, whole or its beginning. */
  readonly search?: string
  /** Id of the last line of the page before. */
  readonly before?: string
}

/** A customer's data on their request (PIPL art. 45, 47), and who looked at what. Every call of the first three stands in the audit log. */
export interface DeskPrivacy {
  exportCustomer(by: string, customerId: string): Promise<Readonly<Record<string, unknown>>>
  planErasure(by: string, customerId: string): Promise<ErasurePlan>
  /** Throws `privacy.still_open` while something is under way. */
  eraseCustomer(by: string, customerId: string): Promise<Erased>
  /** Puts on record that a list leaves the desk. */
  takeList(by: string, taken: ListTaken): Promise<void>
  /** Newest first, a page at a time. */
  audit(by: string, filter: AuditFilter): Promise<readonly AuditLine[]>
}
