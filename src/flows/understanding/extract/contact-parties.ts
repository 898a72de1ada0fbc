import { contactLabels, type LabelSpan } from './contact-labels.ts'
import { contactName } from './contact-name.ts'
import { contactRegion } from './contact-region.ts'
import { extractPhones, type FoundPhone } from './phones.ts'

export interface PartyText {
  readonly role: 'sender' | 'receiver' | 'unknown'
  readonly text: string
}

const BLOCK_GAPS = [/\n\s*\n/, /\n/, /[;；]/]
const SENDS_TO = /(?:寄到|寄往|寄给|寄去|发到|发往|发给|送到|送给|运到|→|->|=>)/
const EACH_TO =
  /[\s,，;；。]*(?:(?:还有|另外|其中|再)?(?:[一另]一?|第[一二三四五])[个件箱份票])?(?:寄到|寄往|寄给|发到|发往|发给|送到|送给)/

/** One text a party: cut where the labels change role, at «寄到», into blocks or lines with a phone each, or between two records. */
export function contactParties(text: string): readonly PartyText[] {
  const marked = contactLabels(text).filter((label) => label.role !== null)
  if (marked.length > 0) return byRole(text, marked)
  const phones = extractPhones(text)
  if (phones.length < 2) return byLane(text) ?? [{ role: 'unknown', text }]
  return bySending(text) ?? byBlock(text) ?? byRecord(text, phones) ?? [{ role: 'unknown', text }]
}

function byRole(text: string, marked: readonly LabelSpan[]): readonly PartyText[] {
  const cuts: { role: 'sender' | 'receiver'; start: number }[] = []
  for (const { role, start } of marked) {
    if (role !== null && cuts.at(-1)?.role !== role) cuts.push({ role, start })
  }
  const [first] = cuts
  if (first !== undefined && !isAddressing(text.slice(0, first.start)) && !leavesParty(text.slice(0, first.start)))
    first.start = 0
  const before: PartyText[] =
    first !== undefined && leavesParty(text.slice(0, first.start))
      ? [{ role: otherRole(first.role), text: text.slice(0, first.start) }]
      : []
  return [
    ...before,
    ...cuts.flatMap((cut, index) => severalOf(cut.role, text.slice(cut.start, cuts[index + 1]?.start ?? text.length))),
  ]
}

/** Several receivers under one label, each on its line or behind its semicolon. */
function severalOf(role: 'sender' | 'receiver', text: string): readonly PartyText[] {
  const blocks = extractPhones(text).length < 2 ? null : byBlock(text)
  return blocks === null ? [{ role, text }] : blocks.map((block) => ({ role, text: block.text }))
}

/** Please book a pickup: — words to the desk, no part of anybody's address. */
function isAddressing(before: string): boolean {
  return /^[A-Za-z' ,:：]*$/.test(before) && /^\s*(?:please|hi|hello|i|can|could|book|place|new)\b/i.test(before)
}

/** What stands before the first label is a party of its own when it has a phone and a region. */
function leavesParty(before: string): boolean {
  return extractPhones(before).length > 0 && contactRegion(before, []) !== null
}

function otherRole(role: 'sender' | 'receiver'): 'sender' | 'receiver' {
  return role === 'sender' ? 'receiver' : 'sender'
}

function hasParty(block: string): boolean {
  return extractPhones(block).length > 0 && /[\u4e00-\u9fff]{4}|[A-Za-z]{2,} [A-Za-z]{2,}/.test(block)
}

function bySending(text: string): readonly PartyText[] | null {
  const several = severalSent(text)
  if (several !== null) return several
  const match = SENDS_TO.exec(text)
  if (match === null) return null
  const from = text.slice(0, match.index)
  const to = text.slice(match.index + match[0].length)
  if (!hasParty(from) || !hasParty(to)) return null
  return [
    { role: 'sender', text: from.replace(/^\s*从/, '') },
    { role: 'receiver', text: to },
  ]
}

/** 王磊 …；一个寄给陈红…，另一个寄给杨光…: the sender, then a receiver behind every «寄给». */
function severalSent(text: string): readonly PartyText[] | null {
  const [from = '', ...to] = text.split(EACH_TO)
  if (to.length < 2 || to.length > 10 || !to.every(hasParty)) return null
  const sender: PartyText[] = hasParty(from) ? [{ role: 'sender', text: from.replace(/^\s*从/, '') }] : []
  return [...sender, ...to.map((block): PartyText => ({ role: 'receiver', text: block }))]
}

const ONWARD =
  /(?:寄到|发到|送到|运到|寄往|发往|寄给|→|->|=>|(?<=[\s,，])(?:寄|到|至|给)(?=[\s,，])|(?<=[\d号栋楼室座])(?:到|至))\s*(?=\p{Script=Han}{2})/u
const STREET = /[路街道巷弄村镇园区楼栋座号室厦]/

/** …科苑路15号 宋江 138… 寄 西安市碑林区南大街20号 林冲: both ends with their streets, though only one has a phone. */
function byLane(text: string): readonly PartyText[] | null {
  const ends = splitLane(text)
  if (ends === null) return null
  return [
    { role: 'sender', text: ends.from.replace(/^\s*从/, '') },
    { role: 'receiver', text: ends.to },
  ]
}

/** A stretch that goes from one street to another; null when it is about one place. */
export function splitLane(text: string): { readonly from: string; readonly to: string } | null {
  const match = ONWARD.exec(text)
  if (match === null) return null
  const from = text.slice(0, match.index)
  const to = text.slice(match.index + match[0].length)
  const isEnd = (end: string): boolean => {
    const region = contactRegion(end, [])
    return region !== null && STREET.test(end.slice(region.end))
  }
  const isOwnPlace = (contactRegion(to, [])?.start ?? 1) === 0
  return isOwnPlace && isEnd(to) && (isEnd(from) || /[路街道巷弄]\S*\d/.test(from)) ? { from, to } : null
}

function byBlock(text: string): readonly PartyText[] | null {
  for (const gap of BLOCK_GAPS) {
    const blocks = text.split(gap).filter((block) => block.trim() !== '')
    if (blocks.length > 1 && blocks.length <= 10 && blocks.every(hasParty)) {
      return blocks.map((block) => ({ role: 'unknown', text: block }))
    }
  }
  return null
}

/** Two records one after the other without a line between: the order of the first tells where the second begins. */
function byRecord(text: string, phones: readonly FoundPhone[]): readonly PartyText[] | null {
  const [first, second] = phones
  if (first === undefined || second === undefined) return null
  const cut = recordStart(text, first, second)
  const blocks = [text.slice(0, cut), text.slice(cut)]
  return blocks.every((block) => hasParty(block) && contactRegion(block, []) !== null)
    ? blocks.map((block) => ({ role: 'unknown', text: block }))
    : null
}

function recordStart(text: string, first: FoundPhone, second: FoundPhone): number {
  const before = text.slice(0, first.start)
  if (before.trim() === '') return second.start
  if (contactRegion(before, []) !== null) return first.end
  const middle = text.slice(first.end, second.start)
  const name = contactName({ text: middle, taken: [], region: contactRegion(middle, []), labelledAt: null })
  return name === null ? second.start : first.end + name.start
}
