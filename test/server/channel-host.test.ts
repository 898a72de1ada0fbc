import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChannelConversation, OutboundMessage } from '../../src/bots/channel.ts'
import { channelKinds } from '../../src/bots/channel-kinds.ts'
import type { ChannelKind, ChannelPorts } from '../../src/bots/open-channel.ts'
import { readConfig } from '../../src/config.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'
import { configuredChannels } from '../../src/server/channels/configured-channels.ts'
import { latestOnly } from '../../src/server/channels/latest-only.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { type Waydesk, wire } from '../../src/wiring.ts'
import { freshDatabase } from '../support/database.ts'
import { cookieOf } from '../support/desk-server.ts'

/** A channel called `pigeon`: what is posted to it is a message, what it sends is kept. */
function pigeons() {
  const sent: OutboundMessage[] = []
  const owners: string[] = []
  const log: string[] = []
  let ports: ChannelPorts | null = null
  const kind: ChannelKind = {
    name: 'pigeon',
    open: async (env) => {
      if (env['PIGEON_LOFT'] === undefined) return null
      if (env['PIGEON_LOFT'] === 'bad') throw new Refusal('config.invalid', { zh: '', en: 'PIGEON_LOFT is no loft' })
      return async (given) => {
        ports = given
        given.log.info('pigeon.opened')
        return {
          channel: {
            name: 'pigeon',
            textLimit: null,
            receive: async () => [],
            send: async (message: OutboundMessage) => {
              sent.push(message)
              return { status: 'sent' as const }
            },
          },
          isIdempotent: false,
          routes: async (app) => {
            app.post('/hook', async (request) => {
              const { id, text, from = 'ann' } = request.body as { id: string; text: string; from?: string }
              const message = { channel: 'pigeon', channelAccount: 'loft', externalId: id, externalUser: from }
              return given.intake.receive({ ...message, kind: 'text', text, isChoice: from === 'ann', sentAt: given.clock.now() })
            })
          },
          start: async () => void log.push('start'),
          stop: async () => void log.push('stop'),
          health: () => ({ state: 'ready', trouble: null, loginQr: null, since: given.clock.now() }),
          typing: async ({ externalUser }) => void log.push(`typing to ${externalUser}`),
          conversationChanged: async ({ owner }: ChannelConversation) => void owners.push(owner),
          examine: async () => [],
        }
      }
    },
  }
  return { kind, sent, owners, log, ports: () => ports }
}

describe('channels and the environment', () => {
  it('open nothing when nothing is configured, an empty variable included', async () => {
    const names = await configuredChannels([...channelKinds, pigeons().kind], { PIGEON_LOFT: '' })
    expect(names).toEqual([])
  })

  it('refuse to start with a variable that does not fit, and name it', async () => {
    await expect(configuredChannels([pigeons().kind], { PIGEON_LOFT: 'bad' })).rejects.toThrow(/PIGEON_LOFT/)
  })
})

describe('the host of channels', () => {
  const pigeon = pigeons()
  const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-host-'))
  let database: Database
  let waydesk: Waydesk

  beforeAll(async () => {
    database = await freshDatabase()
    const channels = await configuredChannels([pigeon.kind], { PIGEON_LOFT: 'roof' })
    const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', PUBLIC_URL: 'https://desk.example.com/' })
    waydesk = await wire(config, database, { channels, speech: null })
  })
  afterAll(async () => {
    await database.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('mounts a webhook under its name, and answers through the same channel', async () => {
    expect(pigeon.log).toEqual(['start'])
    const hook = (id: string) =>
      waydesk.app.inject({ method: 'POST', url: '/channels/pigeon/hook', payload: { id, text: '我要找人工客服' } })
    expect((await hook('p1')).json()).toMatchObject({ isNew: true, seq: 1 })
    expect((await hook('p1')).json()).toMatchObject({ isNew: false, seq: 1 })
    await until(() => pigeon.sent.length > 0 && pigeon.owners.includes('queue'))
    expect(pigeon.sent[0]).toMatchObject({ channel: 'pigeon', channelAccount: 'loft', externalUser: 'ann', author: 'bot' })
    expect(pigeon.ports()?.publicUrl).toBe('https://desk.example.com')
  })

  it('shows that the bot is at it while it waits for the end of a burst', async () => {
    const payload = { id: 'p2', text: '在吗', from: 'bo' }
    await waydesk.app.inject({ method: 'POST', url: '/channels/pigeon/hook', payload })
    await until(() => pigeon.log.includes('typing to bo'))
  })

  it('tells who leads how every channel fares', async () => {
    const see = async (login: string) => {
      const cookie = await cookieOf(waydesk.app, login, 'waydesk-demo')
      return waydesk.app.inject({ url: '/api/desk/channels', headers: { cookie } })
    }
    expect((await see('lin')).statusCode).toBe(403)
    expect((await see('gao')).json().channels).toMatchObject([
      { name: 'web', state: 'ready', waiting: 0, notDelivered: 0 },
      { name: 'pigeon', state: 'ready', trouble: null, loginQr: null, waiting: 0 },
    ])
  })

  it('stops its channels with the server', async () => {
    await waydesk.stop()
    expect(pigeon.log.at(-1)).toBe('stop')
  })
})

describe('work by id', () => {
  it('is done one at a time, and once more for all that came meanwhile', async () => {
    const done: string[] = []
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const ask = latestOnly(async (id) => {
      done.push(id)
      await held
    })
    const first = ask('a')
    await Promise.all([ask('a'), ask('a')])
    const other = ask('b')
    expect(done).toEqual(['a', 'b'])
    release()
    await Promise.all([first, other])
    expect(done).toEqual(['a', 'b', 'a'])
  })
})

async function until(holds: () => boolean): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!holds()) {
    if (Date.now() > deadline) throw new Error('it never came to that')
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
