import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inRoot } from '../scripts/lib/project.mjs'
import { freePort } from './server.mjs'

/** The program as `npm start` runs it after the build: the first start on an empty data directory, the second, and their stops. */
export async function measureStarts(tell) {
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-bench-'))
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: home, DATABASE_URL: '' }
  try {
    for (const name of ['first start, empty data directory', 'second start']) {
      const from = performance.now()
      const server = spawn(process.execPath, [inRoot('scripts', 'start.mjs')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
      await heard(server, 'is ready')
      tell(name, performance.now() - from, 'ms')
      const stopping = performance.now()
      server.kill('SIGTERM')
      await new Promise((resolve) => server.once('exit', resolve))
      tell(`${name}: stop with nothing under way`, performance.now() - stopping, 'ms')
    }
    const from = performance.now()
    const talk = spawn(process.execPath, [inRoot('dist', 'cli.js'), 'talk'], { stdio: ['pipe', 'pipe', 'inherit'] })
    talk.stdin.write('{"from":"ann","text":"你好"}\n')
    await heard(talk, '"state"')
    tell('talk: start to the first answer', performance.now() - from, 'ms')
    talk.stdin.end()
    await new Promise((resolve) => talk.once('exit', resolve))
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

function heard(program, words) {
  return new Promise((resolve, reject) => {
    let said = ''
    program.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes(words)) resolve()
    })
    program.once('exit', (code) => reject(new Error(`it ended with ${code}`)))
  })
}
