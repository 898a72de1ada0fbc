import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { inRoot } from '../scripts/lib/project.mjs'

/** A module of the built program; `BENCH_DIST` names another build of it. */
export function fromDist(file) {
  return import(pathToFileURL(path.join(process.env.BENCH_DIST ?? inRoot('dist'), file)).href)
}
