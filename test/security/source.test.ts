import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
const SOURCE = join(ROOT, 'src')

const files = walk(SOURCE).map((path) => ({ path: relative(SOURCE, path), text: readFileSync(path, 'utf8') }))

/** A template that begins like a statement. */
const STATEMENT =
  /`\s*(?:\(?\s*SELECT|INSERT INTO|UPDATE|DELETE FROM|WITH|TRUNCATE|COPY|LISTEN|CREATE|DROP|ALTER|UNION|GRANT|NOTIFY)\b[^`]*`/gu
const PUT_IN = /\$\{([^}]*)\}/gu

/**
 * What may stand in a statement besides its parameters: constants of ours in capitals, pieces of SQL and places of parameters that our own
 * code makes (`$3`), and names out of the catalogue in quotation marks. Nothing of it ever comes from a request.
 */
const OF_OURS: readonly RegExp[] = [
  /^[A-Z][A-Z_\d]*(?:\s*\*\s*\d+)?$/u,
  /^(?:where|LIMIT|columns|conditions.*|values\.length|inSpan)$/u,
  /^quoted\(/u,
  /^table\.columns\.map\(quoted\)/u,
  /^columns\.map\(quoted\)/u,
  // A helper of ours with a literal, or one of two constants.
  /^[a-z]\w*\((?:'[^']*'|"[^"]*")\)$/u,
  /^\w+ \? (?:[A-Z_]+|'[^']*') : (?:[A-Z_]+|'[^']*')$/u,
]

/** Looked at one by one: pieces of SQL that the file itself makes of its own words, and places of parameters. */
const LOOKED_AT: Readonly<Record<string, readonly string[]>> = {
  'store/database/scratch-template.ts': ['spare'],
  'cli/talk/run-rows.ts': ['json', 'table', 'alias', 'order'],
  'store/desk/views/hits.ts': ['most', 'newest', 'indexed'],
  'store/desk/views/list-conversations.ts': ['team', 'page'],
  'store/desk/views/reply-window.ts': ['seq'],
  'store/facts/load-facts.ts': ['byWaybill', 'byPhone'],
  'store/outbox/lease.ts': ['deed', 'seq', 'channels'],
  'store/turns/look-at-arrivals.ts': ['factsColumns(arrivals.map(({ keys'],
  'store/turns/load-turn.ts': ['conversation'],
  'store/turns/store-message.ts': ['lock'],
}

describe('statements', () => {
  it('are made of constants and parameters: nothing that somebody typed is put into one', () => {
    const foreign = files.flatMap(({ path, text }) =>
      [...text.matchAll(STATEMENT)].flatMap(([statement]) =>
        [...statement.matchAll(PUT_IN)]
          .map(([, inner]) => (inner ?? '').trim())
          .filter((inner) => !OF_OURS.some((pattern) => pattern.test(inner)) && !LOOKED_AT[path]?.includes(inner))
          .map((inner) => `${path}: \${${inner}}`),
      ),
    )
    expect(foreign).toEqual([])
  })

  it('are never made by adding strings', () => {
    const added = files.filter(({ text }) => /['"`]\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM)\b[^'"`\n]*['"]\s*\+/u.test(text))
    expect(added.map(({ path }) => path)).toEqual([])
  })

  it('would be seen otherwise', () => {
    const bad = 'pool.query(`SELECT * FROM users WHERE name = ${request.query.name}`)'
    const [statement = ''] = [...bad.matchAll(STATEMENT)].map(([all]) => all)
    const [inner = ''] = [...statement.matchAll(PUT_IN)].map(([, found]) => found)
    expect(inner).toBe('request.query.name')
    expect(OF_OURS.some((pattern) => pattern.test(inner))).toBe(false)
  })
})

describe('pages', () => {
  it('print texts as texts: nobody writes HTML or runs a text', () => {
    const risky = /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|document\.write|\beval\(|new Function\(/u
    expect(files.filter(({ text }) => risky.test(text)).map(({ path }) => path)).toEqual([])
  })

  it('open other sites only without telling them who we are', () => {
    const links = files.flatMap(({ path, text }) =>
      [...text.matchAll(/<a\b[^>]*target="_blank"[^>]*>/gu)].filter(([tag]) => !/rel="[^"]*noopener/u.test(tag)).map(() => path),
    )
    expect(links).toEqual([])
  })
})

describe('packages', () => {
  it('are locked to exact versions, with a sum for each, and run no scripts when they are installed', () => {
    const manifest: Record<string, Record<string, unknown>> = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    const wanted = { ...manifest['dependencies'], ...manifest['devDependencies'] }
    for (const [name, version] of Object.entries(wanted)) expect(version, name).toMatch(/^\d+\.\d+\.\d+[\w.-]*$/u)
    const lock: { packages: Record<string, { integrity?: string; link?: boolean; hasInstallScript?: boolean }> } = JSON.parse(
      readFileSync(join(ROOT, 'package-lock.json'), 'utf8'),
    )
    const all = Object.entries(lock.packages).filter(([path]) => path !== '')
    expect(
      all
        .filter(([path, { integrity, link }]) => integrity === undefined && link !== true && existsSync(join(ROOT, path)))
        .map(([path]) => path),
    ).toEqual([])
    const scripted = all.filter(([, { hasInstallScript }]) => hasInstallScript === true)
    const allowed = manifest['allowScripts'] ?? {}
    for (const [path] of scripted) expect(allowed[path.split('node_modules/').at(-1) ?? ''], path).toBe(false)
  })
})

function walk(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return name === 'generated' ? [] : walk(path)
    return /\.tsx?$/.test(name) ? [path] : []
  })
}
