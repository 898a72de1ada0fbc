import { demoShipments } from '../../src/demo/demo-shipments.ts'
import type { DialogueState, Frame } from '../../src/flows/engine/dialogue-state.ts'
import { EMPTY_STATE } from '../../src/flows/engine/empty-state.ts'
import type { FlowView } from '../../src/flows/engine/flow.ts'
import type { Facts, TurnMessage } from '../../src/flows/turn.ts'
import { factsAt } from './flow-view.ts'

/** A Monday morning; the D of the shipments. */
export const NOW = '2026-11-23T10:00:00+08:00'

export interface ViewOf {
  readonly slots?: Frame['slots']
  readonly memo?: Frame['memo']
  readonly skipped?: readonly string[]
  readonly misses?: Frame['misses']
  readonly text?: string
  readonly changed?: readonly string[]
  readonly state?: Partial<DialogueState>
  readonly facts?: Partial<Facts>
  readonly language?: 'zh' | 'en'
  readonly messages?: readonly TurnMessage[]
  readonly now?: string
}

/** What a flow sees; all demo shipments are known by their number. */
export function viewOf(of: ViewOf): FlowView {
  const now = of.now ?? NOW
  const slots = of.slots ?? {}
  const language = of.language ?? 'zh'
  return {
    frame: {
      flow: 'track',
      flowVersion: 1,
      slots,
      skipped: of.skipped ?? [],
      trail: [],
      undo: [],
      misses: of.misses ?? {},
      refusals: {},
      memo: of.memo ?? {},
      asked: null,
      startedAt: now,
      touchedAt: now,
    },
    slots,
    facts: factsAt(now, { shipments: demoShipments(new Date(NOW)), ...of.facts }),
    state: { ...EMPTY_STATE, language, ...of.state },
    language,
    messages: of.messages ?? [],
    text: of.text ?? '',
    entities: {},
    changed: of.changed ?? [],
    ticket: (kind) => `⟦${kind}:1⟧`,
  }
}
