import type { CaseKind } from '../../domain/cases/case.ts'
import type { Language } from '../../domain/language.ts'
import { type Draft, say, setPending } from './draft.ts'
import { resumesWithValues } from './resumed-values.ts'
import { startFlow } from './stack.ts'
import { notedInCase } from './supplement.ts'

const LONGEST = 40
const NODS =
  /^(?:(?:好的?|嗯+|对的?|是的?|可以|行|没问题|确认(?:下单|无误)?|确定|下单|提交|ok(?:ay)?|yes|sure|confirm(?:ed)?|place (?:it|the order))[\s,，。.!！吧了啊]*)+$/iu
const DECLINES =
  /^(?:不用了?|不要了?|不需要|不了|没有了?|没了|跳过|算了|no|nope|no,? thanks?(?: you)?|no need(?: for that)?[\s,.]*(?:thanks?|thank you)?|skip|no[\s,.]+(?:that(?:'?s| is)|it(?:'?s| is)|i'?m|we'?re) (?:fine|ok(?:ay)?|good|all(?: right)?|alright|it)(?:[\s,.]+(?:thanks|thank you))?)[\s。.!！]*$/iu
const TERMS =
  /寄付|到付|月结|现付|保价|保\s*\d|代收|回单|上楼|加急|备注|尾板|叉车|[装卸]货|来装|来取|打包|包装|木架|托盘|发票|\d+\s*(?:件|箱|方|公斤|吨|kg|托)|[上下]午|明天.{0,4}取|insur|collect|prepaid|\bcod\b|\bpod\b|urgent|pieces|tail ?lift|forklift|pallet|invoice|改[到成送]|换[到成]|地址/iu

/** 发票不用了: nothing is left to be done. */
const NOT_NEEDED =
  /^(?:那)?(?:发票|票)(?:就|先)?(?:不用|不要|不需要|算|不开)了?[吧啊。]*$|^(?:i )?(?:don't|do not) need (?:the |an )?invoice(?: any ?more)?[.!]*$/iu

/** An answer after its question is gone (a second 确认, 寄付, 不用): absorbed, never a misunderstanding. True when it was one. */
export function strayAnswer(draft: Draft): boolean {
  const { text } = draft
  if (text === '' || text.length > LONGEST) return false
  const words = WORDS[draft.state.language]
  const placed = draft.facts.orders.find(
    (order) => order.number === draft.state.recent.order && (order.status === 'confirmed' || order.status === 'dispatched'),
  )
  if (placed && NODS.test(text)) return answered(draft, words.placed(placed.number))
  const waiting = caseOf(draft, ['quote'])
  if (waiting !== null && NODS.test(text)) return answered(draft, words.waiting(waiting))
  if (NOT_NEEDED.test(text)) return answered(draft, words.here)
  if (TERMS.test(text)) {
    if (takenToCase(draft)) return true
    if (!placed) return false
    startFlow(draft, 'change')
    return true
  }
  return isCourtesy(draft) ? answered(draft, words.here) : notedInCase(draft)
}

/** «加代收货款2000» once the order is placed is a change of it, no question about the rules. True when it was one. */
export function addsToOrder(draft: Draft): boolean {
  const { text, state, facts } = draft
  const placed = facts.orders.some(({ number }) => number === state.recent.order)
  if (
    !placed ||
    state.stack.length > 0 ||
    text.length > LONGEST ||
    !ADDS.test(text) ||
    /[?？吗么呢]\s*$|多少|怎么|能不能|可以/u.test(text)
  )
    return false
  startFlow(draft, 'change')
  return true
}

const ADDS =
  /^(?:再|帮我|麻烦|给我|顺便|还)*(?:加|改|换|要)(?:个|上|成|一下|到)?[^,，。]{0,4}(?:代收|保价|保\s*\d|回单|到付|寄付|现付|备注)|^(?:please )?(?:add|change (?:it )?to)\b.{0,20}\b(?:cod|insurance|collect|receipt|pod|remark)/iu

/** Who sends or receives what a person is going to price or change: to that case, no order and no second case. True when it was one. */
export function partyForCase(draft: Draft): boolean {
  const { understanding } = draft.input
  const contacts = understanding?.entities.contacts ?? []
  if (!understanding || contacts.length === 0 || draft.state.stack.length > 0 || ASKS_ANEW.test(draft.text)) return false
  if (resumesWithValues(understanding)) return false
  const flows = understanding.commands.flatMap((command) => (command.type === 'start_flow' ? [command.flow] : []))
  if (flows.some((flow) => flow !== 'order' && flow !== 'quote') || caseOf(draft, WAITING) === null) return false
  const { kept } = draft.state.recent
  const said = understanding.commands.flatMap((command) =>
    command.type === 'set_slot' && PARTY.test(command.slot) ? [[command.slot, command.value] as const] : [],
  )
  if (kept !== undefined) {
    const slots = { ...kept.slots, ...Object.fromEntries(said) }
    draft.state = { ...draft.state, recent: { ...draft.state.recent, kept: { ...kept, slots } } }
  }
  return takenToCase(draft)
}

/** Cases that wait for what the customer still tells. */
const WAITING: readonly CaseKind[] = ['quote', 'change', 'redelivery']

const PARTY = /^(?:shipper|consignee)\./u
/** Another shipment, or an order in so many words. */
const ASKS_ANEW =
  /下单|另外|再(?:寄|发|问|报)|还(?:要|想|有一)|我要(?:寄|发)|多少钱|报价|运费|查|投诉|\b(?:order|book|quote|how much|another|track)\b/iu

/** A no to nothing in particular; a yes after something was said. */
function isCourtesy({ text, state }: Draft): boolean {
  return DECLINES.test(text) || (NODS.test(text) && state.lastSaid.length > 0)
}

/** What a person is going to price, change or arrange: the remark goes to that case. */
function takenToCase(draft: Draft): boolean {
  const waiting = caseOf(draft, WAITING)
  if (waiting === null) return false
  draft.effects.push({ do: 'add_to_case', number: waiting, note: draft.text })
  return answered(draft, WORDS[draft.state.language].noted(waiting))
}

function caseOf({ facts, state }: Draft, kinds: readonly CaseKind[]): string | null {
  return facts.openCases.find((each) => each.number === state.recent.case && kinds.includes(each.kind))?.number ?? null
}

function answered(draft: Draft, text: string): true {
  say(draft, { text })
  setPending(draft, null)
  draft.state = { ...draft.state, misses: 0 }
  draft.settled = true
  return true
}

const WORDS: Readonly<
  Record<
    Language,
    { placed(order: string): string; noted(number: string): string; waiting(number: string): string; readonly here: string }
  >
> = {
  zh: {
    placed: (order) => `订单 ${order} 已经下好了，不用再确认。要改或取消，直接告诉我就行。`,
    noted: (caseNumber) => `好的，已补充到工单 ${caseNumber}，同事会一并处理。`,
    waiting: (caseNumber) => `这票要等同事报价（工单 ${caseNumber}），有了价格我在这里告诉您，再请您确认。`,
    here: '好的，有需要随时找我。',
  },
  en: {
    placed: (order) =>
      `Order ${order} is placed already; there is nothing more to confirm. Tell me if you want to change or cancel it.`,
    noted: (caseNumber) => `Noted in case ${caseNumber}; my colleague will see it.`,
    waiting: (caseNumber) =>
      `A colleague has to give the price first (case ${caseNumber}); you will hear it here and can then confirm.`,
    here: 'All right, I am here whenever you need me.',
  },
}
