import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { kfKind } from '../../src/bots/wechat/customer-service/kf-kind.ts'
import { readConfig } from '../../src/config.ts'
import { configuredChannels } from '../../src/server/channels/configured-channels.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { type Waydesk, wire } from '../../src/wiring.ts'
import { freshDatabase } from '../support/database.ts'
import { KF_CORP, type KfPlatform, startKfPlatform } from '../support/wechat-platform/kf-platform.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-kf-'))
let platform: KfPlatform
let database: Database
let waydesk: Waydesk

beforeAll(async () => {
  platform = await startKfPlatform({ now: () => new Date(), onDuty: ['LinXiaoyu'] })
  database = await freshDatabase()
  const channels = await configuredChannels([kfKind], {
    KF_CORP_ID: KF_CORP.corpId,
    KF_SECRET: KF_CORP.secret,
    KF_TOKEN: KF_CORP.token,
    KF_ENCODING_AES_KEY: KF_CORP.aesKey,
    KF_OPEN_KFID: KF_CORP.openKfId,
    KF_API_BASE: platform.url,
    KF_SERVICERS: 'lin=LinXiaoyu',
  })
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  waydesk = await wire(config, database, { channels, speech: null })
  platform.point(`${await waydesk.app.listen({ host: '127.0.0.1', port: 0 })}/channels/kf`)
})
afterAll(async () => {
  await waydesk.stop()
  await platform.close()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const printed = () =>
  platform.printed('alice').map((one) => (one.kind === 'text' ? one.text : one.kind === 'menu' ? one.head : one.type))
const state = () => platform.chats.chat('alice').state
const taps = async (text: string) => {
  platform.writes('alice', { msgtype: 'text', text: { content: text, menu_id: '1' } })
  await platform.call()
}
const rows = async () =>
  (
    await database.pool.query<{ who: string; text: string; delivery: string | null }>(
      'SELECT author_kind AS who, text, delivery FROM messages ORDER BY seq',
    )
  ).rows

it('carries a whole conversation: the bot, the pool, a person in 企业微信, the bot again', async () => {
  await taps('查件')
  await expect.poll(() => printed().at(-1)).toContain('运单号')
  await expect.poll(state).toBe(1)
  await taps('SD2400112300018')
  await expect.poll(() => printed().at(-1)).toContain('SD2400112300018')

  await taps('转人工')
  await expect.poll(state).toBe(2)
  platform.takes('alice', 'LinXiaoyu')
  platform.personSays('alice', 'LinXiaoyu', { text: '您好，我是林小雨' })
  await platform.call()
  await expect.poll(async () => (await rows()).at(-1)).toMatchObject({ text: '您好，我是林小雨' })

  platform.ends('alice', 'LinXiaoyu')
  await platform.call()
  await taps('查件')
  await expect.poll(() => printed().length).toBe(5)
  await expect.poll(state).toBe(1)
  expect(printed().at(-1)).toContain('SD2400112300018')

  const all = await rows()
  expect(all.filter(({ who }) => who === 'customer').map(({ text }) => text)).toEqual([
    '查件',
    'SD2400112300018',
    '转人工',
    '查件',
  ])
  expect(new Set(platform.printed('alice').map(({ msgid }) => msgid)).size).toBe(printed().length)
})
