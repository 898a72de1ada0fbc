import { bookedSlots } from '../change/booked-slots.ts'
import { bookedWords as words } from '../change/wording.ts'
import type { Flow } from '../engine/flow.ts'
import { confirmSlot } from '../quote/confirm-slot.ts'
import { answerArrival } from '../track/answer-arrival.ts'
import { pick } from '../wording/pick.ts'
import { reasonIn } from './cancel-reason.ts'
import { nextCancel } from './next-cancel.ts'

/** Cancels a booking before pickup, after one clear yes; afterwards only a person can stop it. */
export const cancelFlow: Flow = {
  name: 'cancel',
  version: 1,
  title: words.cancelTitle,
  slots: [
    ...bookedSlots,
    {
      name: 'reason',
      required: false,
      skippedAs: '',
      label: words.reasonLabel,
      question: ({ language }) => ({ text: pick(language, words.reasonQuestion) }),
      explain: words.reasonExplain,
      example: words.reasonExample,
      freeText: (text) => text.trim().slice(0, 200),
      overhears: (text, { slots }) => (slots['reason'] === undefined ? reasonIn(text) : null),
    },
    {
      ...confirmSlot(words.cancelAsk, []),
      freeText: (text) => cancelAnswer(text),
    },
  ],
  next: nextCancel,
  answers: answerArrival,
  abandon: ({ language }) => ({ says: [{ text: pick(language, words.unchanged) }] }),
  asksOn: answerArrival,
}

/** 还是让他来取吧, let the courier come: the visit is wanted after all. */
const STAYS =
  /还是(?:让|叫|请)?.{0,4}来[取收]|照[常旧原].{0,2}[取寄来]|let (?:him|her|them|the courier) come|keep (?:it|the (?:order|pickup))/iu

/** «取消» means yes here, «不取消» means no. */
function cancelAnswer(text: string): boolean | null {
  const said = text.trim().replace(/[。.!！~～]+$/u, '')
  if (/^(?:不取消|先?不取消了?|保留|留着|还是寄|不用取消|keep it|keep|don't cancel|do not cancel)$/iu.test(said)) return false
  if (STAYS.test(said)) return false
  return /^(?:确认取消|取消|取消吧|取消它|cancel it|cancel)$/iu.test(said) ? true : null
}
