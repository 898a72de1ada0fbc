import { installMissing } from './lib/install.mjs'
import { requireNode } from './lib/node-version.mjs'
import { inRoot } from './lib/project.mjs'
import { run } from './lib/run.mjs'

requireNode()
installMissing()
const built = run(process.execPath, [inRoot('scripts', 'build.mjs')])
if (built.status !== 0) process.exit(built.status)
if (process.env.npm_lifecycle_event === 'start') stopWithNpm()
process.setSourceMapsEnabled(true)
process.chdir(inRoot())
await import('../dist/main.js')

/** npm puts a shell between itself and us, and the shell keeps a SIGTERM for itself: when it is gone, so must we. */
function stopWithNpm() {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGTERM')
  }, 200)
  watch.unref()
}
