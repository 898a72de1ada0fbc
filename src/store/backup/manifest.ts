import { z } from 'zod'

/** What a backup says of itself; written last: a folder without it is no backup. */
export const manifestSchema = z.object({
  format: z.literal(1),
  at: z.iso.datetime(),
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number().int(), sha256: z.string() })),
  files: z.number().int(),
})

export type Manifest = z.infer<typeof manifestSchema>

export const MANIFEST = 'backup.json'

export function tableFile(name: string): string {
  return `${name}.copy.gz`
}
