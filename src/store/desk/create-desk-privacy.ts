import type { DeskPrivacy } from '../../domain/desk/desk-privacy.ts'
import { eraseCustomer, noteInAudit, type PrivacyParts, unknownCustomer } from '../privacy/erase-customer.ts'
import { exportCustomer } from '../privacy/export-customer.ts'
import { planErasure } from '../privacy/plan-erasure.ts'
import { inTransaction } from '../transaction.ts'
import type { DeskParts } from './desk-parts.ts'
import { isUuid } from './is-uuid.ts'
import { readAudit } from './views/audit-lines.ts'
import { viewingOf } from './views/viewing.ts'

export type DeskPrivacyParts = Omit<DeskParts, 'files'> & {
  /** The bytes of erased chats go with their rows. */
  readonly removeFile: (key: string) => Promise<void>
}

/** A customer's data on their request, and the audit log, on PostgreSQL. */
export function createDeskPrivacy(parts: DeskPrivacyParts): DeskPrivacy {
  const partsOf = (by: string): PrivacyParts => ({ pool: parts.pool, ids: parts.ids, now: parts.clock.now(), by })
  const known = (customerId: string): string => {
    if (!isUuid(customerId)) throw unknownCustomer()
    return customerId
  }
  return {
    exportCustomer: async (by, customerId) => exportCustomer(partsOf(by), known(customerId)),
    planErasure: async (_by, customerId) => planErasure(parts.pool, known(customerId)),
    eraseCustomer: async (by, customerId) => {
      const { files, ...erasure } = await eraseCustomer(partsOf(by), known(customerId))
      for (const key of files) await parts.removeFile(key)
      return { ...erasure, files: files.length }
    },
    takeList: (by, { list, rows }) =>
      inTransaction(parts.pool, (client) =>
        noteInAudit(client, partsOf(by), { action: 'list.take', subject: list, detail: { rows } }),
      ),
    audit: async (by, filter) => readAudit(viewingOf(parts, by), filter),
  }
}
