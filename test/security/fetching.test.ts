import { afterEach, describe, expect, it, vi } from 'vitest'

const answers: { address: string; family: number }[][] = []
let asked = 0
vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (_host: string, _options: object, done: (error: null, addresses: object[]) => void) => {
    asked += 1
    done(null, answers.shift() ?? [])
  },
}))
const { download } = await import('../../src/bots/media/download.ts')

const rules = { hosts: ['files.slack.com', '.qpic.cn'], maxBytes: 1_000, withinMs: 60_000 }

describe('an address that a platform names', () => {
  afterEach(() => {
    answers.length = 0
    asked = 0
  })

  it.each([
    ['a decimal number', 'https://2130706433/a'],
    ['an octal number', 'https://0177.0.0.1/a'],
    ['a hexadecimal number', 'https://0x7f000001/a'],
    ['a short number', 'https://127.1/a'],
    ['IPv6', 'https://[::1]/a'],
    ['IPv4 within IPv6', 'https://[::ffff:169.254.169.254]/a'],
    ['a name with a dot behind it', 'https://files.slack.com./a'],
    ['a listed name before another one', 'https://files.slack.com.evil.example/a'],
    ['a listed name as a password', 'https://files.slack.com@evil.example/a'],
    ['a listed name behind a backslash', 'https://evil.example\\@files.slack.com/a'],
    ['a fold of letters that looks listed', 'https://files。slack。com.evil.example/a'],
    ['the suffix itself', 'https://qpic.cn/a'],
    ['another scheme', 'gopher://files.slack.com/a'],
    ['data of its own', 'data:text/plain,a'],
  ])('by %s is never asked for', async (_what, address) => {
    await expect(download(address, rules)).rejects.toMatchObject({ code: 'media.address' })
    expect(asked).toBe(0)
  })

  it.each([
    ['inside', ['10.0.0.8']],
    ['at the machine itself', ['::1']],
    ['at the cloud’s own data', ['169.254.169.254']],
    ['outside and inside at once', ['8.8.8.8', '127.0.0.1']],
    ['inside in disguise', ['::ffff:7f00:1']],
    ['nowhere', []],
  ])('by a listed name that lies %s is not connected to', async (_where, addresses) => {
    answers.push(addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
    await expect(download('https://files.slack.com/a', rules)).rejects.toMatchObject({ code: 'media.address' })
  })

  it('is looked up once for a connection: a name cannot change its mind between the look and the call', async () => {
    // A public address that nobody answers at (TEST-NET is not public), then one inside: a second look would be let in.
    answers.push([{ address: '10.0.0.8', family: 4 }], [{ address: '8.8.8.8', family: 4 }])
    await expect(download('https://files.slack.com/a', rules)).rejects.toMatchObject({ code: 'media.address' })
    expect(asked).toBe(1)
  })
})
