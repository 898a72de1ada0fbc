import type { Say } from '../../domain/conversations/message.ts'
import type { Owner } from '../../domain/conversations/owner.ts'
import { toChinaIso } from '../../domain/time/china-time.ts'
import type { SlotName } from '../commands.ts'
import type { Effect, Facts, Timer, TimerKind, TurnInput, TurnMessage, TurnResult } from '../turn.ts'
import type { DialogueState, Frame, Pending } from './dialogue-state.ts'
import { EMPTY_STATE } from './empty-state.ts'
import type { Flow, FlowView } from './flow.ts'
import type { EngineParts } from './parts.ts'
import { spokenText } from './spoken-text.ts'
import { engineWords, type Named } from './wording.ts'

/** A turn in the making: filled step by step, frozen by `finish`. Lives for one call and never leaves the engine. */
export interface Draft {
  input: TurnInput
  readonly parts: EngineParts
  readonly flows: ReadonlyMap<string, Flow>
  facts: Facts
  state: DialogueState
  says: Say[]
  /** Short acknowledgements that open the next bubble. */
  acks: string[]
  /** Slots whose value the customer changed, not yet acknowledged: all in one sentence. */
  altered: Named[]
  effects: Effect[]
  timers: Timer[]
  cleared: { kind: TimerKind; subject?: string }[]
  owner: Owner
  changed: SlotName[]
  /** A slot the customer wants to say anew. */
  askFirst: SlotName | null
  /** An offer that was on the table when the customer asked for its flow in other words. */
  offered: Pending | null
  /** The slot whose other way out was just said: its question is not repeated behind it. */
  otherWay: SlotName | null
  /** Key of the company's answer given in this turn, empty when there was none; null: nothing was asked. */
  aside: string | null
  /** A question was put (or the turn closed) already: nothing further is asked. */
  settled: boolean
  tickets: Record<string, number>
  readonly messages: readonly TurnMessage[]
  /** What is still to be read of what was written. */
  text: string
}

export function newDraft(input: TurnInput, parts: EngineParts): Draft {
  const messages = input.trigger.kind === 'messages' ? input.trigger.messages : []
  const state = input.state ?? EMPTY_STATE
  return {
    input,
    parts,
    flows: new Map(parts.flows.map((flow) => [flow.name, flow])),
    facts: input.facts,
    state: { ...state, language: input.understanding?.language ?? state.language },
    says: [],
    acks: [],
    altered: [],
    effects: [],
    timers: [],
    cleared: [],
    owner: input.owner,
    changed: [],
    askFirst: null,
    offered: null,
    otherWay: null,
    aside: null,
    settled: false,
    tickets: {},
    messages,
    text: spokenText(messages, input.state),
  }
}

export function finish(draft: Draft): TurnResult {
  flushAcks(draft)
  const lastSaid = draft.says.length ? draft.says.map((say) => say.text) : draft.state.lastSaid
  return {
    state: { ...draft.state, lastSaid },
    says: draft.says,
    effects: draft.effects,
    timers: { set: draft.timers, clear: draft.cleared },
    ...(draft.owner === draft.input.owner ? {} : { owner: draft.owner }),
  }
}

/** Acknowledgements nobody followed up become a bubble of their own. */
export function flushAcks(draft: Draft): void {
  const acks = takenAcks(draft)
  if (acks.length) draft.says.push({ text: acks.join('\n') })
}

/** Says something; waiting acknowledgements go in front, in the same bubble. */
export function say(draft: Draft, words: Say): void {
  const text = [...takenAcks(draft), words.text].filter(Boolean).join('\n')
  if (text) draft.says.push({ ...words, text })
}

function takenAcks(draft: Draft): readonly string[] {
  const { acks, altered } = draft
  draft.acks = []
  draft.altered = []
  return altered.length ? [engineWords(draft.state.language).changed(altered), ...acks] : acks
}

export function top(draft: Draft): Frame | undefined {
  return draft.state.stack.at(-1)
}

export function flowOf(draft: Draft, frame: Frame): Flow {
  const flow = draft.flows.get(frame.flow)
  if (!flow) throw new Error(`no flow ${frame.flow}`)
  return flow
}

export function replaceTop(draft: Draft, frame: Frame): void {
  const touched = { ...frame, touchedAt: isoNow(draft) }
  draft.state = { ...draft.state, stack: [...draft.state.stack.slice(0, -1), touched] }
}

export function setPending(draft: Draft, pending: Pending | null): void {
  draft.state = { ...draft.state, pending }
}

export function isoNow(draft: Draft): string {
  return toChinaIso(draft.input.now)
}

export function viewOf(draft: Draft, frame: Frame): FlowView {
  return {
    frame,
    slots: frame.slots,
    facts: draft.facts,
    state: draft.state,
    language: draft.state.language,
    messages: draft.messages,
    text: draft.text,
    entities: draft.input.understanding?.entities ?? {},
    changed: draft.changed,
    ticket: (kind) => ticket(draft, kind),
  }
}

/** A number to be drawn by the store: `⟦case:1⟧`. */
export function ticket(draft: Draft, kind: 'quote' | 'order' | 'case' | 'waybill'): string {
  const n = (draft.tickets[kind] ?? 0) + 1
  draft.tickets[kind] = n
  return `⟦${kind}:${n}⟧`
}
