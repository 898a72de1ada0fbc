import type { FlowView, Move } from '../engine/flow.ts'
import type { Found } from './find-shipments.ts'
import { tellStates } from './tell-states.ts'
import { trackEnquiry } from './track-enquiry.ts'
import { personOffer } from './track-offer.ts'
import { trackWording } from './wording.ts'

const TRIES = 3
/** Where misses of name and digits are counted: for the whole conversation, a new question is no new start. */
const MISSES = 'person'

/** A name on the shipment and the last four digits of a phone on it: as much as a typed phone is told, and three tries. */
export function answerByPerson(view: FlowView, found: Found & { readonly by: 'person' }): Move {
  const { name, tail, shipments } = found
  const words = trackWording[view.language]
  const misses = view.state.identityMisses[MISSES] ?? 0
  if (misses >= TRIES) return endOfTries(view, words.noMoreByName, misses)
  if (tail === null) return { kind: 'ask', slot: 'verify.tail', question: { text: words.askTailOf(name ?? '') } }
  if (name === null) return { kind: 'ask', slot: 'person', patch: { slots: { waybill: null, 'verify.tail': tail } } }
  if (shipments.length > 0)
    return tellStates(view, { shipments, heading: words.byPerson, subject: `****${tail}`, asked: { person: { name, tail } } })
  return missed(view, { name, tail, misses: misses + 1 })
}

function missed(
  view: FlowView,
  { name, tail, misses }: { readonly name: string; readonly tail: string; readonly misses: number },
): Move {
  const words = trackWording[view.language]
  if (misses >= TRIES) return endOfTries(view, words.unknownPerson(name, tail), misses)
  return {
    kind: 'ask',
    slot: 'waybill',
    before: [words.unknownPerson(name, tail)],
    question: { text: misses === 1 ? words.checkPerson : words.otherThanPerson },
    effects: [trackEnquiry(view, `****${tail}`, 'not_found')],
    patch: {
      slots: { person: null, 'verify.tail': null, waybill: null },
      identityMisses: { ...view.state.identityMisses, [MISSES]: misses },
    },
  }
}

function endOfTries(view: FlowView, sentence: string, misses: number): Move {
  return {
    kind: 'done',
    says: [{ text: sentence }],
    effects: [trackEnquiry(view, 'person', 'refused')],
    offer: personOffer(view.language, {}),
    identityMisses: { ...view.state.identityMisses, [MISSES]: misses },
  }
}
