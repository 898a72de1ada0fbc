import type { ConversationDetail } from '../../../domain/desk/desk-views.ts'
import type { DialogueState } from '../../../flows/engine/dialogue-state.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { isUuid } from '../is-uuid.ts'
import { casesOfConversation } from './case-details.ts'
import { INBOX, type InboxRow, maskFor, readInboxRow } from './conversation-rows.ts'
import { readCustomerCard } from './customer-card.ts'
import type { Mask } from './mask.ts'
import { readReplyWindow } from './reply-window.ts'
import { type PageWish, readTranscript } from './transcript.ts'
import { read, type Viewing } from './viewing.ts'

/** One conversation with everything beside it. Whose chat it is has read what is shown. */
export async function readConversation(viewing: Viewing, id: string, page: PageWish): Promise<ConversationDetail> {
  const [found] = isUuid(id) ? await read<InboxRow>(viewing, `${INBOX} WHERE c.id = $1`, [id]) : []
  if (found === undefined) throw deskRefusals.unknown({ zh: '会话', en: 'conversation' })
  const mask = maskFor(viewing, found)
  const { entries, hasOlder } = await readTranscript(viewing, { conversationId: id, page, mask })
  const [customer, dialogue, cases, replyWindow] = await Promise.all([
    readCustomerCard(viewing, { customerId: found.customer_id, conversationId: id, mask }),
    readDialogue(viewing, id, mask),
    casesOfConversation(viewing, id),
    readReplyWindow(viewing, found),
  ])
  if (found.owner_agent === viewing.by.login && found.unread > 0) await markRead(viewing, id)
  const row = readInboxRow(viewing, found)
  return { row, language: found.language, entries, hasOlder, customer, dialogue, cases, replyWindow }
}

async function readDialogue(viewing: Viewing, id: string, mask: Mask): Promise<ConversationDetail['dialogue']> {
  const rows = await read<{ state: DialogueState }>(viewing, 'SELECT state FROM dialogue_states WHERE conversation_id = $1', [id])
  const state = rows[0]?.state
  const top = state?.stack.at(-1)
  return {
    flow: top?.flow ?? null,
    slot: state?.pending?.kind === 'slot' ? state.pending.slot : null,
    slots: mask.slots(top?.slots ?? {}),
    parked: (state?.parked ?? []).map(({ flow }) => flow),
  }
}

async function markRead(viewing: Viewing, id: string): Promise<void> {
  await read(viewing, 'UPDATE conversations SET desk_read_seq = seq WHERE id = $1 AND owner_agent = $2', [id, viewing.by.login])
}
