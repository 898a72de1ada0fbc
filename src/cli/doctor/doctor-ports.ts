import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { ChannelPorts } from '../../bots/open-channel.ts'
import type { ChannelMemory } from '../../bots/ports.ts'
import { createSeal } from '../../bots/seal.ts'
import type { Config } from '../../config.ts'
import { demoCompany } from '../../demo/demo-company.ts'
import { diskFiles } from '../../server/file-store.ts'
import { createLiveHub } from '../../server/live-hub.ts'
import { openSecrets } from '../../server/secrets.ts'
import { createChannelMemory } from '../../store/channels/channel-memory.ts'
import { openPool } from '../../store/database/pool.ts'
import { uuidIds } from '../../store/uuid-ids.ts'

/** Ports of a channel that is looked at and never started: what was remembered is there, and nothing can be received. */
export async function doctorPorts(
  config: Config,
  databaseUrl: string | null,
): Promise<{ readonly ports: ChannelPorts; readonly close: () => Promise<void> }> {
  const clock = { now: () => new Date() }
  const pool = databaseUrl === null ? null : openPool(databaseUrl, 2)
  const stored = pool && databaseUrl !== null ? createChannelMemory({ pool, clock, url: databaseUrl }) : null
  const hasSecrets = existsSync(join(config.dataDir, 'secrets.json'))
  const { desk } = hasSecrets ? await openSecrets(config.dataDir) : { desk: 'nothing is sealed yet' }
  const nothing = () => Promise.reject(new Error('the doctor only looks'))
  const ports: ChannelPorts = {
    intake: { receive: nothing, receiveAll: nothing },
    reports: { delivery: nothing, personSpoke: nothing, personLeft: nothing },
    memory: stored ?? FORGETFUL,
    seal: createSeal(desk),
    files: diskFiles(join(config.dataDir, 'files')),
    live: createLiveHub(),
    clock,
    ids: uuidIds(clock),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    companyName: () => demoCompany().name,
    publicUrl: config.publicUrl?.replace(/\/+$/, '') ?? null,
  }
  return {
    ports,
    close: async () => {
      await stored?.close()
      await pool?.end()
    },
  }
}

const FORGETFUL: ChannelMemory = {
  get: async () => null,
  set: async () => undefined,
  remove: async () => undefined,
  accounts: async () => [],
  alone: async (_name, work) => work(),
}
