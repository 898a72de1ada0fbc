import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import { approverFor, mayCompensate, mayDiscount, mayQuote } from '../../src/domain/company/authority.ts'
import { claimSteps } from '../../src/domain/complaints/claim-steps.ts'
import type { ComplaintKind } from '../../src/domain/complaints/complaint.ts'
import { complaintRoute } from '../../src/domain/complaints/complaint-route.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'

const company = demoCompany()

function agent(login: string) {
  const found = company.agents.find((each) => each.login === login)
  if (!found) throw new Error(`no agent ${login}`)
  return found
}

describe('a complaint', () => {
  it.each<[ComplaintKind, string]>([
    ['lost', 'complaint_goods'],
    ['short', 'complaint_goods'],
    ['damaged', 'complaint_goods'],
    ['false_signoff', 'complaint_goods'],
    ['delayed', 'complaint_other'],
    ['wrong_delivery', 'complaint_other'],
    ['attitude', 'complaint_other'],
    ['price', 'complaint_other'],
    ['other', 'complaint_other'],
  ])('about %s follows the rule %s', (kind, trigger) => {
    expect(complaintRoute(kind, null, company).trigger).toBe(trigger)
  })

  it.each([
    [null, { minutes: 2880, runs: 'clock' }, null],
    [0, { minutes: 240, runs: 'working' }, null],
    [50_000, { minutes: 240, runs: 'working' }, null],
    [50_001, { minutes: 2880, runs: 'clock' }, 'amount_over_limit'],
    [200_000, { minutes: 2880, runs: 'clock' }, 'amount_over_limit'],
    [200_001, { minutes: 2880, runs: 'clock' }, 'amount_over_supervisor'],
  ])('of %s fen has the clock %o and goes up by %s', (amountFen, clock, upward) => {
    expect(complaintRoute('delayed', amountFen, company)).toMatchObject({ upward, clock })
  })

  it('takes the limit from the company, not from the code', () => {
    const complaint = { quoteFen: 0, extraDiscount: 0, compensationFen: 100_000 }
    const generous = { ...company, authority: { ...company.authority, complaint } }
    expect(complaintRoute('lost', 100_000, generous).upward).toBeNull()
  })
})

describe('authority', () => {
  it.each([
    ['lin', 50_000, true],
    ['lin', 50_001, false],
    ['wang', 50_000, true],
    ['wang', 50_001, false],
    ['sun', 50_000, true],
    ['sun', 50_001, false],
    ['chen', 1, false],
    ['zhao', 50_000, true],
    ['zhao', 50_001, false],
    ['gao', 200_000, true],
    ['gao', 200_001, false],
    ['he', 100_000_000, true],
  ])('%s may compensate %i fen: %s', (login, fen, may) => {
    expect(mayCompensate(agent(login), fen)).toBe(may)
  })

  it.each([
    ['lin', 500_000, true],
    ['lin', 500_001, false],
    ['wang', 1, false],
    ['zhao', 1_000_000, true],
    ['zhao', 1_000_001, false],
    ['gao', 2_000_000, true],
    ['gao', 2_000_001, false],
    ['he', 100_000_000, true],
  ])('%s may quote %i fen: %s', (login, fen, may) => {
    expect(mayQuote(agent(login), fen)).toBe(may)
  })

  it.each([
    ['lin', 0.05, true],
    ['lin', 0.06, false],
    ['gao', 0.15, true],
    ['gao', 0.16, false],
    ['he', 0.9, true],
  ])('%s may take off %d: %s', (login, rate, may) => {
    expect(mayDiscount(agent(login), rate)).toBe(may)
  })

  it('asks the supervisor as far as the authority goes, then the manager', () => {
    expect(approverFor('compensationFen', 200_000, company)).toBe('supervisor')
    expect(approverFor('compensationFen', 200_001, company)).toBe('manager')
    expect(approverFor('quoteFen', 2_000_000, company)).toBe('supervisor')
    expect(approverFor('quoteFen', 2_000_001, company)).toBe('manager')
  })

  it('lets the bot quote ¥2,000 and promise nothing else', () => {
    const bot = { authority: company.botAuthority }
    expect([mayQuote(bot, 200_000), mayQuote(bot, 200_001), mayCompensate(bot, 1), mayDiscount(bot, 0.01)]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

describe('the steps of a claim', () => {
  it.each([
    ['2026-11-23', ['11-23', '11-26', '11-26', '11-30', '12-07', '01-23']],
    ['2026-09-28', ['09-28', '10-08', '10-08', '10-10', '10-16', '11-28']],
    ['2026-12-31', ['12-31', '01-06', '01-06', '01-08', '01-15', '02-28']],
  ])('from %s on: %j', (day, expected) => {
    const steps = claimSteps(new Date(`${day}T10:00:00+08:00`))
    expect(steps.map((step) => step.key)).toEqual(['police', 'evidence', 'insurer', 'proposal', 'upward', 'payment'])
    expect(steps.map((step) => toChinaIso(step.dueAt).slice(5, 10))).toEqual(expected)
  })
})
