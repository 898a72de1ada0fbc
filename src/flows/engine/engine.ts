import type { TurnInput, TurnOpening, TurnResult, Turns } from '../turn.ts'
import type { Understanding } from '../understanding/understanding.ts'
import { continuedWords } from './continued-words.ts'
import { handedBackTurn, newsTurn } from './desk-turns.ts'
import { type Draft, finish, newDraft } from './draft.ts'
import { factKeys } from './fact-keys.ts'
import { fittedState } from './fitted-state.ts'
import { given } from './given.ts'
import { messagesTurn } from './messages-turn.ts'
import { parcelWords } from './parcel-words.ts'
import type { EngineParts } from './parts.ts'
import { queueTurn } from './queue-turn.ts'
import { recheckOld } from './recheck-old.ts'
import { resumedValues } from './resumed-values.ts'
import { armSilence } from './silence.ts'
import { spokenText } from './spoken-text.ts'
import { timerTurn } from './timer-turn.ts'
import { understandContext } from './understand-context.ts'

/** The dialogue engine: pure, so that any conversation can be replayed from its stored triggers and facts. */
export function createTurns(parts: EngineParts): Turns {
  return {
    read(asked) {
      const opening = { ...asked, state: fittedState(asked.state, parts.flows) }
      const understanding = understandTrigger(parts, opening)
      return {
        understanding,
        keys: { ...factKeys(opening, understanding), ...given({ people: people(parts, opening, understanding) }) },
      }
    },
    take(input) {
      const draft = newDraft({ ...input, state: fittedState(input.state, parts.flows) }, parts)
      recheckOld(draft, input.state)
      return takeTurn(draft)
    },
  }
}

function people(parts: EngineParts, { trigger, state }: TurnOpening, understanding: Understanding | null) {
  if (trigger.kind !== 'messages' || understanding === null) return undefined
  const asked = parts.peopleAsked?.(spokenText(trigger.messages, state), state, understanding) ?? []
  return asked.length > 0 ? asked : undefined
}

function understandTrigger(parts: EngineParts, opening: TurnOpening): Understanding | null {
  if (opening.trigger.kind !== 'messages') return null
  const text = spokenText(opening.trigger.messages, opening.state)
  const resumed = resumedValues(parts, opening, text)
  if (resumed !== null) return resumed
  const first = parts.understand(text, understandContext(opening))
  return parcelWords(parts, opening, { text, first }) ?? continuedWords(parts, opening, { text, first }) ?? first
}

function takeTurn(draft: Draft): TurnResult {
  playTrigger(draft, draft.input)
  const spoke = draft.input.trigger.kind !== 'timer'
  if (spoke) armSilence(draft)
  return finish(draft)
}

function playTrigger(draft: Draft, input: TurnInput): void {
  const { trigger } = input
  switch (trigger.kind) {
    case 'messages':
      if (input.owner.kind === 'agent') return
      return input.owner.kind === 'queue' ? queueTurn(draft) : messagesTurn(draft)
    case 'timer':
      return timerTurn(draft, trigger.timer)
    case 'handed_back':
      return handedBackTurn(draft, trigger.resolved)
    case 'news':
      return newsTurn(draft, trigger.news)
  }
}
