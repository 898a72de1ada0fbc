import { describe, expect, it } from 'vitest'
import { issueSession, readSession, sessionKey } from '../../src/bots/web/visitor-session.ts'

const NOW = new Date('2026-11-23T02:00:00Z')
const LATER = new Date(NOW.getTime() + 181 * 86_400_000)
const visitor = { externalUser: 'v:1', phone: null, name: null }

describe('a session that was read once', () => {
  const key = sessionKey('a secret of the widget, long enough')

  it('is read again without its signature, until it expires', async () => {
    const token = await issueSession(visitor, key, NOW)
    expect(await readSession(token, key, NOW)).toEqual(visitor)
    expect(await readSession(token, key, NOW)).toEqual(visitor)
    await expect(readSession(token, key, LATER)).rejects.toMatchObject({ code: 'chat.session_missing' })
  })

  it('is nothing to another key, nor is a token that looks like it', async () => {
    const token = await issueSession(visitor, key, NOW)
    await readSession(token, key, NOW)
    const other = sessionKey('another secret of the widget, long enough')
    await expect(readSession(token, other, NOW)).rejects.toMatchObject({ code: 'chat.session_missing' })
    await expect(readSession(`${token.slice(0, -2)}xx`, key, NOW)).rejects.toMatchObject({ code: 'chat.session_missing' })
  })
})
