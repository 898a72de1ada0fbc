import type { Case, Escalation } from '../../src/domain/cases/case.ts'
import type { Company } from '../../src/domain/company/company.ts'
import type { Say } from '../../src/domain/conversations/message.ts'
import { type Owner, ownerLabel } from '../../src/domain/conversations/owner.ts'
import type { Account, Customer } from '../../src/domain/customers/customer.ts'
import type { Enquiry } from '../../src/domain/enquiries/enquiry.ts'
import type { Order } from '../../src/domain/ordering/order.ts'
import type { Quote } from '../../src/domain/quoting/quote.ts'
import type { Shipment } from '../../src/domain/shipments/shipment.ts'
import { shipmentFromOrder } from '../../src/domain/shipments/shipment-from-order.ts'
import { personFits } from '../../src/domain/shipments/shipment-identity.ts'
import { chinaDay, toChinaIso } from '../../src/domain/time/china-time.ts'
import { makeWaybill } from '../../src/domain/waybills/waybill.ts'
import type { DialogueState } from '../../src/flows/engine/dialogue-state.ts'
import type { Effect, FactKeys, Facts, Timer, Trigger, TurnMessage, TurnResult, Turns } from '../../src/flows/turn.ts'
import { drawNumbers } from './draw-numbers.ts'

export interface MemoryDeskSetup {
  readonly turns: Turns
  readonly company: Company
  readonly accounts?: readonly Account[]
  readonly shipments?: readonly Shipment[]
  readonly now: Date
  readonly vouchedPhone?: string
}

/**
 * One customer's conversation held in memory: the fake behind conversation tests of flows and engine.
 * The PostgreSQL store has its own suite; this keeps the rows that a flow asks to be stored.
 */
export class MemoryDesk {
  readonly orders: Order[] = []
  readonly quotes: Quote[] = []
  readonly cases: Case[] = []
  /** What was added to cases, in order. */
  readonly notes: string[] = []
  readonly escalations: Escalation[] = []
  readonly enquiries: Omit<Enquiry, 'id'>[] = []
  readonly locked: string[] = []
  readonly surveys: number[] = []
  readonly transcript: string[] = []
  state: DialogueState | null = null
  owner: Owner = { kind: 'bot' }
  now: Date
  shipments: Shipment[]
  private timers: Timer[] = []
  private customer: Customer
  protected readonly setup: MemoryDeskSetup
  private drawn: Readonly<Record<string, number>> = {}
  private messageId = 0

  constructor(setup: MemoryDeskSetup) {
    this.setup = setup
    this.now = setup.now
    this.shipments = [...(setup.shipments ?? [])]
    const account = setup.accounts?.find((candidate) => candidate.phone === setup.vouchedPhone) ?? null
    this.customer = {
      id: 'c1',
      name: account?.contact ?? null,
      account,
      vouchedPhone: setup.vouchedPhone ?? null,
      typedPhones: [],
    }
  }

  /** One burst of bubbles; returns what is said back. */
  say(...bubbles: string[]): readonly Say[] {
    return this.send(bubbles.map((text) => ({ text })))
  }

  /** Taps a button of the last question. */
  tap(choice: string): readonly Say[] {
    return this.send([{ text: choice, isChoice: true }])
  }

  /** One burst of messages of any kind; 20 seconds after the last. */
  send(parts: readonly Partial<TurnMessage>[]): readonly Say[] {
    this.now = new Date(this.now.getTime() + 20_000)
    const blank = { kind: 'text', text: '', isChoice: false, attachment: null } as const
    const messages = parts.map((part) => ({ ...blank, id: `m${++this.messageId}`, ...part }))
    for (const message of messages) this.transcript.push(`customer : ${message.text || `(${message.kind})`}`)
    return this.run({ kind: 'messages', messages }).says
  }

  /** The same conversation a second time, from here on. */
  fork(): this {
    const make = this.constructor as new (setup: MemoryDeskSetup) => this
    const { setup, ...held } = this
    return Object.assign(new make(setup), structuredClone(held))
  }

  /** Moves the clock and fires every timer on the way. */
  wait(minutes: number): readonly Say[] {
    const until = this.now.getTime() + minutes * 60_000
    const said: Say[] = []
    for (;;) {
      const due = this.timers
        .filter((timer) => timer.dueAt.getTime() <= until)
        .sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())[0]
      if (!due) break
      this.timers = this.timers.filter((timer) => timer !== due)
      this.now = new Date(Math.max(this.now.getTime(), due.dueAt.getTime()))
      said.push(...this.run({ kind: 'timer', timer: due }).says)
    }
    this.now = new Date(until)
    return said
  }

  run(trigger: Trigger): TurnResult {
    const opening = { trigger, state: this.state, company: this.setup.company, now: this.now }
    const { understanding, keys } = this.setup.turns.read(opening)
    const raw = this.setup.turns.take({ ...opening, facts: this.facts(keys), owner: this.owner, understanding })
    const result = drawNumbers(raw, (kind) => this.draw(kind))
    this.state = JSON.parse(JSON.stringify(result.state))
    if (result.owner) this.owner = result.owner
    for (const effect of result.effects) this.apply(effect)
    this.timers = this.timers.filter(
      (timer) =>
        !result.timers.clear.some((gone) => gone.kind === timer.kind && (gone.subject ?? timer.subject) === timer.subject),
    )
    for (const timer of result.timers.set) {
      this.timers = [...this.timers.filter((old) => old.kind !== timer.kind || old.subject !== timer.subject), timer]
    }
    for (const say of result.says) this.transcript.push(`bot : ${say.text}${say.choices ? ` [${say.choices.join(' | ')}]` : ''}`)
    return result
  }

  get slots() {
    return this.state?.stack.at(-1)?.slots ?? {}
  }

  get slot(): string | null {
    return this.state?.pending?.kind === 'slot' ? this.state.pending.slot : null
  }

  get flow(): string | null {
    return this.state?.stack.at(-1)?.flow ?? null
  }

  get ownerLabel(): string {
    return ownerLabel(this.owner)
  }

  private facts(keys: FactKeys): Facts {
    const phone = this.customer.vouchedPhone
    const has = (shipment: Shipment, wanted: string) => shipment.shipper.phone === wanted || shipment.consignee.phone === wanted
    const ordered = new Set(this.orders.map((order) => order.waybill))
    return {
      now: this.now,
      company: this.setup.company,
      customer: this.customer,
      shipments: this.shipments.filter((shipment) => keys.waybills.includes(shipment.waybill)),
      orders: [...this.orders].reverse(),
      ownShipments: this.shipments.filter(
        (shipment) => ordered.has(shipment.waybill) || (phone !== null && has(shipment, phone)),
      ),
      shipmentsByPhone: this.shipments.filter(
        (shipment) =>
          keys.phones.some((wanted) => has(shipment, wanted)) || keys.people?.some((person) => personFits(shipment, person)),
      ),
      quotes: this.quotes,
      openCases: this.cases.filter((open) => open.status === 'open' || open.status === 'waiting_approval'),
      lockedWaybills: this.locked,
      accountsByPhone: (this.setup.accounts ?? []).filter((account) => keys.phones.includes(account.phone)),
      queues: ['front', 'complaint', 'claims', 'vip', 'dispatch', 'supervisor', 'manager'].map((team) => ({
        team: team as Case['team'],
        waiting: 0,
        place: this.owner.kind === 'queue' && this.owner.team === team ? 1 : null,
        onlineAgents: 1,
        usualWaitMinutes: null,
      })),
    }
  }

  private draw(kind: string): string {
    const next = (this.drawn[kind] ?? 0) + 1
    this.drawn = { ...this.drawn, [kind]: next }
    if (kind === 'waybill') return makeWaybill(this.setup.company.waybillPrefix, 9_000_000_000 + next)
    const prefix = { quote: 'BJ', order: 'DD', case: 'GD' }[kind] ?? kind
    return `${prefix}${chinaDay(this.now).replaceAll('-', '')}${String(next).padStart(4, '0')}`
  }

  private apply(effect: Effect): void {
    const at = toChinaIso(this.now)
    this.applyToCases(effect, at)
    this.applyToTrade(effect, at)
    if (effect.do === 'know_customer') this.know(effect)
    if (effect.do === 'record_enquiry') this.enquiries.push(effect.enquiry)
    if (effect.do === 'lock_waybill') this.locked.push(effect.waybill)
    if (effect.do === 'record_survey') this.surveys.push(effect.score)
  }

  private know(effect: Extract<Effect, { do: 'know_customer' }>): void {
    const account = this.setup.accounts?.find((candidate) => candidate.key === effect.account) ?? this.customer.account
    const typedPhones = effect.phone ? [...this.customer.typedPhones, effect.phone] : this.customer.typedPhones
    this.customer = { ...this.customer, account, typedPhones, name: effect.name ?? this.customer.name }
  }

  private applyToTrade(effect: Effect, at: string): void {
    const isOne = (row: { readonly number: string }) => 'number' in effect && row.number === effect.number
    if (effect.do === 'save_quote') this.quotes.push({ ...effect.quote, number: effect.number, createdAt: at, answeredBy: null })
    if (effect.do === 'update_quote') replace(this.quotes, isOne, { status: effect.status })
    if (effect.do === 'place_order') this.placeOrder(effect, at)
    if (effect.do === 'change_order') this.changeOrder(effect.number, effect.changes)
    if (effect.do === 'cancel_order') {
      replace(this.orders, isOne, { status: 'cancelled', cancelledAt: at, cancelReason: effect.reason })
    }
  }

  private changeOrder(number: string, changes: Partial<Order>): void {
    replace<Order>(this.orders, (order) => order.number === number, changes)
    const order = this.orders.find((each) => each.number === number)
    const index = this.shipments.findIndex(({ orderNumber }) => orderNumber === number)
    if (order !== undefined && index >= 0) this.shipments[index] = shipmentFromOrder(order)
  }

  private applyToCases(effect: Effect, at: string): void {
    const isOne = (row: Case) => 'number' in effect && row.number === effect.number
    if (effect.do === 'open_case') this.openCase(effect, at)
    if (effect.do === 'escalate_case') this.escalate(effect.number, effect.escalation, at)
    if (effect.do === 'withdraw_case') replace(this.cases, isOne, { status: 'withdrawn', closedAt: at })
    if (effect.do === 'add_to_case') this.notes.push(effect.note)
    if (effect.do === 'add_to_case' && effect.amountFen !== undefined) replace(this.cases, isOne, { amountFen: effect.amountFen })
  }

  private placeOrder({ draft, number, waybill }: Extract<Effect, { do: 'place_order' }>, at: string): void {
    const open = { dispatchedAt: null, pickedUpAt: null, cancelledAt: null, cancelReason: null }
    const order: Order = { ...draft, number, waybill, status: 'confirmed', confirmedAt: at, ...open }
    this.orders.push(order)
    this.shipments.push(shipmentFromOrder(order))
  }

  private openCase(effect: Extract<Effect, { do: 'open_case' }>, at: string): void {
    const { case: draft, escalation, number } = effect
    this.cases.push({
      number,
      kind: draft.kind,
      status: 'open',
      team: escalation.team,
      agent: escalation.agent,
      priority: escalation.priority,
      reason: draft.reason,
      summary: draft.summary,
      waybill: draft.waybill ?? null,
      orderNumber: draft.orderNumber ?? null,
      quoteNumber: draft.quoteNumber ?? null,
      complaint: draft.complaint ?? null,
      amountFen: draft.amountFen ?? null,
      decidedFen: null,
      decidedBy: null,
      dueAt: escalation.dueAt,
      openedAt: at,
      closedAt: null,
    })
    this.escalate(number, escalation, at)
  }

  private escalate(caseNumber: string, escalation: Extract<Effect, { do: 'open_case' }>['escalation'], at: string): void {
    replace(this.cases, (found) => found.number === caseNumber, {
      team: escalation.team,
      priority: escalation.priority,
      agent: escalation.agent,
    })
    this.escalations.push({
      id: `e${this.escalations.length + 1}`,
      caseNumber,
      rule: escalation.rule,
      reason: escalation.reason,
      team: escalation.team,
      agent: escalation.agent,
      priority: escalation.priority,
      dueAt: escalation.dueAt,
      createdAt: at,
      status: 'waiting',
    })
  }
}

function replace<T extends object>(rows: T[], fits: (row: T) => boolean, change: Partial<T>): void {
  const index = rows.findIndex(fits)
  const row = rows[index]
  if (row) rows[index] = { ...row, ...change }
}
