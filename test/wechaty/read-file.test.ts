import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { FileBox } from 'file-box'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFile } from '../../src/bots/wechat/wechaty/read-file.ts'

const RULES = { mostBytes: 1_000, withinMs: 60_000, gatewayHost: null, hosts: [] }

describe('a file that the gateway hands over', () => {
  let server: Server
  let port = 0
  let asked = 0
  beforeAll(async () => {
    server = createServer((_request, response) => {
      asked += 1
      response.end('inside')
    })
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => void server.close())

  it('comes as its bytes', async () => {
    const box = FileBox.fromBase64(Buffer.from('%PDF-1.4').toString('base64'), '面单.pdf')
    const file = await readFile(box, RULES)
    expect(file.name).toBe('面单.pdf')
    expect(Buffer.from(file.content).toString()).toBe('%PDF-1.4')
  })
  it('is not read beyond the limit', async () => {
    const box = FileBox.fromBase64(Buffer.alloc(5_000).toString('base64'), 'big.bin')
    await expect(readFile(box, RULES)).rejects.toMatchObject({ code: 'wechaty.file_too_large' })
  })
  it.each([
    'http://127.0.0.1:PORT/a.png',
    'http://localhost:PORT/a.png',
    'https://169.254.169.254/latest',
    'https://example.com/a.png',
  ])('is not fetched from %s', async (address) => {
    const before = asked
    const box = FileBox.fromUrl(address.replace('PORT', String(port)), { name: 'a.png' })
    await expect(readFile(box, RULES)).rejects.toThrow()
    expect(asked).toBe(before)
  })
  it('is fetched from the gateway itself', async () => {
    const box = FileBox.fromUrl(`http://127.0.0.1:${port}/a.png`, { name: 'a.png' })
    const file = await readFile(box, { ...RULES, gatewayHost: '127.0.0.1' })
    expect(Buffer.from(file.content).toString()).toBe('inside')
  })
})
