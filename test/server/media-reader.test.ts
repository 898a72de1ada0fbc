import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FetchedMedia } from '../../src/bots/channel.ts'
import { createBarcodeReader } from '../../src/bots/media/barcodes.ts'
import { mediaRefusal } from '../../src/bots/media/media-refusals.ts'
import type { InboundMessage } from '../../src/domain/conversations/message.ts'
import { Outage } from '../../src/domain/errors/outage.ts'
import { diskFiles } from '../../src/server/file-store.ts'
import { type MediaReader, startMediaReader } from '../../src/server/media/media-reader.ts'
import { takeReadings } from '../../src/store/channels/readings.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { deskOn, message, type TestDesk } from '../store/support/desk.ts'
import { freshDatabase } from '../support/database.ts'
import { amr, labelPng } from '../support/sample-media.ts'

const OWN = 'SD2400112300018'
const folder = mkdtempSync(join(tmpdir(), 'waydesk-reader-'))
const files = diskFiles(folder)
let label: Buffer
let db: Database
let desk: TestDesk
let heard: { kind: string; text: string; file: string | null }[]
let reader: MediaReader | null

beforeAll(async () => {
  label = await labelPng(OWN, 'Code128')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeEach(async () => {
  db = await freshDatabase()
  heard = []
  reader = null
  desk = deskOn(db, ({ trigger }) => {
    if (trigger.kind !== 'messages') return {}
    heard.push(...trigger.messages.map(({ kind, text, attachment }) => ({ kind, text, file: attachment?.mime ?? null })))
    return { says: [{ text: '好的' }] }
  })
})
afterEach(async () => {
  await reader?.stop()
  await db.close()
})

interface World {
  readonly fetch?: () => Promise<FetchedMedia>
  readonly hear?: () => Promise<string>
}

function read({ fetch, hear }: World): void {
  reader = startMediaReader({
    pool: db.pool,
    ids: desk.ids,
    clock: desk.clock,
    tools: {
      files,
      fetchMedia: fetch ?? (() => Promise.reject(mediaRefusal('media.gone'))),
      barcodes: createBarcodeReader(60_000),
      speech: hear ? { hear } : null,
      waybillPrefix: () => 'SD',
    },
    quietWindowMs: () => 6_000,
    onRead: () => undefined,
    log: () => undefined,
  })
}

const sent = (kind: InboundMessage['kind'], more: Partial<InboundMessage> = {}) =>
  message('ann', '', { channel: 'kf', kind, media: { ref: 'media-1', name: null }, ...more })

async function row(): Promise<{ reading: string; tries: number; read_text: string | null; mime: string | null; ref: unknown }> {
  const { rows } = await db.pool.query(
    `SELECT reading, reading_tries AS tries, read_text, attachment->>'mime' AS mime, media_ref AS ref FROM messages WHERE author_kind = 'customer'
     ORDER BY seq LIMIT 1`,
  )
  return rows[0]
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error('it never came to that')
    reader?.wake()
  }
}

const isRead = async () => (await row()).reading !== 'waiting'

/** As long as a quiet window, and what is due by then. */
async function quiet(ms = 6_000): Promise<void> {
  desk.clock.pass(ms)
  await desk.store.runDueTurns(desk.clock.now())
}

describe('a customer sends', () => {
  it('a photo of the label: the turn has its waybill, beside the caption, and the photo is kept', async () => {
    read({ fetch: async () => ({ name: 'image', content: label }) })
    await desk.store.receive(sent('image', { text: '这个到哪了' }))
    await until(isRead)
    await quiet()
    expect(heard).toEqual([{ kind: 'image', text: `这个到哪了\n${OWN}`, file: 'image/png' }])
    expect(await row()).toMatchObject({ reading: 'done', ref: null, mime: 'image/png' })
  })

  it('a photo over the web, where the file is here already', async () => {
    read({})
    const { key } = await files.put({ name: 'a.png', mime: 'image/png', owner: 'ann' }, label)
    const attachment = { key, name: 'a.png', mime: 'image/png', bytes: label.length }
    await desk.store.receive(message('ann', '', { kind: 'image', attachment }))
    await until(isRead)
    await quiet()
    expect(heard).toEqual([{ kind: 'image', text: OWN, file: 'image/png' }])
  })

  it('a voice: the turn has its words', async () => {
    read({ fetch: async () => ({ name: 'v', content: amr() }), hear: async () => '我要寄快递' })
    await desk.store.receive(sent('voice'))
    await until(isRead)
    await quiet()
    expect(heard).toEqual([{ kind: 'voice', text: '我要寄快递', file: 'audio/amr' }])
  })

  it('a voice that nobody hears: the turn comes as soon as the recording is kept, without words', async () => {
    read({ fetch: async () => ({ name: 'v', content: amr() }) })
    await desk.store.receive(sent('voice'))
    await until(isRead)
    await quiet()
    expect(heard).toEqual([{ kind: 'voice', text: '', file: 'audio/amr' }])
  })

  it('a file that is no longer there, or that we do not take: the turn is not held up', async () => {
    read({ fetch: async () => ({ name: 'x.exe', content: Buffer.from('MZ'.padEnd(99, '\0')) }) })
    await desk.store.receive(sent('file'))
    await until(isRead)
    await quiet()
    expect(heard).toEqual([{ kind: 'file', text: '', file: null }])
    expect(await row()).toMatchObject({ reading: 'failed', mime: null })
  })
})

describe('the turn', () => {
  it('waits for a reading fifteen seconds and no more; what comes later is for colleagues', async () => {
    let isAway = true
    read({
      fetch: async () => {
        if (isAway) throw new Outage('kf.away', 1_000)
        return { name: 'image', content: label }
      },
    })
    const { conversationId } = await desk.store.receive(sent('image'))
    await until(async () => (await row()).tries > 0)
    await quiet(14_000)
    expect(heard).toEqual([])
    await quiet(1_000)
    expect(heard).toEqual([{ kind: 'image', text: '', file: null }])

    isAway = false
    desk.clock.pass(60_000)
    await until(isRead)
    expect(await row()).toMatchObject({ reading: 'done', read_text: null, mime: 'image/png' })
    const { rows } = await db.pool.query('SELECT words FROM conversation_events WHERE conversation_id = $1', [conversationId])
    expect(rows).toEqual([{ words: `图片中的单号：${OWN}` }])
    await quiet(60_000)
    expect(heard).toHaveLength(1)
  })

  it('takes what was written beside a photo together with it', async () => {
    const asked: ((media: FetchedMedia) => void)[] = []
    read({
      fetch: () =>
        new Promise((resolve) => {
          asked.push(resolve)
        }),
    })
    await desk.store.receive(sent('image'))
    // Taken by the reader, and asked for.
    await until(async () => (await row()).tries > 0 && asked.length > 0)
    desk.clock.pass(1_000)
    await desk.store.receive(message('ann', '帮我查一下', { channel: 'kf' }))
    await quiet(8_000)
    expect(heard).toEqual([])
    asked[0]?.({ name: 'image', content: label })
    await until(isRead)
    await quiet(0)
    expect(heard.map(({ text }) => text)).toEqual([OWN, '帮我查一下'])
  })
})

describe('a reader', () => {
  it('that is killed loses nothing: another takes the message up when its time has passed', async () => {
    await desk.store.receive(sent('voice'))
    const now = desk.clock.now()
    const most = { now, leaseUntil: new Date(now.getTime() + 45_000), most: 4, except: [] }
    expect(await takeReadings(db.pool, most)).toHaveLength(1)
    expect(await takeReadings(db.pool, most)).toHaveLength(0)
    read({ fetch: async () => ({ name: 'v', content: amr() }), hear: async () => '到哪了' })
    desk.clock.pass(46_000)
    await until(isRead)
    expect(await row()).toMatchObject({ reading: 'done', read_text: '到哪了', tries: 2 })
  })

  it('that has fetched a file does not fetch it again when only the reading failed', async () => {
    let fetches = 0
    let hearings = 0
    read({
      fetch: async () => {
        fetches += 1
        return { name: 'v', content: amr() }
      },
      hear: async () => {
        hearings += 1
        if (hearings < 3) throw new Outage('speech.away', 1_000)
        return '好了'
      },
    })
    await desk.store.receive(sent('voice'))
    await until(async () => {
      desk.clock.pass(20)
      return isRead()
    })
    expect([fetches, hearings]).toEqual([1, 3])
  })

  it('gives up after an hour of trying', async () => {
    read({
      fetch: async () => {
        throw new Outage('kf.away', 1_000)
      },
    })
    await desk.store.receive(sent('voice'))
    const began = desk.clock.now().getTime()
    await until(async () => {
      desk.clock.pass(30_000)
      return isRead()
    })
    expect((await row()).reading).toBe('failed')
    expect((desk.clock.now().getTime() - began) / 60_000).toBeGreaterThan(45)
  })

  it('of one platform that stands still leaves room for the others', async () => {
    read({ fetch: async () => new Promise(() => undefined) })
    const begun = async () => {
      const { rows } = await db.pool.query('SELECT count(*)::int AS n FROM messages WHERE reading_tries > 0')
      return rows[0].n
    }
    // One that is being fetched already leaves three places, not another four.
    await desk.store.receive(sent('image', { externalUser: 's0' }))
    await until(async () => (await begun()) === 1)
    for (let index = 1; index < 20; index += 1) await desk.store.receive(sent('image', { externalUser: `s${index}` }))
    await until(async () => (await begun()) >= 4)
    const { key } = await files.put({ name: 'a.png', mime: 'image/png', owner: 'bo' }, label)
    const attachment = { key, name: 'a.png', mime: 'image/png', bytes: label.length }
    const { messageId } = await desk.store.receive(message('bo', '', { kind: 'image', attachment }))
    await until(async () => {
      const { rows } = await db.pool.query('SELECT read_text FROM messages WHERE id = $1', [messageId])
      return rows[0].read_text === OWN
    })
    expect(await begun()).toBe(4 + 1)
    reader = null
  })
})
