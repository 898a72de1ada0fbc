import { describe, expect, it } from 'vitest'
import type { Case, CaseKind } from '../../src/domain/cases/case.ts'
import { newsWords } from '../../src/flows/news-words.ts'

const KINDS: readonly CaseKind[] = ['hand_over', 'complaint', 'claim', 'quote', 'change', 'redelivery', 'exception', 'incident']

const claim: Case = {
  number: 'GD202611230001',
  kind: 'claim',
  status: 'waiting_approval',
  team: 'supervisor',
  agent: null,
  priority: 'high',
  reason: 'lost',
  summary: '内部备注',
  waybill: 'SD2400112300063',
  orderNumber: null,
  quoteNumber: null,
  complaint: null,
  amountFen: 80_000,
  decidedFen: null,
  decidedBy: null,
  dueAt: null,
  openedAt: '2026-11-23T10:00:00+08:00',
  closedAt: null,
}

describe('a case that moves while the customer waits', () => {
  it.each(KINDS)('is called by its number when a %s is over, and nothing of the desk is told', (kind) => {
    for (const language of ['zh', 'en'] as const) {
      const { text } = newsWords({ kind: 'case_closed', case: { ...claim, kind } }, language)
      expect(text).toContain('GD202611230001')
      expect(text).toContain('SD2400112300063')
      expect(text).not.toMatch(/内部备注|undefined|800/u)
      expect(/[\u4e00-\u9fff]/u.test(text)).toBe(language === 'zh')
    }
  })

  it('is called by its order where there is no waybill', () => {
    const change: Case = { ...claim, kind: 'change', waybill: null, orderNumber: 'DD202611230007' }
    expect(newsWords({ kind: 'case_closed', case: change }, 'zh').text).toContain('订单 DD202611230007')
    expect(newsWords({ kind: 'case_closed', case: change }, 'en').text).toContain('order DD202611230007')
  })

  it('names no sum before one is decided', () => {
    expect(newsWords({ kind: 'compensation_proposed', case: claim }, 'zh').text).toMatch(/已提交上级核定/u)
    expect(newsWords({ kind: 'compensation_proposed', case: claim }, 'en').text).not.toMatch(/800|¥/u)
  })
})
