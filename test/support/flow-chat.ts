import { demoCompany } from '../../src/demo/demo-company.ts'
import { demoAccounts } from '../../src/demo/demo-people.ts'
import type { Case } from '../../src/domain/cases/case.ts'
import type { Owner } from '../../src/domain/conversations/owner.ts'
import type { Account } from '../../src/domain/customers/customer.ts'
import type { Order } from '../../src/domain/ordering/order.ts'
import type { Quote } from '../../src/domain/quoting/quote.ts'
import type { Shipment } from '../../src/domain/shipments/shipment.ts'
import { toChinaIso } from '../../src/domain/time/china-time.ts'
import type { DialogueState } from '../../src/flows/engine/dialogue-state.ts'
import { createTurns } from '../../src/flows/engine/engine.ts'
import type { Flow } from '../../src/flows/engine/flow.ts'
import { newsWords } from '../../src/flows/news-words.ts'
import type { Effect, FactKeys, Facts, Trigger, TurnResult } from '../../src/flows/turn.ts'
import { understand } from '../../src/flows/understanding/understand.ts'

const company = demoCompany()

/** One customer talks with the engine and a few flows; what the flows want stored is kept in lists. */
export class FlowChat {
  readonly said: string[] = []
  readonly effects: Effect[] = []
  readonly quotes: Quote[] = []
  readonly orders: Order[] = []
  /** Found by their number only: nothing makes them this customer's. */
  readonly foreignOrders: Order[] = []
  readonly cases: Case[] = []
  readonly shipments: Shipment[] = []
  state: DialogueState | null = null
  owner: Owner = { kind: 'bot' }
  now: Date
  vouchedPhone: string | null = null
  readonly typedPhones: string[] = []
  private readonly turns: ReturnType<typeof createTurns>
  private drawn = 0

  constructor(flows: readonly Flow[], now: string) {
    this.now = new Date(now)
    this.turns = createTurns({
      flows,
      understand,
      answerQuestion: () => null,
      followUp: () => null,
      smallTalk: () => ({ text: 'smalltalk' }),
      newsWords,
    })
  }

  /** The customer writes; answers what the bot says, bubbles joined. */
  write(text: string, isChoice = false): string {
    this.now = new Date(this.now.getTime() + 20_000)
    return this.play({ kind: 'messages', messages: [{ id: 'm', kind: 'text', text, isChoice, attachment: null }] })
  }

  get choices(): readonly string[] {
    return this.state?.pending?.choices ?? []
  }

  get slot(): string | null {
    return this.state?.pending?.slot ?? null
  }

  get slots() {
    return this.state?.stack.at(-1)?.slots ?? {}
  }

  play(trigger: Trigger): string {
    const opening = { trigger, state: this.state, company, now: this.now }
    const { understanding, keys } = this.turns.read(opening)
    const result = this.turns.take({ ...opening, facts: this.facts(keys), owner: this.owner, understanding })
    const numbered = this.drawNumbers(result)
    this.state = numbered.state
    this.owner = numbered.owner ?? this.owner
    for (const effect of numbered.effects) this.store(effect)
    this.said.push(...numbered.says.map((say) => say.text))
    return numbered.says.map((say) => say.text).join('\n')
  }

  private facts(keys: FactKeys): Facts {
    const account = demoAccounts.find((each) => each.phone === this.vouchedPhone) ?? this.typedAccount()
    return {
      now: this.now,
      company,
      customer: { id: 'c', name: null, account, vouchedPhone: this.vouchedPhone, typedPhones: this.typedPhones },
      shipments: this.shipments.filter((shipment) => keys.waybills.includes(shipment.waybill)),
      orders: [...this.foreignOrders.filter((order) => keys.orders.includes(order.number)), ...this.orders.toReversed()],
      ownShipments: this.orders.map((order) => shipmentOf(order)),
      shipmentsByPhone: [],
      quotes: this.quotes.filter((quote) => keys.quotes.includes(quote.number)),
      openCases: this.cases,
      lockedWaybills: [],
      accountsByPhone: demoAccounts.filter((each) => keys.phones.includes(each.phone)),
      queues: [],
    }
  }

  private typedAccount(): Account | null {
    return demoAccounts.find((each) => this.typedPhones.includes(each.phone)) ?? null
  }

  private drawNumbers(result: TurnResult): TurnResult {
    const drawn = new Map<string, string>()
    const text = JSON.stringify(result, (_key, value: unknown) => value).replaceAll(/⟦(\w+):\d+⟧/gu, (ticket, kind: string) => {
      const known = drawn.get(ticket)
      if (known !== undefined) return known
      this.drawn += 1
      const prefix = { quote: 'BJ', order: 'DD', case: 'GD', waybill: 'SD2400200' }[kind] ?? ''
      const number = `${prefix}20261123${String(this.drawn).padStart(4, '0')}`
      drawn.set(ticket, number)
      return number
    })
    return JSON.parse(text) as TurnResult
  }

  private store(effect: Effect): void {
    this.effects.push(effect)
    const at = toChinaIso(this.now)
    switch (effect.do) {
      case 'save_quote':
        this.quotes.push({ ...effect.quote, number: effect.number, createdAt: at, answeredBy: null })
        return
      case 'update_quote':
        patch(this.quotes, effect.number, { status: effect.status })
        return
      case 'place_order':
        this.orders.push({
          ...effect.draft,
          number: effect.number,
          waybill: effect.waybill,
          status: 'confirmed',
          confirmedAt: at,
          dispatchedAt: null,
          pickedUpAt: null,
          cancelledAt: null,
          cancelReason: null,
        })
        return
      case 'change_order':
        patch<Order>(this.orders, effect.number, effect.changes)
        return
      case 'cancel_order':
        patch(this.orders, effect.number, { status: 'cancelled', cancelReason: effect.reason })
        return
      case 'know_customer':
        if (effect.phone !== undefined) this.typedPhones.push(effect.phone)
        return
      default:
    }
  }
}

function patch<T extends { readonly number: string }>(rows: T[], number: string, changes: Partial<T>): void {
  const at = rows.findIndex((row) => row.number === number)
  const row = rows[at]
  if (row !== undefined) rows[at] = { ...row, ...changes }
}

function shipmentOf(order: Order): Shipment {
  return {
    waybill: order.waybill,
    orderNumber: order.number,
    service: order.service,
    pieces: order.goods.pieces,
    origin: order.shipper.address.city,
    destination: order.consignee.address.city,
    shipper: { ...order.shipper, address: order.shipper.address.detail },
    consignee: { ...order.consignee, address: order.consignee.address.detail },
    status: 'awaiting_pickup',
    events: [],
    dueOn: null,
    pickupPromise: order.pickupPromise,
    courier: null,
    signedBy: null,
    pod: null,
  }
}
