import type { InboundMessage } from '../../../domain/conversations/message.ts'
import type { Clock } from '../../../domain/ports.ts'
import type { HeardMessage } from './gateway.ts'
import { parseHeard } from './parse-heard.ts'
import { forgetOldest, remember } from './remember.ts'

/** A person who mentioned us in a room is spoken with: photos and places that follow need no mention, which WeChat cannot put on them. */
const SPOKEN_WITH_MS = 10 * 60_000
/** Clocks of phones and servers differ. */
const GRACE_MS = 60_000

export interface ListenParts {
  readonly clock: Clock
  readonly catchUpHours: number
  /** When this account was first served; what is older was never meant for us. */
  readonly servedSince: () => Date | null
  readonly skipped: (code: string, detail: { readonly id: string }) => void
}

/** Tells which messages of an account are customers' words to us, and reads them; null = not for us. */
export function createListener(parts: ListenParts): (heard: HeardMessage, account: string) => InboundMessage | null {
  const lastMentions = new Map<string, number>()
  const takenInRooms = new Set<string>()

  /** In rooms most words are not for us. */
  function isForUs(message: InboundMessage, heard: HeardMessage): boolean {
    if (!heard.room) return true
    if (message.kind === 'recall') return takenInRooms.has(message.text)
    const at = heard.at.getTime()
    if (heard.room.mentionsUs) {
      lastMentions.set(message.externalUser, at)
      return true
    }
    return (
      message.kind !== 'text' &&
      message.kind !== 'unknown' &&
      at - (lastMentions.get(message.externalUser) ?? 0) <= SPOKEN_WITH_MS
    )
  }

  function isTooOld({ at }: HeardMessage): boolean {
    const since = parts.servedSince()?.getTime() ?? 0
    return at.getTime() < Math.max(since - GRACE_MS, parts.clock.now().getTime() - parts.catchUpHours * 3_600_000 - GRACE_MS)
  }

  return (heard, account) => {
    if (heard.isOwn || !heard.talker.isPerson) return null
    if (isTooOld(heard)) {
      parts.skipped('wechaty.too_old', { id: heard.id })
      return null
    }
    const message = parseHeard(heard, account)
    if (!isForUs(message, heard)) return null
    if (heard.room) remember(takenInRooms, heard.id)
    forgetOldest(lastMentions)
    return message
  }
}
