import type { Case } from '../../domain/cases/case.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import { teamWords } from './team-words.ts'

/** A case went to another team: who has it now, and that nothing has to be told again. */
export function caseTransferred(transferred: Case, language: Language): Say {
  const team = teamWords[transferred.team][language]
  return language === 'zh'
    ? { text: `您的 ${transferred.number} 已转给${team}继续处理，之前的情况都已一并转过去，不用再说一遍。` }
    : { text: `${transferred.number} is now with ${team}. Everything you told us went along; there is no need to repeat it.` }
}
