import type { Owner } from '../../domain/conversations/owner.ts'
import type { Language } from '../../domain/language.ts'
import type { Effect, Facts } from '../turn.ts'
import type { Understanding } from '../understanding/understanding.ts'
import type { DialogueState, Ended } from './dialogue-state.ts'
import type { FlowView } from './flow.ts'

/** A message as it may ask for something that is known: what was written, what is open, what is stored. */
export interface KnownScene {
  readonly text: string
  readonly language: Language
  readonly state: DialogueState
  readonly facts: Facts
  readonly owner: Owner
  readonly understanding: Understanding | null
  /** Of the flow that is being filled in; null where none is. */
  readonly view: FlowView | null
  /** `⟦case:1⟧`: a number to be drawn by the store. */
  ticket(kind: 'case'): string
}

export interface KnownAnswer {
  /** What was asked about, as reports count it; of an extra its slot, with `=` and the sum in fen. */
  readonly key: string
  readonly text: string
  /** Where what was said is kept for somebody who acts on it. */
  readonly effects?: readonly Effect[]
  readonly recent?: DialogueState['recent']
  /** Ends of a route that were asked about: the price that is asked for next begins with them. */
  readonly asksOf?: Ended['slots']
}
