import { type FactsRow, QueuesUnread } from '../facts/load-facts.ts'
import { newBreath } from './new-breath.ts'
import { unlessFaulty } from './unless-faulty.ts'

type FactsOf<Opened> = (each: Opened) => FactsRow | undefined

export interface Deciding<Opened, Decided> {
  readonly factsOf: FactsOf<Opened>
  /** null = it must run alone. */
  readonly decide: (each: Opened, facts: FactsRow) => Decided | null
  /** The same facts and the queues. */
  readonly readQueues: (those: readonly Opened[]) => Promise<FactsOf<Opened>>
}

/** Decides turns whose messages are understood. Those that hand over look at the queues: they are decided once more, with them. */
export async function decideEach<Opened, Decided>(
  opened: readonly Opened[],
  { factsOf, decide, readQueues }: Deciding<Opened, Decided>,
): Promise<readonly Decided[]> {
  const first = await decideBy(opened, factsOf, decide)
  if (first.unread.length === 0) return first.decided
  const again = await decideBy(first.unread, await readQueues(first.unread), decide)
  return [...first.decided, ...again.decided]
}

async function decideBy<Opened, Decided>(
  opened: readonly Opened[],
  factsOf: FactsOf<Opened>,
  decide: Deciding<Opened, Decided>['decide'],
): Promise<{ readonly decided: readonly Decided[]; readonly unread: readonly Opened[] }> {
  const breath = newBreath()
  const decided: Decided[] = []
  const unread: Opened[] = []
  for (const each of opened) {
    const facts = factsOf(each)
    const onFault = (error: unknown) => error instanceof QueuesUnread && unread.push(each)
    if (facts) decided.push(...unlessFaulty(() => decide(each, facts), onFault))
    await breath()
  }
  return { decided, unread }
}
