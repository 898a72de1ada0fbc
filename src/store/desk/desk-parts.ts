import type { Attachment } from '../../domain/conversations/message.ts'
import type { ConversationStoreParts } from '../turns/turn-parts.ts'

/** Files that were put into chats, and by whom: `desk`, or the visitor's own id. */
interface FilesToSend {
  find(key: string): Promise<(Attachment & { readonly owner: string }) | null>
}

/** What the desk works with: the parts of the conversation store that it needs, and the files people attach. */
export type DeskParts = Pick<ConversationStoreParts, 'pool' | 'ids' | 'clock' | 'turns' | 'company' | 'announce'> & {
  /** Absent = replies without attachments. */
  readonly files?: FilesToSend
}
