import { demoCompany } from '../../src/demo/demo-company.ts'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import { demoShipments } from '../../src/demo/demo-shipments.ts'
import type { Case } from '../../src/domain/cases/case.ts'
import type { Owner } from '../../src/domain/conversations/owner.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'
import { dialogue } from '../../src/flows/dialogue.ts'
import type { DialogueState } from '../../src/flows/engine/dialogue-state.ts'
import type { Effect, FactKeys, Facts, Timer, TurnMessage } from '../../src/flows/turn.ts'

const company = demoCompany()

/** One customer of the demo company talks with all flows; D is the day of `now`. */
export class ServiceChat {
  readonly effects: Effect[] = []
  readonly cases: Case[] = []
  readonly locked: string[] = []
  timers: readonly Timer[] = []
  state: DialogueState | null = null
  owner: Owner = { kind: 'bot' }
  now: Date
  vouchedPhone: string | null = null
  private readonly shipments
  private drawn = 0

  /** A Monday in working hours, unless told otherwise. */
  constructor(now = '2026-11-23T10:00:00+08:00') {
    this.now = new Date(now)
    this.shipments = demoShipments(this.now)
  }

  write(text: string): string {
    return this.turn({ id: 'm', kind: 'text', text, isChoice: this.choices.includes(text), attachment: null })
  }

  photo(key: string): string {
    return this.turn({
      id: 'm',
      kind: 'image',
      text: '',
      isChoice: false,
      attachment: { name: 'a.jpg', mime: 'image/jpeg', bytes: 1, key },
    })
  }

  get choices(): readonly string[] {
    return this.state?.pending?.choices ?? []
  }

  get slot(): string | null {
    return this.state?.pending?.slot ?? null
  }

  get flow(): string | null {
    return this.state?.stack.at(-1)?.flow ?? null
  }

  get slots() {
    return this.state?.stack.at(-1)?.slots ?? {}
  }

  /** Kind, subject and outcome of what was recorded. */
  get enquiries(): readonly string[] {
    return this.effects.flatMap((effect) =>
      effect.do === 'record_enquiry' ? [`${effect.enquiry.kind} ${effect.enquiry.subject} ${effect.enquiry.outcome}`] : [],
    )
  }

  private turn(message: TurnMessage): string {
    this.now = new Date(this.now.getTime() + 20_000)
    const opening = { trigger: { kind: 'messages', messages: [message] }, state: this.state, company, now: this.now } as const
    const { understanding, keys } = dialogue.read(opening)
    const taken = dialogue.take({ ...opening, facts: this.facts(keys), owner: this.owner, understanding })
    const result = JSON.parse(this.numbered(JSON.stringify(taken))) as typeof taken
    this.state = result.state
    this.owner = result.owner ?? this.owner
    this.timers = result.timers.set
    for (const effect of result.effects) this.store(effect)
    return result.says.map((say) => say.text).join('\n')
  }

  private facts(keys: FactKeys): Facts {
    const own = (phone: string) =>
      this.shipments.filter(({ shipper, consignee }) => shipper.phone === phone || consignee.phone === phone)
    const account = demoAccounts.find((each) => each.phone === this.vouchedPhone) ?? null
    return {
      now: this.now,
      company,
      customer: { id: 'c', name: null, account, vouchedPhone: this.vouchedPhone, typedPhones: [] },
      shipments: this.shipments.filter((shipment) => keys.waybills.includes(shipment.waybill)),
      orders: [],
      ownShipments: this.vouchedPhone === null ? [] : own(this.vouchedPhone),
      shipmentsByPhone: keys.phones.flatMap(own),
      quotes: [],
      openCases: this.cases,
      lockedWaybills: this.locked,
      accountsByPhone: [],
      queues: [],
    }
  }

  private numbered(json: string): string {
    const drawn = new Map<string, string>()
    return json.replaceAll(/⟦case:\d+⟧/gu, (ticket) => {
      if (!drawn.has(ticket)) {
        this.drawn += 1
        drawn.set(ticket, `GD20261123${String(this.drawn).padStart(4, '0')}`)
      }
      return drawn.get(ticket) ?? ticket
    })
  }

  private store(effect: Effect): void {
    this.effects.push(effect)
    if (effect.do === 'lock_waybill') this.locked.push(effect.waybill)
    if (effect.do !== 'open_case') return
    const { case: draft, escalation } = effect
    this.cases.push({
      number: effect.number,
      kind: draft.kind,
      status: 'open',
      team: escalation.team,
      agent: escalation.agent,
      priority: escalation.priority,
      reason: draft.reason,
      summary: draft.summary,
      waybill: draft.waybill ?? null,
      orderNumber: null,
      quoteNumber: null,
      complaint: draft.complaint ?? null,
      amountFen: draft.amountFen ?? null,
      decidedFen: null,
      decidedBy: null,
      dueAt: escalation.dueAt,
      openedAt: toChinaIso(this.now),
      closedAt: null,
    })
  }
}
