import type { Draft } from './draft.ts'
import { top } from './draft.ts'

/** While a flow's question is on the table: one reminder, then the flow is put aside and the customer told. */
export function armSilence(draft: Draft): void {
  const waits = draft.owner.kind === 'bot' && draft.state.pending?.kind === 'slot' && top(draft)
  if (!waits) return
  const { remindAfterMinutes, parkAfterMinutes } = draft.input.company.silence
  const now = draft.input.now.getTime()
  draft.timers.push(
    { kind: 'silence_remind', subject: '', dueAt: new Date(now + remindAfterMinutes * 60_000) },
    { kind: 'silence_park', subject: '', dueAt: new Date(now + parkAfterMinutes * 60_000) },
  )
}
