import { describe, expect, it } from 'vitest'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import type { Case } from '../../src/domain/cases/case.ts'
import type { Account } from '../../src/domain/customers/customer.ts'
import { caseTransferred } from '../../src/flows/complaint/case-transferred.ts'
import { compensationDecided } from '../../src/flows/complaint/compensation-decided.ts'
import { nextComplaint } from '../../src/flows/complaint/next-complaint.ts'
import type { Move } from '../../src/flows/engine/flow.ts'
import type { Effect } from '../../src/flows/turn.ts'
import { NOW, type ViewOf, viewOf } from '../support/track-view.ts'

const broken = '我要投诉SD2400112300025，花瓶碎了，价值300元'
const slots = { waybill: 'SD2400112300025', kind: 'damaged', 'goods.name': '花瓶', 'goods.value': 30_000 } as const

function said(move: Move): string {
  if (move.kind === 'ask') return [...(move.before ?? []), move.question?.text ?? ''].join('\n')
  return (move.says ?? []).map((say) => say.text).join('\n')
}

function opened(move: Move): Extract<Effect, { do: 'open_case' }> {
  const effect = move.effects?.find((one) => one.do === 'open_case')
  if (effect?.do !== 'open_case') throw new Error('no case')
  return effect
}

/** Says it in one message, then confirms. */
function submitted(of: ViewOf): Move {
  const first = nextComplaint(viewOf(of))
  if (first.kind !== 'ask') throw new Error('nothing asked')
  const confirmed = { ...of.slots, confirm: true }
  return nextComplaint(viewOf({ ...of, slots: confirmed, memo: first.patch?.memo ?? {}, text: '提交' }))
}

describe('a complaint in one message', () => {
  it('goes straight to the summary, apology first', () => {
    const move = nextComplaint(viewOf({ slots, text: broken }))
    expect(move).toMatchObject({ kind: 'ask', slot: 'confirm' })
    expect(said(move)).toMatch(/^非常抱歉/u)
    for (const part of ['破损', 'SD2400112300025', '花瓶', '¥300.00']) expect(said(move)).toContain(part)
  })

  it('opens a claim at the claims desk with the promised time', () => {
    const move = submitted({ slots, text: broken })
    const { case: filed, escalation } = opened(move)
    expect(filed).toMatchObject({ kind: 'claim', amountFen: 30_000, waybill: 'SD2400112300025' })
    expect(escalation).toMatchObject({ team: 'claims', priority: 'high', dueAt: '2026-11-23T14:00:00+08:00' })
    expect(filed.complaint?.firstStatement).toMatchObject({ text: broken, goodsName: '花瓶', valueFen: 30_000 })
    expect(said(move)).toContain('⟦case:1⟧')
    expect(said(move)).toContain('14:00')
    expect(move.kind === 'done' && move.timers).toEqual([
      { kind: 'case_unanswered', subject: '⟦case:1⟧', dueAt: new Date('2026-11-23T14:00:00+08:00') },
    ])
  })

  it('promises no compensation', () => {
    expect(said(submitted({ slots, text: broken }))).not.toMatch(/赔付 ?¥|会赔|保证/u)
  })
})

describe('who gets it', () => {
  const key = demoAccounts.find((account) => account.tier === 'key') as Account
  it.each([
    ['lost', 50_000, 'claim', 'claims', null],
    ['false_signoff', 50_001, 'claim', 'claims', 'amount_over_limit'],
    ['short', 200_000, 'claim', 'claims', 'amount_over_limit'],
    ['damaged', 200_001, 'claim', 'claims', 'amount_over_supervisor'],
    ['delayed', 60_000, 'complaint', 'complaint', 'amount_over_limit'],
  ] as const)('%s of %i fen: a %s of the %s desk, further up: %s', (...row) => {
    const [kind, value, caseKind, team, upward] = row
    const move = submitted({ slots: { ...slots, kind, 'goods.value': value }, text: '出了问题，要一个说法' })
    expect(opened(move)).toMatchObject({ case: { kind: caseKind }, escalation: { team } })
    if (upward === null) expect(move.kind).toBe('done')
    else expect(move).toMatchObject({ kind: 'hand_over', trigger: upward })
  })

  it('raises the case but keeps the chat out of hours', () => {
    const move = submitted({ slots: { ...slots, 'goods.value': 80_000 }, text: broken, now: '2026-11-23T22:00:00+08:00' })
    expect(move.kind).toBe('done')
    expect(move.effects).toContainEqual(expect.objectContaining({ do: 'escalate_case', number: '⟦case:1⟧' }))
  })

  it('gives a key account to its manager', () => {
    const customer = { id: 'c', name: null, account: key, vouchedPhone: key.phone, typedPhones: [] }
    const move = submitted({ slots: { kind: 'attitude' }, text: '你们客服的态度太差了', facts: { customer } })
    expect(opened(move).escalation).toMatchObject({ team: 'vip', agent: 'zhao', priority: 'high' })
  })
})

describe('the first statement', () => {
  it('keeps what was said first when the amount is corrected', () => {
    const first = nextComplaint(viewOf({ slots, text: broken }))
    const memo = first.kind === 'ask' ? (first.patch?.memo ?? {}) : {}
    const corrected = { ...slots, 'goods.value': 45_000, 'goods.name': '水晶花瓶', description: '其实是水晶的', confirm: true }
    const { case: filed } = opened(nextComplaint(viewOf({ slots: corrected, memo, text: '提交' })))
    expect(filed.amountFen).toBe(45_000)
    expect(filed.complaint?.firstStatement).toMatchObject({ text: broken, goodsName: '花瓶', valueFen: 30_000 })
    expect(filed.summary).toContain('首次陈述金额 ¥300.00')
  })

  it('keeps the words as they came, though the slot was tidied up', () => {
    const text = '收到的杯子，全碎了！！'
    const move = nextComplaint(viewOf({ slots: { ...slots, description: '收到的杯子,全碎了' }, text, changed: ['description'] }))
    expect(move.kind === 'ask' && move.patch?.memo).toMatchObject({ first: { text } })
  })

  it('does not take «我要投诉» for a statement', () => {
    expect(nextComplaint(viewOf({ slots: { kind: 'damaged' }, text: '我要投诉' }))).toMatchObject({
      kind: 'ask',
      slot: 'description',
    })
  })
})

describe('asking for what is missing', () => {
  it.each([
    [{}, {}, 'kind'],
    [{ kind: 'lost' }, {}, 'description'],
    [{ kind: 'lost', description: '一直没收到' }, {}, 'waybill'],
    [{ kind: 'lost', description: '一直没收到', waybill: slots.waybill }, {}, 'goods.name'],
    [{ kind: 'lost', description: '一直没收到', waybill: slots.waybill, 'goods.name': '书' }, {}, 'goods.value'],
    [{ kind: 'attitude', description: '态度差' }, {}, 'confirm'],
    [{ kind: 'delayed', description: '晚了三天', waybill: slots.waybill }, {}, 'confirm'],
    [slots, { first: { text: 'x' } }, 'confirm'],
  ] as const)('with %j asks for %3$s', (known, memo, slot) => {
    expect(nextComplaint(viewOf({ slots: known, memo }))).toMatchObject({ kind: 'ask', slot })
  })

  it('goes on without a number that cannot be found', () => {
    const known = { kind: 'delayed', description: '晚了三天' } as const
    expect(nextComplaint(viewOf({ slots: known, misses: { 'cannot:waybill': 1 } }))).toMatchObject({
      kind: 'ask',
      slot: 'confirm',
    })
    expect(nextComplaint(viewOf({ slots: known, skipped: ['waybill'] }))).toMatchObject({ kind: 'ask', slot: 'confirm' })
  })

  it('says that a number is unknown, and goes on', () => {
    const move = nextComplaint(viewOf({ slots: { kind: 'delayed', description: '晚了三天', waybill: 'SF1234567890123' } }))
    expect(said(move)).toContain('查不到')
    expect(move).toMatchObject({ kind: 'ask', slot: 'confirm' })
  })

  it('adds pictures to the evidence', () => {
    const attachment = { name: 'a.jpg', mime: 'image/jpeg', bytes: 1, key: 'file-1' }
    const messages = [{ id: 'm', kind: 'image', text: '', isChoice: false, attachment }] as const
    const move = nextComplaint(viewOf({ slots, memo: { first: { text: broken } }, messages }))
    expect(move.kind === 'ask' && move.patch?.memo).toMatchObject({ evidence: ['file-1'] })
    expect(said(move)).toContain('1 个文件')
  })

  it('takes up the shipment just talked about and shows it', () => {
    const known = { kind: 'delayed', description: '晚了三天' } as const
    const move = nextComplaint(viewOf({ slots: known, state: { recent: { waybill: slots.waybill } } }))
    expect(said(move)).toContain(slots.waybill)
    expect(move.kind === 'ask' && move.patch?.slots).toEqual({ waybill: slots.waybill })
  })
})

describe('a shipment that has an open complaint', () => {
  const open: Case = {
    number: 'GD202611220001',
    kind: 'claim',
    status: 'open',
    team: 'claims',
    agent: null,
    priority: 'high',
    reason: '',
    summary: '',
    waybill: slots.waybill,
    orderNumber: null,
    quoteNumber: null,
    complaint: {
      kind: 'damaged',
      waybill: slots.waybill,
      firstStatement: { text: broken, goodsName: null, brand: null, spec: null, pieces: null, valueFen: 30_000, statedAt: NOW },
      amountFen: 30_000,
      request: null,
      evidence: [],
    },
    amountFen: 30_000,
    decidedFen: null,
    decidedBy: null,
    dueAt: null,
    openedAt: NOW,
    closedAt: null,
  }

  it('gets what is new added, no second case, and goes up when the amount does', () => {
    const move = nextComplaint(
      viewOf({ slots: { ...slots, 'goods.value': 90_000 }, text: '应该是900元', facts: { openCases: [open] } }),
    )
    expect(move.effects).toMatchObject([
      { do: 'add_to_case', number: open.number, amountFen: 90_000, note: '客户补充：应该是900元' },
      { do: 'escalate_case', number: open.number, escalation: { team: 'supervisor' } },
    ])
  })

  it('hears what was decided, and by whom it is handled now', () => {
    expect(compensationDecided({ ...open, decidedFen: 80_000 }, 'zh').text).toContain('¥800.00')
    expect(compensationDecided({ ...open, decidedFen: 0 }, 'en').text).toContain('no compensation')
    expect(caseTransferred({ ...open, team: 'complaint' }, 'zh').text).toContain('投诉专员')
  })
})
