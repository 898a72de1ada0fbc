import { putOffer } from './advance.ts'
import { type Draft, isoNow, top } from './draft.ts'
import { engineWords } from './wording.ts'

/** A question about rules: answered from the company's own questions and answers, or honestly not; always an enquiry row. */
export function answerCompanyQuestion(draft: Draft, question: string): void {
  const { language } = draft.state
  const found = draft.parts.answerQuestion(question || draft.text, draft.input.company, language)
  const now = isoNow(draft)
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
    return
  }
  const words = engineWords(language)
  if (top(draft)) {
    draft.acks.push(words.noAnswer)
    return
  }
  putOffer(draft, { say: { text: words.noAnswer, choices: words.humanChoice }, starts: ['human', 'none'] })
  draft.settled = true
}
