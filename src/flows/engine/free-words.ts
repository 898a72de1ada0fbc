import type { SlotValue } from '../commands.ts'
import { FOR_A_MACHINE } from '../understanding/cues/machine-text.ts'
import type { Draft } from './draft.ts'
import type { FlowView, SlotSpec } from './flow.ts'

/** Markup, braces, our own tickets: nothing that a person is called or sends. */
const MARKUP = /<[^>]*>|[{}⟦⟧]|;\s*--/u

/** The customer's own words as the slot's value, where the slot takes free words; null when they cannot be one. */
export function freeWords(draft: Draft, spec: SlotSpec, view: FlowView): SlotValue | null {
  const { text } = draft
  return isForAPerson(text) ? (spec.freeText?.(text, view) ?? null) : null
}

/** Words, and none of those that are meant for a machine. */
export function isForAPerson(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text) && !MARKUP.test(text) && !FOR_A_MACHINE.test(text)
}
