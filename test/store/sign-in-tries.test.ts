import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LOCKOUT, memorySignInTries, type SignInTries } from '../../src/desk/sign-in/sign-in-tries.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { createSignInTries } from '../../src/store/desk/sign-in-tries.ts'
import { uuidIds } from '../../src/store/uuid-ids.ts'
import { freshDatabase } from '../support/database.ts'
import { fakeClock } from './support/desk.ts'

let db: Database
const clock = fakeClock()

beforeAll(async () => {
  db = await freshDatabase()
})
afterAll(() => db.close())

const onDatabase = () => createSignInTries(db.pool, uuidIds(clock), LOCKOUT)
const MINUTE = 60_000

describe.each([
  ['in one process', (): readonly SignInTries[] => [memorySignInTries()]],
  ['over nodes', (): readonly SignInTries[] => [onDatabase(), onDatabase(), onDatabase()]],
])('tries to sign in, counted %s', (where, nodes) => {
  const login = (name: string) => `${name} ${where}`

  it('lock the login after five wrong ones, whoever was asked, and nobody else', async () => {
    const all = nodes()
    for (let n = 0; n < LOCKOUT.tries; n += 1) expect(await all[n % all.length]?.begin(login('ann'), clock.now())).not.toBeNull()
    for (const each of all) expect(await each.begin(login('ann'), clock.now())).toBeNull()
    expect(await all[0]?.begin(login('bo'), clock.now())).not.toBeNull()
  })

  it('do not slip through together', async () => {
    const all = nodes()
    const tries = Array.from({ length: 30 }, async (_, n) => all[n % all.length]?.begin(login('cai'), clock.now()))
    expect((await Promise.all(tries)).filter((each) => each !== null)).toHaveLength(LOCKOUT.tries)
  })

  it('are forgotten when one is right, and do not count when nobody could tell', async () => {
    const [one] = nodes()
    for (let n = 0; n < 20; n += 1) await (await one?.begin(login('dan'), clock.now()))?.withdraw()
    for (let n = 0; n < 4; n += 1) await one?.begin(login('dan'), clock.now())
    await (await one?.begin(login('dan'), clock.now()))?.passed()
    for (let n = 0; n < 5; n += 1) expect(await one?.begin(login('dan'), clock.now())).not.toBeNull()
  })

  it('are forgiven after fifteen minutes', async () => {
    const [one] = nodes()
    for (let n = 0; n < 6; n += 1) await one?.begin(login('eve'), clock.now())
    const later = (minutes: number) => new Date(clock.now().getTime() + minutes * MINUTE)
    expect(await one?.begin(login('eve'), later(14))).toBeNull()
    expect(await one?.begin(login('eve'), later(16))).not.toBeNull()
  })
})
