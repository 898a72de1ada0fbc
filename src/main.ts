import { createServer } from 'node:net'
import { type Config, readConfig } from './config.ts'
import { Refusal } from './domain/errors/refusal.ts'
import { readOutside } from './read-outside.ts'
import { DatabaseTrouble } from './store/database/database-trouble.ts'
import { openDatabase } from './store/database/open-database.ts'
import type { Outside } from './wire-channels.ts'
import { type Waydesk, wire } from './wiring.ts'

/** Exit codes: what a supervisor of processes may go by. */
const EXIT = { fault: 1, config: 2, port: 3, dataDir: 4, database: 5 } as const
/** For what is under way, once it is asked to stop; and before that for a start to come to its end. */
const PATIENCE_MS = { stopping: 15_000, starting: 60_000 } as const

await main()

async function main(): Promise<void> {
  for (const words of [process.stdout, process.stderr]) words.on('error', unlessNobodyReads)
  try {
    await run(readConfig(process.env), await readOutside(process.env))
  } catch (error) {
    end(error)
  }
}

/** `npm start | head`: whoever read along has gone, and the work goes on. */
function unlessNobodyReads(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

/** Nothing of worth is in this process: what was acknowledged is stored. */
function end(error: unknown): never {
  const { code, sentence } = explain(error)
  process.stderr.write(`${sentence}\n`)
  process.exit(code)
}

async function run(config: Config, outside: Outside): Promise<void> {
  const stop = stopWishes()
  await findPortFree(config)
  const database = await openDatabase({
    databaseUrl: config.databaseUrl ?? undefined,
    dataDir: config.dataDir,
    log: (line) => process.stdout.write(`${line}\n`),
    onLost: end,
  })
  let waydesk: Waydesk | null = null
  try {
    // Whoever is asked to stop while it starts gets to its feet first: what is half started cannot be stopped in order.
    if (!stop.isAsked()) waydesk = await wire(config, database, outside)
    if (waydesk !== null && !stop.isAsked()) {
      const address = await waydesk.app.listen({ host: config.host, port: config.port })
      process.stdout.write(welcome(address, waydesk, config))
    }
    await stop.asked
  } finally {
    endAfter(PATIENCE_MS.stopping)
    await waydesk?.stop()
    await database.close()
  }
  process.exit(0)
}

/** Hears Ctrl-C and its like from the first moment on; who asks twice, or waits too long, ends it at once. */
function stopWishes(): { readonly asked: Promise<void>; isAsked(): boolean } {
  let isAsked = false
  const asked = new Promise<void>((resolve) => {
    const ask = (): void => {
      if (isAsked) process.exit(EXIT.fault)
      isAsked = true
      process.stdout.write('\nStopping: finishing what is under way …\n')
      endAfter(PATIENCE_MS.starting)
      resolve()
    }
    process.on('SIGINT', ask)
    process.on('SIGTERM', ask)
  })
  return { asked, isAsked: () => isAsked }
}

/** Looks before the database is started: a taken port is told at once and leaves nothing behind. */
function findPortFree({ host, port }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()))
  })
}

function endAfter(ms: number): void {
  setTimeout(() => process.exit(EXIT.fault), ms).unref()
}

interface Ending {
  readonly code: number
  readonly sentence: string
}

function explain(error: unknown): Ending {
  if (error instanceof Refusal) return { code: EXIT.config, sentence: error.sentence.en }
  if (error instanceof DatabaseTrouble) {
    const isDirectory = ['database.in_use', 'database.data_dir'].includes(error.code)
    return { code: isDirectory ? EXIT.dataDir : EXIT.database, sentence: error.message }
  }
  return (
    portTrouble(error) ?? { code: EXIT.fault, sentence: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  )
}

function portTrouble(error: unknown): Ending | null {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  const port = process.env['PORT'] ?? '8080'
  switch (code) {
    case 'EADDRINUSE':
      return { code: EXIT.port, sentence: `Port ${port} is taken by another program. Choose another one: PORT=8090 npm start` }
    case 'EACCES':
      return { code: EXIT.port, sentence: `Port ${port} may not be used by this user. Choose one above 1024.` }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return { code: EXIT.port, sentence: 'HOST is not an address of this machine.' }
    default:
      return null
  }
}

/** A password of the operator's own does not belong on a screen or into a log. */
function spoken(password: string): string {
  return process.env['DEMO_PASSWORD'] ? 'that DEMO_PASSWORD says' : password
}

function welcome(address: string, { people }: Waydesk, { demoPassword, demoSite, publicUrl }: Config): string {
  const base = publicUrl ?? address
  const width = Math.max(...people.map(({ login }) => login.length))
  const lines = people.map(({ login, name, team }) => `    ${login.padEnd(width)}  ${name} · ${team}`)
  return [
    '',
    'Waydesk 运单客服台 is ready.',
    ...(demoSite ? [`  Chat widget on the demo site   ${base}/`] : []),
    `  Desk (agents and supervisors)  ${base}/desk/`,
    '',
    `  Sign in at the desk with one of these and the password ${spoken(demoPassword)} (of the first start):`,
    ...lines,
    '',
    'Ctrl-C stops everything.',
    '',
  ].join('\n')
}
