import type { CaseKind, Priority, TeamKey } from '../cases/case.ts'
import type { Tier } from '../customers/customer.ts'
import type { Bilingual } from '../language.ts'
import type { Fen } from '../money/fen.ts'
import type { Service } from '../quoting/quote.ts'

/** Everything a company may set for itself; stored as data, versioned, loaded whole. */
export interface Company {
  readonly version: string
  readonly name: Bilingual
  /** `SD`: what its waybills begin with. */
  readonly waybillPrefix: string
  readonly regions: readonly Region[]
  readonly pickupCities: readonly PickupCity[]
  /** Until when a pickup is promised, by the hour of confirmation; absent = the shipped table. */
  readonly pickupTimes?: PickupTimes
  readonly outOfAreaFen: Readonly<Record<Service, Fen>>
  /** Delivery surcharges by district full name; empty in the demo. */
  readonly deliverySurchargeFen: Readonly<Record<string, Fen>>
  readonly express: ExpressTariff
  readonly ltl: LtlTariff
  readonly extras: Extras
  readonly tiers: readonly TierRule[]
  readonly quoteValidDays: number
  readonly goods: readonly GoodsRule[]
  readonly authority: Readonly<Record<string, Authority>>
  readonly botAuthority: Authority
  readonly agents: readonly Agent[]
  readonly hours: Readonly<Record<TeamKey, TeamHours>>
  readonly escalation: readonly EscalationRule[]
  readonly silence: { readonly remindAfterMinutes: number; readonly parkAfterMinutes: number; readonly keepDays: number }
  readonly questions: readonly CompanyQuestion[]
}

export type LaneKind = 'city' | 'province' | 'region' | 'other' | 'remote'

export interface Region {
  readonly key: string
  /** Full official names. */
  readonly provinces: readonly string[]
  readonly remote: boolean
}

export interface PickupCity {
  /** 深圳市 */
  readonly city: string
  /** Full district names; absent lists = every 区 is city zone, every 县 and 县级市 suburb. */
  readonly cityZone?: readonly string[]
  readonly suburbZone?: readonly string[]
  readonly outOfArea?: readonly string[]
  /** The city has no districts (东莞): all of it is city zone. */
  readonly districtless?: true
}

/** Rows in the order of the day: the first whose `before` is later than the confirmation counts. */
export interface PickupTimes {
  readonly city: readonly PickupTime[]
  readonly suburb: readonly PickupTime[]
  /** Out of area: by this time of the next working day. */
  readonly outBy: string
}

export interface PickupTime {
  /** Confirmed before this time of the day (`12:00`); null = the rest of the day. */
  readonly before: string | null
  /** Picked up by this time … */
  readonly by: string
  /** … so many days later. */
  readonly plusDays: number
}

export interface ExpressTariff {
  readonly divisor: number
  readonly roundUpToKg: number
  readonly maxKg: number
  readonly lanes: Readonly<Record<LaneKind, { readonly firstFen: Fen; readonly furtherFen: Fen; readonly days: number }>>
}

export interface LtlTariff {
  readonly minKg: number
  readonly maxKg: number
  readonly maxM3: number
  readonly lanes: Readonly<
    Record<LaneKind, { readonly perKgFen: Fen; readonly perM3Fen: Fen; readonly minimumFen: Fen; readonly days: number }>
  >
}

export interface Extras {
  readonly insurance: { readonly rate: number; readonly minimumFen: Fen; readonly maxDeclaredFen: Fen }
  readonly cod: { readonly rate: number; readonly minimumFen: Fen }
  readonly podFen: Fen
  readonly upstairsPer100KgFen: Fen
}

export interface TierRule {
  readonly tier: Tier
  readonly monthlyFreightFen: Fen
  readonly discount: number
}

export interface GoodsRule {
  readonly key: string
  readonly verdict: 'refused' | 'restricted'
  readonly label: Bilingual
  /** Words that name such goods; matched on simplified, lower-case text. */
  readonly words: readonly string[]
  /** Longer words that contain one of `words` and are harmless: 酒杯, 水果刀. */
  readonly exceptions?: readonly string[]
  /** Said along with it, these make it something else: 毛绒, 模型. */
  readonly notWith?: readonly string[]
  /** Said to the customer: why, and the legal alternative. */
  readonly sentence: Bilingual
  /** Restricted goods: a person decides; or which services and papers make them acceptable. */
  readonly person: boolean
  readonly services?: readonly Service[]
  readonly msds?: boolean
  /** Bottles a shipment may hold; more are refused with the rule's sentence. */
  readonly maxBottles?: number
}

/** null = no limit. */
export interface Authority {
  readonly quoteFen: Fen | null
  readonly extraDiscount: number | null
  readonly compensationFen: Fen | null
}

export type AgentRole = 'agent' | 'supervisor' | 'admin'

export interface Agent {
  readonly login: string
  readonly name: string
  readonly team: TeamKey
  readonly role: AgentRole
  readonly authority: Authority
}

export interface TeamHours {
  /** `08:30` */
  readonly opens: string
  readonly closes: string
  /** every_day: all but statutory holidays; working_days: China calendar with make-up workdays. */
  readonly days: 'every_day' | 'working_days'
}

export type EscalationTrigger =
  | 'asks_person'
  | 'not_understood'
  | 'complaint_goods'
  | 'complaint_other'
  | 'amount_over_limit'
  | 'amount_over_supervisor'
  | 'legal_threat'
  | 'strong_anger'
  | 'safety'
  | 'quote_person'
  | 'change_after_pickup'
  | 'redelivery'
  | 'identity_locked'
  | 'queue_unanswered'
  | 'complaint_unanswered'
  | 'pickup_missed'
  | 'fault'

/** A row of the escalation table: data, versioned. */
export interface EscalationRule {
  readonly key: string
  readonly trigger: EscalationTrigger
  readonly caseKind: CaseKind | 'same'
  readonly team: TeamKey
  readonly priority: Priority
  /** queue: the chat goes to the team; bot: the chat stays with the bot, the case goes to the team. */
  readonly chat: 'queue' | 'bot'
  readonly clock: EscalationClock | null
  readonly words: Bilingual
  /** Reached out of hours too. */
  readonly atAnyHour: boolean
  /** Where an account of tier key goes instead; null = no difference. */
  readonly vip: { readonly team: TeamKey; readonly priority: Priority; readonly clock?: EscalationClock } | null
}

export interface EscalationClock {
  readonly minutes: number
  /** clock: minutes run always; working: only in the team's hours. */
  readonly runs: 'clock' | 'working'
}

export interface CompanyQuestion {
  readonly key: string
  readonly ask: { readonly zh: readonly string[]; readonly en: readonly string[] }
  readonly answer: Bilingual
}
