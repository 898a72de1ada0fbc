import pg from 'pg'

export interface ClusterAddress {
  readonly port: number
  readonly password: string
}

export const SUPERUSER = 'waydesk'

/** Connection string of a database of an embedded cluster. */
export function clusterUrl(address: ClusterAddress, database: string): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(address.password)}@127.0.0.1:${address.port}/${database}`
}

/** Whether the server answers with our password. */
export async function canConnect(address: ClusterAddress): Promise<boolean> {
  const client = await connect(address)
  await client?.end()
  return client !== null
}

/** A single connection, null when there is none to be had. */
export async function connect(address: ClusterAddress, database = 'postgres', name = 'waydesk'): Promise<pg.Client | null> {
  const client = new pg.Client({
    connectionString: clusterUrl(address, database),
    application_name: name,
    connectionTimeoutMillis: 5_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch {
    return null
  }
}
