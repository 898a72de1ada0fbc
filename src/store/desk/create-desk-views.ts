import type { DeskViews } from '../../domain/desk/desk-views.ts'
import type { DeskParts } from './desk-parts.ts'
import { listCases } from './views/case-details.ts'
import { readDispatchList } from './views/dispatch-list.ts'
import { readDraft, saveDraft } from './views/drafts.ts'
import { readFigure } from './views/figure.ts'
import { listConversations } from './views/list-conversations.ts'
import { readQueues } from './views/queues.ts'
import { readConversation } from './views/read-conversation.ts'
import { readingNotes } from './views/reading-notes.ts'
import { readToday } from './views/today.ts'
import { viewingOf } from './views/viewing.ts'

/** What the consoles show, in a few statements each; who does not need personal data sees it masked. */
export function createDeskViews(parts: DeskParts): DeskViews {
  const noteReading = readingNotes(parts)
  return {
    conversations: async (by, filter) => listConversations(viewingOf(parts, by), filter),
    conversation: async (by, id, page = {}) => {
      const shown = await readConversation(viewingOf(parts, by), id, page)
      await noteReading(by, id)
      return shown
    },
    queues: async (by) => readQueues(viewingOf(parts, by)),
    cases: async (by, filter) => listCases(viewingOf(parts, by), filter),
    dispatchList: async (by) => readDispatchList(viewingOf(parts, by)),
    today: async (by) => readToday(viewingOf(parts, by)),
    figure: async (by, figure) => readFigure(viewingOf(parts, by), figure),
    draft: (by, conversationId) => readDraft(parts, by, conversationId),
    saveDraft: (by, draft) => saveDraft(parts, by, draft),
  }
}
