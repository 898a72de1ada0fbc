import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runningServer, startCluster } from '../../src/store/database/cluster.ts'
import { openEmbeddedServer } from '../../src/store/database/embedded-server.ts'
import { ownPort } from '../support/own-port.ts'

let home: string
const log: string[] = []
const open = () => openEmbeddedServer(home, (line) => log.push(line))

beforeAll(async () => {
  home = mkdtempSync(path.join(tmpdir(), 'waydesk-test-'))
  // Nobody else takes it between one start and the next.
  writeFileSync(path.join(home, 'postgres.port'), String(await ownPort()))
  await (await open()).stop()
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('the embedded server', () => {
  it('keeps its port and its address from one start to the next', async () => {
    const one = await open()
    await one.stop()
    const two = await open()
    await two.stop()
    expect(two.url).toBe(one.url)
    expect(runningServer(path.join(home, 'postgres'))).toBeNull()
  })

  it('refuses a second run on a live data directory and names the first', async () => {
    const first = await open()
    await expect(open()).rejects.toMatchObject({
      code: 'database.in_use',
      message: expect.stringContaining(`in use by pid ${process.pid}`),
    })
    await first.stop()
  })

  it('takes over the server that a killed run left behind', async () => {
    const directory = path.join(home, 'postgres')
    const port = Number(readFileSync(path.join(home, 'postgres.port'), 'utf8'))
    const password = readFileSync(path.join(home, 'postgres.password'), 'utf8')
    await startCluster({ directory, port, password, logFile: path.join(home, 'postgres.log') })
    const before = runningServer(directory)
    const server = await open()
    expect(log).toContain('Took over the database of a run that was killed.')
    expect(runningServer(directory)).toEqual(before)
    await server.stop()
    expect(runningServer(directory)).toBeNull()
  })

  it('is not misled by a process id that belongs to somebody else now', async () => {
    writeFileSync(path.join(home, 'postgres', 'postmaster.pid'), `${process.pid}\n${home}\n0\n1\n\n127.0.0.1\n`)
    const server = await open()
    await server.stop()
  })

  it('says plainly where it cannot make its folder', async () => {
    const file = path.join(home, 'a-file')
    writeFileSync(file, '')
    mkdirSync(path.join(home, 'ok'), { recursive: true })
    await expect(openEmbeddedServer(path.join(file, 'below'), () => undefined)).rejects.toMatchObject({
      code: 'database.data_dir',
    })
  })
})
