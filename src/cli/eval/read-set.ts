import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A set's file; the folder given may be the set itself or hold all sets. */
export function setFile(folder: string, set: string, name: string): string {
  const inside = path.join(folder, set, name)
  return existsSync(inside) ? inside : path.join(folder, name)
}

export function readSetFile(folder: string, set: string, name: string): string {
  return readFileSync(setFile(folder, set, name), 'utf8')
}
