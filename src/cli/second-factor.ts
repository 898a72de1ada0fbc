import { readConfig } from '../config.ts'
import { openDatabase } from '../store/database/open-database.ts'
import { createDeskFactors } from '../store/desk/create-desk-factors.ts'
import { uuidIds } from '../store/uuid-ids.ts'

export const SECOND_FACTOR_USAGE = 'second-factor reset --login <login> [--by <login>]'

export interface SecondFactorOptions {
  readonly login: string
  /** As the audit log names who did it. */
  readonly by: string
  print(line: object): void
  readonly now: Date
}

/** For the house whose only administrator lost phone and recovery codes: a password lets them in again. */
export async function resetSecondFactor(options: SecondFactorOptions): Promise<number> {
  const { login, by, now } = options
  const config = readConfig(process.env)
  const log = (line: string) => process.stderr.write(`${line}\n`)
  const database = await openDatabase({ databaseUrl: config.databaseUrl ?? undefined, dataDir: config.dataDir, log })
  const clock = { now: () => now }
  try {
    const isReset = await createDeskFactors({ pool: database.pool, ids: uuidIds(clock), clock }).reset(by, login)
    options.print(isReset ? { reset: login } : { error: { code: 'desk.unknown', message: `${login} has no second factor` } })
    return isReset ? 0 : 1
  } finally {
    await database.close()
  }
}
