import type { Command, FlowName, SmallTalkKind } from '../commands.ts'
import { cancelFlows } from './cancel-flows.ts'
import { answerCompanyQuestion } from './company-question.ts'
import type { Frame } from './dialogue-state.ts'
import { type Draft, flowOf, say, setPending, top } from './draft.ts'
import { emptyAndAsk, fill, keepUnsettled, skip, swapParties, undoCorrection } from './fill.ts'
import { flowAnswers } from './flow-answers.ts'
import { given } from './given.ts'
import { goOn } from './go-on.ts'
import type { Problem } from './ladder.ts'
import { leaveQueue } from './leave-queue.ts'
import { cannotTell, explainSlot, goBack, keptWords, refuse, repeatQuestion, restart, sayProgress } from './meta.ts'
import { smallTalkWords } from './small-talk-turn.ts'
import { carryOver, offerParked, parkAll, resumeFlow, resumesParked, startFlow } from './stack.ts'
import { addsToOrder, strayAnswer } from './stray-answer.ts'
import { engineWords } from './wording.ts'

/** What remains to be decided when all commands of a message were applied. */
export interface Applied {
  /** Something was understood and done. */
  moved: boolean
  /** First value that did not pass its check. */
  problem: { readonly slot: string; readonly problem: Problem } | null
  /** To a person, after all values of the message are in. */
  handOver: Extract<Command, { type: 'hand_over' }> | null
}

export function applyCommand(draft: Draft, command: Command, applied: Applied): void {
  if (command.type === 'not_understood') return
  if (command.type === 'hand_over') {
    applied.handOver ??= command
    return
  }
  if (command.type === 'set_slot' || (command.type === 'correct_slot' && command.value !== undefined)) {
    applySlot(draft, command, applied)
    return
  }
  applied.moved = true
  applyTalk(draft, command)
}

function applySlot(draft: Draft, command: Extract<Command, { type: 'set_slot' | 'correct_slot' }>, applied: Applied): void {
  if (command.value === undefined) return
  const changes = draft.changed.length
  const queued = draft.state.queued
  const problem = fill(draft, { slot: command.slot, value: command.value, correction: command.type === 'correct_slot' })
  if (problem && applied.problem) keepUnsettled(draft, command.slot, command.value)
  else if (problem) applied.problem = { slot: command.slot, problem }
  else if (draft.changed.length > changes || draft.state.queued !== queued) applied.moved = true
}

type RepairCommand = Extract<
  Command,
  { type: 'correct_slot' | 'undo_correction' | 'swap_parties' | 'skip_slot' | 'refuse_slot' | 'cannot_tell' }
>

function applyRepair(draft: Draft, command: RepairCommand): void {
  switch (command.type) {
    case 'correct_slot':
      if (!emptyAndAsk(draft, command.slot)) draft.acks.push(engineWords(draft.state.language).whatToChange().text)
      return
    case 'undo_correction':
      return undoCorrection(draft, command.slot)
    case 'swap_parties':
      return swapParties(draft)
    case 'skip_slot':
      if (skip(draft, command.slot) === 'required') refuse(draft, command.slot)
      return
    case 'refuse_slot':
      return refuse(draft, command.slot)
    case 'cannot_tell':
      return cannotTell(draft, command.slot)
  }
}

function applyTalk(draft: Draft, command: Exclude<Command, { type: 'not_understood' | 'hand_over' | 'set_slot' }>): void {
  switch (command.type) {
    case 'start_flow':
      return start(draft, command.flow)
    case 'cancel_flow':
      return cancelFlows(draft, command)
    case 'resume_flow':
      return resume(draft, command.flow)
    case 'correct_slot':
    case 'undo_correction':
    case 'swap_parties':
    case 'skip_slot':
    case 'refuse_slot':
    case 'cannot_tell':
      return applyRepair(draft, command)
    case 'answer_question':
      return answer(draft, command.question)
    case 'clarify':
      return clarify(draft, command.options)
    default:
      return applyMeta(draft, command)
  }
}

function answer(draft: Draft, question: string): void {
  if (addsToOrder(draft)) return
  if (!flowAnswers(draft, question)) answerCompanyQuestion(draft, question)
}

type MetaCommand = Extract<
  Command,
  { type: 'small_talk' | 'repeat' | 'go_back' | 'restart' | 'wait' | 'explain' | 'switch_language' | 'withdraw' }
>

function applyMeta(draft: Draft, command: MetaCommand): void {
  const words = engineWords(draft.state.language)
  switch (command.type) {
    case 'small_talk':
      return talk(draft, command.kind)
    case 'repeat':
      return repeatQuestion(draft)
    case 'go_back':
      return goBack(draft)
    case 'restart':
      return restart(draft)
    case 'wait':
      say(draft, { text: draft.state.pending?.slot === 'confirm' ? words.takeYourTimeToConfirm : words.takeYourTime })
      draft.settled = true
      return
    case 'explain':
      return explainSlot(draft, command.slot)
    case 'switch_language':
      draft.state = { ...draft.state, language: command.language, languageFixed: true }
      draft.acks.push(engineWords(command.language).switched)
      return
    case 'withdraw':
      return leaveQueue(draft)
  }
}

function talk(draft: Draft, kind: SmallTalkKind): void {
  if (kind === 'progress') return sayProgress(draft)
  const isAll = draft.input.understanding?.commands.length === 1
  if (kind === 'goodbye' && isAll && top(draft)) return leave(draft)
  if (isAll && !top(draft) && CONFIRMS.test(draft.text) && strayAnswer(draft)) return
  draft.acks.push(smallTalkWords(draft, kind))
}

/** A second 确认 once nothing is asked any more: what it was about is said, where there is such a thing. */
const CONFIRMS = /确认|确定|下单|提交|\bconfirm|\bplace\b/iu

/** «88» in the middle: no question goes after a goodbye; the flow is kept as after silence, and a fitting answer takes it up. */
function leave(draft: Draft): void {
  say(draft, { text: smallTalkWords(draft, 'goodbye') })
  parkAll(draft, 'silence')
  draft.settled = true
}

function start(draft: Draft, flow: Extract<Command, { type: 'start_flow' }>['flow']): void {
  const active = top(draft)
  const confirming = draft.state.pending?.slot === 'confirm'
  if (active && confirming && flowOf(draft, active).becomes === flow) {
    fill(draft, { slot: 'confirm', value: true, correction: false })
    return
  }
  if (carryOver(draft, flow)) return
  if (active?.flow !== flow && resumesParked(draft, flow)) return resume(draft, flow)
  if (startFlow(draft, flow, offeredSeed(draft, flow)) === 'queued') {
    const title = draft.flows.get(flow)?.title[draft.state.language] ?? ''
    draft.acks.push(engineWords(draft.state.language).queuedUp(title))
  }
}

/** «我要投诉» where a complaint was just offered begins with what the offer knew. */
function offeredSeed({ offered }: Draft, flow: FlowName): { readonly slots?: Frame['slots']; readonly memo?: Frame['memo'] } {
  return offered?.options?.includes(flow) ? given({ slots: offered.slots, memo: offered.memo }) : {}
}

function resume(draft: Draft, flow?: Extract<Command, { type: 'start_flow' }>['flow']): void {
  if (top(draft) && !flow) return
  if (!flow && draft.state.parked.length > 1 && draft.state.pending?.kind !== 'resume') {
    offerParked(draft)
    return
  }
  if (flow && goOn(draft, flow)) return
  if (!resumeFlow(draft, flow)) {
    draft.acks.push(engineWords(draft.state.language).nothingToResume)
    return
  }
  const kept = keptWords(draft)
  if (kept) draft.acks.push(kept)
}

function clarify(draft: Draft, options: readonly Extract<Command, { type: 'start_flow' }>['flow'][]): void {
  const titles = options.map((name) => draft.flows.get(name)?.title[draft.state.language] ?? name)
  const question = engineWords(draft.state.language).which(titles)
  say(draft, question)
  setPending(draft, {
    flow: null,
    slot: 'choose',
    kind: 'choose_flow',
    choices: titles,
    options,
    text: question.text,
    askedAt: draft.state.pending?.askedAt ?? '',
  })
  draft.settled = true
}
