const TEXT = '深圳寄北京，5公斤的衣服多少钱'

/** A message stored and answered by the whole dialogue, on a PostgreSQL of its own that writes to disk as little as a test's. */
export async function measureTurns(tell) {
  const { openScratchDatabase } = await import('../dist/store/database/scratch-database.js')
  const { createConversationStore } = await import('../dist/store/turns/conversation-store.js')
  const { loadDemoOnce } = await import('../dist/store/demo/load-demo.js')
  const { uuidIds } = await import('../dist/store/uuid-ids.js')
  const { demoCompany } = await import('../dist/demo/demo-company.js')
  const { dialogue } = await import('../dist/flows/dialogue.js')
  const clock = { now: () => new Date() }
  const ids = uuidIds(clock)
  const company = demoCompany()
  const database = await openScratchDatabase()
  await loadDemoOnce({ pool: database.pool, ids, now: clock.now() }, { company, accounts: [], shipments: [] })
  const store = createConversationStore({ pool: database.pool, ids, clock, turns: dialogue, company: () => company })
  const once = async (name) => {
    const message = { channel: 'web', channelAccount: 'bench', externalUser: name, kind: 'text', text: TEXT, isChoice: true }
    const { conversationId } = await store.receive({ ...message, externalId: ids.next(), sentAt: clock.now() })
    await store.runTurn(conversationId)
  }
  for (let warm = 0; warm < 30; warm += 1) await once(`warm-${warm % 10}`)
  for (const [atOnce, each] of [
    [1, 200],
    [10, 60],
  ]) {
    const tookMs = []
    const talk = async (name) => {
      for (let n = 0; n < each; n += 1) {
        const from = performance.now()
        await once(name)
        tookMs.push(performance.now() - from)
      }
    }
    const from = performance.now()
    await Promise.all(Array.from({ length: atOnce }, (_, index) => talk(`c${atOnce}-${index}`)))
    const seconds = (performance.now() - from) / 1000
    tookMs.sort((a, b) => a - b)
    tell(`receive and turn, ${atOnce} at a time`, (atOnce * each) / seconds, 'messages per second')
    tell(`receive and turn, ${atOnce} at a time, half within`, tookMs[Math.floor(tookMs.length * 0.5)], 'ms')
    tell(`receive and turn, ${atOnce} at a time, 99 of 100 within`, tookMs[Math.floor(tookMs.length * 0.99)], 'ms')
  }
  await database.close()
}
