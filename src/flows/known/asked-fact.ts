import type { Command, FlowName } from '../commands.ts'
import type { KnownAnswer, KnownScene } from '../engine/known.ts'

/** A row of the table: one thing that may be asked, and how its answer comes from what is open, stored or set. */
export interface AskedFact {
  /** Read on the message in half-width, simplified, lower-case letters. */
  readonly asks: RegExp
  /** Null where nothing of the kind is at hand: then the question is left to others. */
  tells(scene: AskedScene): KnownAnswer | null
  /** What else the words were read as and are not. */
  readonly misreadAs?: Misread
}

export interface AskedScene extends KnownScene {
  /** The message in half-width, simplified, lower-case letters. */
  readonly said: string
}

export interface Misread {
  readonly flows?: readonly FlowName[]
  readonly slots?: RegExp
  readonly acts?: readonly Command['type'][]
}
