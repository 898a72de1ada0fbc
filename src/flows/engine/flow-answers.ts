import { type Draft, flowOf, top, viewOf } from './draft.ts'
import { fill } from './fill.ts'
import { slotSpec } from './frame.ts'

/** A question for the active flow rather than for the company's answers: «太贵了» under a price, «这单多少钱» in an order. */
export function flowAnswers(draft: Draft, question: string): boolean {
  const frame = top(draft)
  if (!frame) return false
  const flow = flowOf(draft, frame)
  const answer = flow.answers?.(question, viewOf(draft, frame)) ?? null
  if (answer !== null) draft.acks.push(answer)
  return answer !== null || isTaken(draft, question)
}

function isTaken(draft: Draft, question: string): boolean {
  const frame = top(draft)
  const slot = draft.state.pending?.slot
  const spec = frame && slot ? slotSpec(flowOf(draft, frame), slot) : undefined
  const value = (frame && spec?.takesQuestion?.(question, viewOf(draft, frame))) ?? null
  return spec !== undefined && value !== null && fill(draft, { slot: spec.name, value, correction: false }) === null
}
