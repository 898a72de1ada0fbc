import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Files, StoredFile } from '../bots/ports.ts'
import { Outage } from '../domain/errors/outage.ts'

const KEY = /^[\w-]{24}$/
const sidecar = z.object({ key: z.string(), name: z.string(), mime: z.string(), bytes: z.number(), owner: z.string() })

/** What must be left on the disk for everything else that is written there. */
export interface DiskRoom {
  readonly reserveBytes: number
  /** null = nobody can tell. */
  free(): Promise<number | null>
}

const FULL_AGAIN_MS = 60_000
const FULL = new Set(['ENOSPC', 'EDQUOT'])

/**
 * Files under a directory, each with a sidecar that says what it is and whose; keys are 144 random bits. `put` throws the `Outage`
 * `files.no_room` while the disk is nearly full: the same disk may be the database's.
 */
export function diskFiles(directory: string, room: DiskRoom = { reserveBytes: 0, free: async () => null }): Files {
  const place = (key: string) => join(directory, key.slice(0, 2), key)

  async function put(file: Omit<StoredFile, 'key' | 'bytes'>, content: Uint8Array): Promise<StoredFile> {
    const free = await room.free()
    if (free !== null && free - content.length < room.reserveBytes) throw new Outage('files.no_room', FULL_AGAIN_MS)
    const key = randomBytes(18).toString('base64url')
    try {
      return await write({ ...file, key, bytes: content.length }, content)
    } catch (error) {
      await remove(key)
      throw isFull(error) ? new Outage('files.no_room', FULL_AGAIN_MS, error) : error
    }
  }

  async function write(stored: StoredFile, content: Uint8Array): Promise<StoredFile> {
    const { key } = stored
    await mkdir(join(directory, key.slice(0, 2)), { recursive: true, mode: 0o700 })
    await writeFile(place(key), content, { mode: 0o600 })
    // The sidecar comes last and at once: a file without one does not exist.
    await writeFile(`${place(key)}.part`, JSON.stringify(stored), { mode: 0o600 })
    await rename(`${place(key)}.part`, `${place(key)}.json`)
    return stored
  }

  async function remove(key: string): Promise<void> {
    await rm(`${place(key)}.json`, { force: true })
    await rm(`${place(key)}.part`, { force: true })
    await rm(place(key), { force: true })
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
    remove,
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && FULL.has(String(error.code))
}
