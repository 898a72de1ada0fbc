import { type LockedConversation, lockConversation } from '../../conversations/lock-conversation.ts'
import { type Acting, leads } from '../acting.ts'
import { deskRefusals } from '../desk-refusals.ts'
import { isUuid } from '../is-uuid.ts'

/** The conversation, held for this action; marks it as changed. */
export async function conversationFor(at: Acting, id: string): Promise<LockedConversation> {
  const conversation = isUuid(id) ? await lockConversation(at.client, id) : null
  if (conversation === null) throw deskRefusals.unknown({ zh: '会话', en: 'conversation' })
  at.touched.add(conversation.id)
  return conversation
}

/** Refused unless the chat is the acting person's own. */
export function mustOwn(at: Acting, { owner }: LockedConversation): void {
  if (owner.kind === 'agent' && owner.agent === at.by.login) return
  throw deskRefusals.notYours(owner.kind === 'agent' ? nameOf(at, owner.agent) : null)
}

/** The owner's, or anybody's for who leads. */
export function mustOwnOrLead(at: Acting, conversation: LockedConversation): void {
  if (!leads(at.by)) mustOwn(at, conversation)
}

/** What colleagues call somebody. */
export function nameOf({ company }: Pick<Acting, 'company'>, login: string): string {
  return company.agents.find((agent) => agent.login === login)?.name ?? login
}
