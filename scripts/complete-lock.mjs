import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './lib/project.mjs'

/**
 * Some registries do not carry the builds of a package for other systems, and npm then leaves them out of the lock:
 * the next `npm ci` refuses that lock, everywhere. This writes them in again, by name, version and system; run it after `npm install`.
 */
const file = inRoot('package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8'))
const added = []
for (const [parent, { optionalDependencies = {}, dev }] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(optionalDependencies)) {
    if (isKnown(parent, name) || !/^\d/.test(version)) continue
    lock.packages[`node_modules/${name}`] = entry({ name, version, dev })
    added.push(name)
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(added.length === 0 ? 'The lock is complete.' : `Added ${added.join(', ')}`)

/** Where Node would look for it: beside its parent, then further out. */
function isKnown(parent, name) {
  const folders = parent
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, parts.length - depth).join('/node_modules/'))
  return [...folders, ''].some((folder) => lock.packages[path.posix.join(folder, 'node_modules', name)])
}

/** The system is in the name: binding-linux-arm64-musl, cli-win32-x64. */
function entry({ name, version, dev }) {
  const words = name.split('/').at(-1).split('-')
  const os = words.find((word) =>
    ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32', 'aix', 'sunos'].includes(word),
  )
  const cpu = words.find((word) =>
    ['arm', 'arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'].includes(word),
  )
  const libc = words.some((word) => word.startsWith('musl'))
    ? 'musl'
    : words.some((word) => word.startsWith('gnu'))
      ? 'glibc'
      : null
  if (!os || !cpu) throw new Error(`${name} says no system`)
  return { version, cpu: [cpu], ...(dev ? { dev } : {}), ...(libc ? { libc: [libc] } : {}), optional: true, os: [os] }
}
