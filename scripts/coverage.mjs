import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { installMissing } from './lib/install.mjs'
import { inRoot } from './lib/project.mjs'
import { runTool } from './lib/run.mjs'

/**
 * `npm run coverage`: how much of each flow the pattern matrix, the conversations and the flows' own tests walk through.
 * One line for each folder of `src/flows`; not part of `npm test`, because measuring makes the suite slower.
 */
installMissing({ development: true })
const folder = inRoot('.build', 'coverage')
const tests = inRoot('.build', 'coverage-tests.json')
rmSync(folder, { recursive: true, force: true })
const { status } = runTool('vitest', [
  'run',
  'test/patterns',
  'test/conversations',
  'test/flows',
  'test/engine',
  '--reporter=json',
  `--outputFile.json=${tests}`,
  '--coverage.enabled',
  '--coverage.provider=v8',
  '--coverage.include=src/flows/**/*.ts',
  '--coverage.reporter=json-summary',
  '--coverage.reporter=json',
  '--coverage.reportOnFailure',
  `--coverage.reportsDirectory=${folder}`,
])
const summary = JSON.parse(readFileSync(path.join(folder, 'coverage-summary.json'), 'utf8'))
const rows = Object.entries(summary).flatMap(([file, counts]) => (file === 'total' ? [] : [{ name: partOf(file), counts }]))
const parts = [...new Set(rows.map(({ name }) => name))].sort()
const width = Math.max(...parts.map((name) => name.length))
for (const name of parts) {
  const own = rows.filter((row) => row.name === name)
  process.stdout.write(`${name.padEnd(width)}  statements ${share(own, 'statements')}  branches ${share(own, 'branches')}\n`)
}
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(tests, 'utf8'))
process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests} failed\n`)
process.exit(status)

/** The flow's folder; files beside the folders count together. */
function partOf(file) {
  const [first = '', ...rest] = path.relative(inRoot('src', 'flows'), file).split(path.sep)
  return rest.length === 0 ? '(put together)' : first
}

function share(own, kind) {
  const total = own.reduce((sum, { counts }) => sum + counts[kind].total, 0)
  const covered = own.reduce((sum, { counts }) => sum + counts[kind].covered, 0)
  const percent = total === 0 ? 100 : (100 * covered) / total
  return `${percent.toFixed(1).padStart(5)} % (${covered}/${total})`
}
