import { ApiFault, type ChatApi, type SessionAnswer } from './chat-api.ts'
import type { Connection } from './chat-state.ts'
import { keep, recall } from './keep.ts'

export type OpenedSession =
  | { readonly status: 'open'; readonly answer: SessionAnswer }
  /** The server does not answer: try again later. */
  | { readonly status: 'away'; readonly fault: ApiFault }
  /** The host's identity did not verify. */
  | { readonly status: 'refused'; readonly fault: ApiFault }

/** Opens a session as the host's customer or as the visitor whom this browser remembers. */
export async function openSession(api: ChatApi, identity: string | null): Promise<OpenedSession> {
  try {
    const answer = await api.session({ token: recall<string | null>('visitor', null), identity })
    if (!answer.known) keep('visitor', answer.token)
    return { status: 'open', answer }
  } catch (fault) {
    if (!(fault instanceof ApiFault)) throw fault
    return { status: identity !== null && !fault.isPassing ? 'refused' : 'away', fault }
  }
}

/** What a fault says about the line. */
export function troubleOf(fault: ApiFault): Connection {
  if (fault.status === 0) return navigator.onLine ? 'connecting' : 'offline'
  return fault.status >= 500 ? 'busy' : 'online'
}

/** Who the token is for; the server alone verifies it. */
export function userOf(token: string): string {
  return JSON.parse(atob((token.split('.')[1] ?? '').replace(/-/g, '+').replace(/_/g, '/'))).sub
}
