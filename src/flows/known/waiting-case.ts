import type { Case, CaseKind } from '../../domain/cases/case.ts'
import type { KnownScene } from '../engine/known.ts'
import { atWords } from '../wording/times.ts'

/** The case that is spoken of: the one touched last, else the only one of its kind that waits. */
export function waitingCase({ facts, state }: KnownScene, kinds: readonly CaseKind[]): Case | null {
  const open = facts.openCases.filter(({ kind, number }) => kinds.includes(kind) && !number.startsWith('⟦'))
  const latest = open.find(({ number }) => number === state.recent.case)
  if (latest !== undefined) return latest
  return open.length === 1 ? (open[0] ?? null) : null
}

/** «今天 14:02» / "14:02 today": when its answer is due; null where nothing was promised or it is past. */
export function dueWords({ dueAt }: Case, { facts, language }: KnownScene): string | null {
  const due = dueAt === null ? null : new Date(dueAt)
  return due === null || due < facts.now ? null : atWords(due, facts.now, language)
}
