import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ChannelKind, ChannelPorts, Finding } from '../../src/bots/open-channel.ts'
import { doctor } from '../../src/cli/doctor/doctor.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { ownPort } from '../support/own-port.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-doctor-'))
let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(async () => {
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

function kindOf(name: string, examine: (ports: ChannelPorts) => Promise<readonly Finding[]>): ChannelKind {
  const nothing = async () => undefined
  return {
    name,
    open: async () => async (ports) => ({
      channel: { name, textLimit: null, receive: async () => [], send: async () => ({ status: 'sent' }) },
      isIdempotent: false,
      start: nothing,
      stop: nothing,
      health: () => ({ state: 'ready', trouble: null, loginQr: null, since: ports.clock.now() }),
      examine: () => examine(ports),
    }),
  }
}

const off: ChannelKind = { name: 'fax', open: async () => null }
const bad: ChannelKind = {
  name: 'telex',
  open: () => Promise.reject(new Refusal('config.invalid', { zh: '', en: 'TELEX_LINE: is missing' })),
}

async function ask(env: Record<string, string>, kinds: readonly ChannelKind[] = []) {
  const lines: string[] = []
  const code = await doctor({ env: { DATA_DIR: dataDir, ...env }, kinds, write: (line) => lines.push(line.trimEnd()) })
  return { code, lines }
}

describe('the doctor', () => {
  it('finds all right where nothing is configured, and says what is off', async () => {
    const { code, lines } = await ask({}, [off])
    expect(code).toBe(0)
    expect(lines).toContain('off    fax: not configured')
    expect(lines).toContainEqual(expect.stringMatching(/^ok {5}database: the embedded one will be made/))
    expect(lines).toContainEqual(expect.stringMatching(/^ok {5}disk: [\d.]+ GB free$/))
  })

  it('asks the database that runs, with what channels remember in it', async () => {
    const remembers = kindOf('pigeon', async ({ memory }) => {
      await memory.set({ channel: 'pigeon', account: 'loft', key: 'k', value: 7 })
      const value = await memory.get({ channel: 'pigeon', account: 'loft', key: 'k' })
      return [{ isOk: true, line: `pigeon: remembers ${String(value)}` }]
    })
    const { code, lines } = await ask({ DATABASE_URL: database.url }, [remembers])
    expect(lines).toContainEqual(expect.stringMatching(/^ok {5}database: DATABASE_URL answers, PostgreSQL 1\d.*up to date$/))
    expect(lines).toContain('ok     pigeon: remembers 7')
    expect(code).toBe(0)
  })

  it('names what is wrong in a line each, never a secret, and looks at the rest all the same', async () => {
    const sick = kindOf('slack', async () => [{ isOk: false, line: 'slack: the token lacks chat:write' }])
    const broken = kindOf('owl', () => Promise.reject(new Error('secret words')))
    const { code, lines } = await ask({ DATABASE_URL: 'postgresql://me:hunter2@127.0.0.1:1/none', SPEECH_API_KEY: 'sk-1' }, [
      bad,
      broken,
      sick,
    ])
    expect(code).toBe(1)
    expect(lines.filter((line) => line.startsWith('WRONG'))).toEqual([
      'WRONG  database: DATABASE_URL cannot be reached: ECONNREFUSED',
      expect.stringContaining('SPEECH_BASE_URL'),
      'WRONG  telex: TELEX_LINE: is missing',
      'WRONG  owl: cannot be opened (Error)',
      'WRONG  slack: the token lacks chat:write',
    ])
    expect(lines.join('\n')).not.toMatch(/hunter2|sk-1|secret words/)
  })

  it('tells a speech endpoint that refuses the key from one that answers, and from nobody', async () => {
    let status = 200
    const server = createServer((_request, response) => response.writeHead(status).end('{}'))
    const port = await ownPort()
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    const SPEECH_BASE_URL = `http://127.0.0.1:${port}/v1`
    const speech = async () => (await ask({ SPEECH_BASE_URL })).lines.find((line) => line.includes('speech'))
    expect(await speech()).toContain('ok     speech: the endpoint answers')
    status = 401
    expect(await speech()).toBe('WRONG  speech: SPEECH_API_KEY is refused')
    status = 404
    expect(await speech()).toContain('ok     speech')
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    expect(await speech()).toBe('WRONG  speech: nobody answers at SPEECH_BASE_URL')
  })
})
