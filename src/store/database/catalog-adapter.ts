import { PrismaPg } from '@prisma/adapter-pg'
import { ColumnTypeEnum, type SqlMigrationAwareDriverAdapterFactory, type SqlQueryable } from '@prisma/driver-adapter-utils'
import type pg from 'pg'

const CHAR = 18
const TEXT = 25

/**
 * Prisma's adapter, able to read PostgreSQL's catalogue: from version 18 on the engine meets columns of the one-letter
 * type `"char"` there, which the adapter refuses. They go through it as text and come out as the character they are.
 * A migration is sent whole, and so is one transaction: the adapter would cut it at every semicolon, inside functions too.
 */
export function catalogAdapter(pool: pg.Pool): SqlMigrationAwareDriverAdapterFactory {
  const letters = new Set<string>()
  const factory = new PrismaPg(tellingLetters(pool, letters))
  const connect = factory.connect.bind(factory)
  const connectForMigrations: typeof factory.connect = async () => {
    const adapter = readingLetters(await connect(), letters)
    return Object.assign(adapter, { executeScript: async (script: string) => void (await pool.query(script)) })
  }
  return Object.assign(factory, { connect: connectForMigrations })
}

function tellingLetters(pool: pg.Pool, letters: Set<string>): pg.Pool {
  const query = pool.query.bind(pool) as (...given: readonly unknown[]) => Promise<pg.QueryResult | pg.QueryResult[]>
  const asText = async (...given: readonly unknown[]) => {
    const result = await query(...given)
    for (const field of [result]
      .flat()
      .flatMap(({ fields }) => fields)
      .filter(({ dataTypeID }) => dataTypeID === CHAR)) {
      letters.add(field.name)
      field.dataTypeID = TEXT
    }
    return result
  }
  return Object.assign(pool, { query: asText })
}

function readingLetters<Adapter extends SqlQueryable>(adapter: Adapter, letters: ReadonlySet<string>): Adapter {
  const queryRaw = adapter.queryRaw.bind(adapter)
  const queryLetters: SqlQueryable['queryRaw'] = async (query) => {
    const result = await queryRaw(query)
    const columnTypes = result.columnTypes.map((type, index) =>
      letters.has(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
  return Object.assign(adapter, { queryRaw: queryLetters })
}
