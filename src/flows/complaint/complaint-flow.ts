import type { Flow } from '../engine/flow.ts'
import { answerArrival } from '../track/answer-arrival.ts'
import { answerWhen } from './answer-when.ts'
import { complaintCase } from './complaint-draft.ts'
import { aboutGoodsSlots } from './goods-slots.ts'
import { nextComplaint } from './next-complaint.ts'
import { registeredComplaint } from './registered-complaint.ts'
import { aboutWhatSlots } from './what-slots.ts'

/** Complaint: apology, what happened, to which shipment, its worth; a case with a number and a promised time. */
export const complaintFlow: Flow = {
  name: 'complaint',
  version: 1,
  title: { zh: '投诉登记', en: 'your complaint' },
  slots: [...aboutWhatSlots, ...aboutGoodsSlots],
  files: 'complaint',
  readsBack: true,
  withdraws: registeredComplaint,
  caseOf: (view) => complaintCase(view),
  answers: answerWhen,
  asksOn: answerArrival,
  next: nextComplaint,
}
