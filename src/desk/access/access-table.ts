import type { TeamKey } from '../../domain/cases/case.ts'
import type { AgentRole } from '../../domain/company/company.ts'
import type { DeskRight } from '../../domain/desk/desk-right.ts'

/** Who may call a route: a role, or `dispatcher` = an agent of the dispatch team. */
export type Desk = AgentRole | 'dispatcher'

export interface Access {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly url: string
  readonly who: readonly Desk[]
}

const everyone = ['agent', 'dispatcher', 'supervisor', 'admin'] as const
const manager = ['admin'] as const
const leaders = ['supervisor', 'admin'] as const
const dispatch = ['dispatcher', 'supervisor', 'admin'] as const
const seats = ['agent', 'supervisor', 'admin'] as const

/** The one table of rights at the desk's door; what somebody may decide (amounts) is checked behind it, by the action. */
export const accessTable = {
  me: { method: 'GET', url: '/me', who: everyone },
  cannedReplies: { method: 'GET', url: '/canned-replies', who: everyone },
  conversations: { method: 'GET', url: '/conversations', who: everyone },
  conversation: { method: 'GET', url: '/conversations/:id', who: everyone },
  draft: { method: 'GET', url: '/conversations/:id/draft', who: everyone },
  saveDraft: { method: 'PUT', url: '/conversations/:id/draft', who: everyone },
  claim: { method: 'POST', url: '/conversations/:id/claim', who: everyone },
  reply: { method: 'POST', url: '/conversations/:id/reply', who: everyone },
  note: { method: 'POST', url: '/conversations/:id/note', who: everyone },
  transfer: { method: 'POST', url: '/conversations/:id/transfer', who: everyone },
  snooze: { method: 'POST', url: '/conversations/:id/snooze', who: everyone },
  resolve: { method: 'POST', url: '/conversations/:id/resolve', who: everyone },
  handBack: { method: 'POST', url: '/conversations/:id/hand-back', who: everyone },
  reopen: { method: 'POST', url: '/conversations/:id/reopen', who: everyone },
  reveal: { method: 'POST', url: '/conversations/:id/reveal', who: everyone },
  attach: { method: 'POST', url: '/files', who: everyone },
  file: { method: 'GET', url: '/files/:key', who: everyone },
  queues: { method: 'GET', url: '/queues', who: everyone },
  cases: { method: 'GET', url: '/cases', who: everyone },
  answerQuote: { method: 'POST', url: '/cases/:number/quote', who: seats },
  decideCompensation: { method: 'POST', url: '/cases/:number/compensation', who: seats },
  closeCase: { method: 'POST', url: '/cases/:number/close', who: everyone },
  dispatchList: { method: 'GET', url: '/dispatch', who: dispatch },
  dispatch: { method: 'POST', url: '/orders/:number/dispatch', who: dispatch },
  pickUp: { method: 'POST', url: '/orders/:number/pick-up', who: dispatch },
  move: { method: 'POST', url: '/shipments/:waybill/move', who: dispatch },
  today: { method: 'GET', url: '/today', who: leaders },
  channels: { method: 'GET', url: '/channels', who: leaders },
  exportCustomer: { method: 'POST', url: '/customers/:id/export', who: leaders },
  planErasure: { method: 'GET', url: '/customers/:id/erasure', who: manager },
  eraseCustomer: { method: 'POST', url: '/customers/:id/erase', who: manager },
  takeList: { method: 'POST', url: '/lists/:list/taken', who: leaders },
  people: { method: 'GET', url: '/people', who: manager },
  resetFactor: { method: 'POST', url: '/people/:login/second-factor/reset', who: manager },
  audit: { method: 'GET', url: '/audit', who: leaders },
} as const satisfies Readonly<Record<DeskRight, Access>>

export type RouteName = DeskRight

/** The desk that a person sits at, as far as rights go. */
export function deskOf(agent: { readonly role: AgentRole; readonly team: TeamKey }): Desk {
  return agent.role === 'agent' && agent.team === 'dispatch' ? 'dispatcher' : agent.role
}

export function mayCall(route: RouteName, agent: { readonly role: AgentRole; readonly team: TeamKey }): boolean {
  const { who }: Access = accessTable[route]
  return who.includes(deskOf(agent))
}
