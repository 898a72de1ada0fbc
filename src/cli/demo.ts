import { readConfig } from '../config.ts'
import { demoCompany } from '../demo/demo-company.ts'
import { demoAccounts } from '../demo/demo-people.ts'
import { demoShipments } from '../demo/demo-shipments.ts'
import { chinaDay } from '../domain/time/china-time.ts'
import { openDatabase } from '../store/database/open-database.ts'
import { resetDemo } from '../store/demo/load-demo.ts'
import { uuidIds } from '../store/uuid-ids.ts'

export interface DemoOptions {
  readonly json: boolean
  readonly reset: boolean
  readonly now: Date
  print(line: object): void
}

/** Prints the demo company (`--json`), or loads it anew with today as D (`--reset`): chats, cases and orders of before are gone. */
export async function demo(options: DemoOptions): Promise<number> {
  const content = { company: demoCompany(), accounts: demoAccounts, shipments: demoShipments(options.now) }
  if (options.json) options.print(content)
  if (options.reset) await reset(content, options.now)
  if (!options.json && !options.reset) {
    process.stderr.write('usage: npm run -s waydesk -- demo --json | --reset\n')
    return 2
  }
  return 0
}

async function reset(content: Parameters<typeof resetDemo>[1], now: Date): Promise<void> {
  const { databaseUrl, dataDir } = readConfig(process.env)
  const database = await openDatabase({
    databaseUrl: databaseUrl ?? undefined,
    dataDir,
    log: (line) => process.stderr.write(`${line}\n`),
  })
  try {
    await resetDemo({ pool: database.pool, ids: uuidIds({ now: () => now }), now }, content)
    process.stderr.write(`The demo company is loaded anew; today is ${chinaDay(now)}.\n`)
  } finally {
    await database.close()
  }
}
