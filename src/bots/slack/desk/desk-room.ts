import type { DeskActions } from '../../../domain/desk/desk-actions.ts'
import type { DeskCards } from '../../../domain/desk/desk-cards.ts'
import type { Language } from '../../../domain/language.ts'
import type { Clock } from '../../../domain/ports.ts'
import type { Files } from '../../ports.ts'
import type { SlackClient } from '../workspace/clients.ts'
import type { Installation } from '../workspace/installations.ts'

/** What somebody alone is told, where they asked. */
export interface Whisper {
  readonly channel: string
  readonly user: string
  readonly text: string
  readonly threadTs?: string
}

/** What the desk in Slack works with; who does something is checked by the desk's own actions, as in the console. */
export interface DeskRoom {
  readonly actions: Pick<DeskActions, 'claim' | 'reply' | 'note' | 'transfer' | 'resolve'>
  readonly cards: DeskCards
  readonly files: Pick<Files, 'put'>
  readonly clock: Clock
  readonly language: Language
  /** The desk login of a Slack user; null = nobody at the desk. */
  loginOf(installation: Installation, user: string): Promise<string | null>
  /** Seen by one person only; when it cannot be told, nothing is lost. */
  whisper(installation: Installation, words: Whisper): Promise<void>
  readonly client: (token: string) => SlackClient
  readonly media: {
    readonly find: (teamId: string) => Promise<Installation>
    readonly client: (token: string) => SlackClient
    readonly apiUrl: string
    readonly timeoutMs: number
  }
}
