import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putInPlace } from '../../src/store/database/scratch-template.ts'

let folder: string
const home = () => path.join(folder, 'scratch-1')

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'waydesk-template-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function draft(name: string, file = 'password'): string {
  const made = path.join(folder, name)
  mkdirSync(made)
  writeFileSync(path.join(made, file), name)
  return made
}

describe('a template that several runs make at once', () => {
  it('is the first one’s: nothing is taken from under those who copy it, and no draft stays', () => {
    putInPlace(draft('first'), home())
    const late = draft('second')
    putInPlace(late, home())
    expect(readFileSync(path.join(home(), 'password'), 'utf8')).toBe('first')
    expect(existsSync(late)).toBe(false)
  })

  it('takes the place of one that was never finished', () => {
    putInPlace(draft('half', 'postgres'), home())
    putInPlace(draft('whole'), home())
    expect(readFileSync(path.join(home(), 'password'), 'utf8')).toBe('whole')
  })
})
