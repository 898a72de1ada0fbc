import { prepared } from '../../prepared.ts'
import { storableJson } from '../../storable.ts'
import type { Acting } from '../acting.ts'

export interface Activity {
  readonly conversationId: string
  readonly kind: 'claimed' | 'taken_over' | 'transferred' | 'resolved' | 'handed_back' | 'reopened' | 'snoozed'
  /** As colleagues read it in the transcript. */
  readonly words: string
  readonly payload?: object
}

/** A line between the messages: what happened to the conversation besides words. */
export async function recordActivity(at: Acting, { conversationId, kind, words, payload = {} }: Activity): Promise<void> {
  await at.client.query(
    prepared(
      `INSERT INTO conversation_events (id, conversation_id, seq, kind, by, words, payload, at)
       SELECT $2, c.id, c.seq, $3, $4, $5, $6, $7 FROM conversations c WHERE c.id = $1`,
      [conversationId, at.ids.next(), kind, at.by.login, words, storableJson(payload), at.now],
    ),
  )
}
