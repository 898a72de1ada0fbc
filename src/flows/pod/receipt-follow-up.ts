import type { DialogueState } from '../engine/dialogue-state.ts'

/** What is asked on about a receipt just spoken of. */
export type ReceiptFollowUp = 'chase' | 'days'

const CHASE =
  /^(?:我(?:是|就是)?(?:说|想)|让|那|就|你们?|麻烦|请|可以|能不能|能|帮我|帮忙|给我|再)*催(?:一?下|催|促)?(?:他们|那边)?(?:签?回单)?(?:可以|行)?(?:不|吗|么|嘛|吧)?(?:[\s,，]*有(?:结果|消息)[^,，]{0,8})?[?？。]*$|^(?:(?:can|could|will|would) you )?(?:please )?(?:chase|hurry|speed)(?: (?:it|them|that|the receipt|the pod))?(?: up)?(?: please)?\??$/iu
const DAYS =
  /^(?:那|一般|通常|正常|大概|大约|签?回单|的话|还?要|还?得|需要)*(?:几天|多久|多少天|多长时间)(?:能|可以|才)?(?:返?回来?|寄回来?)?(?:呢|啊|呀)?[?？。]*$|^(?:and |so )?how (?:long|many days) (?:does|will|would|do) (?:it|this|that|they|the receipt|the pod) (?:usually |normally |generally )?(?:take|need)(?: usually| normally)?\??$/iu
const SPOKE_OF_IT = /回单|\breceipt\b/iu

/** «那能催下不», «那大概要几天» right after the answer about a receipt; null: something else is meant. */
export function receiptFollowUp(text: string, { lastSaid, recent }: DialogueState): ReceiptFollowUp | null {
  if (recent.waybill === undefined || !lastSaid.some((line) => SPOKE_OF_IT.test(line))) return null
  if (CHASE.test(text.trim())) return 'chase'
  return DAYS.test(text.trim()) ? 'days' : null
}
