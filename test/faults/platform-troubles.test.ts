import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { call, until, visitor } from './support/chat.ts'
import { personalIn } from './support/people.ts'
import { buildProduct, type ServerProcess, serverProcess, temporaryFolder } from './support/server-process.ts'
import { type SlackPerson, slackSide } from './support/slack-side.ts'

/** `npm run proof:faults` plays them at full size. */
const isFull = process.env['PROOF'] === 'full'
const PEOPLE = isFull ? 60 : 12
const FULL_OUTBOX = isFull ? 10_000 : 400
const STEP_MINUTES = isFull ? 5 : 10
const MINUTE = 60_000
const ASKS = ['SD2400112300018 到哪了', '什么不能寄', '深圳寄北京，5公斤的衣服多少钱']

let database: Database
let server: ServerProcess
let slack: Awaited<ReturnType<typeof slackSide>>
let movedByMs = 0
const folder = temporaryFolder()

beforeAll(async () => {
  buildProduct()
  database = await freshDatabase()
  slack = await slackSide()
  server = await serverProcess({ databaseUrl: database.url, dataDir: folder.path, env: slack.env })
  await server.start()
  // Who we are in that workspace is asked once.
  const first = slack.person(server.address)
  await first.say('你好')
  await until(async () => (first.heard().length > 0 ? true : null))
})
afterAll(async () => {
  await server?.stop()
  await slack?.close()
  await database?.close()
  folder.remove()
})

const rows = async (text: string) => (await database.pool.query<Record<string, unknown>>(text)).rows
const serverNow = () => Date.now() + movedByMs
const people = (count: number) => Array.from({ length: count }, () => slack.person(server.address, serverNow))
const nothingWaits = () =>
  until(async () => {
    const busy = await rows(`SELECT 1 FROM conversations WHERE turn_due_at IS NOT NULL
      UNION ALL SELECT 1 FROM outbox WHERE state IN ('queued', 'sending')`)
    return busy.length === 0 ? true : null
  }, 100)
/** The server's clock goes on by that much, as it would in a night; what is due then is done. */
async function pass(minutes: number): Promise<void> {
  movedByMs += minutes * MINUTE
  server.moveClock(movedByMs)
  await new Promise((resolve) => setTimeout(resolve, 700))
}

/** What is stored for each is what each has read, in that order and once; a clock that fires meanwhile says more, and it is looked at again. */
async function expectAllHeardOnce(those: readonly SlackPerson[]): Promise<void> {
  for (const each of those) {
    const compared = async () => {
      const stored = await rows(`SELECT m.text, o.state FROM messages m JOIN outbox o ON o.message_id = m.id
        WHERE o.external_user = '${each.user}' ORDER BY m.seq`)
      const others = stored.filter(({ state }) => state !== 'sent')
      return { others, said: stored.map(({ text }) => text), heard: each.heard() }
    }
    await expect.poll(async () => (await compared()).others).toEqual([])
    await expect.poll(async () => isSame(await compared())).toBe(true)
    expect(each.heard().length).toBeGreaterThan(0)
  }
}

function isSame({ said, heard }: { readonly said: readonly unknown[]; readonly heard: readonly string[] }): boolean {
  return JSON.stringify(said) === JSON.stringify(heard)
}

describe('a platform', () => {
  it('that is down for an hour costs its customers the hour and nothing else; the web goes on', async () => {
    const those = people(PEOPLE)
    await slack.fault('away')
    for (const [round, text] of ASKS.entries()) {
      await Promise.all(those.map((each) => each.say(text)))
      for (let minutes = 0; minutes < 20; minutes += STEP_MINUTES) await pass(STEP_MINUTES)
      if (round === 1) {
        const ann = await visitor(server.address)
        await ann.tap('w1', '什么不能寄')
        expect((await ann.heardAfter(1)).messages.length).toBeGreaterThan(0)
        expect((await call(`${server.address}/readyz`)).status).toBe(200)
      }
    }
    const names = those.map(({ user }) => `'${user}'`).join(', ')
    // One that is just being tried once more waits as the others do.
    const given = await rows(`SELECT state FROM outbox WHERE external_user IN (${names}) AND state NOT IN ('queued', 'sending')`)
    expect(given).toEqual([])
    expect(those.flatMap((each) => each.heard())).toEqual([])
    await slack.fault(null)
    await pass(6)
    await nothingWaits()
    await expectAllHeardOnce(those)
  })

  it('that refuses nine of ten calls is asked again, in order, until everybody has heard', async () => {
    const those = people(PEOPLE)
    await slack.fault('limited')
    await Promise.all(those.map((each) => each.say(ASKS[0] ?? '')))
    await Promise.all(those.map((each) => each.say(ASKS[1] ?? '')))
    for (let times = 0; times < 3; times += 1) await pass(1)
    await slack.fault(null)
    await pass(6)
    await nothingWaits()
    await expectAllHeardOnce(those)
  })

  it('that takes three seconds for every answer slows its own customers down and nobody else', async () => {
    const those = people(3)
    await slack.fault('slow')
    await Promise.all(those.map((each) => each.say(ASKS[1] ?? '')))
    await pass(1)
    const bo = await visitor(server.address)
    await bo.tap('s1', '什么不能寄')
    expect((await bo.heardAfter(1)).messages.length).toBeGreaterThan(0)
    await nothingWaits()
    await slack.fault(null)
    await expectAllHeardOnce(those)
  })

  it(`with ${FULL_OUTBOX} words waiting for it holds up neither the web nor a new customer’s own order`, async () => {
    await slack.fault('away')
    await database.pool.query(MANY, [FULL_OUTBOX, new Date(serverNow())])
    const cai = await visitor(server.address)
    for (const [n, text] of ASKS.entries()) {
      const sent = await cai.tap(`o${n}`, text)
      await cai.heardAfter(Number(sent.body['seq']))
    }
    const [last] = people(1)
    await last?.say(ASKS[1] ?? '')
    await slack.fault(null)
    await pass(6)
    await nothingWaits()
    expect(await rows(`SELECT state, count(*)::int AS n FROM outbox WHERE external_user LIKE 'U0FULL%' GROUP BY 1`)).toEqual([
      { state: 'sent', n: FULL_OUTBOX },
    ])
    await expectAllHeardOnce(last ? [last] : [])
  })

  it('leaves no trouble that somebody must restart for, and no words in the log', async () => {
    expect(await rows('SELECT id FROM turns WHERE fault IS NOT NULL')).toEqual([])
    expect(server.isRunning()).toBe(true)
    expect(personalIn(server.log())).toEqual([])
  })
})

/** Words of many chats, queued for people of the workspace; each chat has two. */
const MANY = `
  WITH chat AS (
    SELECT n, gen_random_uuid() AS customer, gen_random_uuid() AS identity, gen_random_uuid() AS id FROM generate_series(1, $1 / 2) AS n
  ), customers AS (
    INSERT INTO customers (id, created_at, updated_at) SELECT customer, $2, $2 FROM chat
  ), identities AS (
    INSERT INTO channel_identities (id, customer_id, channel, channel_account, external_user, created_at)
    SELECT identity, customer, 'slack', 'T0PROOF', 'U0FULL' || n, $2 FROM chat
  ), conversations AS (
    INSERT INTO conversations (id, identity_id, customer_id, channel, channel_account, seq, opened_at, last_message_at)
    SELECT id, identity, customer, 'slack', 'T0PROOF', 2, $2, $2 FROM chat
  ), words AS (
    SELECT c.id AS chat, c.n, s AS seq, gen_random_uuid() AS id FROM chat c, generate_series(1, 2) AS s
  ), messages AS (
    INSERT INTO messages (id, conversation_id, seq, author_kind, text, delivery, at)
    SELECT id, chat, seq, 'bot', 'words ' || seq, 'queued', $2 FROM words
  )
  INSERT INTO outbox (id, conversation_id, message_id, seq, channel, channel_account, external_user, next_at, created_at)
  SELECT gen_random_uuid(), chat, id, seq, 'slack', 'T0PROOF', 'U0FULL' || n, $2, $2 FROM words`
