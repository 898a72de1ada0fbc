import { cpus, loadavg, totalmem } from 'node:os'
import { inRoot } from '../scripts/lib/project.mjs'
import { run } from '../scripts/lib/run.mjs'
import { measureChat } from './chat.mjs'
import { measureDay } from './day.mjs'
import { measureIdle } from './idle.mjs'
import { measureSize } from './size/size.mjs'
import { measureStarts } from './starts.mjs'
import { measureTurns } from './turns.mjs'
import { measureUnderstand } from './understand.mjs'
import { measureWidget } from './widget.mjs'

/** `npm run bench`: one JSON object a line, name, value and unit; `npm run bench -- turns` measures one part only. `--messages`, `--orders`, `--windows` and `--rounds` make `size`, `day`, `idle`, and `turns` and `chat` smaller. */
const parts = {
  starts: measureStarts,
  widget: measureWidget,
  understand: measureUnderstand,
  turns: measureTurns,
  chat: measureChat,
  size: measureSize,
  idle: measureIdle,
  day: measureDay,
}
const wanted = process.argv.slice(2).filter((word, index, all) => !word.startsWith('--') && !all[index - 1]?.startsWith('--'))
const unknown = wanted.find((word) => !(word in parts))
if (unknown !== undefined) throw new Error(`there is no part ${unknown}; there are ${Object.keys(parts).join(', ')}`)
const built = process.env.BENCH_DIST ? { status: 0 } : run(process.execPath, [inRoot('scripts', 'build.mjs')])
if (built.status !== 0) process.exit(built.status)
tell('machine', cpus().length, {
  unit: 'cores',
  processor: cpus()[0]?.model,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  node: process.version,
})
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  tell(`load before ${name}`, loadavg()[0], 'processes wanting to run')
  await measure(tell)
}

/** What belongs to the value beside its unit is told with it: `{ unit, … }`. */
function tell(name, value, unit) {
  const described = typeof unit === 'string' ? { unit } : unit
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value * 100) / 100, ...described })}\n`)
}
