import type { Company, CompanyQuestion } from '../../domain/company/company.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import { type AnswerFinder, createAnswerFinder } from './find-answer.ts'

interface Finders {
  readonly zh: AnswerFinder
  readonly en: AnswerFinder
}

/** Trained once for each list of questions; forgotten with it. */
const trained = new WeakMap<readonly CompanyQuestion[], Finders>()

/** The company's own answer to a question about its rules; null when none fits well enough. */
export function answerQuestion(
  text: string,
  company: Company,
  language: Language,
): { readonly key: string; readonly say: Say } | null {
  const finders = findersOf(company.questions)
  const found = /\p{Script=Han}/u.test(text) ? finders.zh.find(text) : finders.en.find(text)
  if (found === null) return null
  const question = company.questions.find((one) => one.key === found.key)
  return question === undefined ? null : { key: question.key, say: { text: question.answer[language] } }
}

function findersOf(questions: readonly CompanyQuestion[]): Finders {
  const known = trained.get(questions)
  if (known !== undefined) return known
  const finders: Finders = {
    zh: createAnswerFinder(questions.map(({ key, ask }) => ({ key, phrases: ask.zh }))),
    en: createAnswerFinder(questions.map(({ key, ask }) => ({ key, phrases: ask.en }))),
  }
  trained.set(questions, finders)
  return finders
}
