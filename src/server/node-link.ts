import pg from 'pg'
import { z } from 'zod'
import type { LiveHub } from './live-hub.ts'

const CHANNEL = 'waydesk_live'
const RETRY_MS = 2_000

const heard = z.object({
  node: z.string(),
  topic: z.string(),
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('changed'), seq: z.number(), told: z.string().exactOptional() }),
    z.object({ type: z.literal('typing') }),
    z.object({ type: z.literal('writes'), conversationId: z.string() }),
    z.object({ type: z.literal('desk'), conversationId: z.string().nullable(), version: z.number().nullable() }),
  ]),
})

export interface OpenNodeLink {
  close(): Promise<void>
}

/**
 * Spreads live events over all nodes by LISTEN/NOTIFY on a connection of its own, outside every turn's transaction.
 * A lost connection is opened again; what was missed meanwhile the browsers fetch by seq.
 */
export function openNodeLink(hub: LiveHub, connectionString: string, node: string): OpenNodeLink {
  let client: pg.Client | null = null
  let closed = false
  let retry: NodeJS.Timeout | null = null

  async function connect(): Promise<void> {
    const fresh = new pg.Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 5_000 })
    fresh.on('error', () => lost(fresh))
    fresh.on('end', () => lost(fresh))
    fresh.on('notification', ({ payload }) => take(payload ?? '', hub, node))
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${CHANNEL}`)
      client = fresh
    } catch {
      // The database is away; the browsers poll until it is back.
      lost(fresh)
    }
  }

  function lost(which: pg.Client): void {
    if (client === which) client = null
    if (closed || retry) return
    retry = setTimeout(() => {
      retry = null
      void connect()
    }, RETRY_MS)
  }

  hub.linkNodes({
    publish: (topic, event) => {
      const payload = JSON.stringify({ node, topic, event })
      client?.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch(() => undefined)
    },
  })
  void connect()

  return {
    close: async () => {
      closed = true
      if (retry) clearTimeout(retry)
      await client?.end().catch(() => undefined)
    },
  }
}

function take(payload: string, hub: LiveHub, node: string): void {
  const parsed = heard.safeParse(safeJson(payload))
  if (parsed.success && parsed.data.node !== node) hub.deliver(parsed.data.topic, parsed.data.event)
}

function safeJson(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    // Somebody else's notification on our channel.
    return null
  }
}
