import { sideBefore } from '../cues/side-cues.ts'
import { asName, isEnglishName } from '../names/english-name.ts'
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
  const at = Math.max(0, reading.lower.indexOf(name.toLowerCase()))
  const slot = slotFor(flow, 'name', sideBefore(reading.lower, at) ?? asked)
  return slot === null ? [] : [{ slot, value: name, at, because: 'name beside other parts' }]
}

function askedSide({ flow, context: { pending } }: Target): Side | null {
  return pending?.flow === flow && slotKind(pending.slot) === 'name' ? sideOf(pending.slot) : null
}

function nameAmong({ reading }: Target): string | undefined {
  if (reading.clauses.some(({ isQuestion }) => isQuestion)) return undefined
  if (!/\p{Script=Han}/u.test(reading.rest)) return latinName(reading.rest)
  const words = reading.rest.split(/[\s,，。;；:：、]+/).filter((word) => word !== '')
  return words.slice(0, MOST_WORDS).map(plain).find(isPerson)
}

const ENGLISH_LEAD =
  /^(?:.*\b(?:name(?:'s| is|:)?|called|(?:goes|going|send|sent|deliver(?:ed)?|ship(?:ped)?) to|it'?s for|to|for)\s+)?(?:(?:my|our|his|her|the|a) (?:[a-z]+ )?(?:friend|colleague|brother|sister|mother|mom|mum|dad|father|wife|husband|son|daughter|client|customer|boss|partner|uncle|aunt|cousin|teacher|manager|supplier|buyer|neighbou?r|girlfriend|boyfriend|assistant|roommate)\b[,\s]*)?(?:(?:is|called|named|it'?s|ms\.?|mr\.?|mrs\.?|miss)\s+)*/i

/** his name is wang lei; goes to my aunt, zhao min: without capitals only a Chinese name is sure to be one. */
function latinName(rest: string): string | undefined {
  const parts = rest.split(/[,;:\n\d]+|\. /).map((part) =>
    part
      .trim()
      .replace(ENGLISH_LEAD, '')
      .replace(/[.!]+$/, '')
      .trim(),
  )
  const name = parts.find((part) => part !== '' && isEnglishName(part))
  return name === undefined ? undefined : asName(name)
}

function plain(word: string): string {
  const said = word.replace(LEAD, '').replace(LEAD, '').replace(TAIL, '')
  return said === '' ? word : said
}

function isPerson(word: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(word) && looksLikeName(word)
}
