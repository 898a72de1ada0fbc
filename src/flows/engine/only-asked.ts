import { type Draft, top } from './draft.ts'

/** A flow that a mere question would begin («运费有变吗», «怎么跑武汉去了» after a parcel, "who decides how much I get" in a claim) is not begun: it is asked of what is spoken of. */
export function leaveUnbegun(draft: Draft): void {
  const { understanding } = draft.input
  const started = understanding?.commands.find((command) => command.type === 'start_flow')
  if (!understanding || started === undefined || !isOfSomething(draft, started.flow)) return
  const hasValues = understanding.commands.some(({ type }) => type === 'set_slot' || type === 'correct_slot')
  if (draft.flows.get(started.flow)?.onlyAsks?.(draft.text, hasValues) !== true) return
  draft.input = {
    ...draft.input,
    understanding: { ...understanding, commands: [{ type: 'answer_question', question: draft.text }] },
  }
}

/** Another form is open, or a parcel or a case was spoken of. */
function isOfSomething(draft: Draft, flow: string): boolean {
  const open = top(draft)
  if (open !== undefined) return open.flow !== flow
  const { recent } = draft.state
  return recent.waybill !== undefined || recent.case !== undefined
}
