/** What a channel tells of one bubble; the same shape as the channels' own report. */
export type SendReport =
  | { readonly status: 'sent' | 'delivered'; readonly externalId?: string }
  | FailedReport
  | { readonly status: 'unknown'; readonly code: string; readonly partsSent?: number }

export interface FailedReport {
  readonly status: 'failed'
  readonly code: string
  readonly retryAfterMs: number | null
  readonly partsSent?: number
  /** The account's fault, not the chat's. */
  readonly wholeAccount?: boolean
}
