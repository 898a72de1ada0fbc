import { type Draft, isoNow, setPending, top } from './draft.ts'
import { endedLately } from './go-on.ts'

/** «那是什么意思» about what was just said: told in plain words, and kept as a question. True when it was. */
export function explainsSaid(draft: Draft): boolean {
  if (draft.text === '' || isOfQuestion(draft)) return false
  const { lastSaid, language, pending } = draft.state
  const isRefused = !top(draft) && endedLately(draft.state, draft.input.now)?.open !== undefined
  const isAsked = pending?.kind === 'slot' && pending.slot !== 'confirm'
  const found = draft.parts.explainSaid?.(draft.text, { lastSaid, isRefused, isAsked, language, company: draft.input.company })
  if (!found) return false
  const now = isoNow(draft)
  draft.acks.push(found.text)
  draft.effects.push({
    do: 'record_enquiry',
    enquiry: { kind: 'question', subject: found.key, outcome: 'answered', askedAt: now, answeredAt: now },
  })
  if (draft.offered && !pending) setPending(draft, draft.offered)
  return true
}

/** The question on the table explains itself. */
function isOfQuestion({ input, state }: Draft): boolean {
  const slot = state.pending?.slot
  return (
    input.understanding?.commands.some((command) => command.type === 'explain' && slot !== 'confirm' && command.slot === slot) ??
    false
  )
}
