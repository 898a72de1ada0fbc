import { readSchema } from './prisma-folder.ts'
import { NO_FILTERS, openSchemaEngine } from './schema-engine.ts'

/** SQL that would bring the database of `url` to what `prisma/schema` says; empty when they agree. */
export async function schemaDrift(url: string): Promise<string> {
  const engine = await openSchemaEngine(url)
  const files = await readSchema()
  const printed = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: NO_FILTERS,
  })
  return printed.stdout ?? ''
}
