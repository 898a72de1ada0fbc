import type { TeamKey } from '../../../domain/cases/case.ts'
import type { Company } from '../../../domain/company/company.ts'
import type { Language } from '../../../domain/language.ts'
import { isOpen, nextOpening } from '../../../domain/service-hours/opening-hours.ts'
import { teamWords } from '../../../flows/complaint/team-words.ts'
import { atWords } from '../../../flows/wording/times.ts'

export interface TransferTold {
  readonly team: TeamKey
  readonly caseNumber: string
  readonly company: Company
  readonly now: Date
}

/** What the customer hears when the chat goes on to somebody else; out of hours, honestly from when. */
export function transferWords({ team, caseNumber, company, now }: TransferTold, language: Language): string {
  const who = teamWords[team][language]
  const from = isOpen(team, now, company) ? null : atWords(nextOpening(team, now, company), now, language)
  return WORDS[language]({ who, caseNumber, from })
}

interface Parts {
  readonly who: string
  readonly caseNumber: string
  readonly from: string | null
}

const WORDS: Readonly<Record<Language, (parts: Parts) => string>> = {
  zh: ({ who, caseNumber, from }) =>
    `您的问题（${caseNumber}）已转给${who}，之前的情况都已一并转过去，不用再说一遍。${from === null ? '请稍等。' : `同事 ${from} 上班后尽快回复您。`}`,
  en: ({ who, caseNumber, from }) =>
    `I have passed you on to ${who} (${caseNumber}). Everything you told us goes along; there is no need to repeat it. ${from === null ? 'One moment please.' : `They are back at ${from} and will answer then.`}`,
}
