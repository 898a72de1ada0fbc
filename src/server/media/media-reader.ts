import type pg from 'pg'
import type { Attachment } from '../../domain/conversations/message.ts'
import { Outage } from '../../domain/errors/outage.ts'
import { Refusal } from '../../domain/errors/refusal.ts'
import type { Clock, Ids } from '../../domain/ports.ts'
import {
  endReading,
  keepFetched,
  nextReadingAt,
  putOffReading,
  type Reading,
  takeReadings,
} from '../../store/channels/readings.ts'
import { startLoop } from '../loop.ts'
import { fileOf, type ReadingTools, wordsOf } from './read-message.ts'

export interface MediaReaderParts {
  readonly pool: pg.Pool
  readonly ids: Ids
  readonly clock: Clock
  readonly tools: ReadingTools
  readonly quietWindowMs: (channel: string) => number
  /** Read, or given up: the turn may go on, and the file is there for the desk. */
  readonly onRead: (reading: Reading, now: { readonly seq: number; readonly version: number }) => void
  /** Codes and ids only. */
  readonly log: (code: string, conversationId?: string) => void
}

export interface MediaReader {
  /** A message with a file was stored. */
  wake(): void
  stop(): Promise<void>
}

/** A killed reader's work is taken up after so long; longer than all deadlines together. */
const LEASE_MS = 45_000
const AT_ONCE = 12
/** One platform that stands still leaves room for the others. */
const AT_ONCE_A_CHANNEL = 4
/** An hour, all pauses together. */
const TRIES = 14
const LONGEST_PAUSE_MS = 600_000
const SWEEP_MS = 2_000

/** Fetches and reads what customers sent, before the turn where that is soon enough; what is to be done are rows, so nothing is lost. */
export function startMediaReader(parts: MediaReaderParts): MediaReader {
  const underWay = new Map<Promise<void>, string>()

  async function run(): Promise<number> {
    const now = parts.clock.now()
    const leaseUntil = new Date(now.getTime() + LEASE_MS)
    const readings = await takeReadings(parts.pool, { now, leaseUntil, ...roomBeside([...underWay.values()]) })
    for (const reading of readings) {
      const work = read(parts, reading).catch(() => parts.log('media.away', reading.conversationId))
      underWay.set(work, reading.channel)
      void work.finally(() => {
        underWay.delete(work)
        loop.wake()
      })
    }
    return readings.length
  }

  const loop = startLoop({
    run,
    nextDueAt: () => nextReadingAt(parts.pool),
    sweepMs: SWEEP_MS,
    onFault: () => parts.log('media.away'),
  })
  return {
    wake: () => loop.wake(),
    stop: async () => {
      await loop.stop()
      await Promise.all(underWay.keys())
      await parts.tools.barcodes.close()
    },
  }
}

/** What may be taken beside these: no more than the channel with the least room left can bear, should it all be of that one. */
function roomBeside(underWay: readonly string[]): { readonly most: number; readonly except: readonly string[] } {
  const counts = new Map<string, number>()
  for (const channel of underWay) counts.set(channel, (counts.get(channel) ?? 0) + 1)
  const isFull = (channel: string) => (counts.get(channel) ?? 0) >= AT_ONCE_A_CHANNEL
  const channels = [...counts.keys()]
  const rooms = channels.filter((channel) => !isFull(channel)).map((channel) => AT_ONCE_A_CHANNEL - (counts.get(channel) ?? 0))
  return { most: Math.max(0, Math.min(AT_ONCE_A_CHANNEL, AT_ONCE - underWay.length, ...rooms)), except: channels.filter(isFull) }
}

async function read(parts: MediaReaderParts, reading: Reading): Promise<void> {
  let attachment: Attachment | null = null
  try {
    const file = await fileOf(parts.tools, reading)
    attachment = file?.attachment ?? null
    if (attachment && !reading.attachment) await keepFetched(parts.pool, reading.messageId, attachment)
    const words = file && (await wordsOf(parts.tools, file, reading.text))
    await end(parts, reading, { state: 'done', attachment, readText: words?.text ?? null, lateWords: words?.told ?? null })
  } catch (error) {
    await giveUpOrLater(parts, { reading, attachment }, error)
  }
}

async function giveUpOrLater(
  parts: MediaReaderParts,
  { reading, attachment }: { readonly reading: Reading; readonly attachment: Attachment | null },
  error: unknown,
): Promise<void> {
  parts.log(codeOf(error), reading.conversationId)
  if (error instanceof Refusal || reading.tries >= TRIES) {
    await end(parts, reading, { state: 'failed', attachment, readText: null, lateWords: null })
    return
  }
  const asked = error instanceof Outage ? error.retryAfterMs : 0
  const pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(asked, 1_000 * 2 ** reading.tries))
  await putOffReading(parts.pool, reading.messageId, new Date(parts.clock.now().getTime() + pauseMs))
}

async function end(
  parts: MediaReaderParts,
  reading: Reading,
  outcome: Omit<Parameters<typeof endReading>[1], 'messageId' | 'conversationId'>,
): Promise<void> {
  const { messageId, conversationId, channel } = reading
  const at = { pool: parts.pool, ids: parts.ids, now: parts.clock.now(), quietWindowMs: parts.quietWindowMs(channel) }
  const after = await endReading(at, { messageId, conversationId, ...outcome })
  if (after) parts.onRead(reading, after)
}

function codeOf(error: unknown): string {
  return error instanceof Refusal || error instanceof Outage ? error.code : 'media.fault'
}
