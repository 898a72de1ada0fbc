import { type Draft, flowOf, say, top } from './draft.ts'
import { parkAll } from './stack.ts'

const LEAD_EN = "^(?:(?:hmm+|um+|uh|well|actually|ok(?:ay)?|no|nah|sorry|oh)[\\s,.]+)*(?:i(?:'d| would)? (?:rather |think )?)?"
const TAIL = "[\\s,.!]*(?:thanks?|thank you|thx|then|please|sorry|i(?:'ll| will) .{0,20})?[\\s.!]*$"
/** Not sending is said in so many words. */
const SAYS_SO = new RegExp(
  [
    '^(?:哎|唉|嗯|呃|那|算了|等等|哦|好吧?|还是|我|你|[\\s,，])*(?:先|暂时|今天|现在|这次)(?:还是|就|先)*(?:不|别)(?:忙着)?(?:寄|发|下单?)(?:了|啦|吧)*(?:[\\s,，。.!！].{0,16})?$',
    '^(?:哎|嗯|呃|那|算了|哦|还是|我|[\\s,，])*(?:改天|回头|下次|过[几两]天|以后|晚点|明天)(?:再|我再)?(?:寄|发|下单)(?:吧|了)?[。.!！]*$',
    `${LEAD_EN}(?:hold off(?: on (?:it|that|the order))?|(?:i'?ll|let me) (?:send|ship|order|do) (?:it )?(?:later|another (?:day|time)|some other time))${TAIL}`,
  ].join('|'),
  'iu',
)
/** Where something has to be told, these put it off; at a choice they answer it. */
const PUTS_OFF = new RegExp(
  [
    '^(?:哎|唉|嗯|呃|那|算了|等等|哦|好吧?|还是|我|[\\s,，])*(?:先|暂时|今天|现在)(?:还是|就|先)*不(?:用|要|弄|办|填|搞|急)(?:了|啦|吧)*(?:[\\s,，。.!！]*(?:谢谢|谢了|多谢|再说|.{0,6}再(?:看看|想想|说)))?[。.!！]*$',
    '^(?:哎|嗯|那|算了|哦|还是|我|先|[\\s,，])*(?:再(?:看看|想想|考虑)|(?:改天|回头|下次|过[几两]天|以后)再(?:说|弄|来|看|办))(?:一下|吧)?[。.!！]*$',
    `${LEAD_EN}(?:not (?:yet|now|today|right now|at the moment|this time)|maybe (?:later|another (?:time|day)|next time|tomorrow)|some other time|another (?:time|day)|later maybe|(?:i'?ll|let me) (?:come back|get back(?: to you)?|think about it)(?: later)?)${TAIL}`,
  ].join('|'),
  'iu',
)
const CHOICES = /^(?:confirm|insurance|cod|pod|upstairs|urgent|remarks|payment|service|pickup\.time|.*\.value)$/u

/** «先不寄了», "not yet, thx" at a question of an order or enquiry: put aside with what it holds, nothing submitted. True when it was. */
export function putsAside(draft: Draft): boolean {
  const frame = top(draft)
  const { pending, language } = draft.state
  if (!frame || pending?.kind !== 'slot' || pending.slot === 'confirm' || !/^(?:order|quote)$/u.test(frame.flow)) return false
  const isSaid = SAYS_SO.test(draft.text) || (!CHOICES.test(pending.slot) && PUTS_OFF.test(draft.text))
  if (!isSaid) return false
  parkAll(draft, 'silence')
  const { titled } = WORDS[language]
  say(draft, { text: titled(flowOf(draft, frame).title[language]) })
  draft.state = { ...draft.state, misses: 0 }
  draft.settled = true
  return true
}

const WORDS = {
  zh: { titled: (name: string) => `好的，${name}先放着，没有提交，也不产生费用。填过的内容留 7 天，回复“继续”就能接着办。` },
  en: {
    titled: (name: string) =>
      `All right, I leave ${name} for now; nothing was submitted or charged. What you told me is kept for 7 days: say "continue" to go on.`,
  },
} as const
