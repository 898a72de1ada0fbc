import { CARRIER_NUMBERS, carrierNumbers } from './carrier-numbers.ts'
import { DESK_CASES, deskCases } from './desk-cases.ts'
import { FAQ_QUESTIONS, faqQuestions } from './faq-questions.ts'
import { MESSY_ADDRESSES, messyAddresses } from './messy-addresses.ts'
import { OUT_OF_SCOPE, outOfScope } from './out-of-scope.ts'
import type { Measure, Miss, Report, Timing } from './report.ts'
import { SPEED, speed } from './speed.ts'
import { WAYBILL_BLOCKS, waybillBlocks } from './waybill-blocks.ts'

const SETS: Readonly<Record<string, (folder: string) => Report | Promise<Report>>> = {
  [WAYBILL_BLOCKS]: waybillBlocks,
  [CARRIER_NUMBERS]: carrierNumbers,
  [OUT_OF_SCOPE]: outOfScope,
  [DESK_CASES]: deskCases,
  [FAQ_QUESTIONS]: faqQuestions,
  [MESSY_ADDRESSES]: messyAddresses,
  [SPEED]: speed,
}

export const EVAL_SETS: readonly string[] = [...Object.keys(SETS), 'all']

export interface EvalOptions {
  readonly set: string
  /** The folder of the set, or the one that holds all of them. */
  readonly folder: string
  /** How many misses of each measure to show. */
  readonly failures: number
}

/** Measures the understanding on sets that lie outside the project; lines of a small table, then the first misses. */
export async function* evaluate({ set, folder, failures }: EvalOptions): AsyncIterable<string> {
  for (const [name, run] of Object.entries(SETS)) {
    if (set !== 'all' && set !== name) continue
    const report = await run(folder)
    yield `${name}\n`
    yield* report.measures.map(measureLine)
    yield* (report.timings ?? []).map(timingLine)
    for (const { name: measure } of report.measures) {
      yield* report.misses
        .filter((miss) => miss.measure === measure)
        .slice(0, failures)
        .map(missLines)
    }
  }
}

const NAME_WIDTH = 68

function measureLine({ name, right, of, target }: Measure): string {
  const share = of === 0 ? 0 : right / of
  const aim = target === undefined ? '' : `  ≥ ${(target * 100).toFixed(1)} %  ${share >= target ? 'met' : 'SHORT'}`
  return `  ${name.padEnd(NAME_WIDTH)} ${(share * 100).toFixed(1).padStart(6)} %  ${right}/${of}${aim}\n`
}

function timingLine({ name, milliseconds, atMost }: Timing): string {
  const verdict = milliseconds <= atMost ? 'met' : 'SHORT'
  return `  ${name.padEnd(NAME_WIDTH)} ${milliseconds.toFixed(3).padStart(8)} ms  ≤ ${atMost} ms  ${verdict}\n`
}

function missLines({ measure, text, expected, got }: Miss): string {
  return `    ${measure}: ${JSON.stringify(text)}\n      expected ${expected}\n      got      ${got}\n`
}
