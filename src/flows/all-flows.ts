import { cancelFlow } from './cancel/cancel-flow.ts'
import { changeFlow } from './change/change-flow.ts'
import { complaintFlow } from './complaint/complaint-flow.ts'
import type { Flow } from './engine/flow.ts'
import { orderFlow } from './order/order-flow.ts'
import { podFlow } from './pod/pod-flow.ts'
import { quoteFlow } from './quote/quote-flow.ts'
import { redeliverFlow } from './redeliver/redeliver-flow.ts'
import { trackFlow } from './track/track-flow.ts'

/** Every guided flow there is. */
export const ALL_FLOWS: readonly Flow[] = [
  quoteFlow,
  orderFlow,
  trackFlow,
  complaintFlow,
  changeFlow,
  cancelFlow,
  redeliverFlow,
  podFlow,
]
