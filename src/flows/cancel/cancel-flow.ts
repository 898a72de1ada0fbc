import { bookedSlots } from '../change/booked-slots.ts'
import { bookedWords as words } from '../change/wording.ts'
import type { Flow } from '../engine/flow.ts'
import { confirmSlot } from '../quote/confirm-slot.ts'
import { pick } from '../wording/pick.ts'
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
    },
    confirmSlot(words.askCancel(''), []),
  ],
  next: nextCancel,
}
