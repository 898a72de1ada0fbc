/** The world did not answer (database, platform, carrier): worth another try, never the customer's fault. */
export class Outage extends Error {
  readonly code: string
  readonly retryAfterMs: number

  constructor(code: string, retryAfterMs: number, cause?: unknown) {
    super(code, { cause })
    this.name = 'Outage'
    this.code = code
    this.retryAfterMs = retryAfterMs
  }
}
