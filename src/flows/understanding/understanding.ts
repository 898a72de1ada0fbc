import type { Language } from '../../domain/language.ts'
import type { Place } from '../../domain/regions/place.ts'
import type { Command, FlowName, SlotName, SlotValue } from '../commands.ts'
import type { IntentModel } from './intents/intent-model.ts'

/** What the customer is being asked; all optional, understanding works without. */
export interface UnderstandContext {
  readonly pending?: { readonly flow: FlowName; readonly slot: SlotName }
  readonly now: Date
  /** Spoken so far. */
  readonly language?: Language
  /** Of the page that the customer writes on: decides where nothing was spoken and the text does not tell. */
  readonly pageLanguage?: Language
  /** Buttons on the table, in order; «第二个» picks the second. */
  readonly choices?: readonly string[]
  /** Slots already filled in the active flow: decides set or correct, and whose phone a phone is. */
  readonly slots?: Readonly<Record<string, SlotValue>>
  /** Flows that lie parked. */
  readonly parked?: readonly FlowName[]
  /** `SD` for the demo company. */
  readonly waybillPrefix?: string
  /** Another training of the second opinion, to be measured against the one in the repository. */
  readonly model?: IntentModel
}

export type Intent = FlowName | 'faq' | 'human' | 'smalltalk' | 'answer' | 'none'

export interface ContactBlock {
  readonly role: 'sender' | 'receiver' | 'unknown'
  readonly name: string
  readonly phone: string
  readonly province: string
  readonly city: string
  readonly district: string
  readonly detail: string
}

export interface Entities {
  readonly waybills?: readonly string[]
  readonly orders?: readonly string[]
  readonly phones?: readonly string[]
  readonly contacts?: readonly ContactBlock[]
  readonly places?: readonly Place[]
  readonly weightKg?: number
  readonly volumeM3?: number
  readonly dimensionsCm?: readonly number[]
  readonly pieces?: number
  readonly goods?: string
  readonly moneyFen?: number
  readonly time?: { readonly from?: string; readonly to?: string }
  readonly choice?: number
  readonly yes?: boolean
}

export interface Understanding {
  readonly language: Language
  readonly intent: Intent
  /** In the order the customer said them. */
  readonly commands: readonly Command[]
  readonly entities: Entities
  /** Why: which rule or feature decided, for `--explain`. */
  readonly because: readonly string[]
}
