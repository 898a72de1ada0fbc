import type { EscalationTrigger } from '../../domain/company/company.ts'
import type { Command, HandOverReason } from '../commands.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { advance } from './advance.ts'
import { answerPending, chosenValue } from './answer-pending.ts'
import { type Applied, applyCommand } from './apply-command.ts'
import { callsAgent } from './asked-agent.ts'
import { asksAboutSlot } from './asks-about-slot.ts'
import { takeBookedWish } from './booked-wish.ts'
import { buttonSaid } from './button-said.ts'
import { answerStrayQuestion } from './company-question.ts'
import { declinesAside } from './declined-aside.ts'
import type { Pending } from './dialogue-state.ts'
import { type Draft, flowOf, flushAcks, replaceTop, say, top, viewOf } from './draft.ts'
import { explainsSaid } from './explains-said.ts'
import { fill } from './fill.ts'
import { slotSpec, withSlot } from './frame.ts'
import { freeWords } from './free-words.ts'
import { handOver } from './hand-over.ts'
import { keepOffer } from './kept-offer.ts'
import { knowCustomer } from './know-customer.ts'
import { climb, missOutside } from './ladder.ts'
import { takeLateAnswer } from './late-answer.ts'
import { leaveUnbegun } from './only-asked.ts'
import { isImplied, takeOverheard } from './overheard.ts'
import { putsAside } from './puts-aside.ts'
import { isRecall, rememberHeard, takeBack } from './recall.ts'
import { dropStale, offerParked } from './stack.ts'
import { partyForCase, strayAnswer } from './stray-answer.ts'
import { takeSupplement } from './supplement.ts'
import { takeAsked } from './take-asked.ts'
import { tellKnown } from './tell-known.ts'
import { takesCancelBack } from './uncancel.ts'
import { engineWords } from './wording.ts'

/** The customer wrote while the bot owns the chat: one answer, one question at most. */
export function messagesTurn(draft: Draft): void {
  draft.cleared.push({ kind: 'silence_remind' }, { kind: 'silence_park' })
  if (isRecall(draft)) {
    if (takeBack(draft)) advance(draft)
    return
  }
  dropStale(draft)
  knowCustomer(draft)
  if (partyForCase(draft)) return endTurn(draft)
  if (tellKnown(draft)) {
    if (!draft.settled) advance(draft)
    return endTurn(draft)
  }
  if (isSettledAtOnce(draft)) return endTurn(draft)
  const isTaken = takesCancelBack(draft) || goesOn(draft)
  const applied = isTaken ? { moved: true, problem: null, handOver: null } : applyAll(draft)
  if (!draft.settled) decide(draft, applied)
  if (!draft.settled) advance(draft)
  endTurn(draft)
}

/** What is said goes with what was said before: a late answer, a parcel on its way, an offer. */
function goesOn(draft: Draft): boolean {
  takeLateAnswer(draft)
  return takeBookedWish(draft) || answersOffer(draft)
}

/** Put aside, asked for by name, added to a case: nothing else is read from such a message. */
function isSettledAtOnce(draft: Draft): boolean {
  return putsAside(draft) || callsAgent(draft) || takeSupplement(draft)
}

function answersOffer(draft: Draft): boolean {
  leaveUnbegun(draft)
  followUp(draft)
  return answerPending(draft) || declinesAside(draft) || takeAsked(draft)
}

function endTurn(draft: Draft): void {
  rememberHeard(draft)
  keepOffer(draft)
  closeTurn(draft)
}

/** «快递员电话呢» after an answer: a question about what was just answered, not about the rules. */
function followUp(draft: Draft): void {
  const { understanding } = draft.input
  if (!understanding || top(draft) || startsSomething(draft)) return
  const flow = draft.parts.followUp(draft.text, draft.state, draft.facts)
  if (!flow) return
  const rest = understanding.commands.filter((command) => command.type === 'set_slot')
  const commands: Command[] = [{ type: 'start_flow', flow }, ...rest, ...numberAskedAbout(understanding, rest)]
  draft.input = { ...draft.input, understanding: { ...understanding, commands } }
}

/** The number in the question, where the reading of it set none. */
function numberAskedAbout({ entities }: Understanding, set: readonly Command[]): readonly Command[] {
  const [waybill] = entities.waybills ?? []
  const isSet = set.some((command) => 'slot' in command && command.slot === 'waybill')
  return waybill === undefined || isSet ? [] : [{ type: 'set_slot', slot: 'waybill', value: waybill }]
}

function commandsOf(draft: Draft): readonly Command[] {
  return draft.input.understanding?.commands ?? []
}

function startsSomething(draft: Draft): boolean {
  return commandsOf(draft).some((command) => command.type === 'start_flow' || command.type === 'hand_over')
}

function applyAll(draft: Draft): Applied {
  const applied: Applied = { moved: false, problem: null, handOver: null }
  const before = top(draft)
  tapped(draft, applied)
  if (!applied.moved && (explainsSaid(draft) || asksAboutSlot(draft))) return { ...applied, moved: true }
  applyEach(draft, applied)
  const unclaimed = !applied.moved && !applied.problem && before === top(draft)
  if (takeOverheard(draft)) heardNote(draft, applied)
  if (unclaimed && !applied.moved) freeText(draft, applied)
  if (!keepConfirm(draft) && draft.changed.some((slot) => slot !== 'confirm')) dropConfirm(draft)
  return applied
}

function applyEach(draft: Draft, applied: Applied): void {
  for (const command of applied.moved ? commandsOf(draft).filter(isWish) : commandsOf(draft)) {
    if (draft.settled) return
    if (!isImplied(draft, command)) applyCommand(draft, command, applied)
  }
}

/** One clause that is a note is no failed answer besides. */
function heardNote(draft: Draft, applied: Applied): void {
  applied.moved = true
  if (!/[，,；;。\n]/u.test(draft.text)) applied.problem = null
}

function isWish(command: Command): boolean {
  return command.type === 'hand_over'
}

/** A button of the pending question, tapped or said word for word. */
function tapped(draft: Draft, applied: Applied): void {
  const { pending } = draft.state
  if (pending?.kind !== 'slot' || !pending.choices.length) return
  if (pending.slot === 'confirm' && !isButton(draft, pending)) return
  const value = chosenValue(draft, pending)
  if (value === null || !isMeant(draft, pending)) return
  const problem = fill(draft, { slot: pending.slot, value, correction: false })
  if (!problem) applied.moved = true
}

/** A number or a word that only resembles a button gives way to what the message says in so many words. */
function isMeant(draft: Draft, pending: Pending): boolean {
  if (draft.messages.some((message) => message.isChoice) || buttonSaid(draft, pending) >= 0) return true
  const slots = commandsOf(draft).flatMap((command) => ('slot' in command ? [command] : []))
  if (slots.some((command) => command.slot !== pending.slot)) return false
  return pending.values !== undefined || !slots.some((command) => command.type === 'set_slot')
}

/** At a confirmation only the button itself counts, word for word, and where no other button means the same. */
function isButton(draft: Draft, pending: Pending): boolean {
  if (commandsOf(draft).some((command) => command.type === 'cancel_flow')) return false
  const value = pending.values?.[buttonSaid(draft, pending)]
  return value !== undefined && pending.values?.filter((other) => other === value).length === 1
}

/** Words that nothing else claims are the answer, where the question takes free words. */
function freeText(draft: Draft, applied: Applied): void {
  const frame = top(draft)
  const slot = draft.state.pending?.slot
  const spec = frame && slot ? slotSpec(flowOf(draft, frame), slot) : undefined
  if (!frame || !spec || applied.handOver) return
  const value = freeWords(draft, spec, viewOf(draft, frame))
  if (value === null) return
  const problem = fill(draft, { slot: spec.name, value, correction: false })
  if (problem) applied.problem = { slot: spec.name, problem }
  else applied.moved = true
}

/** «对，到了打我电话»: a note beside a yes changes nothing that was read back. True when the yes stands. */
function keepConfirm(draft: Draft): boolean {
  const frame = top(draft)
  const flow = frame && flowOf(draft, frame)
  const spec = flow && slotSpec(flow, 'confirm')
  if (!frame || !spec || !draft.changed.includes('confirm') || !commandsOf(draft).some(isYes)) return false
  const others = draft.changed.filter((slot) => slot !== 'confirm')
  if (!others.every((slot) => slotSpec(flow, slot)?.overhears)) return false
  replaceTop(draft, withSlot(frame, spec, true))
  return true
}

function isYes(command: Command): boolean {
  return command.type === 'set_slot' && command.slot === 'confirm' && command.value === true
}

/** «对，但是电话改成…»: the change wins, the summary is confirmed anew. */
function dropConfirm(draft: Draft): void {
  const frame = top(draft)
  if (!frame || frame.slots['confirm'] === undefined) return
  const { confirm: _stale, ...slots } = frame.slots
  replaceTop(draft, { ...frame, slots })
}

function decide(draft: Draft, applied: Applied): void {
  if (applied.handOver) return handOverFor(draft, applied.handOver.reason)
  if (applied.problem) return climb(draft, applied.problem.slot, applied.problem.problem)
  if (applied.moved) return forgetMisses(draft)
  if (!draft.text && draft.messages.length) return attachments(draft)
  if (answerStrayQuestion(draft)) {
    draft.state = { ...draft.state, misses: 0 }
    return
  }
  const { pending } = draft.state
  if (top(draft) && pending?.kind === 'slot') return climb(draft, pending.slot, { words: null })
  if (!top(draft) && !strayAnswer(draft)) missOutside(draft)
}

/** Something was understood; where it brought a value, the open question starts over with its three tries. */
function forgetMisses(draft: Draft): void {
  draft.state = { ...draft.state, misses: 0 }
  const frame = top(draft)
  const slot = draft.input.state?.pending?.slot
  if (draft.changed.length && frame && slot && frame.misses[slot])
    replaceTop(draft, { ...frame, misses: { ...frame.misses, [slot]: 0 } })
}

const TRIGGERS: Readonly<Record<HandOverReason, EscalationTrigger>> = {
  request: 'asks_person',
  anger: 'strong_anger',
  legal_threat: 'legal_threat',
  safety: 'safety',
  complaint: 'asks_person',
  compensation: 'asks_person',
  privacy: 'asks_person',
  not_understood: 'not_understood',
  identity: 'identity_locked',
  fault: 'fault',
}

function handOverFor(draft: Draft, reason: HandOverReason): void {
  flushAcks(draft)
  handOver(draft, { trigger: TRIGGERS[reason], reason })
}

/** Pictures, voice, places: kept; a flow that waits for evidence sees them, else the customer hears what we can read. */
function attachments(draft: Draft): void {
  const words = engineWords(draft.state.language)
  const readable = draft.messages.every((message) => message.kind === 'image' || message.kind === 'file')
  const frame = top(draft)
  const waitsForEvidence = frame && slotSpec(flowOf(draft, frame), 'evidence')
  if (readable && waitsForEvidence) return
  draft.acks.push(readable ? words.attachment : words.cannotOpen)
  if (readable) keepWithCase(draft)
}

/** A picture sent after the case was opened belongs to the case. */
function keepWithCase(draft: Draft): void {
  const open = draft.facts.openCases.find((candidate) => candidate.number === draft.state.recent.case)
  const keys = draft.messages.flatMap((message) => (message.attachment ? [message.attachment.key] : []))
  if (open && keys.length) draft.effects.push({ do: 'add_to_case', number: open.number, note: 'evidence', evidence: keys })
}

/** Nothing was asked in the end: unfinished business is offered, never resumed silently. */
function closeTurn(draft: Draft): void {
  const busy = draft.settled || draft.state.pending || draft.state.stack.length
  const person = draft.owner.kind !== 'bot'
  const cameBack = commandsOf(draft).some((command) => command.type === 'cancel_flow' || command.type === 'withdraw')
  if (!busy && !person && cameBack && offerParked(draft)) return
  flushAcks(draft)
  if (!draft.says.length && draft.owner.kind === 'bot') say(draft, engineWords(draft.state.language).outside())
}
