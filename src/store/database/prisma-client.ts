import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client.ts'
import { PATIENCE } from './pool.ts'

export type Prisma = PrismaClient

/** Prisma's model API over a small pool of its own; it connects at the first use. */
export function openPrisma(url: string, patience = PATIENCE): Prisma {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url, max: 5, ...patience }) })
}
