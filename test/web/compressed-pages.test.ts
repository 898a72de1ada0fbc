import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import helmet from '@fastify/helmet'
import Fastify from 'fastify'
import { afterAll, describe, expect, it } from 'vitest'
import { compressBelow } from '../../scripts/lib/compress.mjs'
import { mountConsole } from '../../src/desk/console-files.ts'
import { addPages } from '../../src/server/pages.ts'

const root = mkdtempSync(join(tmpdir(), 'waydesk-pages-'))
const script = 'const words = "a script that is worth it"\n'.repeat(100)
mkdirSync(join(root, 'widget/widget'), { recursive: true })
mkdirSync(join(root, 'console/assets'), { recursive: true })
writeFileSync(join(root, 'widget/widget.js'), script)
writeFileSync(join(root, 'console/assets/index-1.js'), script)
compressBelow(root)
writeFileSync(join(root, 'console/assets/late-2.js'), script)
afterAll(() => rmSync(root, { recursive: true, force: true }))

describe('what the browser is sent', () => {
  it.each([
    ['/widget.js', 'gzip, deflate, br', 'br'],
    ['/widget.js', 'gzip', 'gzip'],
    ['/widget.js', '', undefined],
    ['/desk/assets/index-1.js', 'gzip, deflate, br', 'br'],
    ['/desk/assets/late-2.js', 'gzip, deflate, br', undefined],
  ])('%s for a browser that reads «%s» comes as %s', async (url, reads, encoding) => {
    const app = Fastify()
    await app.register(helmet)
    await addPages(app, { root, sites: ['*'], demoSite: false })
    await mountConsole(app, join(root, 'console'))
    const { headers, rawPayload } = await app.inject({ url, headers: { 'accept-encoding': reads } })
    expect(headers).toMatchObject({ 'content-type': expect.stringContaining('javascript'), vary: 'accept-encoding' })
    expect(headers['content-encoding']).toBe(encoding)
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? '']
    expect((unpack ? unpack(rawPayload) : rawPayload).toString('utf8')).toBe(script)
    await app.close()
  })
})
