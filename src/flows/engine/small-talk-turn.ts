import type { SmallTalkKind } from '../commands.ts'
import type { Draft } from './draft.ts'

/** Courtesy: answered, never moves anything. */
export function smallTalkWords(draft: Draft, kind: SmallTalkKind): string {
  const said = draft.parts.smallTalk(kind, {
    language: draft.state.language,
    company: draft.input.company,
    state: draft.state,
    text: draft.text,
  })
  draft.state = { ...draft.state, greeted: true }
  return said.text
}
