import type { Clock } from '../../../domain/ports.ts'
import type { ChannelHealth, DeliveryReport } from '../../channel.ts'

/** What a channel that is only called and calls knows of its own health. */
export interface Pulse {
  health(): ChannelHealth
  well(): void
  ill(code: string): void
  /** What a delivery tells: trouble of one customer is none of the channel's. */
  after(report: DeliveryReport): DeliveryReport
}

export function createPulse(clock: Clock): Pulse {
  let state: ChannelHealth = { state: 'connecting', trouble: null, loginQr: null, since: clock.now() }
  const become = (next: ChannelHealth['state'], trouble: string | null) => {
    if (state.state !== next || state.trouble !== trouble) state = { state: next, trouble, loginQr: null, since: clock.now() }
  }
  const well = () => become('ready', null)
  const ill = (code: string) => become('down', code)
  return {
    well,
    ill,
    health: () => state,
    after: (report) => {
      if (report.status === 'sent' || report.status === 'delivered') well()
      if (report.status === 'failed' && report.wholeAccount) ill(report.code)
      return report
    },
  }
}
