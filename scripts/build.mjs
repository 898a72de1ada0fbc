import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { withBuildLock } from './lib/build-lock.mjs'
import { compressBelow } from './lib/compress.mjs'
import { hydratePostgres } from './lib/hydrate-postgres.mjs'
import { requireNode } from './lib/node-version.mjs'
import { inRoot } from './lib/project.mjs'
import { runTool } from './lib/run.mjs'
import { unlessFresh } from './lib/stamp.mjs'

const VITE_CONFIGS = ['vite.config.ts', 'vite.config.mts', 'vite.config.mjs', 'vite.config.js']
const LOCK = 'package-lock.json'

requireNode()
await withBuildLock(build)

/** Everything that must be made before the program runs; a step whose inputs did not change is left out. */
async function build() {
  hydratePostgres()
  await unlessFresh(
    { name: 'prisma', inputs: ['prisma/schema', 'prisma.config.ts', LOCK], output: 'src/store/generated/client.ts' },
    generateClient,
  )
  const sources = ['src', 'prisma/schema', 'tsconfig.json', LOCK]
  await unlessFresh({ name: 'server', inputs: sources, output: 'dist/store/generated/client.js' }, compileServer)
  await prepareScratch()
  for (const part of ['widget', 'console']) await buildWeb(part)
}

/** The command wants to fetch an engine that it does not use here; any program in its place keeps it off the network. */
function generateClient() {
  say('Preparing the Prisma client')
  const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
  finish(runTool('prisma', ['generate', '--no-hints'], { env, quiet: true }))
}

/** Types are the business of `npm run check`. Compiled aside and moved in, so that a running program never meets half a build. */
function compileServer() {
  say('Compiling')
  const aside = inRoot('.build', 'dist')
  rmSync(aside, { recursive: true, force: true })
  finish(runTool('typescript', ['--project', 'tsconfig.json', '--noCheck', '--outDir', aside], { quiet: true }))
  copyAssets('src', '.build/dist')
  mkdirSync(inRoot('dist'), { recursive: true })
  for (const name of readdirSync(inRoot('dist'))) {
    if (name !== 'web') rmSync(inRoot('dist', name), { recursive: true, force: true })
  }
  for (const name of readdirSync(aside)) renameSync(path.join(aside, name), inRoot('dist', name))
}

/** Files that the compiler leaves behind. */
function copyAssets(from, to) {
  for (const entry of readdirSync(inRoot(from), { withFileTypes: true })) {
    if (entry.isDirectory() && entry.name !== 'web' && entry.name !== 'generated')
      copyAssets(`${from}/${entry.name}`, `${to}/${entry.name}`)
    if (entry.isFile() && !entry.name.endsWith('.ts'))
      cpSync(inRoot(from, entry.name), inRoot(to, entry.name), { recursive: true })
  }
}

async function buildWeb(part) {
  const folder = `src/web/${part}`
  const config = VITE_CONFIGS.find((name) => existsSync(inRoot(folder, name)))
  if (config === undefined) return
  const output = `dist/web/${part}`
  await unlessFresh({ name: `web-${part}`, inputs: ['src/web', 'src/domain', LOCK], output }, () => {
    say(`Building the ${part}`)
    const args = [
      'build',
      inRoot(folder),
      '--config',
      inRoot(folder, config),
      '--outDir',
      inRoot(output),
      '--emptyOutDir',
      '--logLevel',
      'warn',
    ]
    // Whoever starts the build may have another environment: the tests' own would put React's development code in.
    finish(runTool('vite', args, { env: { NODE_ENV: 'production' }, quiet: true }))
    compressBelow(inRoot(output))
  })
}

/** `talk` and the tests copy a database that is ready; where that cannot be made now, it is made at the first use. */
async function prepareScratch() {
  const { hasScratchTemplate, scratchTemplate } = await import('../dist/store/database/scratch-template.js')
  if (await hasScratchTemplate()) return
  say('Preparing the database of talk')
  await scratchTemplate().catch((error) => process.stderr.write(`It will be made at the first use: ${error.message}\n`))
}

function finish({ status, output }) {
  if (status === 0) return
  process.stderr.write(output)
  process.exit(status)
}

function say(words) {
  process.stderr.write(`${words} …\n`)
}
