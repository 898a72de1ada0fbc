import type { Case, Escalation, Priority, TeamKey } from '../cases/case.ts'
import type { Attachment, Author, DeliveryState, InboundMessage } from '../conversations/message.ts'
import type { Customer } from '../customers/customer.ts'
import type { Enquiry } from '../enquiries/enquiry.ts'
import type { Language } from '../language.ts'
import type { Order } from '../ordering/order.ts'
import type { Quote } from '../quoting/quote.ts'
import type { Counted } from '../reporting/behind-the-numbers.ts'
import type { Shipment } from '../shipments/shipment.ts'

/** A row of the inbox. */
export interface ConversationRow {
  readonly id: string
  readonly channel: string
  readonly customerName: string
  readonly tier: string | null
  readonly verified: boolean
  /** `bot` · `queue` · `agent:lin` */
  readonly owner: string
  readonly team: TeamKey | null
  readonly priority: Priority
  readonly reason: string | null
  /** Since when the customer waits for a person or a reply; ISO, null = nobody waits. */
  readonly waitingSince: string | null
  readonly dueAt: string | null
  /** Its person has put it off until then, and nothing was said since; ISO. */
  readonly snoozedUntil?: string | null
  /** The bot has the chat, and a colleague was promised who has not come yet. */
  readonly isPromised?: boolean
  readonly lastText: string
  readonly lastAt: string
  readonly unread: number
  readonly version: number
}

export interface TranscriptEntry {
  readonly id: string
  /** Notes and events carry the seq of the message before them. */
  readonly seq: number
  readonly at: string
  readonly kind: 'message' | 'note' | 'event'
  readonly author: Author
  readonly text: string
  readonly choices: readonly string[]
  readonly attachment: Attachment | null
  readonly delivery: DeliveryState | null
  readonly recalled: boolean
  /** A customer's message that is no text; absent = words. */
  readonly messageKind?: Exclude<InboundMessage['kind'], 'text' | 'recall'>
  /** Heard in the voice or seen in the picture, beside the text. */
  readonly readText?: string
  /** The file is on its way from the platform, or cannot be had. */
  readonly reading?: 'waiting' | 'failed'
  /** Why it was not delivered, or nobody knows whether. */
  readonly deliveryCode?: string
  /** What happened, of an event; its text says it in Chinese. */
  readonly event?: ChatEvent
}

/** What happened to a chat besides words: who did it (a login, or `system`), and what there is to say of it, by name. */
export interface ChatEvent {
  readonly kind: string
  readonly by: string
  readonly details: Readonly<Record<string, string>>
}

export interface ConversationDetail {
  readonly row: ConversationRow
  readonly language: Language
  readonly entries: readonly TranscriptEntry[]
  /** Older entries exist before the first. */
  readonly hasOlder: boolean
  readonly customer: CustomerCard
  /** What the bot was doing: flow, slots. */
  readonly dialogue: {
    readonly flow: string | null
    readonly slot: string | null
    readonly slots: Readonly<Record<string, unknown>>
    readonly parked: readonly string[]
  }
  readonly cases: readonly CaseDetail[]
  /** How far the platform still lets us answer; null or absent = at any time. */
  readonly replyWindow?: ReplyWindowView | null
}

/** `closesAt` as ISO; `spent` = the platform takes no more before the customer does something. */
export type ReplyWindowView =
  | { readonly status: 'open'; readonly left: number; readonly closesAt: string }
  | { readonly status: 'spent'; readonly closesAt: string }
  | { readonly status: 'closed' }

export interface CustomerCard {
  readonly customer: Customer
  readonly orders: readonly Order[]
  readonly shipments: readonly Shipment[]
  /** Asked about, or complained of, by number; not known to be theirs, so never whole. */
  readonly asked?: readonly Shipment[]
  readonly quotes: readonly Quote[]
  readonly enquiries: readonly Enquiry[]
  readonly earlier: readonly {
    readonly id: string
    readonly channel: string
    readonly startedAt: string
    readonly lastText: string
  }[]
}

export interface CaseDetail extends Case {
  readonly conversationId: string
  readonly escalations: readonly Escalation[]
  readonly history: readonly { readonly at: string; readonly by: string; readonly what: string; readonly words: string }[]
}

export interface QueueView {
  readonly team: TeamKey
  readonly open: boolean
  readonly nextOpening: string | null
  /** Logins of the team's people who are at the desk. */
  readonly online?: readonly string[]
  readonly waiting: readonly ConversationRow[]
  readonly cases: readonly QueueCase[]
}

/** A case as a queue counts it: whose it is and by when, nothing of what it is about. */
export type QueueCase = Pick<Case, 'number' | 'kind' | 'team' | 'agent' | 'status' | 'priority' | 'dueAt' | 'closedAt'>

export interface DispatchRow {
  readonly order: Order
  readonly shipment: Shipment | null
  /** Dispatch must give its instruction by then (KPI, 3 minutes). */
  readonly dispatchBy: string
  readonly conversationId: string | null
}

export interface ConversationFilter {
  /** `waiting` = whoever waits for a person: in a queue, or with the bot because a colleague was promised. */
  readonly owner?: 'bot' | 'queue' | 'waiting' | 'agent' | 'mine'
  readonly team?: TeamKey
  readonly channel?: string
  readonly from?: string
  readonly to?: string
  /** Chinese text, number, phone. */
  readonly search?: string
  readonly before?: string
  readonly limit?: number
}

/** What stands behind a figure of the day; of very many only the first lines. */
export interface FigureView {
  readonly total: number
  readonly lines: readonly FigureLine[]
}

export interface FigureLine extends Omit<Counted, 'ref'> {
  readonly ref: string
  /** What colleagues call it: a number, what was asked about; null = the conversation itself. */
  readonly name: string | null
  readonly conversation: ConversationRow | null
}

/** Reads for the consoles. Personal data is masked for those without the right. */
export interface DeskViews {
  conversations(by: string, filter: ConversationFilter): Promise<readonly ConversationRow[]>
  conversation(
    by: string,
    id: string,
    page?: { readonly beforeSeq?: number; readonly afterSeq?: number },
  ): Promise<ConversationDetail>
  queues(by: string): Promise<readonly QueueView[]>
  cases(
    by: string,
    filter: { readonly team?: TeamKey; readonly status?: string; readonly search?: string },
  ): Promise<readonly CaseDetail[]>
  dispatchList(by: string): Promise<readonly DispatchRow[]>
  today(by: string): Promise<Readonly<Record<string, number | null>>>
  /** The rows that a figure of `today` counted; null = there is no such figure. */
  figure(by: string, figure: string): Promise<FigureView | null>
  draft(by: string, conversationId: string): Promise<{ readonly reply: string; readonly note: string }>
  saveDraft(
    by: string,
    draft: { readonly conversationId: string; readonly mode: 'reply' | 'note'; readonly text: string },
  ): Promise<void>
}
