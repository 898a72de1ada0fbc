import pg from 'pg'

export type Row = Readonly<Record<string, unknown>>
/** Reads the store from outside the product. */
export type Rows = (text: string, values?: unknown[]) => Promise<readonly Row[]>

/** Connections of the proof's own, that outlive the database's deaths. */
export function openRows(url: string): { readonly rows: Rows; close(): Promise<void> } {
  const types = { getTypeParser: (oid: number) => (oid === 20 ? Number : pg.types.getTypeParser(oid)) } as pg.CustomTypesConfig
  const pool = new pg.Pool({ connectionString: url, max: 2, types, connectionTimeoutMillis: 2_000, query_timeout: 30_000 })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return {
    rows: async (text, values = []) => (await pool.query<Row>(text, values)).rows,
    close: () => pool.end(),
  }
}

/** Who a row of a conversation is about. */
export function personOf(row: Row): string {
  return [row['channel'], row['external_user']].map(String).join(' ')
}
