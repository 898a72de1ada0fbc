import type { Address } from '../../../domain/regions/place.ts'
import type { SlotName } from '../../commands.ts'
import { sideBefore } from '../cues/side-cues.ts'
import { sideOf, slotKind } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'

/** A part of an address that is known, put right: 是12栋不是21栋. */
export interface AddressPatch {
  readonly slot: SlotName
  readonly value: Address
  readonly start: number
  readonly end: number
}

interface Swap {
  /** Put behind what is there. */
  readonly isAdded?: boolean
  /** What stands there now; null = whatever stands there of the same kind. */
  readonly old: string | null
  readonly next: string
  readonly start: number
  readonly end: number
}

interface Held {
  readonly slot: SlotName
  readonly address: Address
}

const PART = '[\\p{Script=Han}\\dA-Za-z-]'
const ENDS = '(?:吧|哈|啊|哦|呀|了|的|哟|嘛)*'
const EN = "[\\w.' -]"
/** New and old in one sentence, in either order; the groups tell which. */
const PAIRS: readonly RegExp[] = [
  new RegExp(
    `(?:(?:应该)?是|改成|改为|写成|^|[\\s,，。;；])(?<next>(?:(?!不是|是)${PART}){1,16}?)(?:的)?[\\s,，]*(?:而?不是|别写成?)\\s?(?<old>${PART}{1,16}?)${ENDS}(?=$|[\\s,，。;；!！])`,
    'u',
  ),
  new RegExp(
    `不是\\s?(?<old>(?:(?!而?是)${PART}){1,16}?)[\\s,，]*(?:而是|(?:应该)?是|改成|要)\\s?(?<next>${PART}{1,16}?)${ENDS}(?=$|[\\s,，。;；!！])`,
    'u',
  ),
  new RegExp(
    `(?:把)?(?<old>(?:(?!把)${PART}){1,16}?)(?:改成|改为|换成|(?:写|填|打|搞|说)错了?[\\s,，]*(?:应该)?是|应该是|要改成)\\s?(?<next>${PART}{1,16}?)${ENDS}(?=$|[\\s,，。;；!！])`,
    'u',
  ),
  new RegExp(
    `(?:\\b(?:is|it's|be|it is|should be|to)|^(?:no|sorry|actually)?,?)\\s*(?<next>${EN}{1,40}?),? (?:and )?not (?<old>${EN}{1,40}?)(?=$|[,;!]|\\.(?:\\s|$))`,
    'iu',
  ),
  new RegExp(`\\bnot (?<old>${EN}{1,40}?),? (?:but|it'?s|it is) (?<next>${EN}{1,40}?)(?=$|[,;!]|\\.(?:\\s|$))`, 'iu'),
]

const UNIT = '号楼|号院|号|栋|幢|座|单元|楼|层|室|弄|巷|组|队'
/** 楼层是6楼, 不对，12栋, no, building 12: a new number for what is there of the same kind. */
const SINGLE = new RegExp(
  `(?:(?:楼层|门牌号?码?|楼号|房号|栋号|楼栋|门牌)(?:写错了?|错了|不对|应该|搞错了?)*[\\s,，]*(?:改?[是为成]|改到?)?|(?:^|[\\s,，。;；])(?:不对|不是|错了|写错了|说错了|搞错了|哦|诶|欸|啊|等一?下)+[\\s,，]*(?:应该)?是?|(?:改成|应该是|改为))\\s?(?:第)?(?<next>[\\dA-Za-z一二三四五六七八九十-]{1,6}(?:${UNIT}))${ENDS}(?=$|[\\s,，。;；!！])`,
  'u',
)
const SINGLE_ENGLISH =
  /(?:^|[\s,;])(?:no|sorry|actually|i mean|i meant|oops|it'?s|it is|should be|make (?:it|that))[\s,:-]+(?:it'?s |it is |that'?s |the )?(?<next>(?:building|block|floor|room|unit|flat|apartment|apt|suite|tower) [\w-]{1,6}|\d{1,4}(?:st|nd|rd|th) floor)\b/iu
/** 房号是903: the last number of the address. */
const ROOM =
  /(?:房号|房间号?|门牌号?码?|室号|room (?:number)?|unit(?: number)?)(?:写错了?|错了|不对|应该|搞错了?|is|should be)*[\s,，:：]*(?:改?[是为成]|改到?)?\s?(?<next>\d{2,5}[A-Za-z]?)(?:吧|哈|啊|哦|呀|了|的)*(?=$|[\s,，。;；!！])/iu
/** 没有门牌号 就五马街街口, 少写了3栋, 地址再加个3楼: what is added at the end. */
const ADDITION =
  /(?:没有?(?:具体的?)?门牌号?|地址(?:后面|最后)?(?:再|还要|要)?(?:加|补)(?:上|充)?(?:一下|个)?|(?:地址)?(?:少|漏)(?:写|填)?了(?:个)?)[,，\s:：]*(?:就?(?:是|在|写|到)|就)?\s?(?<add>[\p{Script=Han}\dA-Za-z-]{2,16}?)(?:吧|哈|啊|哦|呀|了|的|就行|就好)*(?=$|[\s,，。;；!！])/u
const SPOKEN_UNIT = /^(building|block|floor|room|unit|flat|apartment|apt|suite|tower) [\w-]{1,6}$/iu

/** Parts put right in addresses that are held with their street; each at most once. */
export function addressPatches(text: string, { slots = {}, pending }: UnderstandContext): readonly AddressPatch[] {
  const held = Object.entries(slots).flatMap(([slot, value]): Held[] => {
    const isDoor = slotKind(slot) === 'address' && typeof value === 'object' && 'detail' in value && value.detail !== ''
    return isDoor ? [{ slot, address: value }] : []
  })
  if (held.length === 0 || text.length > 120) return []
  const patches: AddressPatch[] = []
  let rest = text
  for (const pattern of [...PAIRS, ADDITION, SINGLE, SINGLE_ENGLISH, ROOM]) {
    const swap = swapIn(rest, pattern)
    const patch = swap === null ? null : patched(swap, { held, rest, pending: pending?.slot, done: patches })
    if (patch === null) continue
    patches.push(patch)
    rest = rest.slice(0, patch.start) + ' '.repeat(patch.end - patch.start) + rest.slice(patch.end)
  }
  return patches
}

const LEAD = /^(?:[\w', ]*?\b(?:is|it'?s|that'?s|should be|to)\s+)?(?:the\s+)?(?=[\w])/iu
/** 取件改成12号 is a day. */
const OF_A_DAY = /取件|上门|来取|时间|日期|几号|派送|送货|\b(?:pick|date|day)\b/iu

/** 是12栋不是21栋 of an address that is not held here: both, for a person to see. */
export function unseenPart(text: string): { readonly old: string; readonly next: string } | null {
  const swaps = PAIRS.map((pattern) => swapIn(text, pattern)).filter((swap) => swap !== null)
  const swap = swaps.find(({ old, next }) => old !== null && isPart(old) && isPart(next))
  return swap === undefined || swap.old === null ? null : { old: swap.old, next: swap.next }
}

function isPart(words: string): boolean {
  return new RegExp(`(?:${UNIT}|[路街道巷弄村镇])$|^(?:building|block|floor|room|unit|flat) `, 'iu').test(words)
}

function swapIn(text: string, pattern: RegExp): Swap | null {
  const match = pattern.exec(text)
  if (match === null) return null
  const span = { start: match.index, end: match.index + match[0].length }
  const { next: said = '', old, add } = match.groups ?? {}
  if (add !== undefined) return isDoorPart(add) ? { old: null, next: add, isAdded: true, ...span } : null
  const next = said.trim().replace(LEAD, '')
  const isDay = old === undefined && next.endsWith('号') && OF_A_DAY.test(text)
  return next === '' || isDay ? null : { old: old?.trim() ?? null, next, ...span }
}

/** 少了3件, 少写了电话, 改地址要加钱吗: no part of a place. */
function isDoorPart(added: string): boolean {
  return !/[件斤]$|钱|费|[吗么嘛]$|(?<!\d)号$|公斤|电话|名字/u.test(added)
}

interface Scene {
  readonly held: readonly Held[]
  readonly rest: string
  readonly pending: SlotName | undefined
  readonly done: readonly AddressPatch[]
}

/** On the side that is named, else on the one that holds the old words, the last spoken of first. */
function patched(swap: Swap, { held, rest, pending, done }: Scene): AddressPatch | null {
  const side = sideBefore(rest, swap.start + 8)
  const known = held.map(({ slot, address }) => ({
    slot,
    address: done.findLast((patch) => patch.slot === slot)?.value ?? address,
  }))
  const before = done.at(-1)?.slot
  const order = [...known].sort((a, b) => rank(b) - rank(a))
  function rank({ slot, address }: Held): number {
    if (swap.isAdded === true && swap.next.startsWith(address.detail)) return 4
    if (side !== null && slot.startsWith(`${side}.`)) return 3
    if (slot === before) return 2
    const isAsked = sideOf(pending) !== null
    return slot === pending || (!isAsked && slot.startsWith('consignee.')) ? 1 : 0
  }
  for (const { slot, address } of order) {
    if (side !== null && slot.includes('.') && !slot.startsWith(`${side}.`)) continue
    const detail = replaced(address.detail, swap)
    if (detail !== null) return { slot, value: { ...address, detail }, start: swap.start, end: swap.end }
  }
  return null
}

function replaced(detail: string, { old, next, isAdded = false }: Swap): string | null {
  if (isAdded) return next.startsWith(detail) ? next : detail + next
  if (old === null) return ofSameKind(detail, next)
  const at = placeOf(detail, old)
  if (at === null || next === old) return null
  const [figure] = /^\d+/u.exec(next) ?? []
  if (/^\d+$/u.test(old) && figure !== undefined) return detail.slice(0, at.start) + figure + detail.slice(at.end)
  return detail.slice(0, at.start) + likeOld(next, old) + detail.slice(at.end)
}

/** 12 for 21号 keeps the 号 that is said of neither; a figure is found as a whole only. */
function placeOf(detail: string, old: string): { readonly start: number; readonly end: number } | null {
  const escaped = old.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')
  const found = new RegExp(`(?<![\\dA-Za-z])${escaped}${/\d$/u.test(old) ? '(?!\\d)' : ''}`, 'iu').exec(detail)
  const hit = found ?? (/^\d/u.test(old) ? null : new RegExp(escaped, 'iu').exec(detail))
  return hit === null ? null : { start: hit.index, end: hit.index + hit[0].length }
}

/** 是12不是21栋, 12栋不是21: the unit said once goes for both. */
function likeOld(next: string, old: string): string {
  const unit = new RegExp(`(?:${UNIT})$`, 'u').exec(old)?.[0] ?? ''
  return /^\d+$/u.test(next) && unit !== '' ? next + unit : next
}

function ofSameKind(detail: string, next: string): string | null {
  if (/^\d+[A-Za-z]?$/u.test(next)) return withReplaced(detail, /\d+[A-Za-z]?(?=[室房]?$)/u, next)
  const word = SPOKEN_UNIT.exec(next)?.[1]
  if (word !== undefined) return withReplaced(detail, new RegExp(`\\b${word} [\\w-]{1,6}\\b`, 'iu'), next)
  if (/floor$/iu.test(next)) return withReplaced(detail, /\b\d{1,4}(?:st|nd|rd|th) floor\b/iu, next)
  const unit = new RegExp(`(?:${UNIT})$`, 'u').exec(next)?.[0] ?? ''
  const alike = unit === '楼' || unit === '层' ? '楼|层' : unit
  return withReplaced(detail, new RegExp(`[\\dA-Za-z一二三四五六七八九十-]{1,6}(?:${alike})(?![楼院])`, 'u'), next)
}

function withReplaced(detail: string, pattern: RegExp, next: string): string | null {
  return pattern.test(detail) ? detail.replace(pattern, next) : null
}
