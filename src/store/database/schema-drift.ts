import { readSchema } from './prisma-folder.ts'
import { NO_FILTERS, withSchemaEngine } from './schema-engine.ts'

/** SQL that would bring the database of `url` to what `prisma/schema` says; a remark that it is empty when they agree. */
export async function schemaDrift(url: string): Promise<string> {
  const files = await readSchema()
  const difference = {
    from: { tag: 'schemaDatasource', files, configDir: '.' },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: NO_FILTERS,
  }
  const printed = await withSchemaEngine(url, (engine) => engine.diff(difference))
  return printed.stdout ?? ''
}
