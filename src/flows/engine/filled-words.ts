import type { Frame } from './dialogue-state.ts'
import { type Draft, flowOf } from './draft.ts'
import { slotValueWords } from './slot-value-words.ts'

/** Every filled slot by name and value, in the order of the flow. */
export function filledWords(draft: Draft, frame: Frame, language = draft.state.language): string {
  return flowOf(draft, frame)
    .slots.filter((spec) => spec.name !== 'confirm' && frame.slots[spec.name] !== undefined)
    .map((spec) => [
      spec.label[language],
      slotValueWords(spec, frame.slots[spec.name], { ...draft, state: { ...draft.state, language } }),
    ])
    .filter(([, value]) => value !== '')
    .map((pair) => pair.join(' '))
    .join(language === 'zh' ? '，' : ', ')
}
