import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { wechatyKind } from '../../src/bots/wechat/wechaty/wechaty-kind.ts'
import { readConfig } from '../../src/config.ts'
import { configuredChannels } from '../../src/server/channels/configured-channels.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { type Waydesk, wire } from '../../src/wiring.ts'
import { freshDatabase } from '../support/database.ts'
import { GATEWAY_TOKEN, type GatewayProcess, gatewayProcess } from '../support/wechaty-gateway.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-wechaty-'))
let gateway: GatewayProcess
let database: Database
let waydesk: Waydesk

beforeAll(async () => {
  gateway = await gatewayProcess()
  await gateway.start()
  database = await freshDatabase()
  const channels = await configuredChannels([wechatyKind], {
    WECHATY_ENDPOINT: gateway.endpoint,
    WECHATY_TOKEN: GATEWAY_TOKEN,
    WECHATY_TLS: 'off',
  })
  const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' })
  waydesk = await wire(config, database, { channels, speech: null })
  await waydesk.app.listen({ host: '127.0.0.1', port: 0 })
})
afterAll(async () => {
  await waydesk.stop()
  await gateway.kill()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

const says = (id: string, text: string) => gateway.arrive({ id, text, at: new Date() })
const customers = async () =>
  (await database.pool.query<{ text: string }>("SELECT text FROM messages WHERE author_kind = 'customer' ORDER BY seq")).rows.map(
    ({ text }) => text,
  )
it('carries a conversation on over a gateway that is killed in the middle of it', async () => {
  await expect.poll(() => gateway.connections()).toBe(1)
  says('1', '查件')
  await expect.poll(() => gateway.said.at(-1)).toContain('运单号')

  await gateway.kill()
  await gateway.start()
  await expect.poll(() => gateway.connections()).toBeGreaterThan(1)
  says('1', '查件')
  says('2', 'SD2400112300018')
  await expect.poll(() => gateway.said.at(-1)).toContain('SD2400112300018')

  expect(await customers()).toEqual(['查件', 'SD2400112300018'])
  expect(gateway.said).toHaveLength(2)
})
