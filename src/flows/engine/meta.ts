import type { SlotName } from '../commands.ts'
import { type Draft, flowOf, replaceTop, say, setPending, top, viewOf } from './draft.ts'
import { filledWords } from './filled-words.ts'
import type { SlotSpec } from './flow.ts'
import { slotSpec, withoutSlot } from './frame.ts'
import { handOver } from './hand-over.ts'
import { withoutSubject } from './subject.ts'
import { engineWords } from './wording.ts'

/** Conversation about the conversation: none of it touches a value, except going back and starting over. */

export function repeatQuestion(draft: Draft): void {
  const { pending, lastSaid } = draft.state
  if (top(draft)) return
  const text = pending?.text || lastSaid.join('\n')
  if (!text) return
  say(draft, { text, ...(pending?.choices.length ? { choices: pending.choices } : {}) })
  draft.settled = true
}

/** The last answered question before the pending one is put again. */
export function goBack(draft: Draft): void {
  const frame = top(draft)
  const words = engineWords(draft.state.language)
  const pending = draft.state.pending?.slot
  const previous = frame?.trail.findLast((slot) => slot !== pending && slot !== 'confirm' && frame.slots[slot] !== undefined)
  const spec = frame && previous ? slotSpec(flowOf(draft, frame), previous) : undefined
  if (!frame || !spec) {
    draft.acks.push(words.nothingToGoBack)
    return
  }
  const emptied = withoutSlot(frame, spec)
  replaceTop(draft, { ...emptied, trail: emptied.trail.filter((slot) => slot !== spec.name) })
  draft.askFirst = spec.name
}

/** Everything said is forgotten, but for the price the order began from. */
export function restart(draft: Draft): void {
  const frame = top(draft)
  draft.acks.push(engineWords(draft.state.language).restarted)
  if (!frame) return
  const { parkedBy: _none, ...clean } = frame
  const { quoteNumber } = frame.memo
  const memo = quoteNumber === undefined ? {} : { quoteNumber }
  replaceTop(draft, { ...clean, slots: {}, skipped: [], trail: [], undo: [], misses: {}, refusals: {}, memo, asked: null })
  if (frame.trail.includes('waybill')) draft.state = { ...draft.state, recent: withoutSubject(draft.state.recent) }
  setPending(draft, null)
}

export function explainSlot(draft: Draft, slot: SlotName): void {
  const frame = top(draft)
  const spec = frame && (slotSpec(flowOf(draft, frame), slot) ?? slotSpec(flowOf(draft, frame), draft.state.pending?.slot ?? ''))
  if (!spec) return
  const { language } = draft.state
  draft.acks.push(engineWords(language).whyNeeded(spec.label[language], spec.explain[language]))
  if (slot !== draft.state.pending?.slot) draft.aside = slot
}

/** First refusal: why it is needed and another way. Second: a person. */
export function refuse(draft: Draft, slot: SlotName): void {
  const frame = top(draft)
  const spec = frame && slotSpec(flowOf(draft, frame), slot)
  if (!frame || !spec) return
  const { language } = draft.state
  const refusals = (frame.refusals[slot] ?? 0) + 1
  replaceTop(draft, { ...frame, refusals: { ...frame.refusals, [slot]: refusals } })
  if (refusals > 1) {
    draft.acks.push(engineWords(language).refusedTwice)
    return handOver(draft, {
      trigger: 'asks_person',
      reason: `refused ${slot} twice`,
      why: `客户不愿提供${spec.label.zh}`,
    })
  }
  draft.acks.push([spec.explain[language], spec.alternative?.[language] ?? ''].filter(Boolean).join('\n'))
}

/** «找不到单号»: not a failure; another key, and the second time a person with what is known. */
export function cannotTell(draft: Draft, slot: SlotName): void {
  const frame = top(draft)
  const spec = frame && slotSpec(flowOf(draft, frame), slot)
  if (!frame || !spec) return
  const { language } = draft.state
  const key = `cannot:${slot}`
  const times = (frame.misses[key] ?? 0) + 1
  replaceTop(draft, { ...frame, misses: { ...frame.misses, [key]: times } })
  if (times > 1) {
    const why = `客户提供不了${spec.label.zh}`
    return handOver(draft, { trigger: 'asks_person', reason: `customer cannot give ${slot}`, why })
  }
  draft.acks.push(engineWords(language).cannotKnow(spec.alternative?.[language] ?? ''))
  if (spec.alternative) draft.otherWay = slot
}

/** «还差什么»: what is filled and what is missing, by name. */
export function sayProgress(draft: Draft): void {
  const frame = top(draft)
  const words = engineWords(draft.state.language)
  if (!frame) {
    draft.acks.push(words.nothingRunning)
    return
  }
  const { language } = draft.state
  const specs = flowOf(draft, frame).slots.filter((spec) => spec.name !== 'confirm')
  const view = viewOf(draft, frame)
  const isMissing = (spec: SlotSpec) => spec.required && frame.slots[spec.name] === undefined && spec.isNeeded?.(view) !== false
  const missing = specs.filter(isMissing)
  draft.acks.push(words.progress(filledWords(draft, frame), missing.map((spec) => spec.label[language]).join('、')))
}

/** What a flow that is taken up again holds: «接着办询价，已填：…»; empty when it holds nothing. */
export function keptWords(draft: Draft): string {
  const frame = top(draft)
  const filled = frame ? filledWords(draft, frame) : ''
  const title = frame ? flowOf(draft, frame).title[draft.state.language] : ''
  return filled ? engineWords(draft.state.language).takenUp(title, filled) : ''
}
