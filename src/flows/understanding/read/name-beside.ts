import { sideBefore } from '../cues/side-cues.ts'
import { type Side, sideOf, slotFor, slotKind } from '../slot-kinds.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'
import { looksLikeName } from './person-name.ts'

const LEAD =
  /^(?:(?:我的?)?(?:名字|姓名)(?:就?是|叫)?|(?:我|本人|他|她)?(?:就?是|叫)|(?:就)?(?:寄|发|送|写)?(?:给|个)|帮我写个?|我(?:的)?(?:朋友|同事|客户|同学|老板|家人|老公|老婆)(?:叫|是)?)/
const TAIL = /(?:的|收|就行|就好|吧|哈|啊)$/
const MOST_WORDS = 8

/** 王芳 深圳市福田区福华路3号, 寄给李雷的 电话139…: the name among other parts, where a party's name is asked. */
export function nameBeside(target: Target): readonly Filling[] {
  const asked = askedSide(target)
  const name = asked === null ? undefined : nameAmong(target)
  if (asked === null || name === undefined) return []
  const { flow, reading } = target
  const at = Math.max(0, reading.text.indexOf(name))
  const slot = slotFor(flow, 'name', sideBefore(reading.lower, at) ?? asked)
  return slot === null ? [] : [{ slot, value: name, at, because: 'name beside other parts' }]
}

function askedSide({ flow, context: { pending } }: Target): Side | null {
  return pending?.flow === flow && slotKind(pending.slot) === 'name' ? sideOf(pending.slot) : null
}

function nameAmong({ reading }: Target): string | undefined {
  if (reading.clauses.some(({ isQuestion }) => isQuestion)) return undefined
  const words = reading.rest.split(/[\s,，。;；:：、]+/).filter((word) => word !== '')
  return words.slice(0, MOST_WORDS).map(plain).find(isPerson)
}

function plain(word: string): string {
  const said = word.replace(LEAD, '').replace(LEAD, '').replace(TAIL, '')
  return said === '' ? word : said
}

function isPerson(word: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(word) && looksLikeName(word)
}
