import { demoCompany } from '../../dist/demo/demo-company.js'
import { dialogue } from '../../dist/flows/dialogue.js'
import { openTurnPool } from '../../dist/store/database/pool.js'
import { createConversationStore } from '../../dist/store/turns/conversation-store.js'
import { uuidIds } from '../../dist/store/uuid-ids.js'

/** One process of the product's store: does what it is told over IPC, by the clock that it is told. */
const [url = '', ...flags] = process.argv.slice(2)
let now = new Date()
const clock = { now: () => now }
const company = demoCompany()
// However busy the machine: what is proved is what is left behind, not how soon.
const pool = openTurnPool(url, 10, { connectionTimeoutMillis: 120_000, query_timeout: 120_000 })
if (flags.includes('--careless')) unlock(pool)
const store = createConversationStore({ pool, ids: uuidIds(clock), clock, turns: dialogue, company: () => company })

const work = {
  // Taps are answered where they are received.
  receive: ({ message }) => store[message.isChoice ? 'answer' : 'receive']({ ...message, sentAt: new Date(message.sentAt) }),
  runTurn: ({ conversationId }) => store.runTurn(conversationId),
  runDueTurns: ({ upTo }) => store.runDueTurns(new Date(upTo)),
  runDueTimers: ({ upTo }) => store.runDueTimers(new Date(upTo)),
  setClock: async ({ at }) => {
    now = new Date(at)
  },
}

process.on('message', ({ id, call, given }) => {
  work[call](given).then(
    (result) => process.send({ id, result: result ?? null }),
    (error) => process.send({ id, error: `${error.name}: ${error.message}` }),
  )
})
process.on('disconnect', () => process.exit(0))
process.send({ id: 0, result: 'ready' })

/** The same without looking whether somebody else wrote meanwhile: whoever runs this must see the proof fail. */
function unlock(those) {
  those.on('connect', (client) => {
    const query = client.query.bind(client)
    client.query = (first, ...rest) => {
      if (typeof first?.text !== 'string') return query(first, ...rest)
      const text = first.text
        .replaceAll('c.xmin::text = b.seen', 'true')
        .replaceAll(/FOR (NO KEY )?UPDATE( OF \w+)?( SKIP LOCKED)?/g, '')
      return query({ ...first, text }, ...rest)
    }
  })
}
