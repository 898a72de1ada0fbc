import { readChoice } from '../extract/choices.ts'
import type { UnderstandContext } from '../understanding.ts'

const NUMBER_AHEAD = /^[(（]?\d[)）.、\s]+/

/** «第二个» with buttons on the table reads as the words on the second button. */
export function extractChoiceOrText(
  text: string,
  context: UnderstandContext,
): { readonly text: string; readonly choice: number | null } {
  const choice = readChoice(text, context.choices)
  const chosen = choice === null ? undefined : context.choices?.[choice - 1]
  return { text: chosen === undefined ? text : chosen.replace(NUMBER_AHEAD, ''), choice }
}
