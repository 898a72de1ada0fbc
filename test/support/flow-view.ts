import { demoCompany } from '../../src/demo/demo-company.ts'
import type { Company } from '../../src/domain/company/company.ts'
import type { Language } from '../../src/domain/language.ts'
import type { SlotName, SlotValue } from '../../src/flows/commands.ts'
import type { DialogueState, Frame } from '../../src/flows/engine/dialogue-state.ts'
import { EMPTY_STATE } from '../../src/flows/engine/empty-state.ts'
import type { Flow, FlowView, Move } from '../../src/flows/engine/flow.ts'
import { newFrame, withPatch, withSlot } from '../../src/flows/engine/frame.ts'
import type { Facts } from '../../src/flows/turn.ts'

const company: Company = demoCompany()

export function factsAt(now: string, more: Partial<Facts> = {}): Facts {
  return {
    now: new Date(now),
    company,
    customer: { id: 'c1', name: null, account: null, vouchedPhone: null, typedPhones: [] },
    shipments: [],
    orders: [],
    ownShipments: [],
    shipmentsByPhone: [],
    quotes: [],
    openCases: [],
    lockedWaybills: [],
    accountsByPhone: [],
    queues: [],
    ...more,
  }
}

/** A flow walked by slot values, as the engine walks it, without any understanding of text. */
export class FlowWalk {
  readonly flow: Flow
  language: Language = 'zh'
  facts: Facts
  state: DialogueState = EMPTY_STATE
  frame: Frame
  move: Move | null = null
  /** Everything any move of this walk wanted stored. */
  readonly effects: Extract<Move, { kind: 'done' }>['effects'][number][] = []

  constructor(flow: Flow, facts: Facts, seed: { slots?: Frame['slots']; memo?: Frame['memo'] } = {}) {
    this.flow = flow
    this.facts = facts
    this.frame = newFrame(flow, '2026-11-23T10:00:00+08:00', seed)
  }

  /** Checks and stores the values, then lets the flow move; a refused value is thrown with its problem. */
  say(values: Readonly<Record<SlotName, SlotValue>> = {}): Move {
    const changed: SlotName[] = []
    for (const [name, value] of Object.entries(values)) {
      const spec = this.flow.slots.find((slot) => slot.name === name)
      if (spec === undefined) throw new Error(`no slot ${name}`)
      const checked = spec.check?.(value, this.view(changed)) ?? { ok: true, value }
      if (!checked.ok) throw new Error(checked.problem.zh)
      this.frame = withSlot(this.frame, spec, checked.value)
      changed.push(name)
    }
    const move = this.flow.next(this.view(changed))
    if (move.kind === 'ask') this.frame = withPatch(this.frame, move.patch)
    this.effects.push(...(move.effects ?? []))
    this.move = move
    return move
  }

  /** What the last move would put before the customer. */
  get text(): string {
    const { move } = this
    if (move?.kind === 'ask') {
      const spec = this.flow.slots.find((slot) => slot.name === move.slot)
      const question = move.question ?? spec?.question(this.view([]))
      return [...(move.before ?? []), question?.text ?? ''].join('\n')
    }
    return (move?.says ?? []).map((say) => say.text).join('\n')
  }

  get asks(): SlotName | null {
    return this.move?.kind === 'ask' ? this.move.slot : null
  }

  private view(changed: readonly SlotName[]): FlowView {
    const tickets: Record<string, number> = {}
    return {
      frame: this.frame,
      slots: this.frame.slots,
      facts: this.facts,
      state: this.state,
      language: this.language,
      messages: [],
      text: '',
      entities: {},
      changed,
      ticket: (kind) => {
        tickets[kind] = (tickets[kind] ?? 0) + 1
        return `⟦${kind}:${tickets[kind]}⟧`
      },
    }
  }
}
