import type { SlotName } from '../commands.ts'
import { type Draft, flowOf, replaceTop, top } from './draft.ts'
import type { FlowView } from './flow.ts'
import { slotSpec, withSkipped } from './frame.ts'
import { engineWords } from './wording.ts'

const LONGEST = 30

/** A no without a word of what: 不用了, «哦那就不需要了，谢谢», no thanks. «不寄了» and 取消 are about the whole. */
const BARE_NO =
  /^(?:那|就|哦+|噢|喔|嗯+|唉|好的?|好吧|行吧?|知道了|明白了?|了解|这样啊?|[\s,，。.!！~])*(?:先|就|还是|暂时|也|我)*(?:不用|不要|不需要|不必|用不[着到]|不了|没必要)(?:麻烦)?[了啦吧的啊]*[\s,，。.!！~]*(?:谢谢|多谢|感谢)?[你您了啊]*[\s。.!！~]*$|^(?:(?:oh|ok(?:ay)?|i see|well|then|alright)[\s,.]*)*(?:no|nope|no need|not needed|no(?:,? ?(?:thanks?|thank you))|(?:i )?(?:don'?t|do not) need (?:it|that)|i'?m good)(?: then)?[\s,.]*(?:thanks?|thank you)?[\s.!]*$/iu

/** A bare no right after a question of the company was answered in between: it is to that, not to what is being filled in. */
export function isNoToAside({ state, text }: Pick<FlowView, 'state' | 'text'>): boolean {
  return (
    state.pending?.kind === 'slot' && state.pending.aside !== undefined && text.length <= LONGEST && BARE_NO.test(text.trim())
  )
}

/** Takes such a no where the question on the table is none to be answered by it; says how the whole is given up. True when it was one. */
export function declinesAside(draft: Draft): boolean {
  const frame = top(draft)
  const { pending, language } = draft.state
  const spec = frame && pending ? slotSpec(flowOf(draft, frame), pending.slot) : undefined
  if (!frame || !spec || !pending || !isNoToAside(draft)) return false
  if (spec.name === 'confirm' || !spec.required) return false
  const words = engineWords(language)
  const skipped = skipAskedAbout(draft, pending.aside ?? '')
  draft.acks.push(skipped ?? words.asideDeclined, words.toGiveUp(flowOf(draft, frame).title[language]))
  return true
}

/** «保价怎么收费» and then no: the extra that the question was about is not wanted. */
function skipAskedAbout(draft: Draft, about: string): string | null {
  const [key = about]: readonly SlotName[] = about.split('=')
  const frame = top(draft)
  const spec = frame && slotSpec(flowOf(draft, frame), key)
  if (!frame || !spec || spec.skippedAs === undefined || frame.slots[key] !== undefined) return null
  const { language } = draft.state
  replaceTop(draft, withSkipped(frame, spec))
  return engineWords(language).without(spec.label[language])
}
