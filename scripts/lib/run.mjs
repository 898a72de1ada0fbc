import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { root } from './project.mjs'

/** Runs a program in the checkout; its status, output to ours unless `quiet`. */
export function run(file, args, { env = {}, quiet = false } = {}) {
  const done = spawnSync(file, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
  })
  if (done.error) throw done.error
  return { status: done.status ?? 1, output: `${done.stdout ?? ''}${done.stderr ?? ''}` }
}

/** Runs the command of an installed package with this Node: no shell, no PATH, the same on every system. */
export function runTool(name, args, options) {
  return run(process.execPath, [toolFile(name), ...args], options)
}

export function toolFile(name) {
  const require = createRequire(path.join(root, 'package.json'))
  const manifest = findManifest(require, name)
  const { bin } = require(manifest)
  const relative = typeof bin === 'string' ? bin : (bin[name] ?? bin[name.split('/').at(-1)] ?? Object.values(bin)[0])
  return path.join(path.dirname(manifest), relative)
}

/** Packages may hide their package.json behind `exports`: look where npm puts them. */
function findManifest(require, name) {
  try {
    return require.resolve(`${name}/package.json`)
  } catch {
    return path.join(root, 'node_modules', name, 'package.json')
  }
}
