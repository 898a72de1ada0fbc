import type { SlotName } from '../../commands.ts'
import { isBusy } from '../cues/busy.ts'
import { slotKind } from '../slot-kinds.ts'
import type { Reading } from './reading.ts'

const STOPS = /[,，。;；!！\n]|[?？]|\. |(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])|(?<=\d) +(?=\p{Script=Han}{2})/u

/** The stretch between stops in which a place of the text stands, with the question mark that ends it. */
export function stretchAt(text: string, at: number): string {
  let start = 0
  for (const match of text.matchAll(new RegExp(STOPS, 'gu'))) {
    const end = match.index + match[0].length
    if (match.index >= at) return text.slice(start, /[?？]/u.test(match[0]) ? end : match.index).trim()
    start = end
  }
  return text.slice(start).trim()
}

type Rule = readonly [kinds: readonly string[], isTold: (stretch: string, written: string) => boolean]

/** Why is it still in Wuhan, 怎么还在郑州: it lies there, and goes neither from nor to it. */
const WHEREABOUTS =
  /为[什啥]|怎么(?:还|会|又|一直)|还在|卡在|停在|到哪|(?:^|\b)(?:why|where|is|are|has|did|does) .*\b(?:one|it|parcel|package|order|shipment|released|still|yet|there)\b|\b(?:still|stuck) (?:in|at)\b/iu
const OF_LANE = /多少|价|运费|寄[到往去]|改|\b(?:how much|price|cost|ship|send|from|change|instead)\b/iu
/** Our company is Nordwerk Suzhou, 我们公司叫苏州诺德: a firm's name goes nowhere. */
const FIRM =
  /(?:公司|单位|工厂|抬头|厂名|店名)(?:名称?|的?名字)?(?:就?是|叫|为|:|：|现在叫)|\b(?:company|firm|business)(?: name)? (?:is|called)\b|\b(?:ltd|inc|llc|corp|gmbh)\b/iu
/** 3rd floor, the 2nd time: no day. */
const ORDINAL = /\d(?:st|nd|rd|th)$/iu
/** Not in a hurry now: nothing is wished for. */
const NOT_NOW = /\b(?:not|no|don'?t|never|isn'?t|aren'?t)\b.*\bnow\b|\bnow\b.*\b(?:not|don'?t)\b|不.{0,6}现在/iu
/** 两个一共多少: both are known, and their price is asked. */
const BOTH_ASKED = /(?:一共|总共|加起来|合计|一起|都|分别|各)[^,，]{0,4}(?:多少|几)|\b(?:together|in total|altogether|both)\b/iu

const RULES: readonly Rule[] = [
  [['address'], (stretch) => (WHEREABOUTS.test(stretch) && !OF_LANE.test(stretch)) || FIRM.test(stretch)],
  [
    ['time'],
    (stretch, written) =>
      isBusy(stretch) ||
      (ORDINAL.test(written) && /\d(?:st|nd|rd|th) (?:floor|time|one|box|parcel|street|avenue)/iu.test(stretch)) ||
      (/^now$/iu.test(written) && NOT_NOW.test(stretch)),
  ],
  [['pieces'], (stretch) => BOTH_ASKED.test(stretch) && /[两2二三3]个|\b(?:both|two)\b/iu.test(stretch)],
]

/** I never said 3 Dec, not Wuhan!: what is denied. */
const DENIED =
  /(?:\bnever (?:said|meant|asked for|wrote)|\bdidn'?t (?:say|mean|ask for|write)|\bnot|没(?:有)?说(?:过|是)?(?:要)?|不是说|我没说)(?: (?:to|in|from|for|on))?\s?$/iu

/** Whether words of this kind only tell or ask in passing, so that they are no value of the slot. */
export function isSaidInPassing(slot: SlotName, at: number, { text, time }: Reading): boolean {
  const kind = slotKind(slot)
  const stretch = stretchAt(text, at)
  if ((kind === 'address' || kind === 'time') && DENIED.test(text.slice(Math.max(0, at - 24), at))) return true
  const written = time === null ? '' : text.slice(time.start, time.end).trim()
  return RULES.some(([kinds, isTold]) => kinds.includes(kind) && isTold(stretch, written))
}
