import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'
import { isOnlyTalk } from './talk.ts'

const BARE_WISH =
  /^(?:那么?|那就)?(?:我)?(?:要|想)?(?:投诉|理赔|索赔|申诉|举报)(?:一下|你们)?[!！。.]*$|^(?:(?:then|so|ok|okay|well),? )?(?:(?:i want|i'd like|i would like|i need) to )?(?:complain|make a complaint|file a (?:claim|complaint))[.!]*$/i

/** The customer's own words open a complaint: they are the first statement, as it stands. */
export function descriptionFor({ flow, reading, context }: Target): readonly Filling[] {
  const pending = context.pending
  if (flow !== 'complaint' || context.slots?.['description'] !== undefined) return []
  if ((pending?.flow === 'complaint' && pending.slot !== 'description') || isOnlyTalk(reading)) return []
  const said = reading.text.trim()
  const hasWords = said.replace(/[\s\d\p{P}\p{S}]/gu, '').length >= 4
  if (pending === undefined && (BARE_WISH.test(said) || !hasWords)) return []
  return hasWords ? [{ slot: 'description', value: said, at: reading.text.length, because: 'the statement as it stands' }] : []
}
