import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { call, until, visitorWith } from './support/chat.ts'
import { people, personalIn } from './support/people.ts'
import { randomFrom } from './support/random.ts'
import { buildProduct, type ServerProcess, serverProcess, temporaryFolder } from './support/server-process.ts'

const KILLS = 12
/** On a machine that is busy with other things fewer kills have to do. */
const BUDGET_MS = 15_000
const FEWEST = 4
const seed = Number(process.env['CRASH_SEED'] ?? Date.now() % 1_000_000)
const parties = `寄件人${people.ann.name} ${people.ann.phone} 广东省深圳市南山区${people.street}\n收件人${people.bo.name} ${people.bo.phone} 北京市海淀区学院路20号`

/** What each customer says, one thing after the answer to the other, and what has to be stored of it in the end. */
const scripts: readonly (readonly string[])[] = [
  ['深圳寄北京，5公斤的衣服多少钱', '下单', parties, '寄付', '不用保价', '确认下单', '你好', '谢谢'],
  ['SD2400112300018 到哪了', '深圳寄北京，3公斤的衣服多少钱', '不用了', 'SD2400112300018 到哪了', '转人工'],
  ['你好', '什么不能寄', 'SD2400112300018 到哪了', '你好', '丢了怎么赔', '什么不能寄', '转人工'],
  ['深圳寄北京，5公斤的衣服多少钱', '下单', parties, '寄付', '不用保价', '确认下单', 'SD2400112300018 到哪了', '转人工'],
]

let database: Database
let server: ServerProcess
const folder = temporaryFolder()

beforeAll(async () => {
  buildProduct()
  database = await freshDatabase()
  server = await serverProcess({ databaseUrl: database.url, dataDir: folder.path })
  await server.start()
})
afterAll(async () => {
  await server?.stop()
  await database?.close()
  folder.remove()
})

/** The same with two hundred kills, PostgreSQL's too, over every channel: `npm run proof:crash`. */
describe(`killed at random points (CRASH_SEED=${seed})`, () => {
  it('the product loses nothing, doubles nothing and answers everything once', async () => {
    const random = randomFrom(seed)
    const open = async () => String((await call(`${server.address}/api/chat/session`, { json: {} })).body['token'])
    const tokens = await Promise.all(scripts.map(open))
    const chatty = await Promise.all([open(), open(), open()])
    let isOver = false
    let heard = 0
    /** No kill without work before it, whatever the machine: somebody chatty was told «stored» since the last one. */
    const moreIsStored = async () => {
      const before = heard
      await until(async () => (heard > before ? true : null))
    }
    const talks = Promise.all([
      ...scripts.map((script, index) => talk(tokens[index] ?? '', { script, name: `c${index}` })),
      ...chatty.map((token, index) =>
        talk(token, {
          script: goOnUntil(() => isOver),
          name: `d${index}`,
          onStored: () => {
            heard += 1
          },
        }),
      ),
    ])
    const startedAt = performance.now()
    let kills = 0
    for (; kills < KILLS && (kills < FEWEST || performance.now() - startedAt < BUDGET_MS); kills += 1) {
      await moreIsStored()
      await pause(100 + random() * 900)
      await server.kill()
      const starting = server.start()
      // Some of them die while they start.
      if (random() < 0.3) {
        await pause(random() * 300)
        await server.kill()
      }
      await starting
      if (!server.isRunning()) await server.start()
    }
    await moreIsStored()
    isOver = true
    console.log(`CRASH_SEED=${seed}: ${kills} kills`)
    const acknowledged = (await talks).flat()
    await until(async () =>
      (await rows(`SELECT 1 FROM conversations WHERE turn_due_at IS NOT NULL`)).length === 0 ? true : null,
    )

    const stored = await rows(`SELECT external_id, seq FROM messages WHERE author_kind = 'customer'`)
    expect(stored).toHaveLength(acknowledged.length)
    expect(acknowledged.length).toBeGreaterThan(scripts.flat().length + kills)
    for (const { id, seq } of acknowledged) expect(stored).toContainEqual({ external_id: expect.stringContaining(`:${id}`), seq })
    expect(await rows('SELECT external_id FROM inbound_ledger GROUP BY external_id HAVING count(*) > 1')).toEqual([])
    expect(await rows('SELECT conversation_id FROM messages GROUP BY 1 HAVING max(seq) <> count(*) OR min(seq) <> 1')).toEqual([])
    expect(
      await rows('SELECT c.id FROM conversations c WHERE c.seq <> (SELECT count(*) FROM messages WHERE conversation_id = c.id)'),
    ).toEqual([])
    expect(
      await rows(`SELECT m.id, (SELECT count(*) FROM turns t WHERE t.trigger->'messages' ? m.id::text) AS turns FROM messages m
        WHERE author_kind = 'customer' AND (handled_at IS NULL OR (SELECT count(*) FROM turns t WHERE t.trigger->'messages' ? m.id::text) <> 1)`),
    ).toEqual([])
    expect(await rows('SELECT fault FROM turns WHERE fault IS NOT NULL')).toEqual([])
    expect(await perChat('orders')).toEqual([1, 1])
    expect(await perChat('cases')).toEqual([1, 1, 1])
    expect(await rows(`SELECT number FROM orders WHERE shipper_phone <> '${people.ann.phone}'`)).toEqual([])
    expect(await rows('SELECT message_id FROM outbox GROUP BY 1 HAVING count(*) > 1')).toEqual([])
    expect(
      await rows(
        `SELECT m.id FROM messages m WHERE author_kind <> 'customer' AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.message_id = m.id)`,
      ),
    ).toEqual([])
    expect(personalIn(server.log())).toEqual([])
  }, 240_000)
})

/** Enough to do at every instant at which a kill may come. */
function* goOnUntil(isOver: () => boolean): Iterable<string> {
  while (!isOver()) yield* ['你好', 'SD2400112300018 到哪了', '什么不能寄']
}

interface Acknowledged {
  readonly id: string
  readonly seq: number
}

interface Told {
  readonly script: Iterable<string>
  readonly name: string
  readonly onStored?: () => void
}

/** A widget: sends under an id of its own until it hears «stored», then waits for the answer, whatever happens to the server. */
async function talk(token: string, { script, name, onStored }: Told): Promise<readonly Acknowledged[]> {
  const person = visitorWith(server.address, token)
  const acknowledged: Acknowledged[] = []
  for (const text of script) {
    const id = `${name}-${acknowledged.length}`
    const seq = await until(async () => {
      const answer = await person.tap(id, text).catch(() => null)
      return answer?.status === 200 ? Number(answer.body['seq']) : null
    })
    acknowledged.push({ id, seq })
    onStored?.()
    // A reply lost on the way is asked for again: the same message, the same number.
    const again = await person.tap(id, text).catch(() => null)
    if (again?.status === 200) expect(again.body).toMatchObject({ seq, repeated: true })
    await until(async () => {
      const page = await person.page(seq).catch(() => null)
      return page?.messages.some(({ author }) => author === 'bot') ? true : null
    })
  }
  return acknowledged
}

async function rows(text: string): Promise<readonly Record<string, unknown>[]> {
  return (await database.pool.query<Record<string, unknown>>(text)).rows
}

async function perChat(table: 'orders' | 'cases'): Promise<readonly unknown[]> {
  return (await rows(`SELECT count(*) AS n FROM ${table} GROUP BY conversation_id`)).map(({ n }) => n)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
