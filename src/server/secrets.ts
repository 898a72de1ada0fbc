import { randomBytes } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { writeOnce } from '../store/database/write-once.ts'

/** Signs host identities and sessions of visitors (`widget`) and sign-ins of the desk (`desk`). */
export interface Secrets {
  readonly widget: string
  readonly desk: string
}

const kept = z.object({ widget: z.string().min(32), desk: z.string().min(32) })

/** The secrets of this data directory: drawn at the first start, the same ever after. Two starts at once agree on one. */
export async function openSecrets(dataDir: string): Promise<Secrets> {
  const file = join(dataDir, 'secrets.json')
  await mkdir(dataDir, { recursive: true })
  const drawn = { widget: randomBytes(32).toString('base64url'), desk: randomBytes(32).toString('base64url') }
  return kept.parse(JSON.parse(writeOnce(file, JSON.stringify(drawn))))
}
