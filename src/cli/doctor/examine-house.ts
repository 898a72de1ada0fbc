import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '../../bots/open-channel.ts'

const LEAST_FREE_GB = 1

/** The data directory: may it be written, and is there room. */
export async function examineHouse(dataDir: string): Promise<readonly Finding[]> {
  const home = path.resolve(dataDir)
  const there = await nearest(home)
  const mayWrite = await access(there, constants.W_OK).then(
    () => true,
    () => false,
  )
  const { bavail, bsize } = await statfs(there)
  const freeGb = (bavail * bsize) / 1024 ** 3
  return [
    mayWrite
      ? { isOk: true, line: `data: ${home} can be written` }
      : { isOk: false, line: `data: ${there} cannot be written; set DATA_DIR, or give this user the right` },
    {
      isOk: freeGb >= LEAST_FREE_GB,
      line: `disk: ${freeGb.toFixed(1)} GB free${freeGb < LEAST_FREE_GB ? '; PostgreSQL stops when the disk is full, make room' : ''}`,
    },
  ]
}

/** The directory itself, or the one that it will be made in. */
async function nearest(directory: string): Promise<string> {
  const isThere = await access(directory).then(
    () => true,
    () => false,
  )
  return isThere || directory === path.dirname(directory) ? directory : nearest(path.dirname(directory))
}
