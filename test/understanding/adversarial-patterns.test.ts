import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { READ_AT_MOST } from '../../src/flows/understanding/normalise.ts'
import { AWKWARD } from './adversarial-texts.ts'
import { cpuMs } from './cpu-ms.ts'

const SOURCE = path.join(import.meta.dirname, '..', '..', 'src')
/** Wherever a customer's own words are matched. */
const ROOMS = ['flows/understanding', 'flows/questions', 'domain/text', 'domain/regions', 'domain/waybills']

interface Pattern {
  readonly file: string
  readonly pattern: RegExp
}

function patternsOf(file: string): readonly Pattern[] {
  const tree = ts.createSourceFile(file, readFileSync(path.join(SOURCE, file), 'utf8'), ts.ScriptTarget.Latest, true)
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ file, pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function filesOf(room: string): readonly string[] {
  return readdirSync(path.join(SOURCE, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.includes('.generated.'))
    .map((name) => path.join(room, name))
}

const TEXTS = AWKWARD.map((unit) => unit.repeat(Math.ceil(READ_AT_MOST / unit.length)).slice(0, READ_AT_MOST))
/** A pattern that passes so many texts of the greatest length in this time is nowhere near catastrophic. */
const ALL_TEXTS_MS = 1_000

function passAll({ pattern }: Pattern): void {
  for (const text of TEXTS) {
    if (pattern.global) for (const _match of text.matchAll(pattern)) continue
    else pattern.test(text)
  }
}

describe('every pattern a customer’s words meet', () => {
  const files = ROOMS.flatMap(filesOf)

  it('is looked at', () => {
    expect(files.flatMap(patternsOf).length).toBeGreaterThan(300)
  })

  it.each(files.filter((file) => patternsOf(file).length > 0))('runs in bounded time: %s', (file) => {
    const slow = patternsOf(file).filter((one) => {
      const once = cpuMs(() => passAll(one))
      return once > ALL_TEXTS_MS
    })
    expect(slow.map(({ pattern }) => pattern.source)).toEqual([])
  })

  it('would catch a catastrophic one', () => {
    const bad = /^(?:[\d\s]+-?)+$/
    const few = cpuMs(() => bad.test(`${'1'.repeat(12)}x`))
    expect(cpuMs(() => bad.test(`${'1'.repeat(24)}x`))).toBeGreaterThan(few * 16)
  })
})
