import { cpus } from 'node:os'

/** What must hold of a figure; absent = it is only told. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly must?: number
  /** What was found, ids and codes; where there must be nothing a few are told, to begin looking with. */
  readonly found?: readonly unknown[]
}

/** One JSON line a figure, and a verdict; the exit code. */
export function tellVerdict(figures: readonly Figure[], about: object): number {
  const broken = figures.filter(({ value, must }) => must !== undefined && value !== must)
  for (const { name, value, must, found } of figures) {
    const line = { figure: name, value, ...(must === undefined ? {} : { must, holds: value === must }) }
    print({
      ...line,
      ...(found === undefined || found.length === 0 ? {} : { found: must === undefined ? found : found.slice(0, 5) }),
    })
  }
  print({ verdict: broken.length === 0 ? 'holds' : 'broken', broken: broken.map(({ name }) => name), ...about, ...machine() })
  return broken.length === 0 ? 0 : 1
}

export function print(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

function machine(): object {
  const processors = cpus()
  return { machine: `${processors.length} × ${processors[0]?.model.trim() ?? 'unknown'}`, node: process.version }
}

/** A figure that must be zero, with what was found. */
export function none(name: string, found: readonly unknown[]): Figure {
  return { name, value: found.length, must: 0, found }
}
