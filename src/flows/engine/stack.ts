import type { FlowName } from '../commands.ts'
import type { Frame } from './dialogue-state.ts'
import { type Draft, flowOf, isoNow, say, setPending, top, viewOf } from './draft.ts'
import { newFrame, sameValue } from './frame.ts'
import { withoutSubject } from './subject.ts'
import { engineWords } from './wording.ts'

/** Opens a wish: at once, or queued and announced when another wish of the same message came first. */
export function startFlow(
  draft: Draft,
  name: FlowName,
  seed: { readonly slots?: Frame['slots']; readonly memo?: Frame['memo'] } = {},
): 'active' | 'queued' {
  const flow = draft.flows.get(name)
  if (!flow) throw new Error(`no flow ${name}`)
  const active = top(draft)
  if (active?.flow === name) return 'active'
  const frame = newFrame(flow, isoNow(draft), seed)
  if (active && active.startedAt === isoNow(draft) && draft.input.state?.stack.at(-1)?.flow !== active.flow) {
    draft.state = { ...draft.state, queued: [...draft.state.queued, frame] }
    return 'queued'
  }
  startFrame(draft, frame)
  return 'active'
}

/** Puts a frame on top; what was active is parked. */
export function startFrame(draft: Draft, frame: Frame): void {
  endRefused(draft)
  parkAll(draft, 'wish')
  draft.state = { ...draft.state, stack: [frame], pending: null }
}

/** «不取消了，改后天来取»: what was just declined, and ends with that, is not put aside. */
function endRefused(draft: Draft): void {
  const active = top(draft)
  if (active?.slots['confirm'] !== false || active.asked !== 'confirm') return
  const move = flowOf(draft, active).next(viewOf(draft, active))
  if (move.kind !== 'done' || move.effects.length > 0) return
  draft.acks.push(...move.says.map(({ text }) => text))
  draft.state = { ...draft.state, stack: draft.state.stack.slice(0, -1) }
}

/** Between a wish and the one it becomes everything said goes along, both ways. */
export function carryOver(draft: Draft, name: FlowName): boolean {
  return handOn(draft, name) || stepBack(draft, name)
}

/** A flow asked for while the one that becomes it is half filled («直接下单吧» under an enquiry) begins with what was said there. */
function handOn(draft: Draft, name: FlowName): boolean {
  const active = top(draft)
  const from = active && flowOf(draft, active)
  const flow = draft.flows.get(name)
  if (!active || !flow || from?.becomes !== name || !from.handsOver || active.startedAt === isoNow(draft)) return false
  draft.state = { ...draft.state, stack: [] }
  startFrame(draft, newFrame(flow, isoNow(draft), { slots: from.handsOver(active.slots) }))
  return true
}

/** Asked for as the smaller wish that the active flow grew from («我只是问价，不下单»), with no route of its own: it goes back to that with all that was said. */
function stepBack(draft: Draft, name: FlowName): boolean {
  const active = top(draft)
  const flow = draft.flows.get(name)
  const said = draft.input.understanding?.commands ?? []
  const hasOwn = said.some(
    (command) => command.type === 'set_slot' && typeof command.value === 'object' && 'city' in command.value,
  )
  if (!active || !flow?.takesBack || flow.becomes !== active.flow || hasOwn) return false
  draft.state = { ...draft.state, stack: [] }
  startFrame(draft, newFrame(flow, isoNow(draft), { slots: flow.takesBack(active.slots) }))
  return true
}

/** The same wish lies parked, unsettled, and the message says nothing else about it: that one is meant. */
export function resumesParked(draft: Draft, name: FlowName): boolean {
  const frame = draft.state.parked.findLast((parked) => parked.flow === name)
  if (!frame || (frame.asked === 'confirm' && flowOf(draft, frame).becomes)) return false
  const said = draft.input.understanding?.commands ?? []
  return said.every((command) => {
    if (command.type !== 'set_slot') return true
    const kept = frame.slots[command.slot]
    return kept === undefined || sameValue(kept, command.value)
  })
}

/** Everything active goes aside, newest last; a frame that neither holds nor asked anything is not worth keeping. */
export function parkAll(draft: Draft, by: NonNullable<Frame['parkedBy']>): void {
  const worth = draft.state.stack.filter((frame) => Object.keys(frame.slots).length > 0 || frame.asked !== null)
  const open = by === 'silence' && draft.state.pending?.kind === 'slot' ? { question: draft.state.pending } : {}
  const fresh = worth.map((frame): Frame => ({ ...frame, ...open, parkedBy: by, touchedAt: isoNow(draft) }))
  const older = draft.state.parked.filter((frame) => !fresh.some((other) => other.flow === frame.flow))
  draft.state = { ...draft.state, stack: [], parked: [...older, ...fresh], pending: null }
}

/** Takes a parked flow up again: the named one, else the newest. Says nothing; `false` when there is none. */
export function resumeFlow(draft: Draft, name?: FlowName): boolean {
  const { parked, letGo = [] } = draft.state
  const frame = (parked.length > 0 ? parked : letGo).findLast((each) => !name || each.flow === name)
  if (!frame) return false
  draft.state = { ...draft.state, parked: without(parked, frame), letGo: without(letGo, frame) }
  parkAll(draft, 'wish')
  if (frame.parkedBy === 'wish') draft.state = { ...draft.state, recent: withoutSubject(draft.state.recent) }
  const { parkedBy: _was, question: _open, ...taken } = frame
  const { confirm: _stale, ...slots } = taken.slots
  draft.state = { ...draft.state, stack: [{ ...taken, slots, touchedAt: isoNow(draft) }] }
  return true
}

function without(frames: readonly Frame[], frame: Frame): readonly Frame[] {
  return frames.filter((each) => each !== frame)
}

/** «刚才的下单还继续吗？»: never resumed silently. */
export function offerParked(draft: Draft): boolean {
  const { parked } = draft.state
  if (!parked.length) return false
  const words = engineWords(draft.state.language)
  const names = parked.map((frame) => flowOf(draft, frame).title[draft.state.language]).reverse()
  const question = parked.length === 1 ? words.resumeOne(names[0] ?? '') : words.resumeWhich(names)
  say(draft, question)
  setPending(draft, {
    flow: null,
    slot: 'resume',
    kind: 'resume',
    choices: question.choices ?? [],
    options: [...parked.map((frame) => frame.flow).reverse(), 'none'],
    text: question.text,
    askedAt: isoNow(draft),
  })
  draft.settled = true
  return true
}

/** Parked flows older than the company keeps them are let go. */
export function dropStale(draft: Draft): void {
  const oldest = draft.input.now.getTime() - draft.input.company.silence.keepDays * 86_400_000
  const isKept = (frame: Frame) => Date.parse(frame.touchedAt) >= oldest
  const { parked, letGo = [] } = draft.state
  if ([...parked, ...letGo].every(isKept)) return
  draft.state = { ...draft.state, parked: parked.filter(isKept), letGo: letGo.filter(isKept) }
}
