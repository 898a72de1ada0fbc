import { existsSync } from 'node:fs'
import { installMissing } from './lib/install.mjs'
import { requireNode } from './lib/node-version.mjs'
import { inRoot } from './lib/project.mjs'
import { run, runTool } from './lib/run.mjs'

requireNode()
installMissing({ development: true })
const built = run(process.execPath, [inRoot('scripts', 'build.mjs')])

const webConfigs = ['src/web/tsconfig.json', 'src/web/widget/tsconfig.json', 'src/web/console/tsconfig.json'].filter((file) =>
  existsSync(inRoot(file)),
)
const steps = [
  ['types of the server', () => runTool('typescript', ['--noEmit'])],
  ...[...webConfigs, ...(existsSync(inRoot('test/tsconfig.json')) ? ['test/tsconfig.json'] : [])].map((file) => [
    `types of ${file.replace('/tsconfig.json', '')}`,
    () => runTool('typescript', ['--noEmit', '--project', file]),
  ]),
  ['format and import order', () => runTool('@biomejs/biome', ['ci'])],
  ['lint', () => runTool('oxlint', ['--type-aware', '--deny-warnings'])],
  ['unused code', () => runTool('knip', [])],
  ['architecture', () => runTool('vitest', ['run', 'test/architecture.test.ts'])],
]
const broken = built.status === 0 ? [] : ['build']
for (const [name, step] of steps) {
  process.stdout.write(`— ${name}\n`)
  if (step().status !== 0) broken.push(name)
}
process.stdout.write(broken.length === 0 ? '\nEverything holds.\n' : `\nBroken: ${broken.join(', ')}\n`)
process.exit(broken.length === 0 ? 0 : 1)
