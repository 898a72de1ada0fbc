import type { Bilingual } from '../../../domain/language.ts'
import type { SlotValue } from '../../commands.ts'
import type { SlotCheck, SlotSpec } from '../../engine/flow.ts'
import { pick } from '../../wording/pick.ts'
import { measureWords as words } from './measure-words.ts'

/** Beyond these a figure is a slip of the pen, not a shipment. */
const ABSURD = { weightKg: 100_000, volumeM3: 1_000, sideCm: 2_000, pieces: 10_000 }

const DEPENDANTS = ['confirm'] as const

/** Weight, volume, size and number of pieces: the same four slots wherever something is to be carried. */
export const measureSlots: readonly SlotSpec[] = [
  {
    name: 'goods.weight',
    required: true,
    label: words.weight.label,
    question: ({ language }) => ({ text: pick(language, words.weight.question) }),
    explain: words.weight.explain,
    example: words.weight.example,
    alternative: words.weight.alternative,
    check: (value) => positive(value, ABSURD.weightKg, words.weight),
    invalidates: DEPENDANTS,
  },
  {
    name: 'goods.volume',
    required: true,
    label: words.volume.label,
    question: ({ language }) => ({ text: pick(language, words.volume.question) }),
    explain: words.volume.explain,
    example: words.volume.example,
    alternative: words.volume.alternative,
    check: (value) => positive(value, ABSURD.volumeM3, words.volume),
    invalidates: DEPENDANTS,
  },
  {
    name: 'goods.dimensions',
    required: false,
    label: words.dimensions.label,
    question: ({ language }) => ({ text: pick(language, words.dimensions.question) }),
    explain: words.dimensions.explain,
    example: words.dimensions.example,
    check: checkDimensions,
    invalidates: DEPENDANTS,
  },
  {
    name: 'goods.pieces',
    required: false,
    skippedAs: 1,
    label: words.pieces.label,
    question: ({ language }) => ({ text: pick(language, words.pieces.question) }),
    explain: words.pieces.explain,
    example: words.pieces.example,
    check: (value) => wholePieces(value),
    invalidates: DEPENDANTS,
  },
]

interface Problems {
  readonly notPositive: Bilingual
  readonly absurd: Bilingual
  readonly malformed: Bilingual
}

function positive(value: SlotValue, most: number, problems: Problems): SlotCheck {
  if (isMalformed(value)) return { ok: false, problem: problemOf(value.problem, problems) }
  if (typeof value !== 'number' || !Number.isFinite(value)) return { ok: false, problem: problems.malformed }
  if (value <= 0) return { ok: false, problem: problems.notPositive }
  if (value > most) return { ok: false, problem: problems.absurd }
  return { ok: true, value }
}

function isMalformed(value: SlotValue): value is { readonly malformed: string; readonly problem: string } {
  return typeof value === 'object' && 'malformed' in value
}

function problemOf(problem: string, problems: Problems): Bilingual {
  if (problem === 'not_positive') return problems.notPositive
  return problem === 'absurd' ? problems.absurd : problems.malformed
}

function wholePieces(value: SlotValue): SlotCheck {
  const checked = positive(value, ABSURD.pieces, words.pieces)
  if (!checked.ok) return checked
  return Number.isInteger(checked.value) ? checked : { ok: false, problem: words.pieces.malformed }
}

function checkDimensions(value: SlotValue): SlotCheck {
  if (!Array.isArray(value)) return { ok: false, problem: words.dimensions.malformed }
  const sides: readonly unknown[] = value
  const isBox = sides.length === 3 && sides.every((side) => typeof side === 'number' && side > 0 && side <= ABSURD.sideCm)
  return isBox ? { ok: true, value } : { ok: false, problem: words.dimensions.malformed }
}
