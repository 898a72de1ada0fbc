import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRoot } from '../scripts/lib/project.mjs'

/** A module of the built program; `BENCH_DIST` names another build of it. */
export function fromDist(file) {
  return import(pathToFileURL(distFile(file)).href)
}

export function distFile(file) {
  return path.join(process.env.BENCH_DIST ?? inRoot('dist'), file)
}
