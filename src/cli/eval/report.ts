/** One figure of a set: how many were right, of how many, and what is aimed at. */
export interface Measure {
  readonly name: string
  readonly right: number
  readonly of: number
  /** At least this share; a measure without a target is told for comparison. */
  readonly target?: number
}

/** A figure in a unit of its own, such as milliseconds; less is better. */
export interface Timing {
  readonly name: string
  readonly milliseconds: number
  readonly atMost: number
}

export interface Miss {
  readonly measure: string
  readonly text: string
  readonly expected: string
  readonly got: string
}

/** What a set says of the understanding, with everything it got wrong. */
export interface Report {
  readonly measures: readonly Measure[]
  readonly timings?: readonly Timing[]
  readonly misses: readonly Miss[]
}

/** One judged example. */
export interface Verdict extends Miss {
  readonly isRight: boolean
}

/** Verdicts summed by measure, in the order of the targets given. */
export function reportOf(verdicts: readonly Verdict[], targets: Readonly<Record<string, number | null>>): Report {
  const measures = Object.entries(targets).map(([name, target]): Measure => {
    const judged = verdicts.filter((verdict) => verdict.measure === name)
    const right = judged.filter((verdict) => verdict.isRight).length
    return { name, right, of: judged.length, ...(target === null ? {} : { target }) }
  })
  return { measures, misses: verdicts.filter((verdict) => !verdict.isRight) }
}
