import { type Draft, flowOf, top, viewOf } from './draft.ts'
import type { SlotSpec } from './flow.ts'
import { slotSpec } from './frame.ts'
import { explainSlot } from './meta.ts'

/** A question with no subject of its own: it is about the question on the table. */
const BARE =
  /^(?:那|这|它|这个|那个|这两[个种]|两[个种]|它们|一定|非|是|都|你们?)*(?:要|得|需要|应该|用|可以)?(?:有|是)?(?:(?:什么|啥)(?:区别|不同|不一样|差别|意思|用处?)|(?:填|写|选)(?:什么|啥|哪[个种])|怎么(?:填|写|选)|必[要须填](?:的)?吗|有?必要吗|有用吗|[要得](?:填|写|选|说|给)吗|哪[个种](?:好|合适|划算))(?:呢|啊|呀|吗)?[?？。!！]*$|^(?:what'?s the difference|what(?: should| do)? i (?:put|write|fill in|choose)|which (?:one )?is better|is (?:it|that) (?:necessary|required|needed)|do i (?:have|need) to)\s*[?？.!]*$/iu

const FITS =
  /^(?:可以|能)?(?:写|填|用|给|留|报|发)?([\p{Script=Han}]{2,4}?)(?:号码?)?(?:可以|行|也行|可不可以|行不行|能行)?(?:吗|么|不)?[?？]*$/u

/** «座机可以吗», «可以写公司吗»: answered from what the slot says of itself, where it names the thing. */
function asksWhetherFits(draft: Draft, spec: SlotSpec | undefined): boolean {
  const text = draft.text.trim()
  const thing = /[吗么不?？]$/u.test(text) ? FITS.exec(text)?.[1] : undefined
  const { language } = draft.state
  const said = [spec?.alternative?.[language], spec?.example[language]].find((words) => thing && words?.includes(thing))
  if (said) draft.acks.push(said)
  return said !== undefined
}

function isTold(draft: Draft, answer: string | null | undefined): boolean {
  if (answer) draft.acks.push(answer)
  return Boolean(answer)
}

/** «有什么区别», «这个要写什么», «有必要吗»: explained from the slot that is asked for. True when it was. */
export function asksAboutSlot(draft: Draft): boolean {
  const frame = top(draft)
  const { pending } = draft.state
  if (!frame || pending?.kind !== 'slot') return false
  const flow = flowOf(draft, frame)
  if (isTold(draft, flow.asksOn?.(draft.text, viewOf(draft, frame)))) return true
  if (asksWhetherFits(draft, slotSpec(flow, pending.slot))) return true
  if (!BARE.test(draft.text.trim())) return false
  if (isTold(draft, flow.answers?.(draft.text, viewOf(draft, frame)))) return true
  if (pending.slot === 'confirm' || !slotSpec(flow, pending.slot)) return false
  explainSlot(draft, pending.slot)
  return true
}
