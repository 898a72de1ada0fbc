import type { Owner } from '../../domain/conversations/owner.ts'
import type { DialogueState } from '../../flows/engine/dialogue-state.ts'
import type { Facts } from '../../flows/turn.ts'

/** What a turn row keeps beside trigger and understanding, so that the turn can be taken again without the database of then. */
export interface TurnReplay {
  /** Absent = the dialogue did not decide this turn: a person had the chat, or a fault of ours. */
  readonly decided?: {
    readonly facts: StoredFacts
    readonly owner: Owner
    /** The only thing in the state that is changed outside a turn: by a person who moves the case. Absent = there was no state. */
    readonly handOverCase?: string | null
    /** Ticket, without its brackets → number drawn. */
    readonly numbers: Readonly<Record<string, string>>
    /** Seqs of the messages written; their words are stored once. */
    readonly said: readonly number[]
  }
  /** Afterwards; absent = as before. */
  readonly state?: DialogueState | null
}

/** Without the company, which has a history of its own; lists that were empty are left out. */
export type StoredFacts = Partial<Omit<Facts, 'now' | 'company' | 'customer'>> & {
  readonly now: string
  readonly customer: Facts['customer']
}

export interface Decided {
  readonly facts: Facts
  readonly owner: Owner
  readonly before: DialogueState | null
  readonly numbers: Iterable<readonly [ticket: string, number: string]>
  readonly said: readonly number[]
  readonly state: DialogueState | null
}

export function replayOf({ facts, owner, before, numbers, said, state }: Decided): TurnReplay {
  const { now, company: _kept, customer, ...rest } = facts
  const filled = Object.fromEntries(Object.entries(rest).filter(([, each]) => !Array.isArray(each) || each.length > 0))
  return {
    decided: {
      facts: { ...filled, customer, now: now.toISOString() },
      owner,
      ...(before === null ? {} : { handOverCase: before.handOverCase }),
      numbers: Object.fromEntries([...numbers].map(([ticket, number]) => [ticket.slice(1, -1), number])),
      said,
    },
    state,
  }
}
