import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { ChatPage } from '../../src/domain/conversations/web-chat.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { type Waydesk, wire } from '../../src/wiring.ts'
import { freshDatabase } from '../support/database.ts'
import { formUpload } from '../support/form-upload.ts'
import { labelPng } from '../support/sample-media.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'waydesk-photo-'))
let database: Database
let waydesk: Waydesk

beforeAll(async () => {
  database = await freshDatabase()
  waydesk = await wire(readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent' }), database)
})
afterAll(async () => {
  await waydesk.stop()
  await database.close()
  rmSync(dataDir, { recursive: true, force: true })
})

it('a photo of the label in the web chat is tracked from', async () => {
  const { app } = waydesk
  const { token } = (await app.inject({ method: 'POST', url: '/api/chat/session', payload: {} })).json()
  const authorization = `Bearer ${token}`
  const content = await labelPng('SD2400112300018', 'Code128')
  const upload = formUpload({ name: '面单.png', content }, { clientId: 'photo-1', text: '' })
  const stored = await app.inject({
    method: 'POST',
    url: '/api/chat/files',
    ...upload,
    headers: { ...upload.headers, authorization },
  })
  expect(stored.statusCode).toBe(200)

  const answers = async () => {
    const page: ChatPage = (await app.inject({ url: '/api/chat/messages', headers: { authorization } })).json()
    return page.messages.filter(({ author }) => author === 'bot').map(({ text }) => text)
  }
  await expect.poll(answers).not.toEqual([])
  expect((await answers()).join('\n')).toContain('SD2400112300018')
})
