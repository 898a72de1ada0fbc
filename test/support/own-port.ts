import { createServer } from 'node:net'

/** Below the ports that systems lend to whoever asks for any, and above those that `fetch` refuses. */
const FIRST = 11_000
/** Each worker of a run has as many to itself. */
const EACH = 400
const WORKERS = 12
let next = Math.floor(Math.random() * EACH)

/**
 * A port of 127.0.0.1 that stays the caller's while nobody listens on it: before a start, and while something is down. One that the
 * system lends may be lent to another test, or to any connection, in just that moment.
 */
export async function ownPort(): Promise<number> {
  const worker = Number(process.env['VITEST_POOL_ID'] ?? 0) % WORKERS
  for (let tries = 0; tries < EACH; tries += 1) {
    next = (next + 1) % EACH
    const port = FIRST + worker * EACH + next
    if (await isFree(port)) return port
  }
  throw new Error(`no port is free from ${FIRST + worker * EACH} on`)
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)))
  })
}
