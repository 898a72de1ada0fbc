import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Files, StoredFile } from '../bots/ports.ts'

const KEY = /^[\w-]{24}$/
const sidecar = z.object({ key: z.string(), name: z.string(), mime: z.string(), bytes: z.number(), owner: z.string() })

/** Files under a directory, each with a sidecar that says what it is and whose; keys are 144 random bits. */
export function diskFiles(directory: string): Files {
  const place = (key: string) => join(directory, key.slice(0, 2), key)

  async function put(file: Omit<StoredFile, 'key' | 'bytes'>, content: Uint8Array): Promise<StoredFile> {
    const key = randomBytes(18).toString('base64url')
    const stored = { ...file, key, bytes: content.length }
    await mkdir(join(directory, key.slice(0, 2)), { recursive: true, mode: 0o700 })
    await writeFile(place(key), content, { mode: 0o600 })
    // The sidecar comes last and at once: a file without one does not exist.
    await writeFile(`${place(key)}.part`, JSON.stringify(stored), { mode: 0o600 })
    await rename(`${place(key)}.part`, `${place(key)}.json`)
    return stored
  }

  async function find(key: string): Promise<StoredFile | null> {
    if (!KEY.test(key)) return null
    const text = await readFile(`${place(key)}.json`, 'utf8').catch(() => null)
    return text === null ? null : sidecar.parse(JSON.parse(text))
  }

  return {
    put,
    find,
    read: (key) => readFile(place(key)),
    remove: async (key) => {
      await rm(`${place(key)}.json`, { force: true })
      await rm(place(key), { force: true })
    },
  }
}
