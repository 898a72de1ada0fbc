import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { personalIn } from '../faults/support/people.ts'

const FOLDER = 'WAYDESK_TEST_LOGS'
/** Whatever phone a test has used: eleven digits that begin like a mobile number and stand alone. */
const MOBILE = /(?<![\w.-])1[3-9]\d{9}(?![\w.-])/u

/**
 * What a server process of any test says is also kept until the run ends, where all of it is read once more. For one stream of it, by
 * whole lines: where the pipe cuts a number, somebody else's words may come between.
 */
export function logKeeper(): (words: string) => void {
  let rest = ''
  return (words) => {
    const all = rest + words
    const end = all.lastIndexOf('\n') + 1
    rest = all.slice(end)
    const folder = process.env[FOLDER]
    if (folder !== undefined && existsSync(folder)) appendFileSync(join(folder, `${process.pid}.log`), all.slice(0, end))
  }
}

/** Opens the place for the logs of this run; the end reads them and throws when somebody's phone, name or words stand there. */
export function collectLogs(): { end(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'waydesk-logs-'))
  process.env[FOLDER] = folder
  return {
    end: () => {
      const log = readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .join('\n')
      rmSync(folder, { recursive: true, force: true })
      const leaks = leaksIn(log)
      if (leaks.length === 0) return
      // What is thrown after the last test is printed, and would end the run well.
      process.exitCode = 1
      throw new Error(`The log of a server names somebody: ${leaks.join(' | ')}`)
    },
  }
}

/** Lines in which a person stands, shortened. */
export function leaksIn(log: string): readonly string[] {
  const named = personalIn(log)
  const lines = log.split('\n').filter((line) => !line.startsWith('    ') && MOBILE.test(line))
  return [...named, ...lines.map((line) => line.slice(0, 200))]
}
