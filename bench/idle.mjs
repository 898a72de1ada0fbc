import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { databaseMb, residentMb } from './memory.mjs'
import { percentile } from './numbers.mjs'
import { progress, wish } from './progress.mjs'
import { startServer } from './server.mjs'
import { openWindow } from './window.mjs'

const WINDOWS = 5_000
const AT_ONCE = 100
const SETTLE_MS = 5_000
const WITHIN_MS = 30_000
const ANSWERED_WITHIN_MS = 120_000
/** Every so many windows has written just before the lines were cut; the answer comes while it is away. */
const WRITES_EACH = 10

/** Chat windows that nobody writes in; then all lines are cut at once and every window comes back as the widget does. */
export async function measureIdle(tell) {
  const count = wish('windows', WINDOWS)
  const home = mkdtempSync(path.join(tmpdir(), 'waydesk-bench-'))
  try {
    const server = await startServer(home)
    const windows = Array.from({ length: count }, () => openWindow(server.port))
    try {
      await warmUp(server)
      await measureMemory(tell, { server, home, windows })
      await measureReturn(tell, windows)
    } finally {
      for (const each of windows) each.close()
      await server.stop()
    }
  } finally {
    rmSync(home, { recursive: true, force: true })
  }
}

/** What the first visitors make the program load is no window's. */
async function warmUp(server) {
  const first = Array.from({ length: 50 }, () => openWindow(server.port))
  await inTurns(first, async (each) => {
    await each.begin()
    await each.write('你好')
  })
  await pause(SETTLE_MS)
  for (const each of first) each.close()
  await pause(1_000)
}

async function measureMemory(tell, { server, home, windows }) {
  const before = { server: residentMb(server.pid), database: databaseMb(home) }
  const from = performance.now()
  await inTurns(windows, (each) => each.begin())
  const openedMs = performance.now() - from
  progress(`idle: ${windows.length} windows are open`)
  await pause(SETTLE_MS)
  const after = { server: residentMb(server.pid), database: databaseMb(home) }
  tell(
    `${windows.length} idle chat windows, memory of the server each`,
    ((after.server - before.server) * 1024) / windows.length,
    {
      unit: 'kB resident',
      serverMb: Math.round(after.server),
      withoutMb: Math.round(before.server),
      databaseMb: Math.round(after.database),
      openedInSeconds: Math.round(openedMs / 100) / 10,
    },
  )
}

async function measureReturn(tell, windows) {
  const writing = windows.filter((_, index) => index % WRITES_EACH === 0)
  for (const each of windows) each.cut()
  await inTurns(writing, (each) => each.write('你好'))
  progress(`idle: all lines cut, ${writing.length} words written meanwhile`)
  const from = performance.now()
  const backMs = await Promise.all(windows.map((each) => each.comeBack(from)))
  progress('idle: all windows are back')
  tell(`${windows.length} chat windows cut at once, the last one back`, Math.max(...backMs), {
    unit: 'ms',
    p50Ms: Math.round(percentile(backMs, 0.5)),
    p95Ms: Math.round(percentile(backMs, 0.95)),
    within30s: backMs.filter((ms) => ms <= WITHIN_MS).length,
  })
  await untilAnswered(writing)
  const isMissing = (each) => !each.hasAnswer()
  const wrong = windows.filter((each, index) => (index % WRITES_EACH === 0 ? isMissing(each) : each.entries() > 0)).length
  tell('words written while the lines were cut', writing.length, {
    unit: 'messages',
    answersMissing: writing.filter(isMissing).length,
    windowsWithWrongPage: wrong,
  })
}

/** Answers that were there at the return came with its page; later ones ring the bell. */
async function untilAnswered(writing) {
  const until = performance.now() + ANSWERED_WITHIN_MS
  while (performance.now() < until && writing.some((each) => !each.hasAnswer())) await pause(200)
}

async function inTurns(windows, work) {
  const left = [...windows]
  const one = async () => {
    for (let each = left.pop(); each !== undefined; each = left.pop()) await work(each)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
}
