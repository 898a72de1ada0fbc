import type { TurnMessage } from '../turn.ts'
import { inPlainChinese } from '../understanding/normalise.ts'
import type { DialogueState } from './dialogue-state.ts'

const GREETING =
  /^(?:(?:你|您|大家)好[呀啊]?|在[吗么]|哈[喽啰罗]|嗨|hello|hi|hey|good (?:morning|afternoon|evening))(?:[\s，,。.!！~、]+)(?=\S)/iu

/** What the messages of a burst say together, in plain Chinese (邊個簽收 as 谁签收), since forms look for words in it; a greeting before the answer to a question is no part of the answer. */
export function spokenText(messages: readonly TurnMessage[], state: DialogueState | null): string {
  const takenBack = new Set(messages.filter(({ kind }) => kind === 'recall').map(({ text }) => text))
  const text = messages
    .filter(({ kind, id }) => kind !== 'recall' && !takenBack.has(id))
    .map((message) => message.text)
    .join('\n')
    .trim()
  const plain = inPlainChinese(text)
  return state?.pending ? plain.replace(GREETING, '') : plain
}
