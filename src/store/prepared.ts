import { createHash } from 'node:crypto'
import type { QueryConfig } from 'pg'
import { storableValue } from './storable.ts'

const names = new Map<string, string>()

/** A statement that every connection parses and plans once; what people typed goes in as PostgreSQL can hold it. */
export function prepared(text: string, values: unknown[]): QueryConfig {
  let name = names.get(text)
  if (name === undefined) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 20)
    names.set(text, name)
  }
  return { name, text, values: values.map(storableValue) }
}
