import type { FlowView } from '../engine/flow.ts'
import { confirmWords } from './confirm-words.ts'
import { saysSomething, tidied } from './first-statement.ts'
import { HAS_PROOF } from './what-slots.ts'

/** What the customer told under the summary, besides yes and no: kept with the case, never in place of the first statement. */
export function addedLater(view: FlowView): readonly string[] {
  const noted = view.frame.memo['added']
  const before = Array.isArray(noted) ? noted.filter((each): each is string => typeof each === 'string') : []
  return isAddition(view) ? [...before, view.text.trim()] : before
}

function isAddition(view: FlowView): boolean {
  if (view.state.pending?.slot !== 'confirm' || view.state.pending.flow !== 'complaint') return false
  if (view.changed.some((slot) => slot !== 'confirm' && slot !== 'description' && slot !== 'kind')) return false
  const { text } = view
  if (typeof view.slots['confirm'] === 'boolean' || confirmWords(text) !== null || !(saysSomething(text) || HAS_PROOF.test(text)))
    return false
  const first = view.frame.memo['first']
  return !tidied(JSON.stringify(first ?? '')).includes(tidied(text))
}
