import type { FlowName } from '../commands.ts'
import { asksProgress } from '../complaint/open-complaint.ts'
import type { DialogueState } from '../engine/dialogue-state.ts'
import { receiptFollowUp } from '../pod/receipt-follow-up.ts'
import { asksWhy } from '../questions/asks-why.ts'
import type { Facts } from '../turn.ts'
import { asksThere } from './answer-why.ts'
import { asksOfIt } from './asks-arrival.ts'
import { asksOneOfListed } from './one-of-listed.ts'
import { isImpatient } from './track-offer.ts'
import { wantsDetail } from './wants-detail.ts'

const BACK = /^(那)?(大概|大约)?(什么时候|啥时候|几号|哪天|多久)(能|会|可以|才能)?(寄|返|退|送|带)回(来|到)?(啊|呀|呢)*[?？。]*$/u

/** 你们说今天18点前: what was promised, held against where it is. */
const PROMISED =
  /^(?:不是|可是|但是?|那)?(?:你们?|您|他们|系统|上面|页面)?(?:不是)?(?:说|讲|答应|承诺|保证|写的?|显示)(?:的|好)?.{0,6}(?:今天|明天|昨天|\d{1,2}[点号日:：]|上午|下午|周).{0,8}$/u

/** A question with one of our numbers in it is about that shipment, however it is put. */
const NUMBERED = /(?<![a-z0-9])sd\d{13}(?!\d)/iu

/** «快递员电话呢», «几号能到» after a tracking answer ask about that shipment. */
export function followUp(
  text: string,
  state: DialogueState,
  facts: Pick<Facts, 'openCases' | 'shipments' | 'shipmentsByPhone' | 'ownShipments'>,
): FlowName | null {
  const said = text.trim()
  const isComplained = facts.openCases.some(({ number, complaint }) => number === state.recent.case && complaint !== null)
  if (isComplained && asksProgress(said)) return 'complaint'
  if (NUMBERED.test(said)) return 'track'
  return state.recent.waybill === undefined && state.recent.asked === undefined ? null : askedOn(said, state, facts)
}

/** Of what was answered last. */
function askedOn(
  said: string,
  state: DialogueState,
  facts: Pick<Facts, 'shipments' | 'shipmentsByPhone' | 'ownShipments'>,
): FlowName | null {
  if (BACK.test(said) && state.recent.waybill !== undefined) return 'pod'
  if (receiptFollowUp(said, state) !== null) return 'pod'
  if (asksOneOfListed(said, state, facts) || isAboutIt(said)) return 'track'
  if ((asksWhy(said) || asksThere(said)) && wasLast(state)) return 'track'
  return wantsDetail(said, state.language).length > 0 ? 'track' : null
}

/** The last words were about the shipment, not about something said since. */
function wasLast({ lastSaid, recent: { waybill, asked } }: DialogueState): boolean {
  return asked !== undefined || lastSaid.some((line) => waybill !== undefined && line.includes(waybill))
}

/** «快点送», "hurry it please": wished of what was just answered. */
const URGES =
  /^(?:那|就|请|麻烦|能不能|可不可以|可以|能|帮我|帮忙|给我|你们?|让他们|再|务必|一定)*(?:催|快[点些]|抓紧|加急|赶紧|赶快|尽快)[^,，]{0,8}$|^(?:(?:can|could|would) (?:you|they) )?(?:please )?(?:hurry|speed|rush|expedite|push)(?: (?:it|this|that|them|the (?:parcel|delivery)))?(?: up| along)?(?: a (?:bit|little))?(?:,? please)?\??$|^(?:can it (?:come|arrive|be)|make it) faster\??$/iu

/** «怎么走了两天还没到». */
const LONGEST_GRUMBLE = 20

function isAboutIt(said: string): boolean {
  return PROMISED.test(said) || asksOfIt(said) || URGES.test(said) || (said.length <= LONGEST_GRUMBLE && isImpatient(said))
}
