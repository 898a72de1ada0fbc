import { type Draft, flowOf, top } from './draft.ts'
import { fill } from './fill.ts'
import { slotSpec } from './frame.ts'

const TAKES =
  /^(?:好的?|行|可以|嗯+|那|就|要|ok(?:ay)?|yes|please|then|[\s,，。.!！])*(?:给我|帮我)?(?:加上|保上|加吧|加一?个|要加|买上|加进去|add it|include it|with it|add that|i(?:'?ll| will)? (?:take|want) it|do it)[\s吧了啊好的,，。.!！]*(?:please|then)?[\s.!]*$/iu

/** «加上» right after the price of an extra was told: the extra with the sum asked about. True when it was taken. */
export function takeAsked(draft: Draft): boolean {
  const { pending } = draft.state
  const frame = top(draft)
  const [extra = '', fen = ''] = pending?.aside?.split('=') ?? []
  if (!frame || fen === '' || !TAKES.test(draft.text.trim())) return false
  const flow = flowOf(draft, frame)
  if (!slotSpec(flow, extra)) return false
  const value = Number(fen)
  if (value > 0) fill(draft, { slot: `${extra}.value`, value, correction: false })
  fill(draft, { slot: extra, value: true, correction: false })
  return true
}
