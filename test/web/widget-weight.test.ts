import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { builtWebRoot } from '../support/built-widget.ts'

const MOST_BYTES = 30 * 1024

describe('what a site pays for the widget', () => {
  it('is at most 30 KB compressed to the first paint of the chat', async () => {
    const root = join(await builtWebRoot(), 'widget')
    const frame = readFileSync(join(root, 'widget/frame.html'), 'utf8')
    const assets = [...frame.matchAll(/(?:src|href)="\/widget\/(assets\/[^"]+)"/g)].map((match) => match[1] ?? '')
    expect(assets.filter((file) => file.endsWith('.js'))).not.toHaveLength(0)
    expect(assets.filter((file) => file.endsWith('.css'))).not.toHaveLength(0)
    const files = ['widget.js', 'widget/frame.html', ...assets]
    const weight = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(root, file))).length, 0)
    expect(weight).toBeLessThan(MOST_BYTES)
  })

  it('is one plain script that leaves one name behind', async () => {
    const script = readFileSync(join(await builtWebRoot(), 'widget/widget.js'), 'utf8')
    expect(script).not.toMatch(/^\s*(import|export)\b/m)
    expect(script).toMatch(/^\(\(\)\s*=>\s*\{/)
  })
})
