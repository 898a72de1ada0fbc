import { spawn } from 'node:child_process'
import { installMissing } from './lib/install.mjs'
import { requireNode } from './lib/node-version.mjs'
import { inRoot } from './lib/project.mjs'
import { run } from './lib/run.mjs'

requireNode()
installMissing()
const built = run(process.execPath, [inRoot('scripts', 'build.mjs')])
if (built.status !== 0) process.exit(built.status)

const server = spawn(process.execPath, ['--enable-source-maps', inRoot('dist', 'main.js'), ...process.argv.slice(2)], {
  cwd: inRoot(),
  stdio: 'inherit',
})
// Ctrl-C reaches the server by itself; we only must not end before it has drained. SIGTERM and SIGHUP reach us alone.
process.on('SIGINT', () => undefined)
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill('SIGTERM'))
server.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGKILL' ? 137 : 1)))
