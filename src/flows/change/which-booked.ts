import type { FlowView, Move } from '../engine/flow.ts'
import { pick } from '../wording/pick.ts'
import { bookedLabel, numberOf, type Picked } from './booked.ts'
import { bookedWords as words } from './wording.ts'

const MOST_CHOICES = 5
const TRIES = 2

/** Asks which booking is meant, or says honestly that there is none to touch. */
export function whichBooked(view: FlowView, picked: Exclude<Picked, { found: 'one' | 'not_theirs' }>): Move {
  const { language } = view
  switch (picked.found) {
    case 'several': {
      const among = picked.among.slice(0, MOST_CHOICES)
      const choices = among.map((booked) => bookedLabel(booked, view))
      return { kind: 'ask', slot: 'order', question: { text: pick(language, words.which), choices }, values: among.map(numberOf) }
    }
    case 'none':
      return offerOthers(view, pick(language, words.none))
    case 'unknown':
      return askAgain(view, picked.number)
  }
}

function askAgain(view: FlowView, number: string): Move {
  const tries = Number(view.frame.memo['notFound'] ?? 0) + 1
  const said = pick(view.language, words.unknown(number))
  if (tries > TRIES) return offerOthers(view, said)
  return {
    kind: 'ask',
    slot: 'order',
    before: [said],
    question: { text: pick(view.language, words.askNumber) },
    patch: { slots: { order: null, waybill: null }, memo: { notFound: tries } },
  }
}

function offerOthers(view: FlowView, said: string): Move {
  const { language } = view
  const choices = [words.offerOrder, words.offerHuman, words.offerNone].map((each) => pick(language, each))
  return {
    kind: 'done',
    says: [{ text: said }],
    effects: [],
    offer: { say: { text: pick(language, words.noneOffer), choices }, starts: ['order', 'human', 'none'] },
  }
}
