import type { Fen } from '../money/fen.ts'

export type Tier = 'key' | 'gold' | 'silver'

/** A company (or person) with an account: terms by contract. */
export interface Account {
  readonly key: string
  readonly name: string
  readonly tier: Tier | null
  readonly monthlyFreightFen: Fen
  readonly contact: string
  readonly phone: string
  /** Login of the agent who looks after a key account. */
  readonly manager: string | null
}

export interface Customer {
  readonly id: string
  readonly name: string | null
  /** Account by a vouched or a typed phone; a typed one earns tier and routing, never data. */
  readonly account: Account | null
  /** A phone that the channel vouches for; opens the customer's own data. */
  readonly vouchedPhone: string | null
  readonly typedPhones: readonly string[]
}
