import { describe, expect, it } from 'vitest'
import { demoCompany } from '../../src/demo/demo-company.ts'
import type { EscalationTrigger } from '../../src/domain/company/company.ts'
import { Refusal } from '../../src/domain/errors/refusal.ts'
import { type EscalateRequest, escalate, queueWaitMinutes } from '../../src/domain/escalation/escalate.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'

const company = demoCompany()
const china = (text: string) => new Date(`${text}+08:00`)
const minute = (at: Date | null) => (at === null ? null : toChinaIso(at).slice(5, 16))
const monday = china('2026-11-23T10:00')
const night = china('2026-11-23T20:00')

function outcome(trigger: EscalationTrigger, more: Partial<EscalateRequest> = {}) {
  const { caseKind, team, agent, priority, chat, dueAt } = escalate({ trigger, now: monday, ...more }, company)
  return [caseKind, team, agent, priority, chat, minute(dueAt)]
}

const key = { tier: 'key', manager: 'zhao' } as const

describe('the escalation table', () => {
  it.each<[EscalationTrigger, Partial<EscalateRequest>, unknown[]]>([
    ['asks_person', {}, ['hand_over', 'front', null, 'normal', 'queue', '11-23T10:03']],
    ['asks_person', key, ['hand_over', 'vip', 'zhao', 'high', 'queue', '11-23T10:01']],
    ['asks_person', { tier: 'gold' }, ['hand_over', 'front', null, 'normal', 'queue', '11-23T10:03']],
    ['not_understood', {}, ['hand_over', 'front', null, 'normal', 'queue', '11-23T10:03']],
    ['complaint_goods', {}, ['claim', 'claims', null, 'high', 'bot', '11-25T10:00']],
    ['complaint_goods', { amountFen: 50_000 }, ['claim', 'claims', null, 'high', 'bot', '11-23T14:00']],
    ['complaint_goods', { amountFen: 50_001 }, ['claim', 'claims', null, 'high', 'bot', '11-25T10:00']],
    ['complaint_goods', key, ['claim', 'claims', null, 'high', 'bot', '11-25T10:00']],
    ['complaint_other', { amountFen: 0 }, ['complaint', 'complaint', null, 'normal', 'bot', '11-23T14:00']],
    ['complaint_other', { ...key, amountFen: 100 }, ['complaint', 'vip', 'zhao', 'high', 'bot', '11-23T14:00']],
    ['amount_over_limit', { amountFen: 50_001 }, ['same', 'supervisor', null, 'high', 'queue', '11-25T10:00']],
    ['amount_over_limit', { amountFen: 200_000 }, ['same', 'supervisor', null, 'high', 'queue', '11-25T10:00']],
    ['amount_over_limit', { amountFen: 200_001 }, ['same', 'manager', null, 'high', 'queue', '11-25T10:00']],
    ['amount_over_supervisor', { amountFen: 300_000 }, ['same', 'manager', null, 'high', 'queue', '11-25T10:00']],
    ['legal_threat', {}, ['complaint', 'supervisor', null, 'urgent', 'queue', '11-23T14:00']],
    ['legal_threat', key, ['complaint', 'supervisor', null, 'urgent', 'queue', '11-23T14:00']],
    ['strong_anger', {}, ['complaint', 'complaint', null, 'high', 'queue', '11-23T14:00']],
    ['strong_anger', key, ['complaint', 'vip', 'zhao', 'high', 'queue', '11-23T14:00']],
    ['safety', {}, ['incident', 'supervisor', null, 'urgent', 'queue', '11-23T10:03']],
    ['quote_person', {}, ['quote', 'front', null, 'normal', 'bot', '11-23T18:00']],
    ['quote_person', { quoteFen: 500_000 }, ['quote', 'front', null, 'normal', 'bot', '11-23T18:00']],
    ['quote_person', { quoteFen: 500_001 }, ['quote', 'supervisor', null, 'normal', 'bot', '11-23T18:00']],
    ['quote_person', { ...key, quoteFen: 600_000 }, ['quote', 'vip', 'zhao', 'high', 'bot', '11-23T18:00']],
    ['quote_person', { ...key, quoteFen: 1_000_001 }, ['quote', 'supervisor', null, 'high', 'bot', '11-23T18:00']],
    ['quote_person', { insuredFen: 5_000_000 }, ['quote', 'front', null, 'normal', 'bot', '11-23T18:00']],
    ['quote_person', { insuredFen: 5_000_001 }, ['quote', 'supervisor', null, 'normal', 'bot', '11-23T18:00']],
    ['change_after_pickup', {}, ['change', 'front', null, 'normal', 'bot', '11-23T11:00']],
    ['redelivery', {}, ['redelivery', 'front', null, 'normal', 'bot', '11-23T11:00']],
    ['redelivery', key, ['redelivery', 'vip', 'zhao', 'high', 'bot', '11-23T11:00']],
    ['identity_locked', {}, ['hand_over', 'front', null, 'normal', 'queue', '11-23T10:03']],
    ['queue_unanswered', {}, ['same', 'supervisor', null, 'high', 'queue', '11-23T10:03']],
    ['complaint_unanswered', {}, ['same', 'supervisor', null, 'high', 'bot', '11-23T11:00']],
    ['pickup_missed', {}, ['exception', 'dispatch', null, 'high', 'bot', '11-23T11:00']],
    ['fault', {}, ['hand_over', 'front', null, 'normal', 'queue', '11-23T10:03']],
  ])('%s %o', (trigger, more, expected) => {
    expect(outcome(trigger, more)).toEqual(expected)
  })

  it('promises no answer for the night: hours at the desk count', () => {
    const now = new Date('2026-11-23T20:31:00+08:00')
    const due = escalate({ trigger: 'legal_threat', now }, company).dueAt
    expect(due).toEqual(new Date('2026-11-24T12:30:00+08:00'))
  })

  it('has a clock and words in both languages in every row', () => {
    for (const rule of company.escalation) {
      expect(rule.clock).not.toBeNull()
      expect(rule.words.zh).toMatch(/\p{Script=Han}/u)
      expect(rule.words.en).toMatch(/[a-z]/u)
    }
  })

  it('waits three minutes in a queue, one for a key account', () => {
    expect([queueWaitMinutes(null, company), queueWaitMinutes('gold', company), queueWaitMinutes('key', company)]).toEqual([
      3, 3, 1,
    ])
  })

  it('refuses with a code when the company has no such rule', () => {
    expect(() => escalate({ trigger: 'fault', now: monday }, { ...company, escalation: [] })).toThrow(Refusal)
  })
})

describe('out of hours', () => {
  it('keeps the chat with the bot, and says when somebody answers', () => {
    const found = escalate({ trigger: 'asks_person', now: night }, company)
    expect([found.chat, found.inHours, minute(found.answersAt), minute(found.dueAt)]).toEqual([
      'bot',
      false,
      '11-24T08:30',
      '11-24T08:33',
    ])
  })

  it('reaches a supervisor for safety at any hour', () => {
    const found = escalate({ trigger: 'safety', now: night }, company)
    expect([found.chat, found.inHours, minute(found.answersAt)]).toEqual(['queue', false, '11-23T20:00'])
  })

  it('keeps promised clock hours running through the night', () => {
    expect(minute(escalate({ trigger: 'quote_person', now: night }, company).dueAt)).toBe('11-24T04:00')
  })

  it('sends the complaint desk home at weekends, the supervisor not', () => {
    const sunday = china('2026-11-22T10:00')
    expect(minute(escalate({ trigger: 'strong_anger', now: sunday }, company).answersAt)).toBe('11-23T08:30')
    expect(escalate({ trigger: 'legal_threat', now: sunday }, company).chat).toBe('queue')
  })

  it('is closed for National Day', () => {
    const found = escalate({ trigger: 'asks_person', now: china('2026-10-02T10:00') }, company)
    expect([found.chat, minute(found.answersAt)]).toEqual(['bot', '10-08T08:30'])
  })
})
