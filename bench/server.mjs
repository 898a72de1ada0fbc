import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import { distFile, fromDist } from './from-dist.mjs'

/** The real server in a process of its own, on a data directory, with no limit of messages a minute. */
export async function startServer(home) {
  const port = await freePort()
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: home,
    DATABASE_URL: '',
    CHAT_PER_MINUTE_ADDRESS: '1000000',
    CHAT_PER_MINUTE_VISITOR: '1000000',
  }
  const server = spawn(process.execPath, [distFile('main.js')], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((resolve, reject) => {
    let said = ''
    server.stdout.on('data', (chunk) => {
      said += chunk
      if (said.includes('is ready')) resolve()
    })
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
  })
  return {
    port,
    pid: server.pid,
    stop: () =>
      new Promise((resolve) => {
        server.removeAllListeners('exit')
        if (server.exitCode !== null || server.signalCode !== null) return resolve()
        server.once('exit', resolve)
        server.kill('SIGTERM')
      }),
  }
}

/** Address of the embedded PostgreSQL that runs on a data directory. */
export async function databaseUrl(home) {
  const { clusterUrl } = await fromDist('store/database/connecting.js')
  const read = (name) => readFileSync(path.join(home, name), 'utf8').trim()
  return clusterUrl({ port: Number(read('postgres.port')), password: read('postgres.password') }, 'waydesk')
}

export function freePort() {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
