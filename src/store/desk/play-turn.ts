import type { Trigger } from '../../flows/turn.ts'
import { lockConversation } from '../conversations/lock-conversation.ts'
import { loadTurn } from '../turns/load-turn.ts'
import { takeTurn } from '../turns/take-turn.ts'
import type { Acting } from './acting.ts'

/** A turn of the dialogue in the action's own transaction, with the conversation as the action has left it. */
export async function playTurn(at: Acting, conversationId: string, trigger: Trigger): Promise<void> {
  const conversation = await lockConversation(at.client, conversationId)
  if (conversation === null) throw new Error('a turn of no conversation')
  const waiting = await loadTurn(at.client, conversationId)
  await takeTurn(at.parts, at, { conversation, waiting, trigger })
  at.touched.add(conversationId)
}
