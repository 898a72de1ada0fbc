import { ALL_FLOWS } from './all-flows.ts'
import { bookedWish } from './booked/booked-wish.ts'
import { createTurns } from './engine/engine.ts'
import { knownAnswer } from './known/known-answer.ts'
import { newsWords } from './news-words.ts'
import { answerQuestion } from './questions/answer-question.ts'
import { explainSaid } from './questions/explain-said.ts'
import { smallTalk } from './small-talk/small-talk.ts'
import { followUp } from './track/follow-up.ts'
import { peopleAsked } from './track/person-asked.ts'
import type { Turns } from './turn.ts'
import { understand } from './understanding/understand.ts'

/** The whole conversation layer, put together: what the store calls once a turn. */
export const dialogue: Turns = createTurns({
  flows: ALL_FLOWS,
  understand,
  answerQuestion,
  explainSaid,
  knownAnswer,
  followUp,
  bookedWish,
  peopleAsked,
  smallTalk,
  newsWords,
})
