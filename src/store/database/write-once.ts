import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'

/** What a file keeps for ever: `content`, or what an earlier start wrote. Whole or not there, at whatever instant somebody is killed. */
export function writeOnce(file: string, content: string): string {
  if (!existsSync(file)) moveIn(file, content)
  return readFileSync(file, 'utf8')
}

function moveIn(file: string, content: string): void {
  const draft = `${file}.new-${process.pid}`
  try {
    writeWhole(draft, content)
    linkOrRename(draft, file)
  } finally {
    rmSync(draft, { force: true })
  }
}

function linkOrRename(draft: string, file: string): void {
  try {
    linkSync(draft, file)
  } catch {
    // Another start was first; or this file system knows no links, and the last of two wins.
    if (!existsSync(file)) renameSync(draft, file)
  }
}

function writeWhole(file: string, content: string): void {
  const open = openSync(file, 'w', 0o600)
  try {
    writeSync(open, content)
    fsyncSync(open)
  } finally {
    closeSync(open)
  }
}
