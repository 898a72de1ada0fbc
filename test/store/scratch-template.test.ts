import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { stopCluster } from '../../src/store/database/cluster.ts'
import { giveToServerUser, putInPlace, scratchTemplate } from '../../src/store/database/scratch-template.ts'
import { startOnFreePort } from '../../src/store/database/start-on-free-port.ts'
import { ownPort } from '../support/own-port.ts'

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

it('a server whose port somebody else has taken in the last moment starts on another one', async () => {
  const { directory: template, password } = await scratchTemplate()
  const directory = path.join(folder, 'postgres')
  mkdirSync(directory, { mode: 0o700 })
  cpSync(template, directory, { recursive: true })
  giveToServerUser(folder)
  const ports = [await ownPort(), await ownPort()]
  const [taken = 0, free = 0] = ports
  const other = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => other.listen(taken, '127.0.0.1', resolve))
  const draw = async () => ports.shift() ?? 0
  const started = await startOnFreePort({ directory, password, logFile: path.join(folder, 'log'), settings: ['fsync=off'] }, draw)
  expect(started.port).toBe(free)
  await stopCluster(directory, 'now')
  await new Promise((resolve) => other.close(resolve))
})
