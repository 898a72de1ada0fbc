import type { Case, TeamKey } from '../cases/case.ts'
import type { Fen } from '../money/fen.ts'
import type { Order } from '../ordering/order.ts'
import type { Quote } from '../quoting/quote.ts'
import type { Shipment, TrackingEventKind } from '../shipments/shipment.ts'

/**
 * What a person at the desk does. Every action is one transaction, checks the role and the authority of `by` (a login),
 * writes the audit log, and throws a `Refusal` with a code when the answer is no:
 * `desk.not_yours`, `desk.taken` (somebody was faster), `desk.beyond_authority`, `desk.nothing_waiting`, `desk.unknown`, `desk.role` …
 */
export interface DeskActions {
  /** Takes the chat from the bot or the queue, by compare-and-set; the customer is told who is there. */
  claim(by: string, conversationId: string, expectedVersion?: number): Promise<{ readonly version: number }>
  /** `clientId` makes a repeated click one message. Refused when the chat belongs to somebody else. */
  reply(
    by: string,
    reply: { readonly conversationId: string; readonly text: string; readonly clientId: string; readonly attachmentKey?: string },
  ): Promise<{ readonly messageId: string; readonly seq: number }>
  /** Seen by the desk only. */
  note(
    by: string,
    note: { readonly conversationId: string; readonly text: string; readonly clientId: string },
  ): Promise<{ readonly noteId: string }>
  /** To a team's queue (or one agent's), with a memo; the customer is told. */
  transfer(
    by: string,
    transfer: { readonly conversationId: string; readonly team: TeamKey; readonly agent?: string; readonly memo: string },
  ): Promise<void>
  /** Puts one's own chat off until then, or (null) takes it up again; it wakes earlier when anything is said. */
  snooze(by: string, wish: { readonly conversationId: string; readonly until: Date | null }): Promise<void>
  /** Closes the hand-over with a summary, gives the chat back to the bot, sends the survey. */
  resolve(by: string, resolution: { readonly conversationId: string; readonly summary: string }): Promise<void>
  /** Gives the chat back to the bot, which offers the parked flow. */
  handBack(by: string, conversationId: string): Promise<void>
  /** Takes back one's own `resolve` or `handBack` within five minutes; `desk.too_late` after that, or when something else happened since. */
  reopen(by: string, conversationId: string): Promise<void>
  /** Answers the waiting quote case of the conversation with a price; the customer is told. */
  answerQuote(by: string, answer: { readonly caseNumber: string; readonly fen: Fen; readonly note?: string }): Promise<Quote>
  /** Within authority: decided and told to the customer. Beyond: `waiting_approval` for the supervisor or manager. */
  decideCompensation(
    by: string,
    decision: { readonly caseNumber: string; readonly fen: Fen; readonly note?: string },
  ): Promise<{ readonly case: Case; readonly status: 'decided' | 'waiting_approval' }>
  /** Closes a case that is not a chat (redelivery booked, change made …) with its outcome. */
  closeCase(
    by: string,
    closing: { readonly caseNumber: string; readonly outcome: string; readonly cause?: string; readonly department?: string },
  ): Promise<Case>
  dispatch(
    by: string,
    order: { readonly orderNumber: string; readonly courier?: { readonly name: string; readonly phone: string } },
  ): Promise<Order>
  pickUp(by: string, orderNumber: string): Promise<Order>
  /** departed, arrived, out_for_delivery, delivered, delivery_failed …; tracking then tells it. */
  move(
    by: string,
    move: {
      readonly waybill: string
      readonly kind: TrackingEventKind
      readonly where: string
      readonly note?: string
      readonly signedBy?: string
    },
  ): Promise<Shipment>
}
