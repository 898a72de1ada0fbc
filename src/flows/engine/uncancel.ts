import { type Draft, setPending, top } from './draft.ts'
import { keptWords } from './meta.ts'
import { resumeFlow } from './stack.ts'

const MISTAKEN = new RegExp(
  [
    '(?:没|没有|不是)(?:说|要|让你|叫你)*(?:取消|不寄|不要了|退出)(?!吗)|(?:别|不要|不用|先别)取消|取消(?:错|干)',
    '(?:我是|是|只是)(?:说|指)?不[寄放带要][^,，。]{1,8}[,，\\s]|照(?:寄|发|旧|常)|还(?:是)?要寄(?:的|啊|呀|呢)|还?是?寄的(?:啊|呀)',
    "\\b(?:i )?(?:did ?n[o']t|do ?n[o']t) (?:say|mean|want)[^.]{0,14}\\bcancel|\\bdon'?t cancel|\\bnot cancel|^(?:no,? )?(?:keep|i still want) (?:it|the order)|still want to (?:send|ship)",
  ].join('|'),
  'iu',
)
const LATELY_MS = 30 * 60_000

/** «我是说不寄香水，被子照寄啊» right after a form was dropped: it was not meant, and the form is back as it was. True when it is. */
export function takesCancelBack(draft: Draft): boolean {
  const { stack, parked, letGo = [] } = draft.state
  const last = letGo.at(-1)
  if (last === undefined || stack.length + parked.length > 0 || !MISTAKEN.test(draft.text)) return false
  if (draft.input.now.getTime() - Date.parse(last.touchedAt) > LATELY_MS || !resumeFlow(draft)) return false
  setPending(draft, null)
  const kept = top(draft) && keptWords(draft)
  if (kept) draft.acks.push(kept)
  return true
}
