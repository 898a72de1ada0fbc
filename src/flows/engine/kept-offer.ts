import type { Say } from '../../domain/conversations/message.ts'
import type { Command } from '../commands.ts'
import { readAssent } from '../understanding/cues/assent.ts'
import type { Pending } from './dialogue-state.ts'
import { type Draft, setPending, top } from './draft.ts'
import { engineWords } from './wording.ts'

const TALK: readonly Command['type'][] = ['small_talk', 'answer_question', 'not_understood', 'explain']
const PARTING = ['thanks', 'goodbye']

/** An offer outlives an aside: «那登记追查» takes it up though something else was said in between; a bare nod does not. */
export function keepOffer(draft: Draft): void {
  const before = offerBefore(draft)
  const { pending } = draft.state
  if (before === null || top(draft) || draft.owner.kind !== 'bot' || !isAside(draft)) return
  if (pending === null ? hasButtons(draft) : pending.kind !== 'choose_flow') return
  if (pending !== null) draft.says = [...draft.says.slice(0, -1), again(draft, before)]
  setPending(draft, { ...before, lapsed: true })
}

function offerBefore({ input }: Draft): Pending | null {
  const before = input.state?.pending
  const isFlow = before?.kind === 'offer' && before.options?.some((option) => option !== 'human' && option !== 'none')
  return before && isFlow === true ? before : null
}

function hasButtons({ says }: Draft): boolean {
  return says.some(({ choices = [] }) => choices.length > 0)
}

/** Not understood: what was offered stands there in place of the menu. */
function again({ state }: Draft, { text, choices }: Pending): Say {
  return { text: `${engineWords(state.language).notUnderstood}\n${text}`, choices }
}

function isAside({ text, input, effects }: Draft): boolean {
  const { commands = [], entities } = input.understanding ?? {}
  const isTalk = commands.every((command) => TALK.includes(command.type) && !isParting(command))
  const { means } = readAssent(text)
  const isDeclined = means !== null || entities?.yes !== undefined
  return text !== '' && isTalk && !isDeclined && !effects.some((effect) => effect.do === 'open_case')
}

function isParting(command: Command): boolean {
  return command.type === 'small_talk' && PARTING.includes(command.kind)
}
