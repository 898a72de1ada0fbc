import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/store/database/open-database.ts'
import { freshDatabase } from '../support/database.ts'
import { codeOf, type DeskRoom, deskRoom } from './support/desk-room.ts'
import { registerClaim } from './support/desk-work.ts'

let db: Database
let desk: DeskRoom

beforeAll(async () => {
  db = await freshDatabase()
  desk = deskRoom(db)
})
afterAll(() => db.close())

const timersOf = async (id: string) =>
  (await desk.rows<{ kind: string }>('SELECT kind FROM timers WHERE conversation_id = $1', id)).map(({ kind }) => kind)
const caseOf = async (number: string) =>
  (await desk.rows<Record<string, unknown>>('SELECT * FROM cases WHERE number = $1', number))[0]

interface Waiting {
  readonly number: string
  readonly quote_number: string
}

/** A chat that asked for a price only a person can give. */
async function waitingQuote(
  from: string,
  words = '从深圳寄到香港，5公斤的书，多少钱',
): Promise<Waiting & { readonly chat: string }> {
  const chat = await desk.say(from, words)
  const [waiting] = await desk.rows<Waiting>(
    `SELECT number, quote_number FROM cases WHERE conversation_id = $1 AND kind = 'quote'`,
    chat,
  )
  if (!waiting) throw new Error(`no quote case: ${await desk.last(chat)}`)
  return { ...waiting, chat }
}

describe('answering a quote', () => {
  it('stores the price, closes the case, stops its clock and tells the customer', async () => {
    const { number, quote_number, chat } = await waitingQuote('ann')
    const quote = await desk.actions.answerQuote('lin', { caseNumber: number, fen: 123_400 })
    expect(quote).toMatchObject({ number: quote_number, status: 'given', totalFen: 123_400, answeredBy: 'lin' })
    expect(quote.validUntil).toBe('2026-11-30T23:59:59+08:00')
    expect(await caseOf(number)).toMatchObject({ status: 'resolved', decided_fen: 123_400, decided_by: 'lin' })
    expect(await timersOf(chat)).not.toContain('quote_due')
    expect(await desk.last(chat)).toContain('¥1234.00')
    expect(await desk.rows('SELECT status, total_fen FROM quotes WHERE number = $1', quote_number)).toEqual([
      { status: 'given', total_fen: 123_400 },
    ])
  })

  it('can be ordered with one tap, and what was asked before is over', async () => {
    const { number, chat } = await waitingQuote('art')
    await desk.actions.answerQuote('lin', { caseNumber: number, fen: 9_900 })
    const { dialogue } = await desk.views.conversation('gao', chat)
    expect(dialogue).toMatchObject({ flow: null, slot: null, parked: [] })
    await desk.say('art', '下单')
    expect((await desk.views.conversation('gao', chat)).dialogue).toMatchObject({ flow: 'order' })
  })

  it('puts one line in the place of the tariff, and an equal price keeps its lines', async () => {
    const wish = '深圳到上海，服装1800公斤，9.6立方，走零担多少钱'
    const other = await waitingQuote('ava', wish)
    const given = await desk.actions.answerQuote('lin', { caseNumber: other.number, fen: 300_000 })
    expect(given.options).toMatchObject([
      { service: 'ltl', days: 5, totalFen: 300_000, lines: [{ key: 'manual', fen: 300_000 }] },
    ])
    expect(await desk.rows('SELECT key, fen FROM quote_lines WHERE quote_number = $1', given.number)).toEqual([
      { key: 'manual', fen: 300_000 },
    ])
    const equal = await waitingQuote('abe', wish)
    const tariff = await desk.actions.answerQuote('lin', { caseNumber: equal.number, fen: 364_800 })
    expect(tariff.options[0]?.lines.map(({ key }) => key)).toEqual(['freight'])
  })

  it('is refused beyond authority, naming who may, and leaves the case waiting', async () => {
    const { number, chat } = await waitingQuote('bo')
    const before = await desk.lines(chat)
    const beyond = desk.actions.answerQuote('lin', { caseNumber: number, fen: 500_001 })
    await expect(beyond).rejects.toMatchObject({
      code: 'desk.beyond_authority',
      sentence: { zh: expect.stringContaining('高远') },
    })
    const far = desk.actions.answerQuote('gao', { caseNumber: number, fen: 2_000_001 })
    await expect(far).rejects.toMatchObject({ sentence: { zh: expect.stringContaining('何总') } })
    expect(await caseOf(number)).toMatchObject({ status: 'open', decided_fen: null })
    expect(await desk.lines(chat)).toEqual(before)
    expect(await codeOf(desk.actions.answerQuote('lin', { caseNumber: number, fen: 500_000 }))).toBe('done')
  })

  it('happens once', async () => {
    const { number } = await waitingQuote('cy')
    const answers = await Promise.all(
      ['lin', 'gao', 'he'].map((by) => codeOf(desk.actions.answerQuote(by, { caseNumber: number, fen: 9_900 }))),
    )
    expect(answers.toSorted()).toEqual(['desk.nothing_waiting', 'desk.nothing_waiting', 'done'])
  })

  it.each([
    [0, 'desk.bad_amount'],
    [-5, 'desk.bad_amount'],
    [10.5, 'desk.bad_amount'],
  ])('refuses the price %d', async (fen, code) => {
    expect(await codeOf(desk.actions.answerQuote('lin', { caseNumber: 'GD1', fen }))).toBe(code)
  })

  it('is said by the person who has the chat: the bot keeps silent', async () => {
    const { number, chat } = await waitingQuote('di')
    await desk.actions.claim('lin', chat)
    await desk.actions.answerQuote('lin', { caseNumber: number, fen: 8_800 })
    expect((await desk.lines(chat)).at(-1)).toMatchObject({ who: 'agent', text: expect.stringContaining('¥88.00') })
  })
})

describe('deciding a compensation', () => {
  it('decides within authority: case closed, clock stopped, customer told', async () => {
    const chat = await desk.say('eli', '你好')
    await registerClaim(db, desk, { chat, number: 'GD1001', amountFen: 40_000 })
    const { case: decided, status } = await desk.actions.decideCompensation('sun', { caseNumber: 'GD1001', fen: 30_000 })
    expect([status, decided.status, decided.decidedFen, decided.decidedBy]).toEqual(['decided', 'resolved', 30_000, 'sun'])
    expect(await timersOf(chat)).not.toContain('case_unanswered')
    expect(await desk.last(chat)).toContain('¥300.00')
    expect(decided.complaint?.firstStatement.text).toBe('茶具碎了四个杯子')
  })

  it('waits for the supervisor beyond it, who decides by the same call, and the customer hears of both', async () => {
    const chat = await desk.say('fen', '你好')
    await registerClaim(db, desk, { chat, number: 'GD1002', amountFen: 80_000 })
    const before = await desk.lines(chat)
    const proposed = await desk.actions.decideCompensation('sun', { caseNumber: 'GD1002', fen: 80_000, note: '有发票' })
    expect([proposed.status, proposed.case.status, proposed.case.team]).toEqual([
      'waiting_approval',
      'waiting_approval',
      'supervisor',
    ])
    expect(await caseOf('GD1002')).toMatchObject({ proposed_fen: 80_000, proposed_by: 'sun', decided_fen: null })
    const said = (await desk.lines(chat)).slice(before.length)
    expect(said).toMatchObject([{ who: 'bot', text: expect.stringContaining('已提交上级核定') }])
    expect(said[0]?.text).not.toContain('800')
    const escalations = await desk.rows(
      `SELECT rule, team, status FROM escalations WHERE case_number = 'GD1002' ORDER BY status DESC`,
    )
    expect(escalations).toEqual([
      { rule: 'amount_over_limit', team: 'supervisor', status: 'waiting' },
      { rule: 'complaint_goods', team: 'claims', status: 'closed' },
    ])
    const decided = await desk.actions.decideCompensation('gao', { caseNumber: 'GD1002', fen: 80_000 })
    expect([decided.status, decided.case.decidedBy]).toEqual(['decided', 'gao'])
    expect(await desk.last(chat)).toContain('¥800.00')
  })

  it('goes to the manager beyond the supervisor', async () => {
    const chat = await desk.say('gus', '你好')
    await registerClaim(db, desk, { chat, number: 'GD1003', amountFen: 250_000 })
    const proposed = await desk.actions.decideCompensation('gao', { caseNumber: 'GD1003', fen: 200_001 })
    expect([proposed.status, proposed.case.team]).toEqual(['waiting_approval', 'manager'])
    expect((await desk.actions.decideCompensation('he', { caseNumber: 'GD1003', fen: 200_001 })).status).toBe('decided')
  })

  it('is not for a dispatcher, nor twice, nor for a case that is no claim', async () => {
    const { number, chat } = await waitingQuote('hal')
    await registerClaim(db, desk, { chat, number: 'GD1004', amountFen: 10_000 })
    expect(await codeOf(desk.actions.decideCompensation('chen', { caseNumber: 'GD1004', fen: 0 }))).toBe('desk.role')
    expect(await codeOf(desk.actions.decideCompensation('sun', { caseNumber: number, fen: 100 }))).toBe('desk.nothing_waiting')
    expect(await codeOf(desk.actions.decideCompensation('sun', { caseNumber: 'GD1004', fen: 100 }))).toBe('done')
    expect(await codeOf(desk.actions.decideCompensation('sun', { caseNumber: 'GD1004', fen: 200 }))).toBe('desk.nothing_waiting')
    expect(await codeOf(desk.actions.decideCompensation('sun', { caseNumber: 'GD9999', fen: 200 }))).toBe('desk.unknown')
  })

  it('stays open when the talk about it is resolved', async () => {
    const chat = await desk.say('ivy', '转人工')
    await registerClaim(db, desk, { chat, number: 'GD1005', amountFen: 10_000 })
    await desk.actions.claim('lin', chat)
    await desk.actions.resolve('lin', { conversationId: chat, summary: '已说明流程' })
    expect(await caseOf('GD1005')).toMatchObject({ status: 'open', closed_at: null })
    expect(await timersOf(chat)).toContain('case_unanswered')
  })
})

describe('closing a case', () => {
  it('keeps outcome, cause and department, ends its clocks, and the customer hears that it is over', async () => {
    const chat = await desk.say('jon', '你好')
    await registerClaim(db, desk, { chat, number: 'GD1006', amountFen: 10_000 })
    const closing = { caseNumber: 'GD1006', outcome: '客户找到了', cause: '误报', department: '客服' }
    expect(await codeOf(desk.actions.closeCase('wang', closing))).toBe('desk.not_yours')
    expect(await desk.actions.closeCase('sun', closing)).toMatchObject({ status: 'resolved' })
    expect(await caseOf('GD1006')).toMatchObject({ outcome: '客户找到了', cause: '误报', department: '客服' })
    expect(await timersOf(chat)).not.toContain('case_unanswered')
    expect(await desk.last(chat)).toContain('GD1006')
    expect(await desk.last(chat)).not.toContain('误报')
    expect(await codeOf(desk.actions.closeCase('sun', closing))).toBe('desk.nothing_waiting')
  })

  it('leaves a chat that is running to its own end', async () => {
    const chat = await desk.say('kim', '转人工')
    const [open] = await desk.rows<{ hand_over_case: string }>('SELECT hand_over_case FROM conversations WHERE id = $1', chat)
    const closing = { caseNumber: open?.hand_over_case ?? '', outcome: 'x' }
    expect(await codeOf(desk.actions.closeCase('lin', closing))).toBe('desk.in_chat')
  })
})

describe('an ending taken back', () => {
  const standing = async (chat: string) =>
    (
      await desk.rows(
        `SELECT c.owner_kind AS owner, c.owner_agent AS agent, c.hand_over_case IS NOT NULL AS handed, k.status, e.status AS called
         FROM conversations c JOIN cases k ON k.conversation_id = c.id JOIN escalations e ON e.case_number = k.number WHERE c.id = $1`,
        chat,
      )
    )[0]

  it.each([
    ['resolved', (id: string) => desk.actions.resolve('lin', { conversationId: id, summary: '好了' })],
    ['given back', (id: string) => desk.actions.handBack('lin', id)],
  ] as const)('is as if it had not been %s, and may be ended again', async (what, end) => {
    const id = await desk.say(`slip ${what}`, '转人工')
    await desk.actions.claim('lin', id)
    const before = await standing(id)
    await end(id)
    expect(await standing(id)).toEqual({ owner: 'bot', agent: null, handed: false, status: 'resolved', called: 'closed' })
    const heard = await desk.last(id)
    await desk.actions.reopen('lin', id)
    expect(await standing(id)).toEqual(before)
    expect(await desk.last(id)).toBe(heard)
    await end(id)
    expect(await standing(id)).toMatchObject({ owner: 'bot', status: 'resolved' })
  })

  it('is refused to others, later, and once something else happened', async () => {
    const id = await desk.say('late', '转人工')
    await desk.actions.claim('lin', id)
    await desk.actions.resolve('lin', { conversationId: id, summary: '好了' })
    expect(await codeOf(desk.actions.reopen('wang', id))).toBe('desk.too_late')
    await desk.wait(6)
    expect(await codeOf(desk.actions.reopen('lin', id))).toBe('desk.too_late')
    await desk.actions.claim('wang', id)
    expect(await codeOf(desk.actions.reopen('lin', id))).toBe('desk.too_late')
  })
})
