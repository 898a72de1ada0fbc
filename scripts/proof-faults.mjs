import { installMissing } from './lib/install.mjs'
import { requireNode } from './lib/node-version.mjs'
import { inRoot } from './lib/project.mjs'
import { run, runTool } from './lib/run.mjs'

/** `npm run proof:faults`: the fault suite at full size, against real server processes; what holds is told line by line. */
requireNode()
installMissing({ development: true })
const built = run(process.execPath, [inRoot('scripts', 'build.mjs')])
if (built.status !== 0) process.exit(built.status)
const env = { PROOF: 'full' }
const { status } = runTool(
  'vitest',
  ['run', 'test/faults', '--reporter=verbose', '--testTimeout=900000', '--maxWorkers=1', ...process.argv.slice(2)],
  { env },
)
process.stdout.write(`${JSON.stringify({ proof: 'faults', verdict: status === 0 ? 'holds' : 'broken' })}\n`)
process.exit(status)
