import type { CaseKind } from '../../domain/cases/case.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { Bilingual, Language } from '../../domain/language.ts'
import type { FlowName, SlotName, SlotValue } from '../commands.ts'
import type { CaseDraft, Effect, Facts, Timer, TurnMessage } from '../turn.ts'
import type { Entities } from '../understanding/understanding.ts'
import type { DialogueState, Ended, Frame } from './dialogue-state.ts'

/** A guided flow: its slots, and what to do next. Pure; everything a flow may know is in the view. */
export interface Flow {
  readonly name: FlowName
  readonly version: number
  /** 寄件下单 / placing an order: how the flow is called when it is offered again or queued. */
  readonly title: Bilingual
  readonly slots: readonly SlotSpec[]
  /** Called after every change, until it asks or ends. Must be total: every combination of slots has a move. */
  next(view: FlowView): Move
  /** Under its summary the flow itself reads back what changed: no acknowledgement goes ahead of it. */
  readonly readsBack?: true
  /** The flow that this one turns into once confirmed: asking for it while `confirm` is pending is a yes (a priced quote → order). */
  readonly becomes?: FlowName
  /** What a half-filled flow hands to the one it becomes when that is asked for before its own end; absent: nothing. */
  handsOver?(slots: Frame['slots']): Frame['slots']
  /** The way back: what a half-filled flow that it becomes leaves it («我只是问价» in an order); absent: there is none. */
  takesBack?(slots: Frame['slots']): Frame['slots']
  /** What the case of a hand-over out of this flow holds besides the slots: a complaint's first statement, amount and waybill. */
  caseOf?(view: FlowView): Partial<Pick<CaseDraft, 'complaint' | 'amountFen' | 'waybill'>>
  /** Words that would begin this flow and wish for none of it, where something else is spoken of; absent: there are none. */
  onlyAsks?(text: string, hasValues: boolean): boolean
  /** The kind of case this flow files: a hand-over that becomes such a case takes what `caseOf` knows, though the flow was never begun. */
  readonly files?: CaseKind
  /** What giving up this flow means when nothing of it is open any more: «取消刚才的投诉» of a registered one; null = nothing. */
  withdraws?(view: Pick<FlowView, 'facts' | 'state' | 'text'>): { readonly memo: Frame['memo'] } | null
  /** A question that only this flow can answer from what it knows («这单多少钱»); null leaves it to the company's answers. */
  answers?(question: string, view: FlowView): string | null
  /** A message that asks about what the flow is about («今天能到不» while a delivery is arranged) and holds no value of it, whatever day is named in it. */
  asksOn?(text: string, view: FlowView): string | null
  /** The flow was the active one and the customer gave it up; default: one sentence. */
  abandon?(view: FlowView): {
    readonly says?: readonly Say[]
    readonly effects?: readonly Effect[]
    readonly leaves?: Pick<Ended, 'slots' | 'open'>
  }
}

export interface SlotSpec {
  readonly name: SlotName
  /** Required slots cannot be skipped; a second refusal goes to a person or ends the flow. */
  readonly required: boolean
  /** Value recorded when an optional slot is skipped. */
  readonly skippedAs?: SlotValue
  /** How the slot is called in «which one?» and summaries: 收件人电话. */
  readonly label: Bilingual
  question(view: FlowView): Say
  /** Why it is needed, what it is. */
  readonly explain: Bilingual
  /** Said at the second failed try. */
  readonly example: Bilingual
  /** Another way out, said at the second failed try or when the customer cannot tell. */
  readonly alternative?: Bilingual
  /** Checks and normalises; a problem is said as it stands, with the ladder behind it. */
  check?(value: SlotValue, view: FlowView): SlotCheck
  /** Slots (and memo keys, with `memo:`) that lose their value when this one changes. */
  readonly invalidates?: readonly string[]
  /** The value as one says it back in an acknowledgement; absent: by the slot's name. */
  words?(value: SlotValue, language: Language): string
  /** Words that nothing else claimed belong here whatever is being asked: «放门口就行», «来之前打电话». */
  readonly overhears?: (text: string, view: FlowView) => SlotValue | null
  /** Other slots that follow from this value: single weights make up the whole. */
  readonly implies?: (value: SlotValue, view: FlowView) => Frame['slots']
  /** The slots that `implies` may fill: not read from a message that fills this one. */
  readonly implied?: readonly SlotName[]
  /** Free text is this slot's value when nothing else was understood (names, descriptions, addresses). */
  readonly freeText?: (text: string, view: FlowView) => SlotValue | null
  /** Whether a required slot is needed at all as things stand; absent: always. */
  readonly isNeeded?: (view: FlowView) => boolean
  /** A question that this slot answers itself instead of the company's answers («太贵了» under a price). */
  readonly takesQuestion?: (question: string, view: FlowView) => SlotValue | null
}

export type SlotCheck =
  | { readonly ok: true; readonly value: SlotValue }
  | {
      readonly ok: false
      readonly problem: Bilingual
      readonly choices?: readonly string[]
      readonly values?: readonly SlotValue[]
    }

export interface FlowView {
  readonly frame: Frame
  readonly slots: Frame['slots']
  readonly facts: Facts
  readonly state: DialogueState
  readonly language: Language
  /** The messages of this turn; empty for timers. Attachments come through here. */
  readonly messages: readonly TurnMessage[]
  /** What the customer wrote in this turn, joined. */
  readonly text: string
  /** What was found in the messages of this turn; empty for timers. */
  readonly entities: Entities
  /** Slots that changed in this turn. */
  readonly changed: readonly SlotName[]
  /** `⟦order:1⟧` … numbered within the turn. */
  ticket(kind: 'quote' | 'order' | 'case' | 'waybill'): string
}

/** What a flow does next. `patch` is merged into the frame first. */
export type Move =
  /** Asks for one slot; `before` is said ahead of the question, in the same bubble where it fits. */
  | {
      readonly kind: 'ask'
      readonly slot: SlotName
      readonly before?: readonly string[]
      readonly question?: Say
      /** Slot values behind the question's choices, in order; absent: the choice's own text is the answer. */
      readonly values?: readonly SlotValue[]
      readonly patch?: FramePatch
      readonly effects?: readonly Effect[]
      readonly timers?: readonly Timer[]
      readonly recent?: DialogueState['recent']
    }
  /** The flow is settled. `offer` puts a follow-up on the table (buttons that start flows). */
  | {
      readonly kind: 'done'
      readonly says: readonly Say[]
      readonly effects: readonly Effect[]
      readonly recent?: DialogueState['recent']
      readonly offer?: Offer
      readonly timers?: readonly Timer[]
      readonly verified?: readonly string[]
      readonly identityMisses?: DialogueState['identityMisses']
      /** What still holds when the customer goes on in a few words: all but the refused goods, all but the no. */
      readonly leaves?: Pick<Ended, 'slots' | 'open'>
    }
  /** To a person by a rule; the engine opens the case, unless the effects already did. */
  | {
      readonly kind: 'hand_over'
      readonly trigger: import('../../domain/company/company.ts').EscalationTrigger
      readonly reason: string
      readonly says?: readonly Say[]
      readonly effects?: readonly Effect[]
      readonly timers?: readonly Timer[]
      readonly waybill?: string
    }
  /** Becomes another flow with these slots (quote → order, track → complaint). */
  | {
      readonly kind: 'become'
      readonly flow: FlowName
      readonly slots: Frame['slots']
      readonly memo?: Frame['memo']
      readonly says?: readonly Say[]
      readonly effects?: readonly Effect[]
    }

export interface FramePatch {
  readonly slots?: Readonly<Record<SlotName, SlotValue | null>>
  readonly memo?: Frame['memo']
  readonly identityMisses?: DialogueState['identityMisses']
  readonly verified?: readonly string[]
}

export interface Offer {
  readonly say: Say
  /** Flow behind each choice; 'none' closes the offer, 'human' asks for a person. */
  readonly starts: readonly (FlowName | 'human' | 'none')[]
  /** Slots the started flow begins with. */
  readonly slots?: Frame['slots']
  readonly memo?: Frame['memo']
}
