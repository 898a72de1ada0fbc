import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const page = readFileSync(join(ROOT, 'docs', 'security.md'), 'utf8')
const files = ['src', 'test', 'docs', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
)
const tests = files
  .filter((path) => path.startsWith('test/') && path.endsWith('.ts'))
  .map((path) => readFileSync(join(ROOT, path), 'utf8').replaceAll('’', "'"))

describe('the evidence on the page of security', () => {
  it('names files that exist', () => {
    const named = [...page.matchAll(/`([\w./-]+\.(?:tsx?|md|yml|mjs))`/gu)].map(([, path]) => path ?? '')
    expect(named.length).toBeGreaterThan(50)
    expect(named.filter((path) => !files.some((file) => file === path || file.endsWith(`/${path}`)))).toEqual([])
  })

  it('quotes titles of tests as they are', () => {
    const quoted = [...page.matchAll(/«([^»]+)»/gu)].map(([, title]) => title ?? '')
    expect(quoted.length).toBeGreaterThan(5)
    expect(quoted.filter((title) => !tests.some((text) => text.includes(title.replaceAll('’', "'"))))).toEqual([])
  })
})
