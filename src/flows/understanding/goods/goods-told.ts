import { readAssent } from '../cues/assent.ts'
import { clausesOf } from '../cues/clauses.ts'
import { extractGoodsName, isGoodsWord } from '../extract/goods-name.ts'
import { type GoodsChange, goodsChangeIn } from './goods-changes.ts'
import { thingIn } from './thing-in.ts'

export interface GoodsScene {
  /** The goods are what is asked for. */
  readonly isAsked: boolean
  /** Their name so far. */
  readonly held: string | null
  /** A person's name, phone or address is what is asked for. */
  readonly isPartyAsked?: boolean
  /** Goods may be priced on trial: 那要是再放一盒饼干呢 under a price. */
  readonly mayTry?: boolean
}

/** Longer messages tell a story. */
const LONGEST = 120
const STOPS = /(?<=[?？])|[,，。;；!！~…\n]+|\. +|(?<=\p{Script=Han}) +(?=[\p{Script=Han}\d])| {2,}|(?<=[a-z]) (?=-|but )/u
/** Whose name it is, and no thing's. */
const OF_PERSON = /\bnames?\b|(?<!物品|品|货物?|商品|东西|货品)(?:名字|姓名|名称)|(?:收|寄|发)[件货]人|联系人/iu
/** 没错吧, 是吧: a question that expects a yes. */
const CHECKS = /(?:是|对|没错|没问题|没写错|没弄错|没填错|没搞错)吧[。.!！~]*$/u
const JOINS = /[、,，]|和|跟|还有|以及| and | & /u

/**
 * The goods by what a message says of them, added, replaced or left out where its words say so; the parts of it that ask, agree or tell name none.
 * Null when it names no goods.
 */
export function goodsTold(text: string, scene: GoodsScene): string | null {
  if (text.length > LONGEST || OF_PERSON.test(text)) return null
  const whole = changed(text.replace(/[\s。.!！~]+$/u, ''), scene)
  if (whole !== null) return whole
  const parts = text.split(STOPS).map((part) => part.trim())
  const told = parts.filter((part) => part !== '' && !isAsking(part))
  const change = told.map((part) => changed(part, scene)).find((value) => value !== null)
  if (change !== undefined) return change
  return scene.isAsked ? named(told, scene) : null
}

function isAsking(part: string): boolean {
  return CHECKS.test(part) || clausesOf(part).some(({ isQuestion }) => isQuestion)
}

function changed(part: string, scene: GoodsScene): string | null {
  const tried = scene.mayTry === true ? part.replace(WHAT_IF, '') : part
  if (isAsking(tried)) return null
  const change = goodsChangeIn(tried)
  return change === null ? null : applied(change, scene)
}

const WHAT_IF = /^(?:那么?|如果|要是|假如|万一|我)+(?=[^,，]{2,})|(?:的话)?[呢][?？]?$/gu

function applied(change: GoodsChange, scene: GoodsScene): string | null {
  const { held } = scene
  const { does, name } = change
  if (!isSure(change, scene)) return null
  if (does === 'drop') return withoutItem(held, name)
  if (held === null) return name
  if (does === 'add') return held.includes(name) ? held : joined([held, name])
  return replaced(change, held, scene.isAsked)
}

function itemsOf(held: string | null): readonly string[] {
  return held === null ? [] : held.split(JOINS).map((item) => item.trim())
}

/** One of several gives way where it is named; else the whole. */
function replaced({ name, old }: GoodsChange, held: string, isAsked: boolean): string | null {
  const items = itemsOf(held)
  const at = old === undefined ? -1 : items.findIndex((item) => item.includes(old) || old.includes(item))
  if (at >= 0) return joined(items.map((item, index) => (index === at ? name : item)))
  return old === undefined || isAsked || isGoodsWord(old) ? name : null
}

/** 改成上海 changes no goods, nor does "it should be amy wong": the goods are asked for or named, or the words speak of a parcel. */
function isSure({ does, name, old, isOfParcel }: GoodsChange, { held, isAsked, isPartyAsked, mayTry }: GoodsScene): boolean {
  if (isAsked || extractGoodsName(name) !== null) return true
  if (held === null) return mayTry === true && does === 'add'
  if (old !== undefined) return held.includes(old) || old.includes(held)
  return isOfParcel || (does === 'add' && isPartyAsked !== true)
}

/** What was never in stays out, and the rest as it is; the only thing taken out leaves nothing to be sent. */
function withoutItem(held: string | null, name: string): string | null {
  if (held === null) return null
  const items = itemsOf(held)
  const left = items.filter((item) => !item.includes(name) && !name.includes(item))
  if (left.length === items.length) return extractGoodsName(name) === null ? null : held
  return left.length === 0 ? null : joined(left)
}

function joined(names: readonly string[]): string {
  return names.join(/\p{Script=Han}/u.test(names.join('')) ? '、' : ', ')
}

/** Asked for the goods: the things among the parts, each without its frame. */
function named(parts: readonly string[], { held }: GoodsScene): string | null {
  const names = parts.flatMap((part) => {
    const { means } = readAssent(part)
    if (means === 'yes' || means === 'no') return []
    const name = thingsIn(part)
    return name === null ? [] : [name]
  })
  const own = names.filter((name) => names.length === 1 || !name.endsWith('的'))
  const fresh = [...new Set(own)].filter((name) => name !== held)
  return fresh.length === 0 ? null : joined(fresh.slice(0, MOST))
}

const MOST = 5

/** 毛笔和宣纸, some old magazines and a scarf: each of them is a thing. */
function thingsIn(part: string): string | null {
  const whole = thingIn(part)
  if (whole !== null) return whole
  const items = part.split(JOINS).map((item) => thingIn(item))
  const things = items.filter((item) => item !== null)
  return items.length > 1 && things.length === items.length ? joined(things) : null
}

/** The parts of a message in which no firm is named. */
export function withoutFirms(text: string): string {
  return text
    .split(STOPS)
    .filter((part) => !FIRM.test(part))
    .join('，')
}

const LABEL =
  /(?:物品|货物|货品|品名|商品|东西|货)(?:名称?)?\s?(?:改成|改为|换成|应该是|其实是|就?是|叫|为|:)|\b(?:goods|contents?|items?)(?: (?:is|are)|:)/iu
/** Who writes, not what is sent: 我们公司叫天成五金, Bright Lamps Ltd. */
const FIRM =
  /(?:我们?|本|贵|你们?)?(?:公司|单位|厂子?|店|门店|档口|工厂|商行)(?:名称?|的?名字)?(?:就?是|叫|:)|我们?(?:这边)?是[^,，。]{2,12}(?:公司|厂|店|行|五金|建材|服饰|电子|贸易|家具|食品)|(?:折扣|优惠|月结|账号|抬头|老客户|会员)[^,，。]{0,6}\s|\b(?:ltd|inc|llc|corp|co|company|trading|factory|store|shop)\b/iu

/** Whether a word of goods in a message is said of what is sent: not asked about, not part of a firm's name, and, where goods are known already, the whole of a part or behind its label. */
export function isNamedIn(
  text: string,
  goods: string,
  { isKnown, isForm }: { readonly isKnown: boolean; readonly isForm: boolean },
): boolean {
  const parts = text.split(STOPS).map((part) => part.trim())
  const holding = parts.filter((part) => part.includes(goods))
  if (holding.length === 0) return true
  if (holding.every((part) => CHECKS.test(part) || thingIn(goods) === null)) return false
  if (holding.every((part) => FIRM.test(part) || (isForm && isAsking(part) && !SENDS.test(part)))) return false
  if (!isKnown || LABEL.test(text)) return true
  return holding.some((part) => thingIn(part)?.includes(goods) === true || SENDS.test(part))
}

/** 寄书, 改寄茶叶, send books: what is sent is said. */
const SENDS =
  /[寄发]|换|改|不是|[\d一二两三四五六七八九十]\s?(?:公斤|斤|kg|箱|件|个|台|袋|包|盒)|\b(?:send(?:ing)?|ship(?:ping)?|instead|actually|change|only|just|not)\b/iu
