import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { inRoot } from './project.mjs'

/** One build at a time in a checkout: whoever comes second waits, and then finds most of it done. */
export async function withBuildLock(work) {
  const file = inRoot('.build', 'lock')
  mkdirSync(inRoot('.build'), { recursive: true })
  while (!isTaken(file)) await pause(100)
  let isHeld = true
  // Once: at the end of this process the lock may be somebody else's already.
  const release = () => {
    if (isHeld) rmSync(file, { force: true })
    isHeld = false
  }
  process.once('exit', release)
  await work()
  release()
}

function isTaken(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    const holder = holderOf(file)
    if (!isAlive(holder) && holderOf(file) === holder) rmSync(file, { force: true })
    return false
  }
}

/** 0 = just being written or just released. */
function holderOf(file) {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch {
    return 0
  }
}

function isAlive(pid) {
  if (pid === 0) return true
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error.code === 'EPERM'
  }
}
