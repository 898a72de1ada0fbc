import Fastify, { type InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addHealth, type HealthParts } from '../../src/server/health.ts'
import { addMetrics } from '../../src/server/metrics/add-metrics.ts'
import type { HouseLook } from '../../src/server/metrics/house-gauges.ts'
import { createMetrics } from '../../src/server/metrics/metrics.ts'
import { sparingly, type Trouble } from '../../src/server/sparing-log.ts'
import { withCase } from '../../src/server/with-case.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { caseOf } from '../../src/store/operation/case-of.ts'
import { houseStanding } from '../../src/store/operation/house-standing.ts'
import { freshDatabase } from '../support/database.ts'

const look: HouseLook = {
  standing: async () => ({
    queues: [{ team: 'vip', waiting: 2, longest: 61 }],
    lateCalls: [{ team: 'front', late: 3, longest: 240 }],
    outbox: [{ channel: 'kf', waiting: 3, oldest: 12, failed: 1, unknown: 4 }],
    turns: { count: 5, faults: 1, p50: 0.01, p95: 0.02, p99: null },
    turnLag: 7,
    timerLag: 0,
    lastRuns: [{ job: 'backup', at: 1_763_000_000 }],
  }),
  channels: () => [{ name: 'slack', state: 'down' }],
  connections: () => [{ pool: 'desk', open: 3, idle: 1, waiting: 0 }],
  diskFree: async () => 1_000,
}

async function server(token: string | null, house = look) {
  const metrics = createMetrics(house)
  const app = Fastify()
  addMetrics(app, metrics, token)
  app.get('/things/:id', async () => ({}))
  app.post('/channels/kf/callback', async (_request, reply) => reply.code(401).send())
  app.post('/api/desk/auth/sign-in/username', async (_request, reply) => reply.code(429).send())
  const read = (more: Partial<InjectOptions> = {}) =>
    app.inject({ url: '/metrics', remoteAddress: '127.0.0.1', ...more } as InjectOptions)
  return { app, metrics, read }
}

describe('who may read the metrics', () => {
  it.each([
    ['this machine', {}, 200],
    ['this machine by IPv6', { remoteAddress: '::1' }, 200],
    ['another machine', { remoteAddress: '10.0.0.7' }, 404],
    ['another machine through a proxy on this one', { headers: { 'x-forwarded-for': '10.0.0.7' } }, 404],
    ['another machine through a proxy that says so in its own way', { headers: { via: '1.1 gate' } }, 404],
  ])('without a token: %s', async (_who, more, status) => {
    const { read } = await server(null)
    expect((await read(more)).statusCode).toBe(status)
  })

  it.each([
    ['the token', 'Bearer a-token-of-16-signs', 200],
    ['another token', 'Bearer a-token-of-16-signz', 404],
    ['a piece of the token', 'Bearer a-token', 404],
    ['nothing', undefined, 404],
  ])('with a token set, from anywhere: %s', async (_what, authorization, status) => {
    const { read } = await server('a-token-of-16-signs')
    const headers = authorization === undefined ? {} : { authorization }
    expect((await read({ headers })).statusCode).toBe(status)
    expect((await read({ headers, remoteAddress: '10.0.0.7' })).statusCode).toBe(status)
  })
})

describe('what the metrics say', () => {
  it('counts answers by their route, never by the address that somebody typed', async () => {
    const { app, read } = await server(null)
    await app.inject('/things/13800138000')
    const { body } = await read()
    expect(body).toContain('waydesk_http_request_seconds_count{method="GET",route="/things/:id",status="200"} 1')
    expect(body).not.toContain('13800138000')
  })

  it('counts refused signatures by channel, and sign-ins by how they ended', async () => {
    const { app, metrics, read } = await server(null)
    await app.inject({ method: 'POST', url: '/channels/kf/callback' })
    await app.inject({ method: 'POST', url: '/api/desk/auth/sign-in/username' })
    metrics.received('kf')
    metrics.delivered('kf', 'unknown')
    const { body } = await read()
    for (const line of [
      'waydesk_webhooks_refused_total{channel="kf"} 1',
      'waydesk_sign_ins_total{outcome="locked"} 1',
      'waydesk_sign_ins_total{outcome="refused"} 0',
      'waydesk_messages_received_total{channel="kf"} 1',
      'waydesk_deliveries_total{channel="kf",outcome="unknown"} 1',
    ]) {
      expect(body).toContain(line)
    }
  })

  it('tells how the house stands', async () => {
    const { read } = await server(null)
    const { body } = await read()
    for (const line of [
      'waydesk_queue_waiting{team="vip"} 2',
      'waydesk_promised_calls_late{team="front"} 3',
      'waydesk_promised_calls_late_seconds{team="front"} 240',
      'waydesk_queue_longest_wait_seconds{team="vip"} 61',
      'waydesk_outbox_oldest_seconds{channel="kf"} 12',
      'waydesk_outbox_not_delivered{channel="kf",outcome="unknown"} 4',
      'waydesk_turn_seconds{quantile="0.95"} 0.02',
      'waydesk_turn_faults_recent 1',
      'waydesk_turn_lag_seconds 7',
      'waydesk_last_run_timestamp_seconds{job="backup"} 1763000000',
      'waydesk_channel_up{channel="slack"} 0',
      'waydesk_database_connections{pool="desk",state="busy"} 2',
      'waydesk_disk_free_bytes 1000',
      'waydesk_database_up 1',
    ]) {
      expect(body).toContain(line)
    }
    expect(body).toMatch(/process_resident_memory_bytes \d+/)
  })

  it('says that the database is away instead of nothing at all, and does not call unknown none', async () => {
    const { read } = await server(null, { ...look, standing: () => Promise.reject(new Error('away')) })
    const { body } = await read()
    expect(body).toContain('waydesk_database_up 0')
    expect(body).toContain('waydesk_turn_lag_seconds Nan')
    expect(body).not.toContain('waydesk_queue_waiting{')
  })
})

describe('how the house stands in the database', () => {
  let database: Database
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.close())

  it('is read from an empty house too', async () => {
    const standing = await houseStanding(database.pool, new Date('2026-11-23T10:00:00Z'))
    expect(standing).toEqual({
      queues: [],
      lateCalls: [],
      outbox: [],
      turns: { count: 0, faults: 0, p50: null, p95: null, p99: null },
      turnLag: 0,
      timerLag: 0,
      lastRuns: [],
    })
    expect(await caseOf(database.pool, '00000000-0000-7000-8000-000000000001')).toBeNull()
  })

  it('names the longest wait, the oldest bubble and what is late', async () => {
    const at = (seconds: number) => new Date(Date.parse('2026-11-23T10:00:00Z') - seconds * 1_000)
    const id = (n: number) => `00000000-0000-7000-8000-00000000000${n}`
    const { pool } = database
    await pool.query('INSERT INTO customers (id, created_at, updated_at) VALUES ($1, $2, $2)', [id(1), at(900)])
    await pool.query(
      `INSERT INTO channel_identities (id, customer_id, channel, channel_account, external_user, created_at) VALUES ($1, $1, 'kf', 'a', 'u', $2)`,
      [id(1), at(900)],
    )
    await pool.query(
      `INSERT INTO conversations (id, identity_id, customer_id, channel, channel_account, owner_kind, owner_team, waiting_since, turn_due_at, opened_at, last_message_at)
       VALUES ($1, $1, $1, 'kf', 'a', 'queue', 'claims', $2, $3, $4, $4)`,
      [id(1), at(300), at(20), at(900)],
    )
    const bubble = `INSERT INTO outbox (id, conversation_id, message_id, seq, channel, channel_account, external_user, state, next_at, created_at, done_at)
      VALUES ($1, $2, $1, $3, 'kf', 'a', 'u', $4, $5, $5, $6)`
    await pool.query(bubble, [id(2), id(1), 1, 'queued', at(45), null])
    await pool.query(bubble, [id(3), id(1), 2, 'unknown', at(80), at(70)])
    await pool.query(bubble, [id(4), id(1), 3, 'failed', at(200_000), at(190_000)])
    await pool.query(`INSERT INTO timers (id, conversation_id, kind, subject, due_at) VALUES ($1, $1, 'silence', '', $2)`, [
      id(1),
      at(90),
    ])
    const turn = `INSERT INTO turns (id, conversation_id, kind, trigger, facts, effects, version, took_ms, fault, at)
      VALUES ($1, $2, 'messages', '{}', '{}', '[]', 1, $3, $4, $5)`
    await pool.query(turn, [id(5), id(1), 20, null, at(10)])
    await pool.query(turn, [id(6), id(1), 40, 'TypeError', at(200)])
    await pool.query(turn, [id(7), id(1), 9_000, null, at(400)])
    expect(await houseStanding(pool, at(0))).toMatchObject({
      queues: [{ team: 'claims', waiting: 1, longest: 300 }],
      outbox: [{ channel: 'kf', waiting: 1, oldest: 45, failed: 0, unknown: 1 }],
      turns: { count: 2, faults: 1, p50: 0.03 },
      turnLag: 20,
      timerLag: 90,
      lateCalls: [],
    })
    await pool.query(
      `INSERT INTO cases (number, conversation_id, customer_id, kind, team, priority, reason, summary, slots, due_at, opened_at)
       VALUES ('GD1', $1, $1, 'hand_over', 'front', 'normal', '', '', '{}', $2, $3)`,
      [id(1), at(60), at(900)],
    )
    await pool.query(`UPDATE conversations SET owner_kind = 'bot', hand_over_case = 'GD1' WHERE id = $1`, [id(1)])
    expect(await houseStanding(pool, at(0))).toMatchObject({ queues: [], lateCalls: [{ team: 'front', late: 1, longest: 60 }] })
  })
})

describe('readiness', () => {
  const ready = async (parts: Parameters<typeof addHealth>[1]) => {
    const app = Fastify()
    addHealth(app, parts)
    const { statusCode, body } = await app.inject('/readyz')
    return { code: statusCode, ...JSON.parse(body) }
  }

  const states: readonly (readonly [string, HealthParts, object])[] = [
    [
      'all is well',
      { isReady: async () => true, diskFree: async () => 1e12 },
      { code: 200, status: 'ready', database: 'ok', disk: 'ok' },
    ],
    [
      'the database is away',
      { isReady: () => Promise.reject(new Error('x')) },
      { code: 503, status: 'waiting', database: 'away' },
    ],
    [
      'the disk is nearly full',
      { isReady: async () => true, diskFree: async () => 1e6, diskReserveBytes: 1e8 },
      { code: 200, status: 'ready', disk: 'low' },
    ],
  ]
  it.each(states)('when %s', async (_when, parts, answer) => {
    expect(await ready(parts)).toMatchObject(answer)
  })
})

describe('a line about a conversation', () => {
  it('carries the number of the case that is open there', async () => {
    const lines: unknown[] = []
    const say = withCase(
      async (id) => (id === 'c1' ? 'GD202611230001' : null),
      (line) => lines.push(line),
    )
    say({ code: 'kf.refused', conversationId: 'c1' })
    say({ code: 'kf.refused', conversationId: 'c2' })
    say({ code: 'outbox.away', conversationId: 'c1' })
    await new Promise(setImmediate)
    expect(lines).toHaveLength(3)
    expect(lines).toContainEqual({ code: 'kf.refused', conversationId: 'c1', caseNumber: 'GD202611230001' })
    expect(lines).toContainEqual({ code: 'kf.refused', conversationId: 'c2' })
    expect(lines).toContainEqual({ code: 'outbox.away', conversationId: 'c1' })
  })
})

describe('trouble that goes on', () => {
  it('is said once a minute, with how often it came meanwhile', () => {
    let now = 0
    const lines: unknown[] = []
    const say = sparingly(
      (line: Trouble) => lines.push(line),
      () => new Date(now),
    )
    for (const second of [0, 1, 2, 59, 61, 62]) {
      now = second * 1_000
      say({ code: 'outbox.away' })
    }
    say({ code: 'kf.busy', conversationId: 'c1' })
    say({ code: 'kf.busy', conversationId: 'c2' })
    expect(lines).toEqual([
      { code: 'outbox.away' },
      { code: 'outbox.away', again: 3 },
      { code: 'kf.busy', conversationId: 'c1' },
      { code: 'kf.busy', conversationId: 'c2' },
    ])
  })
})
