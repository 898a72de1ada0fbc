/** How a channel fares, as who leads the desk sees it. */
export interface ChannelView {
  readonly name: string
  readonly state: 'ready' | 'connecting' | 'waiting_for_login' | 'down'
  /** Code of the last trouble; null = none since it last worked. */
  readonly trouble: string | null
  /** What is scanned with the phone to log the account in; null = nothing to scan. */
  readonly loginQr: string | null
  /** Since when it is in this state; ISO. */
  readonly since: string
  /** Bubbles on their way, and since when the oldest of them waits. */
  readonly waiting: number
  readonly waitingSince: string | null
  /** Bubbles of the last 24 hours that were not delivered, or nobody knows whether. */
  readonly notDelivered: number
}
