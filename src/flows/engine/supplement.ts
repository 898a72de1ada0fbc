import { type Draft, say, setPending, top } from './draft.ts'
import { engineWords } from './wording.ts'

const ADDS =
  /记(?:到|进|在)?[^,，。]{0,4}(?:投诉|里|上)|补充(?:一下|一点|下|:|：)|刚(?:才)?(?:那个|的|登记的)?(?:投诉|理赔)|已经登记|(?:想|要|得|让|叫|要求|希望)[^,，。]{0,6}(?:道歉|赔|退|处罚|换人|开除|解释|说法)|(?:打|拨|联系|回)(?:我|给我|电话)[^,，。]{0,10}|(?:不要|别|不用|先别)(?:再)?(?:打|联系|发短信)|(?:上午|下午|早上|晚上|[\d一二三四五六七八九十两]+点)[^,，。]{0,6}(?:打|联系|找我|回电)|(?:电话|手机号?|号码)(?:是|:|：)?\s*1[3-9]\d{9}|(?:发票|凭证|照片|小票|清单)[^,，。]{0,10}(?:给|发|交|传)[^,，。]{0,6}了|\b(?:please )?(?:call|text|ring|phone|e-?mail) (?:me|us|my)\b|\b(?:call|text),? (?:don'?t|not|do not)\b|\bdon'?t (?:call|text|phone)\b|\bi (?:also )?want (?:him|her|them|you|an?) .{0,16}apolog|\bmy (?:phone|number|mobile) is\b/iu
const NOT =
  /[?？]\s*$|[吗么呢]\s*$|多久|什么时候|几时|怎么样|进度|送之?前|派送|重新|另外(?:一|投诉)|再投诉|撤|不投诉|取消|转人工|\b(?:when|status|withdraw|cancel|another)\b/iu
const LONGEST = 160

/** «电话… 记到投诉里», «想让他道歉», "please call, don't text" once a complaint is registered: into its case, and no second one. True when it was taken. */
export function takeSupplement(draft: Draft): boolean {
  const { text, state, facts } = draft
  if (top(draft) || text.length > LONGEST || !ADDS.test(text) || NOT.test(text)) return false
  const open = facts.openCases.find(({ number, complaint }) => number === state.recent.case && complaint !== null)
  if (open === undefined || isMore(draft)) return false
  addNote(draft, open.number)
  return true
}

/** A number, a sum or a wish for a person has its own way. */
function isMore({ text, input: { understanding } }: Draft): boolean {
  const { waybills = [], moneyFen } = understanding?.entities ?? {}
  const isForPerson = understanding?.commands.some(
    (command) => command.type === 'hand_over' && (command.reason !== 'request' || CALLS.test(text)),
  )
  return waybills.length > 0 || moneyFen !== undefined || isForPerson === true
}

/** Somebody else than who calls back about it anyway. */
const CALLS = /人工|真人|经理|主管|领导|老板|客服|\b(?:human|person|agent|manager|supervisor|boss|someone|somebody)\b/iu

/** What cannot be placed right after a case was spoken of is kept with it, and said so. True when it was. */
export function notedInCase(draft: Draft): boolean {
  const { text, state, facts } = draft
  const isStory = text.length >= SHORTEST && text.length <= LONGEST && !NOT.test(text) && !ASKS.test(text)
  const open = facts.openCases.find(({ number, kind }) => number === state.recent.case && kind !== 'hand_over')
  const isSpokenOf = open !== undefined && state.lastSaid.some((said) => said.includes(open.number))
  if (!isStory || !isSpokenOf) return false
  addNote(draft, open.number)
  return true
}

const SHORTEST = 5
const ASKS =
  /怎么|如何|什么|多少|几[天点号个时]|哪|能不能|可不可以|是不是|有没有|[^不]不[?？]?$|^(?:how|what|where|why|which|who|can|could|do|does|is|are|will|would|may|should)\b/iu

function addNote(draft: Draft, number: string): void {
  draft.effects.push({ do: 'add_to_case', number, note: `客户补充：${draft.text.replaceAll(/\s+/gu, ' ')}` })
  say(draft, { text: engineWords(draft.state.language).addedNote(number) })
  setPending(draft, null)
  draft.state = { ...draft.state, misses: 0 }
  draft.settled = true
}
