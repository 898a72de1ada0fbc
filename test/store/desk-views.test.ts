import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runRows } from '../../src/cli/talk/run-rows.ts'
import type { FigureView } from '../../src/domain/desk/desk-views.ts'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { codeOf, type DeskRoom, deskRoom } from './support/desk-room.ts'
import { confirmOrder, registerClaim } from './support/desk-work.ts'

let db: Database
let desk: DeskRoom
const chat: Record<string, string> = {}

beforeAll(async () => {
  db = await freshDatabase()
  desk = deskRoom(db)
  chat['waits'] = await desk.say('ann', '转人工，电话13711112222')
  chat['mine'] = await desk.say('bo', '转人工')
  await desk.actions.claim('lin', chat['mine'] ?? '')
  await desk.say('bo', '我的景德镇茶壶呢')
  chat['bot'] = await desk.say('cy', '你好')
  await confirmOrder(db, desk, { chat: chat['bot'] ?? '', number: 'DD202611230001', waybill: 'SD3000000000019' })
  await registerClaim(db, desk, { chat: chat['mine'] ?? '', number: 'GD202611239001', amountFen: 40_000 })
})
afterAll(() => db.close())

const idOf = (name: string): string => chat[name] ?? ''
const names = async (rows: Promise<readonly { readonly id: string }[]>): Promise<string[]> => {
  const found = (await rows).map(({ id }) => id)
  return Object.keys(chat).filter((name) => found.includes(chat[name] ?? ''))
}

describe('the list of conversations', () => {
  it('tells who waits where, since when, and what was said last', async () => {
    const rows = await desk.views.conversations('gao', {})
    expect(rows).toHaveLength(3)
    expect(rows.find(({ id }) => id === idOf('waits'))).toMatchObject({
      owner: 'queue',
      team: 'front',
      unread: 1,
      channel: 'web',
    })
    const mine = rows.find(({ id }) => id === idOf('mine'))
    expect(mine).toMatchObject({ owner: 'agent:lin', lastText: '我的景德镇茶壶呢', unread: 1 })
    expect(mine?.waitingSince).toBe('2026-11-23T10:01:00+08:00')
    expect(rows.find(({ id }) => id === idOf('bot'))).toMatchObject({ owner: 'bot', waitingSince: null, unread: 0 })
  })

  it.each([
    ['queue', {}, ['waits']],
    ['agent', {}, ['mine']],
    ['bot', {}, ['bot']],
    ['mine', {}, ['mine']],
  ] as const)('can be narrowed to %s', async (owner, more, found) => {
    expect(await names(desk.views.conversations('lin', { owner, ...more }))).toEqual(found)
  })

  it.each([
    ['Chinese words of a message', '景德镇', ['mine']],
    ['words of a case', '茶具碎了', ['mine']],
    ['a case number', 'gd202611239001', ['mine']],
    ['an order number', 'DD202611230001', ['bot']],
    ['a waybill', 'SD3000000000019', ['bot']],
    ['a phone of the parties', '139 3333 4444', ['bot']],
    ['nothing that there is', '哈尔滨', []],
    ['letters that stand apart', '景茶', []],
  ])('finds by %s', async (_what, search, found) => {
    expect(await names(desk.views.conversations('gao', { search }))).toEqual(found)
  })

  it('goes by team, by day and by pages', async () => {
    expect(await names(desk.views.conversations('gao', { team: 'front' }))).toEqual(['waits', 'mine'])
    expect(await names(desk.views.conversations('gao', { from: '2026-11-23', to: '2026-11-23' }))).toHaveLength(3)
    expect(await names(desk.views.conversations('gao', { from: '2026-11-24' }))).toEqual([])
    expect(await names(desk.views.conversations('gao', { to: '2026-11-22' }))).toEqual([])
    const [first] = await desk.views.conversations('gao', { limit: 1 })
    const rest = await desk.views.conversations('gao', { before: first?.id ?? '' })
    expect(rest).toHaveLength(2)
    expect(rest.map(({ id }) => id)).not.toContain(first?.id)
  })
})

describe('one conversation', () => {
  it('shows messages, events and notes in the order in which they happened', async () => {
    await desk.actions.note('lin', { conversationId: idOf('mine'), text: '先安抚', clientId: 'n' })
    const { entries, hasOlder, cases, dialogue } = await desk.views.conversation('gao', idOf('mine'))
    expect(hasOlder).toBe(false)
    expect(entries.map(({ kind, author, seq }) => [seq, kind, author.kind])).toEqual([
      [1, 'message', 'customer'],
      [2, 'message', 'bot'],
      [2, 'event', 'system'],
      [3, 'message', 'agent'],
      [4, 'message', 'customer'],
      [4, 'note', 'agent'],
    ])
    expect(cases.map(({ kind }) => kind).toSorted()).toEqual(['claim', 'hand_over'])
    expect(cases.find(({ kind }) => kind === 'claim')?.history.map(({ what }) => what)).toEqual(['opened'])
    expect(dialogue).toMatchObject({ flow: null, parked: [] })
  })

  it('is read page by page, each message once', async () => {
    const id = await desk.say('long', '谢谢')
    for (let n = 2; n <= 70; n += 1) await desk.say('long', '谢谢')
    const newest = await desk.views.conversation('gao', id)
    expect([newest.hasOlder, newest.entries.length]).toEqual([true, 60])
    const seqs: number[] = newest.entries.map(({ seq }) => seq)
    let page = newest
    while (page.hasOlder) {
      page = await desk.views.conversation('gao', id, { beforeSeq: page.entries[0]?.seq ?? 0 })
      seqs.unshift(...page.entries.map(({ seq }) => seq))
    }
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    const since = await desk.views.conversation('gao', id, { afterSeq: seqs.length - 2 })
    expect(since.entries.map(({ seq }) => seq)).toEqual(seqs.slice(-2))
  })

  it('counts as read once its owner has looked, not when somebody else did', async () => {
    const unread = async (): Promise<number | undefined> => (await desk.views.conversations('lin', { owner: 'mine' }))[0]?.unread
    await desk.views.conversation('gao', idOf('mine'))
    expect(await unread()).toBe(1)
    await desk.views.conversation('lin', idOf('mine'))
    expect(await unread()).toBe(0)
  })

  it('is unknown when there is none', async () => {
    expect(await codeOf(desk.views.conversation('gao', 'c1'))).toBe('desk.unknown')
    expect(await codeOf(desk.views.conversations('nobody', {}))).toBe('desk.role')
  })
})

describe('personal data', () => {
  const phoneShown = async (by: string): Promise<string> => {
    const { entries } = await desk.views.conversation(by, idOf('waits'))
    return entries[0]?.text ?? ''
  }

  it('is whole for whose team the customer waits in, and for who leads', async () => {
    expect(await phoneShown('lin')).toContain('13711112222')
    expect(await phoneShown('gao')).toContain('13711112222')
  })

  it('is masked for everybody else, in words, on the card and in the list', async () => {
    expect(await phoneShown('chen')).toBe('转人工，电话137****2222')
    const { customer } = await desk.views.conversation('wang', idOf('bot'))
    expect(customer.orders[0]).toMatchObject({
      shipper: { name: '许*', phone: '137****2222', address: { city: '深圳市', detail: '***' } },
    })
    expect(JSON.stringify(customer)).not.toMatch(/1393333|许晴|坂田/)
    const rows = await desk.views.conversations('chen', {})
    expect(JSON.stringify(rows)).not.toContain('13711112222')
  })

  it('of a shipment that somebody only asked about is never whole, whoever looks', async () => {
    await db.pool.query(
      `INSERT INTO enquiries (id, conversation_id, customer_id, kind, subject, outcome, asked_at)
       SELECT gen_random_uuid(), id, customer_id, 'track', 'SD3000000000019', 'answered', $2 FROM conversations WHERE id = ANY($1)`,
      [[idOf('waits'), idOf('bot')], desk.clock.now()],
    )
    const cardOf = async (name: string) => (await desk.views.conversation('gao', idOf(name))).customer
    const stranger = await cardOf('waits')
    expect(stranger).toMatchObject({ shipments: [], asked: [{ waybill: 'SD3000000000019', shipper: { phone: '137****2222' } }] })
    expect(JSON.stringify(stranger.asked)).not.toMatch(/1393333|许晴|坂田/)
    expect(await cardOf('bot')).toMatchObject({ shipments: [{ waybill: 'SD3000000000019' }], asked: [] })
    await db.pool.query('DELETE FROM enquiries')
  })

  it('is revealed by name and on record only', async () => {
    expect(await desk.reveals.phones('wang', idOf('bot'))).toEqual([
      { masked: '137****2222', phone: '13711112222' },
      { masked: '139****4444', phone: '13933334444' },
    ])
    expect(await codeOf(desk.reveals.phones('chen', idOf('bot')))).toBe('desk.role')
    expect(await desk.rows(`SELECT actor, subject FROM audit_log WHERE action = 'customer.reveal_phones'`)).toEqual([
      { actor: 'wang', subject: idOf('bot') },
    ])
  })
})

describe('the work that waits', () => {
  it('stands in the queue of its team with its clock', async () => {
    const queues = await desk.views.queues('lin')
    const front = queues.find(({ team }) => team === 'front')
    expect(front).toMatchObject({ open: true, nextOpening: null })
    expect(front?.waiting.map(({ id }) => id)).toEqual([idOf('waits')])
    expect(front?.waiting[0]?.dueAt).toBe('2026-11-23T10:03:20+08:00')
    const claims = queues.find(({ team }) => team === 'claims')
    expect(claims?.cases.map(({ number }) => number)).toEqual(['GD202611239001'])
  })

  it('is found among the cases by team, status and number', async () => {
    const numbers = async (filter: Parameters<typeof desk.views.cases>[1]): Promise<string[]> =>
      (await desk.views.cases('gao', filter)).map(({ number }) => number)
    expect(await numbers({ team: 'claims' })).toEqual(['GD202611239001'])
    expect(await numbers({ status: 'resolved' })).toEqual([])
    expect(await numbers({ search: 'SD2400112300018' })).toEqual(['GD202611239001'])
    expect(await numbers({ search: '茶具' })).toEqual(['GD202611239001'])
  })

  it('is dispatched within three minutes, by who drives and who leads', async () => {
    const [row] = await desk.views.dispatchList('chen')
    expect(row?.order).toMatchObject({ number: 'DD202611230001', shipper: { phone: '13711112222' } })
    expect(Date.parse(row?.dispatchBy ?? '') - Date.parse(row?.order.confirmedAt ?? '')).toBe(180_000)
    expect(row).toMatchObject({ conversationId: idOf('bot'), shipment: { status: 'awaiting_pickup' } })
    expect(await codeOf(desk.views.dispatchList('lin'))).toBe('desk.role')
  })
})

it('keeps drafts for each person and mode until they are sent', async () => {
  const conversationId = idOf('mine')
  await desk.views.saveDraft('lin', { conversationId, mode: 'reply', text: '马上' })
  await desk.views.saveDraft('lin', { conversationId, mode: 'note', text: '问主管' })
  await desk.views.saveDraft('lin', { conversationId, mode: 'reply', text: '马上看' })
  expect(await desk.views.draft('lin', conversationId)).toEqual({ reply: '马上看', note: '问主管' })
  expect(await desk.views.draft('gao', conversationId)).toEqual({ reply: '', note: '' })
  await desk.actions.reply('lin', { conversationId, text: '马上看', clientId: 'd' })
  expect(await desk.views.draft('lin', conversationId)).toEqual({ reply: '', note: '问主管' })
})

it('tells the numbers of the day to who leads', async () => {
  expect(await codeOf(desk.views.today('lin'))).toBe('desk.role')
  expect(await desk.views.today('gao')).toMatchObject({
    conversations: 4,
    waiting: 1,
    with_agents: 1,
    handed_over: 2,
    orders: 1,
    complaints: 1,
    first_reply_seconds: 0,
    pickup_on_time_percent: null,
  })
})

function recount(figure: string, { lines }: FigureView): number | null {
  if (!figure.endsWith('_percent')) return lines.length
  return lines.length === 0 ? null : Math.round((lines.filter(({ met }) => met).length / lines.length) * 100)
}

it('opens every figure of the day down to the rows that it counted', async () => {
  expect(await codeOf(desk.views.figure('lin', 'orders'))).toBe('desk.role')
  expect(await desk.views.figure('gao', 'constructor')).toBeNull()
  const today = Object.entries(await desk.views.today('gao')).filter(([figure]) => !figure.endsWith('_seconds'))
  expect(today).toHaveLength(13)
  for (const [figure, value] of today) {
    const behind = await desk.views.figure('gao', figure)
    expect([figure, behind && recount(figure, behind)]).toEqual([figure, value])
    expect(behind?.total).toBe(behind?.lines.length)
  }
  const orders = await desk.views.figure('gao', 'orders')
  expect(orders?.lines).toMatchObject([{ name: 'DD202611230001', conversation: { id: idOf('bot'), owner: 'bot' } }])
  const complaints = await desk.views.figure('gao', 'complaints')
  expect(complaints?.lines).toMatchObject([{ name: 'GD202611239001', conversation: { id: idOf('mine') } }])
})

it('gives all rows of a run, with whose they are', async () => {
  const rows = await runRows(db)
  expect(rows.orders).toMatchObject([{ number: 'DD202611230001', customer: 'cy', totalFen: 3400, status: 'confirmed' }])
  expect(rows.orders[0]?.promise).toBe(rows.orders[0]?.pickupPromise)
  const claim = rows.cases.find(({ kind }) => kind === 'claim')
  expect(claim).toMatchObject({ customer: 'bo', amountFen: 40_000, firstStatement: { text: '茶具碎了四个杯子' } })
  expect(rows.escalations.map(({ customer }) => customer ?? '').toSorted()).toEqual(['ann', 'bo', 'bo'])
  expect(rows.messages).toBeGreaterThan(140)
})
