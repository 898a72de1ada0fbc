import { readdirSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { extractWaybills } from '../../flows/understanding/extract/waybills.ts'
import { understand } from '../../flows/understanding/understand.ts'
import { EVAL_NOW } from './eval-now.ts'
import { readSetFile, setFile } from './read-set.ts'
import { type Report, reportOf, type Verdict } from './report.ts'

export const CARRIER_NUMBERS = 'tracking_number_data'

const carrierFile = z.object({
  tracking_numbers: z.array(
    z.object({
      name: z.string(),
      test_numbers: z.object({ valid: z.array(z.string()).default([]), invalid: z.array(z.string()).default([]) }).optional(),
    }),
  ),
})

const ALONE = 'valid, alone: accepted'
const GLUED = 'valid, glued into a Chinese sentence: accepted'
const INVALID = 'invalid: not accepted as that carrier’s'
const NOBODY = 'invalid: no other carrier’s format fits either'
/** As a customer writes it, glued on both sides. */
const SENTENCES = [
  (number: string): string => `帮我查下单号${number}到哪了`,
  (number: string): string => `我的快递${number}怎么还没到啊`,
] as const

/** Carriers' numbers with and without a fitting check digit, alone and within sentences. */
export function carrierNumbers(folder: string): Report {
  const verdicts: Verdict[] = []
  const all = formats(folder)
  // A number that is wrong for one service of a carrier may be right for another.
  const right = new Set(all.flatMap(({ valid }) => valid.map(compact)))
  for (const { name, valid, invalid } of all) {
    for (const number of valid) {
      verdicts.push(accepted(ALONE, number, { number, name }))
      for (const sentence of SENTENCES) verdicts.push(accepted(GLUED, sentence(number), { number, name }))
    }
    for (const number of invalid.filter((each) => !right.has(compact(each)))) verdicts.push(...refused(number, name))
  }
  return reportOf(verdicts, { [ALONE]: 0.99, [GLUED]: 0.99, [INVALID]: 1, [NOBODY]: null })
}

function formats(
  folder: string,
): readonly { readonly name: string; readonly valid: readonly string[]; readonly invalid: readonly string[] }[] {
  return readdirSync(setFile(folder, CARRIER_NUMBERS, 'couriers'))
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const text = readSetFile(folder, CARRIER_NUMBERS, path.join('couriers', file))
      return carrierFile.parse(JSON.parse(text)).tracking_numbers
    })
    .map(({ name, test_numbers }) => ({ name, valid: test_numbers?.valid ?? [], invalid: test_numbers?.invalid ?? [] }))
}

interface Example {
  readonly number: string
  readonly name: string
}

/** Read whole, as somebody's waybill whose check digit does not speak against it. */
function accepted(measure: string, text: string, { number, name }: Example): Verdict {
  const wanted = compact(number)
  const found = understand(text, { now: EVAL_NOW, waybillPrefix: 'SD' }).entities.waybills ?? []
  const best = extractWaybills(wanted)[0]?.carriers[0]
  const isRight = found.map(compact).includes(wanted) && best !== undefined && best.verdict !== 'wrong_check_digit'
  return { measure, text, expected: `${name} ${wanted}`, got: `${found.join(' ')} ${best?.verdict ?? ''}`, isRight }
}

/** No carrier of that name takes the number for one of its own with a fitting check digit; at best nobody does. */
function refused(number: string, name: string): readonly Verdict[] {
  const wanted = compact(number)
  const [brand = ''] = name.toLowerCase().split(/[\s-]/)
  const carriers = extractWaybills(`单号${wanted}`).find((found) => found.number === wanted)?.carriers ?? []
  const takers = carriers.filter(({ verdict }) => verdict !== 'wrong_check_digit')
  const own = takers.filter((carrier) => carrier.name.toLowerCase().replaceAll('-', '').startsWith(brand))
  const got = carriers.map((carrier) => `${carrier.carrier}:${carrier.verdict}`).join(' ')
  const told = { text: number, expected: `not ${name}`, got }
  return [
    { measure: INVALID, ...told, isRight: own.length === 0 },
    { measure: NOBODY, ...told, isRight: takers.length === 0 },
  ]
}

function compact(number: string): string {
  return number.replace(/[\s-]/g, '').toUpperCase()
}
