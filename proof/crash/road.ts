/** One channel of the load: a platform's side of it, faked or a browser's, and the customers on it. */
export interface Road {
  /** As the store names the channel. */
  readonly channel: string
  /** Customers that talk on it at the same time. */
  readonly atOnce: number
  /** Codes with which the platform's own rules refuse words for good: a chat that its people have taken over. */
  readonly mayRefuse: readonly string[]
  /** What the server needs to be told. */
  readonly env: Readonly<Record<string, string>>
  /** A new customer; the name is unique in the run. */
  open(name: string): Promise<Customer>
  close(): Promise<void>
}

export interface Customer {
  /** As the store names the person. */
  readonly externalUser: string
  /** One delivery; true = it was acknowledged. The same id is the same message again. */
  say(id: string, text: string): Promise<boolean>
  /** Everything that has reached this customer so far, in its order. Throws when it cannot be had just now. */
  heard(): Promise<readonly Heard[]>
  /** As the store names the message of that id. */
  externalIdOf(id: string): string
}

/** One bubble at the receiving side. */
export interface Heard {
  /** What makes it the same bubble as another: seq or message id; null = the platform knows none. */
  readonly key: string | null
  readonly text: string
}

export interface RoadParts {
  readonly atOnce: number
  /** Where the product is just now. */
  readonly address: () => string
  readonly random: () => number
  /** To be called while the platform has words of ours in its hands and has not answered yet: the worst moment for a kill. */
  readonly onTaking: () => void
}
