import type { Language } from '../../domain/language.ts'
import type { FlowName, SlotName, SlotValue } from '../commands.ts'
import type { PersonKey } from '../turn.ts'

/** All that a conversation remembers; JSON, stored with every turn. */
export interface DialogueState {
  readonly version: 1
  readonly language: Language
  /** The customer chose the language or wrote whole sentences in it: it sticks. */
  readonly languageFixed: boolean
  /** Bottom to top; the last is active. */
  readonly stack: readonly Frame[]
  /** Put aside: by another wish, by silence, by a person. Newest last. */
  readonly parked: readonly Frame[]
  /** Wishes announced for later, in order. */
  readonly queued: readonly Frame[]
  /** «还继续吗？» was answered with no: out of the way, but not lost to «继续刚才的下单». */
  readonly letGo?: readonly Frame[]
  readonly pending: Pending | null
  /** What came to its end last and may be gone on from in a few words («那到上海呢», "just clothes then"); older states have none. */
  readonly ended?: Ended
  /** Misunderstandings in a row outside a flow. */
  readonly misses: number
  readonly lastSaid: readonly string[]
  /** Waybills whose detail this customer may see; those missed, and how often. */
  readonly verified: readonly string[]
  readonly identityMisses: Readonly<Record<string, number>>
  /** What «it» may mean later. */
  readonly recent: {
    readonly waybill?: string
    /** All of the last answer, when it was about several. */
    readonly waybills?: readonly string[]
    /** The last answer about several, in its order: what «the third one» counts, though one of them was spoken of since. */
    readonly listed?: readonly string[]
    /** By whom shipments were last looked up without a number. */
    readonly asked?: { readonly phone: string } | { readonly person: PersonKey }
    readonly order?: string
    readonly quote?: string
    readonly case?: string
    /** What the last question was answered about, where more than one of these is known. */
    readonly about?: 'price' | 'order' | 'parcel' | 'case' | 'queue'
    /** The window wished for in the redelivery registered last. */
    readonly wished?: {
      readonly case: string
      readonly window: { readonly from?: string; readonly to?: string }
      /** All that was wished for: time, address, remarks. */
      readonly slots?: Frame['slots']
    }
    /** What was said before a person had to quote, for the order that follows. */
    readonly kept?: { readonly quote: string; readonly slots: Frame['slots'] }
  }
  /** Case of the running hand-over, when the chat waits or is with a person. */
  readonly handOverCase: string | null
  /** What the last messages with values brought, for a message that is taken back. */
  readonly heard?: { readonly ids: readonly string[]; readonly flow: FlowName; readonly slots: readonly SlotName[] }
  readonly surveyOpen: boolean
  readonly greeted: boolean
}

/** The subject of the last answer: a form that ended without its purpose, or what a question was about. */
export interface Ended {
  readonly flow: FlowName
  /** What still holds of it. */
  readonly slots: Frame['slots']
  /** What has to be said anew: the goods that may not go; absent: nothing, anything may be changed. */
  readonly open?: SlotName
  /** Whether it was only asked about: then a wish of its own takes from it what it lacks. */
  readonly isQuestion: boolean
  /** Key of the answer that was given, where it was asked about. */
  readonly answer?: string
  readonly at: string
}

export interface Frame {
  readonly flow: FlowName
  /** Definition version the frame was made with. */
  readonly flowVersion: number
  readonly slots: Readonly<Record<SlotName, SlotValue>>
  /** Slots the customer skipped on purpose. */
  readonly skipped: readonly SlotName[]
  /** Order in which slots were asked or set; «go back» walks it. */
  readonly trail: readonly SlotName[]
  /** Values before the last corrections, newest last. */
  readonly undo: readonly { readonly slot: SlotName; readonly value: SlotValue | null }[]
  /** Failed tries at a slot (ladder), and refusals. */
  readonly misses: Readonly<Record<SlotName, number>>
  readonly refusals: Readonly<Record<SlotName, number>>
  /** The flow's own notebook: JSON, small (quote number, offered options, case number …). */
  readonly memo: Readonly<Record<string, MemoValue>>
  /** The slot asked for last; what a late answer may fit after silence. */
  readonly asked: SlotName | null
  /** Ambiguous values beside the one asked about first: each is asked about in its turn. */
  readonly unsettled?: Readonly<Record<SlotName, SlotValue>>
  /** A slot emptied to be said anew, with what it held: it comes back when something else of the same part is said instead. */
  readonly reopened?: { readonly slot: SlotName; readonly value: SlotValue }
  /** Why the frame was put aside, while it is parked. */
  readonly parkedBy?: 'silence' | 'wish' | 'person'
  /** The question that was open when silence put the frame aside: it may still be answered. */
  readonly question?: Pending
  readonly startedAt: string
  readonly touchedAt: string
}

export type MemoValue = string | number | boolean | null | readonly MemoValue[] | { readonly [key: string]: MemoValue }

/** The one question on the table. */
export interface Pending {
  readonly flow: FlowName | null
  readonly slot: SlotName
  /** Offered buttons, in order. */
  readonly choices: readonly string[]
  /** Slot values behind the choices, in order; absent: the choice's own text. */
  readonly values?: readonly SlotValue[]
  /** The question as it was said, for repeats and reminders. */
  readonly text: string
  /** Engine-level questions that belong to no flow. */
  readonly kind: 'slot' | 'resume' | 'choose_flow' | 'offer' | 'survey' | 'cancel_which'
  /** For choose_flow/resume/offer: what each choice starts. */
  readonly options?: readonly (FlowName | 'human' | 'none')[]
  /** Slots and memo that an offered flow begins with. */
  readonly slots?: Frame['slots']
  readonly memo?: Frame['memo']
  /** Asked again right after a question of the company was answered: the key of that answer, empty when there was none. */
  readonly aside?: string
  /** Something else was said since: only its own words take it up, no bare yes. */
  readonly lapsed?: true
  readonly askedAt: string
}
