import type { DialogueState } from '../engine/dialogue-state.ts'
import type { PersonKey } from '../turn.ts'
import { looksLikeName, nameSaid } from '../understanding/read/person-name.ts'
import type { Understanding } from '../understanding/understanding.ts'

/** Who is named in place of a number, as far as it was said. */
export interface PersonAsked {
  readonly name: string | null
  readonly tail: string | null
}

/** Longer texts tell a story; nobody says a name and four digits in them. */
const LONGEST = 80

const TAIL =
  /(?:尾号|尾数|[后末]四位|[后末]4位)(?:数字?|号码)?\s*(?:是|为|:|：)?\s*(\d{4})(?!\d)|(?:last (?:four|4)(?: digits)?|end(?:s|ing)? (?:in|with))\s*(?:are|is|:)?\s*(\d{4})(?!\d)|(?<![\d\p{L}])(\d{4})\s*$/iu
const NAMED =
  /(?:收件人|收货人|寄件人|发件人|发货人|姓名|名字|我叫|寄给)(?:的?(?:名字|姓名))?\s*(?:是|叫|为|:|：)?\s*([\p{Script=Han}·]{2,4}?)(?=$|[\s，,。;；\d]|(?:的|手机|电话|尾号|后四位|末四位)|[先女]生|女士)/u
const OF = /查(?:一下|下|询)?([\p{Script=Han}]{2,4}?)的?(?:那个|那票|这个)?(?:快递|快件|包裹|件|货)/u
const NAMED_EN =
  /\b(?:receiver|recipient|consignee|sender|shipper|name|addressee)(?:'s name)?(?: is|:)?\s+([a-z]+(?: [a-z]+){0,2}?)(?=$|\s*[,.;]|\s+(?:and|phone|last|end))/iu
/** Whose name it is, and nothing of what is said around it. */
const AROUND = /^(?:是|叫|我是|我叫)|(?:手机|电话)?(?:号码?)?(?:的?(?:尾号|尾数|[后末]四位|[后末]4位)).*$|[\s，,]*\d{4}\s*$/gu

/** «收件人李雷，手机尾号9001», «李雷 9001»: the name and the last four digits in a message; a question asks, it names nobody. */
export function personAsked(text: string): PersonAsked {
  if (text.length > LONGEST) return { name: null, tail: null }
  const tail = TAIL.exec(text)
  return { name: nameIn(text), tail: tail?.[1] ?? tail?.[2] ?? tail?.[3] ?? null }
}

function nameIn(text: string): string | null {
  if (/[吗么?？]\s*$|是谁/u.test(text)) return null
  const marked = NAMED.exec(text)?.[1] ?? NAMED_EN.exec(text)?.[1]
  if (marked !== undefined) return marked
  const of = OF.exec(text)?.[1]
  if (of !== undefined && looksLikeName(of)) return of
  const bare = text.trim().replaceAll(AROUND, '').trim()
  return looksLikeName(bare) ? nameSaid(bare) : null
}

/** What the store has to look up: both halves, said now or before in the tracking that is going on. */
export function peopleAsked(text: string, state: DialogueState | null, { commands }: Understanding): readonly PersonKey[] {
  const frame = state?.stack.at(-1)
  const held = frame?.flow === 'track' ? frame.slots : null
  if (held === null && !commands.some((command) => command.type === 'start_flow' && command.flow === 'track'))
    return askedBefore(state)
  const said = personAsked(text)
  const name = said.name ?? held?.['person']
  const tail = said.tail ?? held?.['verify.tail']
  return typeof name === 'string' && typeof tail === 'string' ? [{ name, tail }] : askedBefore(state)
}

function askedBefore(state: DialogueState | null): readonly PersonKey[] {
  const asked = state?.recent.asked
  return asked && 'person' in asked ? [asked.person] : []
}
