import type { FlowName, SlotName } from '../commands.ts'
import type { DialogueState, Frame } from './dialogue-state.ts'
import { type Draft, flowOf, isoNow, replaceTop, say, setPending, top, viewOf } from './draft.ts'
import { settle } from './fill.ts'
import type { FlowView, Move, Offer } from './flow.ts'
import { newFrame, slotSpec, withPatch } from './frame.ts'
import { given } from './given.ts'
import { rememberEnded } from './go-on.ts'
import { handOver } from './hand-over.ts'
import type { Problem } from './ladder.ts'
import { slotValueWords } from './slot-value-words.ts'
import { offerParked, startFrame } from './stack.ts'
import { withSubject } from './subject.ts'
import { engineWords, type Named } from './wording.ts'

/** A flow that becomes another that becomes another … stops here: a defect, not a conversation. */
const MOVES_A_TURN = 8

/** Lets the active flow move until one question is on the table or everything is settled. */
export function advance(draft: Draft): void {
  for (let step = 0; step < MOVES_A_TURN && !draft.settled; step++) {
    const frame = top(draft)
    if (!frame) return
    const flow = flowOf(draft, frame)
    const view = viewOf(draft, frame)
    play(draft, frame, askedAnew(draft, view) ?? flow.next(view))
  }
}

function play(draft: Draft, frame: Frame, move: Move): void {
  draft.effects.push(...(move.effects ?? []))
  switch (move.kind) {
    case 'ask':
      return ask(draft, frame, move)
    case 'done':
      return finishFlow(draft, move)
    case 'become':
      return become(draft, move)
    case 'hand_over':
      return leaveToPerson(draft, move)
  }
}

/** A flow that has filed its case is over; one that has not is kept, to be offered again when the person gives the chat back. */
function leaveToPerson(draft: Draft, move: Extract<Move, { kind: 'hand_over' }>): void {
  for (const words of move.says ?? []) say(draft, words)
  draft.timers.push(...(move.timers ?? []))
  const isFiled = move.effects?.some((effect) => effect.do === 'open_case') ?? false
  if (isFiled) draft.state = { ...draft.state, stack: draft.state.stack.slice(0, -1) }
  handOver(draft, { trigger: move.trigger, reason: move.reason, waybill: move.waybill ?? null })
}

/** «重量不对»: the named slot is asked first, whatever the flow would ask next. */
function askedAnew(draft: Draft, view: FlowView): Move | null {
  const slot = draft.askFirst
  draft.askFirst = null
  if (!slot || view.slots[slot] !== undefined) return null
  return { kind: 'ask', slot }
}

function ask(draft: Draft, frame: Frame, move: Extract<Move, { kind: 'ask' }>): void {
  const patched = withPatch(frame, move.patch)
  const refused = move.slot === 'confirm' && patched.slots['confirm'] === false
  replaceTop(draft, { ...patched, asked: move.slot, trail: patched.trail })
  if (move.patch?.verified)
    draft.state = { ...draft.state, verified: [...new Set([...draft.state.verified, ...move.patch.verified])] }
  if (move.patch?.identityMisses) draft.state = { ...draft.state, identityMisses: move.patch.identityMisses }
  draft.state = { ...draft.state, recent: { ...withSubject(draft.state.recent, patched), ...move.recent } }
  draft.timers.push(...(move.timers ?? []))
  if (refused) return askWhatToChange(draft, patched)
  const open = settle(draft, move.slot)
  if (open === 'stored') return
  putQuestion(draft, patched, open === null ? move : { ...move, ...whichOne(draft, open) })
}

function whichOne(draft: Draft, { words, choices, values }: Problem): Partial<Extract<Move, { kind: 'ask' }>> {
  if (words === null) return {}
  return { question: { text: words[draft.state.language], ...given({ choices }) }, ...given({ values }) }
}

/** Said out of turn while the same question stays open: «记下了», so that it is not said twice. */
function noteOutOfTurn(draft: Draft, frame: Frame, slot: SlotName): void {
  const { pending, language } = draft.state
  if (draft.acks.length || draft.altered.length || pending?.slot !== slot || pending.flow !== frame.flow || slot === 'confirm')
    return
  const noted = notedFor(draft, frame, slot)
  if (noted.length) draft.acks.push(engineWords(language).noted(noted))
}

/** What this turn brought that has nothing to do with what is asked. */
function notedFor(draft: Draft, frame: Frame, asked: SlotName): readonly Named[] {
  const side = /^(?:shipper|consignee)\./u.exec(asked)?.[0]
  return draft.changed.flatMap((name) => {
    const spec = slotSpec(flowOf(draft, frame), name)
    const value = frame.slots[name]
    if (!spec || value === undefined || name === asked || (side !== undefined && name.startsWith(side))) return []
    return [{ label: spec.label[draft.state.language], value: slotValueWords(spec, value, draft) }]
  })
}

function putQuestion(draft: Draft, frame: Frame, move: Extract<Move, { kind: 'ask' }>): void {
  noteOutOfTurn(draft, frame, move.slot)
  const spec = slotSpec(flowOf(draft, frame), move.slot)
  const question = move.question ?? spec?.question(viewOf(draft, frame))
  if (!question) throw new Error(`${frame.flow} asks for ${move.slot}, which it does not have`)
  const isSaid = draft.otherWay === move.slot && draft.acks.length > 0
  const text = [...(move.before ?? []), ...(isSaid ? [] : [question.text])].join('\n')
  say(draft, { ...question, text })
  setPending(draft, {
    flow: frame.flow,
    slot: move.slot,
    kind: 'slot',
    choices: question.choices ?? [],
    ...(move.values ? { values: move.values } : {}),
    text: question.text,
    ...(draft.aside === null ? {} : { aside: draft.aside }),
    askedAt: isoNow(draft),
  })
  draft.settled = true
}

/** «不对» at the summary: which part is wrong? The names of what is filled are the buttons. */
function askWhatToChange(draft: Draft, frame: Frame): void {
  const words = engineWords(draft.state.language)
  const { confirm: _refused, ...slots } = frame.slots
  replaceTop(draft, { ...frame, slots, asked: 'confirm' })
  const question = words.whatToChange()
  say(draft, question)
  setPending(draft, {
    flow: frame.flow,
    slot: 'confirm',
    kind: 'slot',
    choices: question.choices ?? [],
    text: question.text,
    askedAt: isoNow(draft),
  })
  draft.settled = true
}

function finishFlow(draft: Draft, move: Extract<Move, { kind: 'done' }>): void {
  for (const words of move.says) say(draft, words)
  draft.timers.push(...(move.timers ?? []))
  const verified = [...new Set([...draft.state.verified, ...(move.verified ?? [])])]
  const ended = top(draft)
  draft.state = {
    ...draft.state,
    stack: draft.state.stack.slice(0, -1),
    // What was begun before and held nothing is done with this.
    parked: draft.state.parked.filter((frame) => frame.flow !== ended?.flow || Object.keys(frame.slots).length > 0),
    pending: null,
    verified,
    identityMisses: move.identityMisses ?? draft.state.identityMisses,
    recent: { ...draft.state.recent, ...move.recent },
  }
  if (ended) rememberEnded(draft, ended.flow, move.leaves ? { ...move.leaves, isQuestion: false } : null)
  const [next, ...later] = draft.state.queued
  if (next) return startQueued(draft, next, later)
  if (offerParked(draft)) return
  if (move.offer) putOffer(draft, move.offer)
  draft.settled = true
}

function startQueued(draft: Draft, frame: Frame, later: DialogueState['queued']): void {
  draft.acks.push(engineWords(draft.state.language).nowTheOther(flowOf(draft, frame).title[draft.state.language]))
  draft.state = { ...draft.state, queued: later, stack: [...draft.state.stack, frame] }
}

/** Follow-up buttons under the last words; nothing happens unless one is chosen. */
export function putOffer(draft: Draft, offer: Offer): void {
  say(draft, offer.say)
  setPending(draft, {
    flow: null,
    slot: 'offer',
    kind: 'offer',
    choices: offer.say.choices ?? [],
    options: offer.starts,
    ...(offer.slots ? { slots: offer.slots } : {}),
    ...(offer.memo ? { memo: offer.memo } : {}),
    text: offer.say.text,
    askedAt: isoNow(draft),
  })
}

function become(draft: Draft, move: Extract<Move, { kind: 'become' }>): void {
  for (const words of move.says ?? []) say(draft, words)
  const flow = draft.flows.get(move.flow satisfies FlowName)
  if (!flow) throw new Error(`no flow ${move.flow}`)
  const seed = { slots: move.slots, ...(move.memo ? { memo: move.memo } : {}) }
  draft.state = { ...draft.state, stack: draft.state.stack.slice(0, -1), pending: null }
  startFrame(draft, newFrame(flow, isoNow(draft), seed))
}
