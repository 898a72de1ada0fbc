import type { News } from '../turn.ts'
import { type Draft, flowOf, isoNow, say, setPending } from './draft.ts'
import { offerParked, parkAll } from './stack.ts'
import { engineWords } from './wording.ts'

/**
 * A person gave the chat back: the survey when it was resolved, and what was parked is offered again;
 * so is a flow that was running when the person took the chat from the bot.
 */
export function handedBackTurn(draft: Draft, resolved: boolean): void {
  const words = engineWords(draft.state.language)
  draft.owner = { kind: 'bot' }
  draft.state = { ...draft.state, handOverCase: null, misses: 0 }
  parkAll(draft, 'person')
  draft.cleared.push({ kind: 'queue_unanswered' })
  if (!resolved) {
    draft.acks.push(words.handedBack)
    offerParked(draft)
    return
  }
  const parked = draft.state.parked.at(-1)
  const survey = words.survey()
  if (parked) say(draft, { text: words.keptForYou(flowOf(draft, parked).title[draft.state.language]) })
  say(draft, survey)
  draft.state = { ...draft.state, surveyOpen: true }
  setPending(draft, {
    flow: null,
    slot: 'survey',
    kind: 'survey',
    choices: survey.choices ?? [],
    text: survey.text,
    askedAt: isoNow(draft),
  })
}

/** Something the customer waits for was settled; a price may be turned into an order on the spot. */
export function newsTurn(draft: Draft, news: News): void {
  const words = draft.parts.newsWords(news, draft.state.language)
  say(draft, words)
  const free = draft.owner.kind === 'bot' && !draft.state.stack.length
  if (news.kind !== 'quote_answered' || !free || !words.choices?.length) return
  draft.state = { ...draft.state, recent: { ...draft.state.recent, quote: news.quote.number } }
  setPending(draft, {
    flow: null,
    slot: 'offer',
    kind: 'offer',
    choices: words.choices,
    options: ['order', 'none'],
    memo: { quoteNumber: news.quote.number },
    text: words.text,
    askedAt: isoNow(draft),
  })
}
