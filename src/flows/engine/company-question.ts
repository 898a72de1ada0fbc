import { isElsewhere, isOfTheTrade } from '../understanding/cues/policy.ts'
import { putOffer } from './advance.ts'
import { type Draft, isoNow, top } from './draft.ts'
import { flowAnswers } from './flow-answers.ts'
import { rememberEnded } from './go-on.ts'
import { engineWords } from './wording.ts'

/** Longer texts are stories, not questions. */
const LONGEST_QUESTION = 60
/** 怎么办, 为什么: about what was just said, not about the rules. */
const SHORTEST_QUESTION = 5
const ASKS =
  /[?？]|[吗么呢嘛]\s*$|怎么|怎样|如何|什么|多少|多久|多长|几[天点号个时]|哪|能不能|可不可以|能否|是否|有没有|要不要|会不会|[^不]不[?？]?$|^(?:how|what|when|where|why|which|who|can|could|do|does|is|are|will|would|may|should)\b/iu

/** Words that nothing else claimed may still be a question of the trade: answered, or honestly not; false = it is none. */
export function answerStrayQuestion(draft: Draft): boolean {
  const text = questionIn(draft.text)
  if (flowAnswers(draft, text)) return true
  if (!ASKS.test(text) || text.length < SHORTEST_QUESTION || text.length > LONGEST_QUESTION || isElsewhere(text.toLowerCase()))
    return false
  const isKnown = draft.parts.answerQuestion(text, draft.input.company, draft.state.language) !== null
  if (!isKnown && (top(draft) || !isOfTheTrade(text.toLowerCase()))) return false
  answerCompanyQuestion(draft, text)
  return true
}

/** «ok got it. how many days»: the part that asks, where the whole does not begin as a question does. */
function questionIn(text: string): string {
  if (ASKS.test(text)) return text
  return text.split(/[.。!！,，;；\n]+\s*/u).find((part) => ASKS.test(part)) ?? text
}

/** A question about rules: answered from the company's own questions and answers, or honestly not; always an enquiry row. */
export function answerCompanyQuestion(draft: Draft, question: string): void {
  const { language } = draft.state
  const found = draft.parts.answerQuestion(question || draft.text, draft.input.company, language)
  const now = isoNow(draft)
  draft.aside = found?.key ?? ''
  draft.effects.push({
    do: 'record_enquiry',
    enquiry: {
      kind: 'question',
      subject: found?.key ?? question.slice(0, 200),
      outcome: found ? 'answered' : 'unanswered',
      askedAt: now,
      answeredAt: found ? now : null,
    },
  })
  if (found) {
    draft.acks.push(found.say.text)
    rememberAsked(draft, found.key)
    return
  }
  const words = engineWords(language)
  if (top(draft)) {
    draft.acks.push(words.noAnswerHere)
    return
  }
  putOffer(draft, { say: { text: words.noAnswer, choices: words.humanChoice }, starts: ['human', 'none'] })
  draft.settled = true
}

/** «一般到乌鲁木齐几天»: where from and where to, for the price that is asked for next. */
function rememberAsked(draft: Draft, answer: string): void {
  const [first, second] = draft.input.understanding?.entities.places ?? []
  if (top(draft)) return
  // «为什么不能寄» of a form that was refused: it may still be gone on from with other goods.
  const isOfRefused = draft.state.ended?.open !== undefined
  if (answer.startsWith('goods') && !isOfRefused) rememberEnded(draft, 'quote', { slots: {}, isQuestion: true, answer })
  if (first === undefined) return
  const ends =
    second === undefined
      ? { [STARTS.test(draft.text) ? 'origin' : 'destination']: first }
      : { origin: first, destination: second }
  rememberEnded(draft, 'quote', { slots: ends, isQuestion: true, answer })
}

const STARTS = /从|由|\bfrom\b|出发|寄出/iu
