import type { InboundMessage } from '../../../domain/conversations/message.ts'
import type { FeedIntake } from '../../ports.ts'
import type { Installation } from '../workspace/installations.ts'
import type { SlackPerson } from '../workspace/people.ts'
import type { Threads } from '../workspace/threads.ts'

interface Parts {
  readonly intake: FeedIntake
  readonly threads: Threads
  readonly people: (at: Installation, user: string) => Promise<SlackPerson>
}

/** Stores messages in their order, each with the name of who wrote it; who speaks to us in a thread is heard there from now on. */
export async function takeMessages(parts: Parts, at: Installation, messages: readonly InboundMessage[]): Promise<void> {
  for (const message of messages) {
    if (message.externalUser.includes(':')) await parts.threads.join(at.teamId, message.externalUser)
    const { name } = message.person === undefined ? { name: null } : await parts.people(at, message.person)
    await parts.intake.receive(name === null ? message : { ...message, displayName: name })
  }
}
