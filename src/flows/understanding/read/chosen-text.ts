import { readChoice } from '../extract/choices.ts'
import { slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'

/** Where the question itself numbers its answers. */
function isNumbered({ pending, choices }: UnderstandContext): boolean {
  return (
    choices === undefined && pending !== undefined && ['service', 'payment', 'complaint_kind'].includes(slotKind(pending.slot))
  )
}

const NINE = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
const NUMBER_AHEAD = /^[(（]?\d[)）.、\s]+/

/** «第二个» with buttons on the table reads as the words on the second button. */
export function extractChoiceOrText(
  text: string,
  context: UnderstandContext,
): { readonly text: string; readonly choice: number | null } {
  const choice = readChoice(text, context.choices) ?? (isNumbered(context) ? readChoice(text, NINE) : null)
  const chosen = choice === null ? undefined : context.choices?.[choice - 1]
  return { text: chosen === undefined ? text : chosen.replace(NUMBER_AHEAD, ''), choice }
}
