import type { Company } from '../domain/company/company.ts'
import { asOutage } from '../store/transaction.ts'

const FRESH_MS = 5_000

export interface CurrentCompany {
  /** What was last read: for turns, which cannot wait. */
  readonly now: () => Company
  /** Read again when older than 5 s: rights and prices change while the server runs. */
  readonly fresh: () => Promise<Company>
}

/** Keeps the company's settings at hand. */
export async function keepCompany(read: () => Promise<Company | null>): Promise<CurrentCompany> {
  let company = await must(read)
  let readAt = Date.now()
  return {
    now: () => company,
    fresh: async () => {
      if (Date.now() - readAt > FRESH_MS) {
        company = await must(read)
        readAt = Date.now()
      }
      return company
    },
  }
}

async function must(read: () => Promise<Company | null>): Promise<Company> {
  const company = await read().catch((error: unknown) => {
    throw asOutage(error)
  })
  if (company === null) throw new Error('no company is set up')
  return company
}
