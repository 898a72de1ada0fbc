import type { Address, Place } from '../domain/regions/place.ts'

export type FlowName = 'quote' | 'order' | 'track' | 'complaint' | 'pod' | 'change' | 'cancel' | 'redeliver'

/** `goods.weight`, `consignee.phone` …; the names of the fixed interface. */
export type SlotName = string

/**
 * What a slot holds, by name:
 * `*.name`, `*.phone`, `waybill`, `order`, `verify.tail`, texts: string · `*.address`: Address · `origin`, `destination`: Place or Address
 * `goods.weight`: kg · `goods.parcels`: kg of each parcel, 0 = not said · `goods.volume`: m³ · `goods.dimensions`: [L,W,H] cm · `goods.pieces`: count · `service`: express|ltl
 * `payment`: sender|collect|monthly · `insurance.value`, `cod.value`, `goods.value`: fen
 * `insurance`, `cod`, `pod`, `upstairs`, `confirm`: boolean
 * `pickup.time`, `time`: {from?,to?} ISO, a `time` that recurs in its own words · `kind`: ComplaintKind · `request`: text · `field`: slot name
 */
export type SlotValue =
  | string
  | number
  | boolean
  | readonly number[]
  | readonly string[]
  | Address
  | Place
  | { readonly from?: string; readonly to?: string }
  | { readonly candidates: readonly Place[] }
  /** A value that looks meant for the slot but is malformed; the flow says what is wrong. */
  | { readonly malformed: string; readonly problem: string }

export type SmallTalkKind =
  | 'greeting'
  | 'thanks'
  | 'goodbye'
  | 'who_are_you'
  | 'praise'
  | 'help'
  | 'emoji'
  /** 吃了没, 国庆快乐, lol: kindly meant and about nothing. */
  | 'chat'
  | 'progress'
  | 'elsewhere'

export type HandOverReason =
  | 'request'
  | 'anger'
  | 'legal_threat'
  | 'safety'
  | 'complaint'
  | 'compensation'
  | 'privacy'
  | 'not_understood'
  | 'identity'
  | 'fault'

/** The closed set: nothing a customer writes can do more than these. */
export type Command =
  | { readonly type: 'start_flow'; readonly flow: FlowName }
  | { readonly type: 'cancel_flow'; readonly scope: 'this' | 'all' | 'other'; readonly flow?: FlowName }
  | { readonly type: 'resume_flow'; readonly flow?: FlowName }
  | { readonly type: 'set_slot'; readonly slot: SlotName; readonly value: SlotValue }
  | { readonly type: 'correct_slot'; readonly slot: SlotName; readonly value?: SlotValue; readonly old?: SlotValue }
  | { readonly type: 'undo_correction'; readonly slot?: SlotName }
  | { readonly type: 'swap_parties' }
  | { readonly type: 'skip_slot'; readonly slot: SlotName }
  | { readonly type: 'refuse_slot'; readonly slot: SlotName }
  | { readonly type: 'cannot_tell'; readonly slot: SlotName }
  | { readonly type: 'answer_question'; readonly question: string }
  | { readonly type: 'small_talk'; readonly kind: SmallTalkKind }
  | { readonly type: 'hand_over'; readonly reason: HandOverReason }
  | { readonly type: 'clarify'; readonly options: readonly FlowName[] }
  | { readonly type: 'repeat' }
  | { readonly type: 'go_back' }
  | { readonly type: 'restart' }
  | { readonly type: 'wait' }
  | { readonly type: 'explain'; readonly slot: SlotName }
  | { readonly type: 'switch_language'; readonly language: 'zh' | 'en' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'not_understood'; readonly why: string }
