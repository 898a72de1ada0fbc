import type { Command } from '../commands.ts'
import type { Frame } from './dialogue-state.ts'
import { type Draft, flowOf, setPending, viewOf } from './draft.ts'
import { slotSpec } from './frame.ts'
import { freeWords } from './free-words.ts'
import { resumeFlow } from './stack.ts'
import { silentFrame } from './understand-context.ts'
import { engineWords } from './wording.ts'

/** After silence a fitting answer takes the flow up again where it stood; a yes only after what it is to has been shown anew. */
export function takeLateAnswer(draft: Draft): void {
  const frame = silentFrame(draft.state)
  if (!frame?.asked || !fits(draft, frame, frame.asked)) return
  resumeFlow(draft, frame.flow)
  if (frame.asked === 'confirm') {
    draft.acks.push(engineWords(draft.state.language).checkAgain)
    return
  }
  const lost = { flow: frame.flow, slot: frame.asked, kind: 'slot', choices: [], text: '', askedAt: frame.touchedAt } as const
  setPending(draft, frame.question ?? lost)
}

function fits(draft: Draft, frame: Frame, asked: string): boolean {
  const commands = draft.input.understanding?.commands ?? []
  if (commands.some((command) => STARTS.includes(command.type))) return false
  if (commands.some((command) => isAnswer(draft, frame, command))) return true
  if (frame.question?.choices.includes(draft.text)) return true
  const spec = slotSpec(flowOf(draft, frame), asked)
  const isUnclaimed = commands.every((command) => command.type === 'not_understood')
  return isUnclaimed && spec !== undefined && freeWords(draft, spec, viewOf(draft, frame)) !== null
}

/** What takes something up, or leaves it, says so itself. */
const STARTS: readonly Command['type'][] = ['start_flow', 'hand_over', 'resume_flow']

function isAnswer(draft: Draft, frame: Frame, command: Command): boolean {
  if (command.type === 'explain' || !('slot' in command) || command.slot === undefined) return false
  return slotSpec(flowOf(draft, frame), command.slot) !== undefined
}
