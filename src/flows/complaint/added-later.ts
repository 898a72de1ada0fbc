import type { FlowView } from '../engine/flow.ts'
import { readAssent } from '../understanding/cues/assent.ts'
import { bare } from '../understanding/cues/clauses.ts'
import { proofIn } from '../understanding/cues/proof.ts'
import { metaAct } from '../understanding/cues/talk-cues.ts'
import { confirmWords } from './confirm-words.ts'
import { demandIn } from './demand.ts'
import { saysSomething, tidied } from './first-statement.ts'

/** What the customer told under the summary, besides yes and no: kept with the case, never in place of the first statement. */
export function addedLater(view: FlowView): readonly string[] {
  const noted = view.frame.memo['added']
  const before = Array.isArray(noted) ? noted.filter((each): each is string => typeof each === 'string') : []
  const added = addition(view)
  return added === '' ? before : [...before, added]
}

/** The same with what was told beside a question before. */
export function allAdded(view: FlowView): readonly string[] {
  const { remarks } = view.slots
  return typeof remarks === 'string' && remarks !== '' ? [remarks, ...addedLater(view)] : addedLater(view)
}

/** What stands beside a yes (对，照片等会发), or what is told in place of one; a question is none. */
function addition(view: FlowView): string {
  const { pending } = view.state
  if (pending?.flow !== 'complaint') return ''
  if (pending.slot !== 'confirm') return proofIn(view.text) ?? ''
  if (view.changed.some((slot) => !BESIDE.includes(slot))) return ''
  const text = withoutRequest(proofIn(view.text) ?? saidBeside(view), view)
  return isTold(text) && !tidied(JSON.stringify(view.frame.memo['first'] ?? '')).includes(tidied(text)) ? text : ''
}

/** 我要赔偿，照片有的: what is wanted has its own line. */
function withoutRequest(text: string, { slots }: FlowView): string {
  const { request } = slots
  if (typeof request !== 'string' || request === '') return text
  const others = text.split(/[，,；;。\n]/u).filter((part) => part.trim() !== '' && tidied(part) !== tidied(request))
  return tidied(request) === tidied(text) ? '' : others.join('，').trim()
}

/** Proof and more of the story; what is wanted has its own line. */
function isTold(text: string): boolean {
  return text !== '' && metaAct(bare(text)) === null && demandIn(text) === null && (saysSomething(text) || proofIn(text) !== null)
}

function saidBeside({ text, slots }: FlowView): string {
  if (slots['confirm'] === false) return ''
  const { means, tail } = readAssent(text)
  if (slots['confirm'] === true) return tail
  return means === null && confirmWords(text) === null ? tail : ''
}

const BESIDE = ['confirm', 'description', 'kind', 'request', 'evidence']
