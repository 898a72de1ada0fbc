import type { News } from '../turn.ts'
import type { Frame } from './dialogue-state.ts'
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

/** A chat that waits in the queue for this very decision has it: nothing is left to wait for. */
function leaveWithCase(draft: Draft, news: News): void {
  if (news.kind !== 'compensation_decided' || draft.owner.kind !== 'queue') return
  if (draft.state.handOverCase !== news.case.number) return
  draft.owner = { kind: 'bot' }
  draft.cleared.push({ kind: 'queue_unanswered' })
  draft.state = { ...draft.state, handOverCase: null }
}

/** Something the customer waits for was settled; a price may be turned into an order on the spot. */
export function newsTurn(draft: Draft, news: News): void {
  if (news.kind === 'quote_answered') endQuestion(draft, news.quote.number)
  const words = draft.parts.newsWords(news, draft.state.language)
  say(draft, words)
  leaveWithCase(draft, news)
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

/** The question that a person has answered is neither asked on nor offered again. */
function endQuestion(draft: Draft, quoteNumber: string): void {
  const { stack, parked, pending } = draft.state
  const isOver = (frame: Frame): boolean => frame.flow === 'quote' && frame.memo['quoteNumber'] === quoteNumber
  const left = stack.filter((frame) => !isOver(frame))
  const wasAsking = left.length < stack.length && pending?.flow === 'quote'
  draft.state = {
    ...draft.state,
    stack: left,
    parked: parked.filter((frame) => !isOver(frame)),
    pending: wasAsking ? null : pending,
  }
  if (wasAsking) draft.cleared.push({ kind: 'silence_remind' }, { kind: 'silence_park' })
}
