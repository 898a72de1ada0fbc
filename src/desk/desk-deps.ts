import type { Readable } from 'node:stream'
import type { Company } from '../domain/company/company.ts'
import type { Attachment } from '../domain/conversations/message.ts'
import type { ChannelView } from '../domain/desk/channel-view.ts'
import type { DeskActions } from '../domain/desk/desk-actions.ts'
import type { DeskFactors, FactorRule } from '../domain/desk/desk-factors.ts'
import type { DeskPrivacy } from '../domain/desk/desk-privacy.ts'
import type { DeskReveals } from '../domain/desk/desk-reveals.ts'
import type { DeskViews } from '../domain/desk/desk-views.ts'
import type { Clock } from '../domain/ports.ts'
import type { DeskPresence } from './live/attendance.ts'
import type { DeskLive } from './live/desk-live.ts'
import type { DeskSignIn } from './sign-in/desk-sign-in.ts'
import type { SignInTries } from './sign-in/sign-in-tries.ts'

/** Files of the chats: checked for size and kind when they come in, opened by key. */
export interface DeskFiles {
  save(file: { readonly name: string; readonly bytes: Buffer }): Promise<Attachment>
  open(key: string): Promise<{ readonly attachment: Attachment; readonly body: Readable | Buffer } | null>
}

export interface DeskDeps {
  readonly actions: DeskActions
  readonly views: DeskViews
  readonly signIn: DeskSignIn
  /** Absent = wrong passwords are counted in this process alone. */
  readonly signInTries?: SignInTries
  /** Second factors of the people; absent = nobody switches one on here. */
  readonly factors?: DeskFactors
  /** Who must have one; absent = optional. */
  readonly factorRule?: FactorRule
  readonly live: DeskLive
  readonly clock: Clock
  /** Read at every call: people and rights change while the server runs. */
  company(): Promise<Pick<Company, 'name' | 'agents'>>
  /** Absent = nobody counts as being at the desk. */
  readonly presence?: DeskPresence
  /** Somebody writes in a conversation; a hint that may be lost. */
  readonly typing?: (login: string, conversationId: string) => Promise<void>
  /** How the channels fare; absent = nobody knows. */
  readonly channels?: () => Promise<readonly ChannelView[]>
  /** Absent = masked stays masked. */
  readonly reveals?: DeskReveals
  /** Absent = nobody exports, erases or reads the audit log here. */
  readonly privacy?: DeskPrivacy
  /** Absent = no attachments at the desk. */
  readonly files?: DeskFiles
  /** Folder of the built console (`dist/web/console`); absent = API only. */
  readonly consoleRoot?: string
}
