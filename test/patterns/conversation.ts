import type { Language } from '../../src/domain/language.ts'
import type { FlowName } from '../../src/flows/commands.ts'

/** What is said, and the slot that is asked for afterwards (null: the flow is done). */
export type Line = readonly [said: string, asks: string | null]

export interface Correction {
  readonly slot: string
  readonly said: string
  /** What the slot holds afterwards. */
  readonly value: unknown
  /** What is stored in the end because of it: part of the newest order, case or quote. */
  readonly stored?: { readonly order?: object; readonly case?: object; readonly quote?: object }
}

/** One canonical conversation; the whole matrix runs over the table of them. */
export interface Conversation {
  readonly flow: FlowName
  readonly language: Language
  readonly variant: string
  /** Said before the conversation begins, such as an order that is then changed. */
  readonly before?: readonly string[]
  /** Begins with values said before; starting over asks for those as well. */
  readonly isSeeded?: boolean
  readonly lines: readonly Line[]
  /** How this customer gives the matter up. */
  readonly givesUp: string
  readonly corrections?: readonly Correction[]
}
