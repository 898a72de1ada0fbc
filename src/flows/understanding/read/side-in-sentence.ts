import { sideBefore } from '../cues/side-cues.ts'
import type { Span } from '../extract/contact-spans.ts'
import type { Side } from '../slot-kinds.ts'
import type { Reading } from './reading.ts'

/** How far behind a name its phone or place may stand. */
const NEAR = 40
const OTHERS = /[他她]|\b(?:his|her|their)\b/i

/** Whose the value there is: that of the person named right before or behind it, else as the nearest word tells. */
export function sideInSentence({ people, lower }: Pick<Reading, 'people' | 'lower'>, value: Span): Side | null {
  const behind = people.find(({ start }) => start >= value.end && /^的?\s?$/.test(lower.slice(value.end, start)))
  if (behind?.side) return behind.side
  const before = people.findLast(({ end }) => end <= value.start && value.start - end < NEAR)
  const said = sideBefore(lower, value.start)
  if (before?.side === undefined || before.side === null) return said
  const between = lower.slice(before.end, value.start)
  if (OTHERS.test(between)) return 'consignee'
  return sideBefore(between, between.length) ?? before.side
}
