import type { Company, CompanyQuestion } from '../../domain/company/company.ts'
import type { Say } from '../../domain/conversations/message.ts'
import type { Language } from '../../domain/language.ts'
import { ABROAD } from '../../domain/regions/abroad.ts'
import { extractPlaces } from '../understanding/extract/places.ts'
import { type AnswerFinder, createAnswerFinder } from './find-answer.ts'
import { goodsQuestionKey, plainGoods, ruledGoods } from './goods-answer.ts'
import { transitAnswer } from './transit-answer.ts'

export interface CompanyAnswer {
  readonly key: string
  readonly say: Say
}

interface Finders {
  readonly zh: AnswerFinder
  readonly en: AnswerFinder
}

/** Trained once for each list of questions; forgotten with it. */
const trained = new WeakMap<readonly CompanyQuestion[], Finders>()

/** The company's own answer to a question about its rules: goods and lanes from its data, the rest as written; null when nothing fits. */
export function answerQuestion(text: string, company: Company, language: Language): CompanyAnswer | null {
  const ruled = ruledGoods(text, company, language)
  if (ruled !== null) return { key: ruled.key, say: { text: ruled.text } }
  const transit = transitAnswer(text, company, language)
  if (transit !== null) return { key: 'transit-times', say: { text: transit } }
  const named = questionByKey(goodsQuestionKey(text) ?? abroadKey(text), company, language)
  if (named !== null) return named
  const both = bothAnswers(text, company, language)
  if (both !== null) return both
  const written = writtenAnswer(text, company, language)
  const goods = plainGoods(text, language)
  if (goods !== null && (written === null || !isAboutGoods(written))) return { key: goods.key, say: { text: goods.text } }
  return written
}

const SHIPS_TO = /\b(?:ship|send|deliver|mail|post|go)(?:s|ing)? (?:\w+ )?to\b|[寄发运送][去到往]/iu

/** «do you ship to japan», «能寄到东京吗»: the rule for abroad. */
function abroadKey(text: string): string | null {
  return SHIPS_TO.test(text) && extractPlaces(text).some(({ place }) => place.province === ABROAD) ? 'abroad' : null
}

const AND_ASKS = /\s+and\s+(?=(?:what|when|where|which|how|do|does|is|are|can|will)\b)/iu

/** «what time do you open and do you deliver on sunday»: both halves, where each is surely known. */
function bothAnswers(text: string, company: Company, language: Language): CompanyAnswer | null {
  const [first, second, ...more] = text.split(AND_ASKS).map((half) => writtenAnswer(half, company, language))
  if (!first || !second || more.length > 0 || first.key === second.key) return null
  return { key: first.key, say: { text: `${first.say.text}\n${second.say.text}` } }
}

/** A question of goods is never answered with something else that only sounds alike. */
function isAboutGoods({ key }: CompanyAnswer): boolean {
  return key.startsWith('goods-') || key === 'abroad' || key === 'packing'
}

function writtenAnswer(text: string, company: Company, language: Language): CompanyAnswer | null {
  const finders = findersOf(company.questions)
  const found = /\p{Script=Han}/u.test(text)
    ? (finders.zh.find(text) ?? finders.zh.find(bareQuestion(text)))
    : (finders.en.find(text) ?? finders.en.find(text.replace(LEADS, '')))
  return questionByKey(found?.key ?? null, company, language)
}

/** ok but what time do you open: the question itself. */
const LEADS = /^(?:(?:ok(?:ay)?|but|and|so|well|hmm+|no|i mean|yes|sorry|also)[\s,.]+)+/iu

/** 先问下 一般是怎么赔的: 一般怎么赔. */
function bareQuestion(text: string): string {
  return text
    .replace(/^(?:那|先|我)*(?:想|请)?(?:问|咨询|了解)(?:一)?下?[,，\s]*/u, '')
    .replace(/是((?:怎么|如何)[^,，。]{1,8})的(?=[\s?？。]*$)/u, '$1')
}

function questionByKey(key: string | null, company: Company, language: Language): CompanyAnswer | null {
  const question = company.questions.find((one) => one.key === key)
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
