import { installMissing } from './lib/install.mjs'
import { requireNode } from './lib/node-version.mjs'
import { inRoot } from './lib/project.mjs'
import { run } from './lib/run.mjs'

/** `npm run proof:crash`, `proof:order`: builds what is stale and runs the proof of that name; the rest of the line is the proof's own. */
requireNode()
installMissing({ development: true })
const built = run(process.execPath, [inRoot('scripts', 'build.mjs')])
if (built.status !== 0) process.exit(built.status)
const [name = '', ...words] = process.argv.slice(2)
const { prove } = await load(inRoot('proof', `${name}.ts`))
process.exit(await prove(words))

/** Proofs share the tests' helpers, TypeScript that nothing compiles: they run as tests do, without a test runner. */
async function load(file) {
  const { createServer, createServerModuleRunner } = await import('vite')
  const server = await createServer({
    configFile: false,
    root: inRoot(),
    logLevel: 'error',
    appType: 'custom',
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true, include: [] },
  })
  return createServerModuleRunner(server.environments.ssr, { hmr: false }).import(file)
}
