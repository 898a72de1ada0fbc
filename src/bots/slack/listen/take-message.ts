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

/**
 * Stores messages in their order, each with the name of who wrote it; who speaks to us in a thread is heard there from now on. Tells
 * whether anything of it is new.
 */
export async function takeMessages(parts: Parts, at: Installation, messages: readonly InboundMessage[]): Promise<boolean> {
  let isNew = false
  for (const message of messages) {
    if (message.externalUser.includes(':')) await parts.threads.join(at.teamId, message.externalUser)
    const person = message.person === undefined ? null : await parts.people(at, message.person)
    const stored = await parts.intake.receive(spokenBy(message, person))
    isNew ||= stored.isNew
  }
  return isNew
}

const HELLO = { zh: '你好', en: 'Hello' } as const

/** Who only calls us by name says hello. */
function spokenBy(message: InboundMessage, person: SlackPerson | null): InboundMessage {
  const isCall = message.kind === 'text' && message.text === ''
  return {
    ...message,
    ...(isCall ? { text: HELLO[person?.language ?? 'zh'] } : {}),
    ...(person?.name ? { displayName: person.name } : {}),
  }
}
