import type { ChannelView } from '../../domain/desk/channel-view.ts'
import type { OutboxStanding } from '../../store/channels/outbox-standing.ts'
import type { ChannelState } from './channel-host.ts'

const QUIET: OutboxStanding = { waiting: 0, waitingSince: null, notDelivered: 0 }

/** The web chat and every open channel, with what waits for it; words that wait for a channel that is not open are shown as down. */
export function channelViews(
  states: readonly ChannelState[],
  standing: ReadonlyMap<string, OutboxStanding>,
  startedAt: Date,
): readonly ChannelView[] {
  const web: ChannelState = { name: 'web', state: 'ready', trouble: null, loginQr: null, since: startedAt }
  const open = [web, ...states]
  const closed = [...standing]
    .filter(([name, { waiting }]) => waiting > 0 && !open.some((state) => state.name === name))
    .map(([name]): ChannelState => ({ name, state: 'down', trouble: 'outbox.no_channel', loginQr: null, since: startedAt }))
  return [...open, ...closed].map(({ since, ...state }) => {
    const { waiting, waitingSince, notDelivered } = standing.get(state.name) ?? QUIET
    return { ...state, since: since.toISOString(), waiting, waitingSince: waitingSince?.toISOString() ?? null, notDelivered }
  })
}
