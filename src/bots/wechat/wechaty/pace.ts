/** How long is waited for what, in ms. */
export interface Pace {
  /** A connection that is not open by then never will be. */
  readonly openMs: number
  /** Time between an open connection and the login, or the QR code, that follows it. */
  readonly loginMs: number
  /** Quiet time after which a sign of life is asked for. */
  readonly probeMs: number
  /** A question is answered by then. */
  readonly answerMs: number
  readonly closeMs: number
  /** Rest after the first failure; it doubles up to the longest. */
  readonly restMs: number
  readonly longestRestMs: number
  /** A message that could not be read or stored is tried again after this. */
  readonly retryMs: number
  /** How often a node says that the gateway is still its own; four of them are how long that holds. */
  readonly renewMs: number
}

export const PACE: Pace = {
  openMs: 20_000,
  loginMs: 20_000,
  probeMs: 20_000,
  answerMs: 10_000,
  closeMs: 8_000,
  restMs: 1_000,
  longestRestMs: 30_000,
  retryMs: 2_000,
  renewMs: 5_000,
}
