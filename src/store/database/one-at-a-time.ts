import type pg from 'pg'

/** Of all nodes on the database one prepares what must exist once; the others wait, and then find it. */
const PREPARING = [7_314, 3]

/** Does the work while no other node does such work; a killed node lets go by itself. */
export async function oneAtATime<Result>(pool: pg.Pool, work: () => Promise<Result>): Promise<Result> {
  const client = await pool.connect()
  try {
    // The wait for another node's turn may be longer than the patience with a single answer.
    for (;;) {
      const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS mine', PREPARING)
      if (rows[0]?.mine === true) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    return await work()
  } finally {
    // Ends the session, and the lock with it.
    client.release(true)
  }
}
