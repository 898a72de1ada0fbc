import { spawnSync } from 'node:child_process'
import { understand } from '../../flows/understanding/understand.ts'
import { deskTurns } from './desk-cases.ts'
import { EVAL_NOW } from './eval-now.ts'
import { outOfScopeTexts } from './out-of-scope.ts'
import type { Report, Timing } from './report.ts'
import { waybillTexts } from './waybill-blocks.ts'

export const SPEED = 'latency'

const WARM_UP_ROUNDS = 2
const WARM_UP_TEXTS = 300
const FRESH_STARTS = 5

/** How long one message takes once warm, over the texts of every set, and how long a fresh process needs until it understands. */
export function speed(folder: string): Report {
  const texts = [...waybillTexts(folder), ...outOfScopeTexts(folder), ...deskTurns(folder).map(({ text }) => text)]
  for (let round = 0; round < WARM_UP_ROUNDS; round++) timesOf(texts.slice(0, WARM_UP_TEXTS))
  const times = timesOf(texts)
  const timings: readonly Timing[] = [
    { name: `one message, p50 of ${texts.length}`, milliseconds: share(times, 0.5), atMost: 1 },
    { name: 'one message, p95', milliseconds: share(times, 0.95), atMost: 5 },
    { name: 'one message, slowest', milliseconds: share(times, 1), atMost: 50 },
    { name: 'model load and first message, fresh process', milliseconds: share(freshStarts(), 0), atMost: 300 },
  ]
  return { measures: [], timings, misses: [] }
}

function timesOf(texts: readonly string[]): readonly number[] {
  return texts.map((text) => Math.min(timeOf(text), timeOf(text), timeOf(text))).sort((a, b) => a - b)
}

/** Of three readings the quickest counts: the others tell of the machine's other work. */
function timeOf(text: string): number {
  const started = performance.now()
  understand(text, { now: EVAL_NOW, waybillPrefix: 'SD' })
  return performance.now() - started
}

/** Imports the understanding and reads one message in a process of its own. */
function freshStarts(): readonly number[] {
  const entry = import.meta.resolve('../../flows/understanding/understand.js')
  const script = `const started = performance.now()
const { understand } = await import(${JSON.stringify(entry)})
understand('从深圳寄5公斤衣服到北京，张三13800138000', { now: new Date(0) })
process.stdout.write(String(performance.now() - started))`
  const starts = Array.from({ length: FRESH_STARTS }, () => {
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
    return Number(stdout)
  })
  return starts.sort((a, b) => a - b)
}

function share(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0
}
