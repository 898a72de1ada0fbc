import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type DownloadRules, download } from '../../src/bots/media/download.ts'
import { isPublicAddress } from '../../src/bots/media/public-address.ts'
import { Outage } from '../../src/domain/errors/outage.ts'

describe('an address', () => {
  it.each(['8.8.8.8', '120.53.1.1', '2400:3200::1', '::ffff:8.8.8.8', '64:ff9b::808:808'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::',
    'fe80::1%eth0',
    'fd00::1',
    '::ffff:127.0.0.1',
    '::ffff:a9fe:a9fe',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'not an address',
    '',
  ])('%s is not', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

describe('a download', () => {
  let server: Server
  let origin = ''
  const seen: (string | undefined)[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      seen.push(request.headers.authorization)
      const path = request.url ?? ''
      if (path === '/ok') return response.end('bytes')
      if (path === '/large') return response.end(Buffer.alloc(2_000))
      if (path === '/endless') return endless(response)
      if (path === '/silent') return undefined
      if (path === '/busy') return response.writeHead(503).end()
      if (path.startsWith('/to?')) return response.writeHead(302, { location: decodeURIComponent(path.slice(4)) }).end()
      return response.writeHead(404).end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const rules = (more: Partial<DownloadRules> = {}): DownloadRules => ({
    hosts: ['files.slack.com', '.qpic.cn', 'localhost'],
    maxBytes: 1_000,
    withinMs: 60_000,
    trustedOrigins: [origin],
    ...more,
  })

  it('gives the bytes of an origin that the operator trusts', async () => {
    expect(Buffer.from(await download(`${origin}/ok`, rules())).toString()).toBe('bytes')
  })

  it.each([
    ['plain text', 'http://files.slack.com/a'],
    ['a host that is not listed', 'https://example.com/a'],
    ['a host that only ends like one', 'https://evilqpic.cn/a'],
    ['an address instead of a name', 'https://127.0.0.1/a'],
    ['another port', 'https://files.slack.com:8443/a'],
    ['a name and password', 'https://me:secret@files.slack.com/a'],
    ['another scheme', 'file:///etc/passwd'],
    ['no address', 'files.slack.com/a'],
    ['a listed name that leads inside', 'https://localhost/a'],
  ])('refuses %s', async (_name, address) => {
    await expect(download(address, rules())).rejects.toMatchObject({ code: 'media.address' })
  })

  it('looks at every redirect as at the first address, and shows the token to none', async () => {
    const to = (address: string) => `${origin}/to?${encodeURIComponent(address)}`
    seen.length = 0
    await download(to(`${origin}/ok`), rules({ headers: { authorization: 'Bearer t' } }))
    expect(seen).toEqual(['Bearer t', undefined])
    await expect(download(to('http://169.254.169.254/latest'), rules())).rejects.toMatchObject({ code: 'media.address' })
    await expect(download(to(to(to(to(to('/ok'))))), rules())).rejects.toMatchObject({ code: 'media.address' })
  })

  it.each(['/large', '/endless'])('stops at the size limit, told or not: %s', async (path) => {
    await expect(download(origin + path, rules())).rejects.toMatchObject({ code: 'media.too_large' })
  })

  it.each(['/silent', '/busy'])('calls a platform that does not answer an outage: %s', async (path) => {
    await expect(download(origin + path, rules({ withinMs: 100 }))).rejects.toBeInstanceOf(Outage)
  })

  it('says gone when the platform no longer has it', async () => {
    await expect(download(`${origin}/none`, rules())).rejects.toMatchObject({ code: 'media.gone' })
  })
})

function endless(response: import('node:http').ServerResponse): void {
  response.writeHead(200)
  response.write(Buffer.alloc(600))
  response.write(Buffer.alloc(600))
}
