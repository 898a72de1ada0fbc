import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { installMissing } from './lib/install.mjs'
import { requireNode } from './lib/node-version.mjs'
import { inRoot } from './lib/project.mjs'
import { run, runTool } from './lib/run.mjs'

requireNode()
installMissing({ development: true })
const built = run(process.execPath, [inRoot('scripts', 'build.mjs')])
const report = inRoot('.build', 'test-report.json')
mkdirSync(inRoot('.build'), { recursive: true })
rmSync(report, { force: true })
const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
const { status } = runTool('vitest', args)
const { passed, failed } = counted()
const failures = built.status === 0 ? failed : failed + 1
process.stdout.write(`\n${passed} passed, ${status !== 0 && failures === 0 ? 1 : failures} failed\n`)
process.exit(failures === 0 ? status : 1)

/** Tests that failed, and files that did not get as far as their tests. */
function counted() {
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.every((each) => each.status !== 'failed'),
  )
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}
