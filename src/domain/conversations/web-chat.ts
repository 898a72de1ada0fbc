import type { Language } from '../language.ts'
import type { Attachment, Author, DeliveryState } from './message.ts'

/** What the widget fetches; also what the live socket announces (`{type:'changed',seq}`): push is a hint, the fetch is the truth. */
export interface ChatMessage {
  readonly id: string
  readonly seq: number
  /** The sender's own id, echoed: replaces the optimistic bubble. */
  readonly clientId: string | null
  readonly author: Author['kind']
  readonly authorName: string | null
  readonly text: string
  readonly choices: readonly string[]
  readonly attachment: (Attachment & { readonly url: string }) | null
  readonly at: string
  readonly delivery: DeliveryState | null
}

export interface ChatPage {
  readonly messages: readonly ChatMessage[]
  readonly lastSeq: number
  readonly hasOlder: boolean
  readonly owner: 'bot' | 'queue' | 'agent'
  readonly agentName: string | null
  readonly queuePlace: number | null
  readonly typing: boolean
  /** What the bot speaks with this visitor by now; absent = unchanged. */
  readonly language?: Language
  /** As far as the person who has the chat has it on the screen; absent = nobody says so. */
  readonly seenSeq?: number
  /** No person is on duty before then, ISO in China's time; null or absent = people are there. */
  readonly peopleFrom?: string | null
}
