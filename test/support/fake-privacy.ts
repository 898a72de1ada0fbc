import type { AuditLine, DeskPrivacy } from '../../src/domain/desk/desk-privacy.ts'

/** Everybody may be erased, once; sixty looks are on record. */
export function fakePrivacy(): DeskPrivacy {
  const looks = Array.from({ length: 60 }, (_, index): AuditLine => {
    const at = new Date(Date.parse('2026-11-23T09:00:00+08:00') - index * 60_000).toISOString()
    return {
      id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      at,
      by: 'lin',
      action: 'conversation.read',
      subject: `c${index}`,
      detail: {},
    }
  })
  const lines = [...looks]
  const counts = { chats: 2, messages: 9, files: 1, keptOrders: ['DD202611220011'], keptCases: [] }
  const note = (by: string, action: string, subject: string): void => {
    lines.unshift({ id: crypto.randomUUID(), at: new Date().toISOString(), by, action, subject, detail: {} })
  }
  return {
    exportCustomer: async (by, id) => {
      note(by, 'customer.export', id)
      return { customer: { id } }
    },
    planErasure: async () => ({ ...counts, stillOpen: null }),
    eraseCustomer: async (by, id) => {
      note(by, 'customer.erase', id)
      return counts
    },
    takeList: async (by, { list }) => note(by, 'list.take', list),
    audit: async (_by, { search, before }) => {
      const fitting = lines.filter(
        ({ by, action, subject }) => !search || [by, action, subject].some((text) => text.startsWith(search)),
      )
      const from = before === undefined ? 0 : fitting.findIndex(({ id }) => id === before) + 1
      return fitting.slice(from, from + 50)
    },
  }
}
