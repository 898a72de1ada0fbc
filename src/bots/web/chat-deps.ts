import type { Bilingual } from '../../domain/language.ts'
import type { Clock, Ids } from '../../domain/ports.ts'
import type { Channel } from '../channel.ts'
import type { AnsweringIntake, ChatHistory, Files, Intake, LiveEvents } from '../ports.ts'
import type { WebDelivery } from './web-channel.ts'

/** What the web chat's routes need; all of it comes from the wiring. */
export interface WebChatDeps {
  readonly channel: Channel<WebDelivery>
  readonly intake: Intake & Partial<AnsweringIntake>
  readonly history: ChatHistory
  readonly live: LiveEvents
  readonly files: Files
  readonly clock: Clock
  readonly ids: Ids
  /** Shared with the host site. */
  readonly identitySecret: Uint8Array
  readonly sessionKey: Uint8Array
  readonly companyName: Bilingual
  /** From when people are on duty; null = they are. Absent = nobody says. */
  readonly peopleFrom?: () => Date | null
  readonly perMinute: { readonly address: number; readonly visitor: number }
}
