import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { officialAccountKind } from '../../src/bots/wechat/official-account/official-account-kind.ts'
import { readConfig } from '../../src/config.ts'
import { configuredChannels } from '../../src/server/channels/configured-channels.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { type Waydesk, wire } from '../../src/wiring.ts'
import { freshDatabase } from '../support/database.ts'
import { OA_APP, startOfficialAccountPlatform } from '../support/wechat-platform/official-account-platform.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-oa-'))
let platform: Awaited<ReturnType<typeof startOfficialAccountPlatform>>
let database: Database
let waydesk: Waydesk

beforeAll(async () => {
  platform = await startOfficialAccountPlatform({ now: () => new Date() })
  database = await freshDatabase()
  const channels = await configuredChannels([officialAccountKind], {
    OA_APP_ID: OA_APP.appId,
    OA_APP_SECRET: OA_APP.secret,
    OA_TOKEN: OA_APP.token,
    OA_ENCODING_AES_KEY: OA_APP.aesKey,
    OA_API_BASE: platform.url,
  })
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  waydesk = await wire(config, database, { channels, speech: null })
  platform.point(`${await waydesk.app.listen({ host: '127.0.0.1', port: 0 })}/channels/official-account`)
})
afterAll(async () => {
  await waydesk.stop()
  await platform.close()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const printed = () =>
  platform.printed('alice').map((one) => (one.kind === 'text' ? one.text : one.kind === 'menu' ? one.head : ''))
const stored = async () => {
  const { rows } = await database.pool.query<{ who: string; text: string; delivery: string | null }>(
    'SELECT author_kind AS who, text, delivery FROM messages ORDER BY seq',
  )
  return rows
}

it('carries a whole conversation through the server: each answer is printed once, and is stored as sent', async () => {
  const first = await platform.taps('alice', 'waydesk.track')
  expect(first.passive).toContain('运单号')
  await platform.picks('alice', { id: '1', text: 'SD2400112300018' })
  await expect.poll(() => printed().at(-1)).toContain('SD2400112300018')
  await platform.taps('alice', 'waydesk.person')
  await expect.poll(() => printed().at(-1)).toContain('GD')
  await expect
    .poll(async () => (await stored()).some(({ delivery }) => delivery === 'queued' || delivery === 'sending'))
    .toBe(false)

  const rows = await stored()
  expect(rows.filter(({ who }) => who === 'customer').map(({ text }) => text)).toEqual(['查件', 'SD2400112300018', '联系客服'])
  expect(printed().toSorted()).toEqual(rows.flatMap(({ who, text }) => (who === 'customer' ? [] : [text])).toSorted())
  expect(rows.every(({ who, delivery }) => who === 'customer' || delivery === 'sent')).toBe(true)
})
