import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './project.mjs'

/** Runs `work` unless the same inputs were worked through before and `output` is there; says whether it ran. */
export async function unlessFresh({ name, inputs, output }, work) {
  const file = inRoot('.build', `${name}.stamp`)
  const print = fingerprint(inputs)
  if (existsSync(inRoot(output)) && existsSync(file) && readFileSync(file, 'utf8') === print) return false
  await work()
  mkdirSync(inRoot('.build'), { recursive: true })
  writeFileSync(file, print)
  return true
}

/** By content: times of a fresh checkout mean nothing. Half a second for everything here. */
export function fingerprint(inputs) {
  const hash = createHash('sha256').update(process.version.split('.')[0])
  for (const file of inputs.flatMap(filesBelow).sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(inRoot(file)))
      .update('\0')
  return hash.digest('hex')
}

function filesBelow(entry) {
  if (!existsSync(inRoot(entry))) return []
  if (statSync(inRoot(entry)).isFile()) return [entry]
  return readdirSync(inRoot(entry), { withFileTypes: true }).flatMap((each) =>
    each.name === 'generated' ? [] : filesBelow(path.join(entry, each.name)),
  )
}
