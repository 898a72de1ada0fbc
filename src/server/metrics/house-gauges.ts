import { Gauge, type Registry } from 'prom-client'
import type { HouseStanding } from '../../store/operation/house-standing.ts'

/** Where the gauges look when somebody asks. */
export interface HouseLook {
  standing(): Promise<HouseStanding>
  channels(): readonly { readonly name: string; readonly state: string }[]
  connections(): readonly { readonly pool: string; readonly open: number; readonly idle: number; readonly waiting: number }[]
  /** Bytes left where files are kept; null = nobody can tell. */
  diskFree(): Promise<number | null>
}

/** How the house stands, the same on every node; `refresh` looks, and never throws: a database that is away is a value too. */
export function houseGauges(register: Registry, look: HouseLook): { readonly refresh: () => Promise<void> } {
  const gauges = declare(register)
  return {
    refresh: async () => {
      const standing = await look.standing().catch(() => null)
      const diskFree = await look.diskFree()
      for (const gauge of Object.values(gauges)) gauge.reset()
      gauges.databaseUp.set(standing === null ? 0 : 1)
      gauges.diskFree.set(diskFree ?? Number.NaN)
      for (const { name, state } of look.channels()) gauges.channelUp.set({ channel: name }, state === 'ready' ? 1 : 0)
      for (const { pool, open, idle, waiting } of look.connections()) {
        gauges.connections.set({ pool, state: 'busy' }, open - idle)
        gauges.connections.set({ pool, state: 'idle' }, idle)
        gauges.connections.set({ pool, state: 'waited_for' }, waiting)
      }
      show(gauges, standing)
    },
  }
}

type Gauges = ReturnType<typeof declare>

function declare(register: Registry) {
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `waydesk_${name}`, help, labelNames, registers: [register] })
  return {
    databaseUp: gauge('database_up', '1 = the database answers'),
    connections: gauge('database_connections', 'Connections of this process to the database', ['pool', 'state']),
    diskFree: gauge('disk_free_bytes', 'Bytes left where files are kept'),
    channelUp: gauge('channel_up', '1 = the channel works', ['channel']),
    queueWaiting: gauge('queue_waiting', 'Chats that wait for a person', ['team']),
    queueLongest: gauge('queue_longest_wait_seconds', 'How long the longest of them waits', ['team']),
    callsLate: gauge('promised_calls_late', 'Calls that were promised and are late', ['team']),
    callsLatest: gauge('promised_calls_late_seconds', 'How late the latest of them is', ['team']),
    outboxWaiting: gauge('outbox_waiting', 'Bubbles on their way', ['channel']),
    outboxOldest: gauge('outbox_oldest_seconds', 'Age of the oldest of them', ['channel']),
    notDelivered: gauge('outbox_not_delivered', 'Bubbles of 24 hours not delivered, or nobody knows', ['channel', 'outcome']),
    turnSeconds: gauge('turn_seconds', 'Time that turns of the last five minutes took', ['quantile']),
    turns: gauge('turns_recent', 'Turns of the last five minutes'),
    faults: gauge('turn_faults_recent', 'Turns of the last five minutes that failed on a fault of ours'),
    turnLag: gauge('turn_lag_seconds', 'How late the longest waiting turn is'),
    timerLag: gauge('timer_lag_seconds', 'How late the longest waiting timer is'),
    lastRun: gauge('last_run_timestamp_seconds', 'When a job ran last', ['job']),
  }
}

function show(gauges: Gauges, standing: HouseStanding | null): void {
  if (standing === null) {
    // Nobody knows is not none.
    for (const gauge of [gauges.turns, gauges.faults, gauges.turnLag, gauges.timerLag]) gauge.set(Number.NaN)
    return
  }
  const { queues, lateCalls, outbox, turns, lastRuns, turnLag, timerLag } = standing
  for (const { team, waiting, longest } of queues) {
    gauges.queueWaiting.set({ team }, waiting)
    gauges.queueLongest.set({ team }, longest)
  }
  for (const { team, late, longest } of lateCalls) {
    gauges.callsLate.set({ team }, late)
    gauges.callsLatest.set({ team }, longest)
  }
  for (const { channel, waiting, oldest, failed, unknown } of outbox) {
    gauges.outboxWaiting.set({ channel }, waiting)
    gauges.outboxOldest.set({ channel }, oldest)
    gauges.notDelivered.set({ channel, outcome: 'failed' }, failed)
    gauges.notDelivered.set({ channel, outcome: 'unknown' }, unknown)
  }
  for (const { job, at } of lastRuns) gauges.lastRun.set({ job }, at)
  for (const [quantile, seconds] of Object.entries({ '0.5': turns.p50, '0.95': turns.p95, '0.99': turns.p99 })) {
    if (seconds !== null) gauges.turnSeconds.set({ quantile }, seconds)
  }
  gauges.turns.set(turns.count)
  gauges.faults.set(turns.faults)
  gauges.turnLag.set(turnLag)
  gauges.timerLag.set(timerLag)
}
