import { newsWords } from '../../../flows/news-words.ts'
import type { News } from '../../../flows/turn.ts'
import { appendMessages } from '../../conversations/append-messages.ts'
import type { LockedConversation } from '../../conversations/lock-conversation.ts'
import type { Acting } from '../acting.ts'
import { playTurn } from '../play-turn.ts'

/** Tells the customer what was settled: the bot where it may speak; while a person has the chat, in that person's place. */
export async function tellNews(at: Acting, conversation: LockedConversation, news: News): Promise<void> {
  const { owner } = conversation
  if (owner.kind !== 'agent') return playTurn(at, conversation.id, { kind: 'news', news })
  const { text } = newsWords(news, conversation.language)
  const author = owner.agent === at.by.login ? ({ kind: 'agent', agent: at.by.login } as const) : ({ kind: 'system' } as const)
  await appendMessages(at, conversation.id, [{ author, text }])
}
