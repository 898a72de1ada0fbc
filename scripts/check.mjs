import { existsSync } from 'node:fs'
import { installMissing } from './lib/install.mjs'
import { requireNode } from './lib/node-version.mjs'
import { inRoot } from './lib/project.mjs'
import { run, runTool } from './lib/run.mjs'

requireNode()
installMissing({ development: true })
const built = run(process.execPath, [inRoot('scripts', 'build.mjs')])

const typeFolders = ['src/web', 'src/web/widget', 'src/web/console', 'test', 'proof'].filter((folder) =>
  existsSync(inRoot(folder, 'tsconfig.json')),
)
const steps = [
  { name: 'types of src', step: () => runTool('typescript', ['--noEmit']) },
  ...typeFolders.map((folder) => ({
    name: `types of ${folder}`,
    step: () => runTool('typescript', ['--noEmit', '--project', `${folder}/tsconfig.json`]),
  })),
  { name: 'format and import order', step: () => runTool('@biomejs/biome', ['ci']) },
  { name: 'lint', step: () => runTool('oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'unused code', step: () => runTool('knip', []) },
  { name: 'architecture', step: () => runTool('vitest', ['run', 'test/architecture.test.ts']) },
]
const broken = built.status === 0 ? [] : ['build']
for (const { name, step } of steps) {
  process.stdout.write(`— ${name}\n`)
  if (step().status !== 0) broken.push(name)
}
process.stdout.write(broken.length === 0 ? '\nEverything holds.\n' : `\nBroken: ${broken.join(', ')}\n`)
process.exit(broken.length === 0 ? 0 : 1)
