import type { FlowView } from '../engine/flow.ts'
import { readAssent } from '../understanding/cues/assent.ts'
import { confirmWords } from './confirm-words.ts'
import { saysSomething, tidied } from './first-statement.ts'
import { HAS_PROOF } from './what-slots.ts'

/** What the customer told under the summary, besides yes and no: kept with the case, never in place of the first statement. */
export function addedLater(view: FlowView): readonly string[] {
  const noted = view.frame.memo['added']
  const before = Array.isArray(noted) ? noted.filter((each): each is string => typeof each === 'string') : []
  const added = addition(view)
  return added === '' ? before : [...before, added]
}

/** What stands beside a yes (对，照片等会发), or what is told in place of one; a question is none. */
function addition(view: FlowView): string {
  const { pending } = view.state
  if (pending?.slot !== 'confirm' || pending.flow !== 'complaint' || view.changed.some((slot) => !BESIDE.includes(slot)))
    return ''
  const text = saidBeside(view)
  const isTold = saysSomething(text) || HAS_PROOF.test(text)
  return isTold && !tidied(JSON.stringify(view.frame.memo['first'] ?? '')).includes(tidied(text)) ? text : ''
}

function saidBeside({ text, slots }: FlowView): string {
  if (slots['confirm'] === false) return ''
  const { means, tail } = readAssent(text)
  if (slots['confirm'] === true) return tail
  return means === null && confirmWords(text) === null ? tail : ''
}

const BESIDE = ['confirm', 'description', 'kind', 'request']
