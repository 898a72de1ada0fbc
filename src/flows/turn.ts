import type { Case, CaseKind, Priority, TeamKey } from '../domain/cases/case.ts'
import type { Company, EscalationTrigger } from '../domain/company/company.ts'
import type { ComplaintDraft } from '../domain/complaints/complaint.ts'
import type { Attachment, InboundMessage, Say } from '../domain/conversations/message.ts'
import type { Owner } from '../domain/conversations/owner.ts'
import type { Customer } from '../domain/customers/customer.ts'
import type { Enquiry } from '../domain/enquiries/enquiry.ts'
import type { Language } from '../domain/language.ts'
import type { Fen } from '../domain/money/fen.ts'
import type { Order, OrderDraft } from '../domain/ordering/order.ts'
import type { Quote } from '../domain/quoting/quote.ts'
import type { Shipment } from '../domain/shipments/shipment.ts'
import type { SlotValue } from './commands.ts'
import type { DialogueState } from './engine/dialogue-state.ts'
import type { Understanding } from './understanding/understanding.ts'

/**
 * One turn, pure from here on: what happened + what is known → what is said, stored and remembered.
 * `readTurn` says which facts the turn needs; `takeTurn` does it. Neither reads a clock, a database or chance.
 */
export interface TurnOpening {
  readonly trigger: Trigger
  readonly state: DialogueState | null
  /** Of the page, where the channel knows it; counts while nothing was spoken. */
  readonly pageLanguage?: Language
  readonly company: Company
  readonly now: Date
}

export type Trigger =
  | { readonly kind: 'messages'; readonly messages: readonly TurnMessage[] }
  | { readonly kind: 'timer'; readonly timer: Timer }
  /** A person gave the chat back; `resolved` sends the survey. */
  | { readonly kind: 'handed_back'; readonly agent: string; readonly resolved: boolean }
  /** Something the customer is waiting for was settled by a person or the road. */
  | { readonly kind: 'news'; readonly news: News }

export interface TurnMessage {
  readonly id: string
  /** `recall`: the text is the id of the message that was taken back. */
  readonly kind: InboundMessage['kind']
  readonly text: string
  readonly isChoice: boolean
  readonly attachment: Attachment | null
}

/** What the desk settled while the customer waited; the flow finds the words. */
export type News =
  | { readonly kind: 'quote_answered'; readonly quote: Quote }
  | { readonly kind: 'compensation_decided'; readonly case: Case }
  | { readonly kind: 'order_moved'; readonly order: Order }
  | { readonly kind: 'shipment_moved'; readonly shipment: Shipment }
  | { readonly kind: 'case_transferred'; readonly case: Case }
  /** A compensation beyond the proposer's authority waits for approval. */
  | { readonly kind: 'compensation_proposed'; readonly case: Case }
  | { readonly kind: 'case_closed'; readonly case: Case }

export interface FactKeys {
  readonly waybills: readonly string[]
  readonly orders: readonly string[]
  readonly phones: readonly string[]
  readonly quotes: readonly string[]
  /** Who is named in place of a number; absent: nobody. */
  readonly people?: readonly PersonKey[]
}

/** A name on a shipment and the last four digits of a phone on it. */
export interface PersonKey {
  readonly name: string
  readonly tail: string
}

export interface Facts {
  readonly now: Date
  readonly company: Company
  readonly customer: Customer
  /** By waybill asked for. Absent = the company has no such shipment. */
  readonly shipments: readonly Shipment[]
  /** By order number asked for, plus the customer's own, newest first. */
  readonly orders: readonly Order[]
  /** Shipments of the vouched phone or ordered in this chat, newest first. */
  readonly ownShipments: readonly Shipment[]
  /** Shipments whose sender or consignee has a phone asked for, or fits a person asked for; shown without detail until verified. */
  readonly shipmentsByPhone: readonly Shipment[]
  readonly quotes: readonly Quote[]
  readonly openCases: readonly Case[]
  readonly lockedWaybills: readonly string[]
  /** Accounts by phones asked for. */
  readonly accountsByPhone: readonly import('../domain/customers/customer.ts').Account[]
  readonly queues: readonly QueueFact[]
}

export interface QueueFact {
  readonly team: TeamKey
  readonly waiting: number
  /** Place of this conversation, 1-based; null when it does not wait there. */
  readonly place: number | null
  readonly onlineAgents: number
  /** Mean of the last waits, null when nothing is known: then nothing is promised. */
  readonly usualWaitMinutes: number | null
}

export interface TurnInput extends TurnOpening {
  readonly facts: Facts
  readonly owner: Owner
  readonly understanding: Understanding | null
}

export interface TurnResult {
  readonly state: DialogueState
  readonly says: readonly Say[]
  readonly effects: readonly Effect[]
  /** Absent = unchanged. */
  readonly owner?: Owner
  readonly timers: TimerChanges
}

/**
 * Numbers (BJ, DD, GD, waybills) are drawn inside the transaction; until then words, state and effects carry a ticket,
 * `⟦order:1⟧`, which the store replaces everywhere in the result with the number drawn. One ticket, one number.
 */
export type Ticket = string

export type Effect =
  | { readonly do: 'know_customer'; readonly name?: string; readonly phone?: string; readonly account?: string }
  | { readonly do: 'save_quote'; readonly number: Ticket; readonly quote: Omit<Quote, 'number' | 'createdAt' | 'answeredBy'> }
  | { readonly do: 'update_quote'; readonly number: string; readonly status: Quote['status'] }
  /** Stored, sent to dispatch and given its shipment in the same transaction. */
  | { readonly do: 'place_order'; readonly number: Ticket; readonly waybill: Ticket; readonly draft: OrderDraft }
  | { readonly do: 'cancel_order'; readonly number: string; readonly reason: string | null }
  | { readonly do: 'change_order'; readonly number: string; readonly changes: Partial<OrderDraft>; readonly what: string }
  | { readonly do: 'open_case'; readonly number: Ticket; readonly case: CaseDraft; readonly escalation: EscalationDraft }
  /** The same case goes further up (amount, clock). */
  | { readonly do: 'escalate_case'; readonly number: string; readonly escalation: EscalationDraft }
  | {
      readonly do: 'add_to_case'
      readonly number: string
      readonly note: string
      readonly evidence?: readonly string[]
      readonly amountFen?: Fen
    }
  | { readonly do: 'withdraw_case'; readonly number: string; readonly reason: string }
  | { readonly do: 'record_enquiry'; readonly enquiry: Omit<Enquiry, 'id'> }
  | { readonly do: 'lock_waybill'; readonly waybill: string }
  | { readonly do: 'record_survey'; readonly score: number }
  /** The customer no longer wants a person. */
  | { readonly do: 'leave_queue' }
  /** Warns the desk (live), nothing else. */
  | { readonly do: 'warn_team'; readonly team: TeamKey; readonly words: string }

export interface CaseDraft {
  readonly kind: CaseKind
  readonly reason: string
  readonly summary: string
  readonly waybill?: string | null
  readonly orderNumber?: string | null
  readonly quoteNumber?: string | null
  readonly complaint?: ComplaintDraft | null
  readonly amountFen?: Fen | null
  /** What was filled in so far, for the person who takes over. */
  readonly slots?: Readonly<Record<string, SlotValue>>
}

export interface EscalationDraft {
  readonly rule: string
  readonly trigger: EscalationTrigger
  readonly reason: string
  readonly team: TeamKey
  readonly agent: string | null
  readonly priority: Priority
  /** ISO with offset. */
  readonly dueAt: string | null
}

export type TimerKind = 'silence_remind' | 'silence_park' | 'queue_unanswered' | 'case_unanswered' | 'pickup_due' | 'quote_due'

export interface Timer {
  readonly kind: TimerKind
  /** One timer of a kind and subject lives at a time: case number, waybill, or ''. */
  readonly subject: string
  readonly dueAt: Date
}

export interface TimerChanges {
  readonly set: readonly Timer[]
  /** Kinds (all subjects) or one kind of one subject to drop. */
  readonly clear: readonly { readonly kind: TimerKind; readonly subject?: string }[]
}

/** What the store calls; the engine fulfils it. */
export interface Turns {
  /** Understands the messages and says which facts are needed. */
  read(opening: TurnOpening): { readonly understanding: Understanding | null; readonly keys: FactKeys }
  take(input: TurnInput): TurnResult
}
