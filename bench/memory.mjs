import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const MEGABYTE = 2 ** 20

/** Resident megabytes of a process; NaN where there is no `/proc`. */
export function residentMb(pid) {
  return (kilobytesOf(`/proc/${pid}/status`, /^VmRSS:\s+(\d+)/mu) * 1024) / MEGABYTE
}

/** Megabytes of the PostgreSQL of a data directory: shared pages once, each process's own in addition (proportional set size). */
export function databaseMb(home) {
  if (!existsSync('/proc/self/stat')) return Number.NaN
  const main = readFileSync(path.join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]
  let kilobytes = 0
  for (const pid of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    if (pid !== main && parentOf(pid) !== main) continue
    const own = kilobytesOf(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/mu)
    if (!Number.isNaN(own)) kilobytes += own
  }
  return (kilobytes * 1024) / MEGABYTE
}

/** Samples until `stop`, which tells the highest of each. */
export function watchMemory({ pid, home }) {
  const peak = { server: 0, database: 0 }
  const look = () => {
    peak.server = Math.max(peak.server, residentMb(pid) || 0)
    peak.database = Math.max(peak.database, databaseMb(home) || 0)
  }
  look()
  const timer = setInterval(look, 1_000)
  return () => {
    clearInterval(timer)
    look()
    return peak
  }
}

function parentOf(pid) {
  const stat = readProc(`/proc/${pid}/stat`)
  return stat?.split(') ').at(-1)?.split(' ')[1] ?? null
}

function kilobytesOf(file, line) {
  return Number(line.exec(readProc(file) ?? '')?.[1] ?? Number.NaN)
}

/** null when the process has just ended, or is somebody else's. */
function readProc(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
