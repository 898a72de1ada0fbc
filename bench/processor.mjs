import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const TICK_MS = 10

/** Processor milliseconds that this process and the PostgreSQL of a data directory have used; what others do on the machine does not count. Linux only: null elsewhere. */
export function processorMs(home) {
  if (!existsSync('/proc/self/stat')) return null
  const own = process.cpuUsage()
  const server = Number(readFileSync(path.join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  let ticks = 0
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const fields = statOf(name)
    if (fields === null || (Number(name) !== server && Number(fields[1]) !== server)) continue
    ticks += Number(fields[11]) + Number(fields[12])
    // Backends that have ended count for their parent.
    if (Number(name) === server) ticks += Number(fields[13]) + Number(fields[14])
  }
  return (own.user + own.system) / 1000 + ticks * TICK_MS
}

/** State, parent and times; null when the process has just ended. */
function statOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
  } catch {
    return null
  }
}
