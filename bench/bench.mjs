import { cpus, loadavg } from 'node:os'
import { inRoot } from '../scripts/lib/project.mjs'
import { run } from '../scripts/lib/run.mjs'
import { measureStarts } from './starts.mjs'
import { measureTurns } from './turns.mjs'

/** `npm run bench`: one JSON object a line, name, value and unit; `npm run bench -- turns` or `starts` measures one of the two. */
const parts = { turns: measureTurns, starts: measureStarts }
const wanted = process.argv.slice(2)
const built = run(process.execPath, [inRoot('scripts', 'build.mjs')])
if (built.status !== 0) process.exit(built.status)
tell('cpus', cpus().length, 'cores')
tell('load', loadavg()[0], 'processes wanting to run at the start')
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) await measure(tell)
}

function tell(name, value, unit) {
  process.stdout.write(`${JSON.stringify({ name, value: Math.round(value * 10) / 10, unit })}\n`)
}
