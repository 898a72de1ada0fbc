import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Which rooms a room may import; a room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  flows: ['domain'],
  demo: ['domain'],
  store: ['domain', 'flows', 'demo'],
  bots: ['domain', 'flows'],
  desk: ['domain', 'flows'],
  server: ['domain', 'bots', 'desk', 'store', 'demo', 'flows', 'config.ts'],
  web: ['domain'],
  cli: ['domain', 'flows', 'store', 'demo', 'bots', 'desk', 'server', 'config.ts'],
}

/** What the domain and the flows never touch: clocks, chance, environment, network, files, databases. */
const IMPURE = [
  { name: 'reads the clock', pattern: /\bnew Date\(\)|\bDate\.now\(|performance\.now\(/ },
  { name: 'rolls dice', pattern: /Math\.random\(|randomUUID\(/ },
  { name: 'reads the environment', pattern: /process\.env/ },
  {
    name: 'calls out',
    pattern: /\bfetch\(|from 'node:(http|https|net|fs|fs\/promises|child_process)'|from '(pg|@prisma\/client|fastify)'/,
  },
]

const SOURCE = join(import.meta.dirname, '..', 'src')

const files = walk(SOURCE).map((path) => ({ path: relative(SOURCE, path), text: readFileSync(path, 'utf8') }))

describe('the architecture', () => {
  it('is looked at: every room has files', () => {
    const rooms = new Set(files.map((file) => room(file.path)))
    for (const name of Object.keys(MAY_IMPORT)) expect(rooms, name).toContain(name)
    expect(files.length).toBeGreaterThan(150)
  })

  it('keeps the arrows: flows know the domain, never the reverse', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allowed(room(file.path), room(target)))
        .map((target) => `${file.path} → ${target}`),
    )
    expect(broken).toEqual([])
  })

  it('keeps the engine free of any single flow', () => {
    const broken = files
      .filter((file) => file.path.startsWith('flows/engine/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((target) =>
            /^flows\/(quote|order|track|complaint|change|cancel|redeliver|pod|questions|small-talk)\//.test(target),
          )
          .map((target) => `${file.path} → ${target}`),
      )
    expect(broken).toEqual([])
  })

  it.each(IMPURE)('keeps domain and flows pure: nobody there $name', ({ pattern }) => {
    const broken = files.filter((file) => /^(domain|flows)\//.test(file.path) && pattern.test(file.text)).map((file) => file.path)
    expect(broken).toEqual([])
  })

  it('would see a broken arrow', () => {
    expect(allowed('domain', 'flows')).toBe(false)
    expect(importsOf({ path: 'domain/x/y.ts', text: "import { a } from '../../flows/b.ts'" })).toEqual(['flows/b.ts'])
  })

  it('keeps every source file within 300 lines', () => {
    const long = files
      .filter((file) => !file.path.includes('.generated.') && file.text.split('\n').length > 301)
      .map((file) => file.path)
    expect(long).toEqual([])
  })
})

function allowed(from: string, to: string): boolean {
  const rights = MAY_IMPORT[from]
  return !rights || from === to || rights.includes(to)
}

function room(path: string): string {
  return path.split('/')[0] ?? ''
}

function importsOf(file: { readonly path: string; readonly text: string }): string[] {
  const targets = [...file.text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '')
  return targets.map((target) => normalize(join(dirname(file.path), target)).replaceAll('\\', '/'))
}

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return name === 'generated' ? [] : walk(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}
