import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './project.mjs'
import { run } from './run.mjs'
import { fingerprint } from './stamp.mjs'

const STAMP = ['node_modules', '.waydesk-lock']
const TRIES = 3

/** Installs the packages when they are missing or the lock has changed, and only then; says whether it did. */
export function installMissing({ development = false } = {}) {
  if (isInstalled(development)) return false
  process.stderr.write('Installing packages from the npm registry (once) …\n')
  const { file, args } = npm()
  // Without install scripts: the build does by itself what the few that matter would do. Errors are told; warnings are for those who choose packages.
  const ci = [...args, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error', '--include=dev']
  let { status } = run(file, ci)
  // What has come through lies in npm's own store, and a registry that stumbled has mostly found its feet again.
  for (let tries = 1; status !== 0 && tries < TRIES; tries += 1) {
    process.stderr.write('That did not work; trying again …\n')
    ;({ status } = run(file, ci))
  }
  if (status !== 0) process.exit(status)
  rememberLock()
  return true
}

/** The lock of the packages that lie there. */
function rememberLock() {
  mkdirSync(inRoot('node_modules'), { recursive: true })
  writeFileSync(inRoot(...STAMP), fingerprint(['package-lock.json']))
}

/** Also true after somebody's own `npm ci`: npm leaves a copy of the lock that it installed. */
function isInstalled(development) {
  const needed = development ? ['vitest', 'typescript'] : ['typescript', 'pg']
  if (!needed.every((name) => existsSync(inRoot('node_modules', name, 'package.json')))) return false
  if (existsSync(inRoot(...STAMP)) && readFileSync(inRoot(...STAMP), 'utf8') === fingerprint(['package-lock.json'])) return true
  if (!hasEveryPackage()) return false
  rememberLock()
  return true
}

function hasEveryPackage() {
  const copy = inRoot('node_modules', '.package-lock.json')
  if (!existsSync(copy)) return false
  const wanted = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages
  const there = JSON.parse(readFileSync(copy, 'utf8')).packages
  return Object.entries(wanted).every(
    ([name, { version, optional, peer }]) => name === '' || optional || peer || there[name]?.version === version,
  )
}

/** The npm that belongs to this Node, without a shell; else the one on the PATH. */
function npm() {
  const { npm_execpath: given } = process.env
  const beside = [
    given?.endsWith('.js') && given.includes('npm') ? given : null,
    path.join(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js'),
    path.join(path.dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'),
  ].find((file) => file && existsSync(file))
  return beside ? { file: process.execPath, args: [beside] } : { file: 'npm', args: [] }
}
