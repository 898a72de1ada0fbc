/** A conversation's dialogue as this process wrote it last. */
export interface RememberedState {
  /** The transaction that wrote it: the memory holds while nobody has written since. */
  readonly seen: string
  /** As JSON. */
  readonly state: string
}

/** What is likely to be read again soon; never the truth, only a guess of it. */
export interface RememberedStates {
  of(person: string): RememberedState | null
  remember(person: string, state: RememberedState): void
}

const MOST = 2_000

/** Keeps the latest; whoever was silent longest is forgotten. */
export function rememberedStates(most = MOST): RememberedStates {
  const states = new Map<string, RememberedState>()
  return {
    of: (person) => states.get(person) ?? null,
    remember: (person, state) => {
      states.delete(person)
      states.set(person, state)
      const [eldest] = states.size > most ? states.keys() : []
      if (eldest !== undefined) states.delete(eldest)
    },
  }
}
