import type { Command } from '../commands.ts'
import type { TurnOpening } from '../turn.ts'
import type { Understanding } from '../understanding/understanding.ts'
import type { DialogueState, Frame } from './dialogue-state.ts'
import type { EngineParts } from './parts.ts'
import { understandContext } from './understand-context.ts'

const RESUMES =
  /^\s*(?:那就?|咱们?|我们?|好的?|嗯|ok(?:ay)?|可以)?[\s,，]*(?:(?:继续|接着|接上|续上)(?:下单|寄件|填写?|办|来|弄|做|吧|刚才|刚刚|昨天|前面|早上|[上中下]午|之前|上次|那个|[那这]?一?单子?|订单|的)*|(?:let'?s )?(?:go on|continue|resume|carry on|back to)(?: with)?(?: (?:my|the|that|this|our))?(?: (?:order|earlier|previous|last|shipment|one|booking|same))*)(?=[\s,，:：。.!！]|$)[\s,，:：。.!！]*/iu
const WHAT_ZH = '(?:地址|电话|手机号?|信息|资料|联系方式|号码|姓名|名字|重量|尺寸|东西)'
/** «地址来了», "got the address": what was waited for is there. */
const ANNOUNCES = new RegExp(
  [
    `^(?:好了?|嗯+|哦|ok|那个|终于|总算)?[\\s,，]*我?(?:(?:收件|收货|寄件|发货|对方|他|她|客户|朋友|那边)人?的?)*${WHAT_ZH}(?:我|他|她)?(?:都|也|终于|总算|已经|刚|就)*(?:来|有|要到|拿到|问到|找到|发来|发过来|发你|给你|齐|全|到手|搞到|定|知道|确定|补)(?:了|啦)`,
    `^(?:终于|总算|我|刚)*(?:问|要|找|拿)到(?:了|${WHAT_ZH}了?)`,
    "^(?:(?:ok(?:ay)?|hi|hey|so|and|finally|alright|right)[\\s,.]+)*(?:i(?:'ve| have)? )?(?:finally )?(?:got|have|found|received) (?:the|his|her|their|your)? ?(?:[a-z']+ ){0,2}(?:address|phone|number|details?|info(?:rmation)?|contact)(?: now)?",
    "^(?:(?:ok(?:ay)?|hi|hey|so|and|finally|alright|right)[\\s,.]+)*(?:here(?:'?s| is| are| comes?|) )(?:the|his|her|their)? ?(?:[a-z']+ ){0,2}(?:address|phone|number|details?|info(?:rmation)?|contact)",
  ].join('|'),
  'iu',
)
/** Behind such words: 接着弄吧, : */
const BEHIND = /^[\s,，:：。.!！~]*(?:(?:那就?)?(?:接着|继续)(?:弄|办|填|来|下单?)?(?:吧)?[\s,，:：。.!！~]*)?/u
const LONGEST_ANNOUNCED = 40

/** «继续 邵峰 138…», «地址来了»: taken up again, and answered in one breath where the answer follows; null where anything else does. */
export function resumedValues(parts: EngineParts, opening: TurnOpening, text: string): Understanding | null {
  const { state } = opening
  const frame = state === null ? null : waitingFrame(state)
  if (state === null || !frame?.asked || frame.asked === 'confirm') return null
  const rest = behindLead(text, state, frame)
  if (rest === null) return null
  const asked = { ...opening, state: { ...state, stack: [frame], parked: [], pending: null } }
  const context = { ...understandContext(asked), pending: { flow: frame.flow, slot: frame.asked } }
  const resume: Command = { type: 'resume_flow', flow: frame.flow }
  if (rest === '') return { ...parts.understand(text, context), commands: [resume] }
  const understanding = parts.understand(rest, context)
  const told = understanding.commands.filter((command) => command.type !== 'start_flow' || command.flow !== frame.flow)
  const isValue = told.length > 0 && told.every(isTold)
  return isValue ? { ...understanding, commands: [resume, ...told] } : null
}

/** What follows the words that take it up again; a block with a phone needs none where a party was asked for. */
function behindLead(text: string, { pending, parked }: DialogueState, frame: Frame): string | null {
  const rest = text.replace(RESUMES, '').trim()
  if (rest !== text.trim()) return rest === '' && (parked.length > 1 || !isParty(frame)) ? null : rest
  if (!isParty(frame)) return null
  const announced = frame.parkedBy === 'silence' ? behindAnnounced(text) : null
  return announced ?? (pending !== null && PHONE.test(text) ? text : null)
}

function behindAnnounced(text: string): string | null {
  const lead = ANNOUNCES.exec(text)?.[0]
  if (lead === undefined) return null
  const behind = text.slice(lead.length).replace(BEHIND, '').trim()
  return behind === '' || /\d{7}/u.test(behind) || behind.length > LONGEST_ANNOUNCED ? behind : null
}

const PHONE = /(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)0\d{2,3}[- ]?\d{7,8}(?!\d)/u

function isParty({ asked }: Frame): boolean {
  return asked !== null && /^(?:shipper|consignee)\./u.test(asked)
}

/** The one that lies aside, or the newest that silence put there; nothing else is open but a menu or «还继续吗？». */
function waitingFrame({ parked, stack, pending }: DialogueState): Frame | null {
  const isOpen = stack.length === 0 && (pending === null || pending.kind === 'resume' || pending.kind === 'choose_flow')
  const newest = parked.at(-1)
  return isOpen && newest !== undefined && (parked.length === 1 || newest.parkedBy === 'silence') ? newest : null
}

/** Whether what was read both takes a flow up again and answers it. */
export function resumesWithValues(understanding: Understanding | null | undefined): boolean {
  const [first, second] = understanding?.commands ?? []
  return first?.type === 'resume_flow' && second !== undefined && isTold(second)
}

function isTold(command: Command): boolean {
  return command.type === 'set_slot' || (command.type === 'correct_slot' && command.value !== undefined)
}
