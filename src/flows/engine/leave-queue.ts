import { type Draft, setPending } from './draft.ts'
import { engineWords } from './wording.ts'

/** The customer no longer wants a person: out of the queue, and the case that only asked for one is closed; a complaint stays. */
export function leaveQueue(draft: Draft): void {
  const { handOverCase } = draft.state
  const open = draft.facts.openCases.find(({ number }) => number === handOverCase)
  if (open?.kind === 'hand_over' && open.status === 'open')
    draft.effects.push({ do: 'withdraw_case', number: open.number, reason: '客户不再需要人工' })
  if (draft.owner.kind === 'queue') {
    draft.effects.push({ do: 'leave_queue' })
    draft.owner = { kind: 'bot' }
    setPending(draft, null)
  }
  draft.cleared.push({ kind: 'queue_unanswered' })
  draft.state = { ...draft.state, handOverCase: null }
  draft.acks.push(engineWords(draft.state.language).leftQueue)
}
