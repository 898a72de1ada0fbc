import type { SlotValue } from '../../commands.ts'
import { bare } from '../cues/clauses.ts'
import { proofIn } from '../cues/proof.ts'
import { extractGoodsName } from '../extract/goods-name.ts'
import { mask } from '../found.ts'
import { type GoodsScene, goodsTold, isNamedIn, withoutFirms } from '../goods/goods-told.ts'
import { thingIn } from '../goods/thing-in.ts'
import { isNameAndTail } from '../names/name-and-tail.ts'
import { sideOf } from '../slot-kinds.ts'
import type { UnderstandContext } from '../understanding.ts'
import type { Target } from './fillings.ts'
import type { Reading } from './reading.ts'
import { isOnlyTalk } from './talk.ts'

/** The goods of one flow as this message tells them; undefined where nothing in it names any. */
export function goodsFound(target: Target): { readonly value: SlotValue; readonly start: number } | undefined {
  const { reading } = target
  if (isNameAndTail(reading.text)) return undefined
  const goods = toldInWords(target) ?? foundAmongWords(target)?.replace(RUNS_ON, '') ?? carried(reading.text)
  return goods === null ? undefined : { value: goods, start: Math.max(0, reading.text.indexOf(goods)) }
}

/** 把冬被从深圳寄到哈尔滨, 想把一套茶具寄回家: what the words carry off. */
function carried(text: string): string | null {
  const name = /(?:把|将)([^,，。;；\s]{1,14}?)(?:从|由|(?:快递|邮寄|托运|寄|发|运|送|邮)(?:到|给|去|回|往))/u.exec(text)?.[1]
  return name === undefined || PARTY.test(name) ? null : thingIn(name)
}

const PARTY = /[我你您他她它这那]|地址|电话|时间|名字|单|件$|东西|货$|收|寄/u

/** boxes of brochures from … */
const RUNS_ON = / (?:from|to|for|in|by|via|and|with|at|on|please)$/i

/** Whether words that sound like giving the order up only change its goods: 衣服不寄了 换成书包. */
export function changesGoods(reading: Reading, context: UnderstandContext): boolean {
  const { pending } = context
  if (pending === undefined || (pending.flow !== 'order' && pending.flow !== 'quote')) return false
  return goodsTold(wordsOf(reading), { ...sceneOf(context), isAsked: false }) !== null
}

/** 我看看啊 好像是两副球拍: what is looked for is named at once. */
export function namesGoods(reading: Reading, context: UnderstandContext): boolean {
  return context.pending?.slot === 'goods.name' && goodsTold(wordsOf(reading), sceneOf(context)) !== null
}

/** By what its words do to the goods that are known, or in answer to their question. */
function toldInWords({ reading, context, flow }: Target): string | null {
  const { pending } = context
  if (pending?.flow !== flow || reading.contacts.length + reading.people.length > 0 || proofIn(reading.text) !== null) return null
  const scene = sceneOf(context)
  const isAsked = scene.isAsked && reading.places.length === 0 && !isOnlyTalk(reading)
  return goodsTold(wordsOf(reading), { ...scene, isAsked })
}

function sceneOf({ pending, slots }: UnderstandContext): GoodsScene {
  const held = slots?.['goods.name']
  return {
    isAsked: pending?.slot === 'goods.name',
    isPartyAsked: sideOf(pending?.slot) !== null,
    held: typeof held === 'string' && held !== '' ? held : null,
    mayTry: pending?.flow === 'quote' && pending.slot === 'confirm',
  }
}

/** The message without what its measures, places and numbers are. */
function wordsOf({ text, weights, volumes, sizes, time, money, places, waybills, phones }: Reading): string {
  const found = [weights, volumes, sizes, money, places, waybills, phones].flat()
  return mask(text, time === null ? found : [...found, time])
}

/** A word of goods anywhere; goods that are known give way to it only where it stands for itself. */
function foundAmongWords(target: Target): string | null {
  const { reading, context, flow } = target
  const isForm = context.pending?.flow === flow
  if (flow === 'complaint' && isForm && proofIn(reading.text) !== null) return null
  const goods = flow === 'complaint' ? goodsComplainedOf(target) : goodsSaid(target)
  const { held, isAsked } = sceneOf(context)
  const isKnown = held !== null && isForm
  if (goods === null || isNamedIn(reading.text, goods, { isKnown: isKnown && !isAsked, isForm })) return goods
  return isKnown ? null : extractGoodsName(withoutFirms(reading.text))
}

/** 就一箱样品 发票我有: papers are no goods, and a part of the name that is known is nothing new. */
function goodsComplainedOf(target: Target): string | null {
  const { reading, context } = target
  const parts = reading.text.split(/[,，;；。\n]|(?<=\p{Script=Han}) +(?=\p{Script=Han})/u)
  const left = parts.filter((part) => proofIn(part) === null)
  if (left.length === 0) return null
  const said = left.length === parts.length ? goodsSaid(target) : extractGoodsName(left.join('，'))
  const held = context.slots?.['goods.name']
  return said !== null && typeof held === 'string' && held !== said && held.includes(said) ? null : said
}

/** Asked what it is, the customer's short answer is the name as a whole: 手机壳, not 手机. */
function goodsSaid({ reading, context }: Target): string | null {
  if (context.pending?.slot !== 'goods.name' || reading.goods === null) return reading.goods
  const said = bare(goodsPart(reading, reading.goods))
    .replace(TERMS, ' ')
    .trim()
    .replace(
      /^(?:就?是|寄的是|里面是|一些|一点|一个|我的|普通的|(?:碎|破|坏|丢|少|裂)了?(?=[\d一二两三四五六七八九十几])|[\d一二两三四五六七八九十几]+(?:箱|件|个|台|盒|袋|包|瓶|套|本|双|条|批|只)的?)+/,
      '',
    )
  const isPlain = /^(?:[\p{Script=Han}A-Za-z ]{1,12}|[A-Za-z -]{1,40})$/u.test(said) && !/[寄吗不]|怎么|什么/.test(said)
  const name = said
    .replace(/(?:[\d一二两三四五六七八九十几]+)(?:部|台|个|件|箱|袋|盒|包|瓶|套|本|双|条|批|只|把|张|块)$/, '')
    .trim()
  return isPlain && name.includes(reading.goods) ? name : reading.goods
}

/** 普通衣服 到付: who pays is no part of the name. */
const TERMS = /(?:^|[\s,，])(?:寄付|到付|月结|现付|不?保价?|加急|(?:我|他|对方)付)(?=$|[\s,，])/gu

/** 毛衣 大概三公斤: the part of the message that holds the goods, without its measures. */
function goodsPart(reading: Reading, goods: string): string {
  const parts = mask(reading.text, [...reading.weights, ...reading.volumes, ...reading.sizes]).split(/ {2,}|[,，。;；\n]/)
  const part = parts.length === 1 ? reading.text : (parts.find((each) => each.includes(goods)) ?? reading.text)
  return part.trim().replace(/\s?(?:大概|大约|约|一共|总共|共|差不多|重)+$/, '')
}
