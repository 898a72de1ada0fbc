import { isGoodsWord } from '../extract/goods-name.ts'
import { extractPlaces } from '../extract/places.ts'
import { looksLikeName } from './person-name.ts'

const CLAUSE = /[^,;\n]+/g
const ENGLISH_ASIDE = /\b(?:pays?|paid|prepaid|collect|insur\w*|today|tomorrow|asap|urgent|pick ?up|cod|pod)\b/i
/** ok let's book. I'm at …, Goes to …, Wait the phone is …: what only leads to the party. */
const ENGLISH_TALK =
  /\b(?:ok(?:ay)?|great|fine|sure|yes|yeah|well|so|wait|hold on|sorry|oh|actually|please|thanks|then)\b[,.!]?|\b(?:let'?s|lets|i(?:'d like| want| need|'ll)? ?(?:to)?) (?:book|order|do|go|place)(?: (?:it|that|with it|ahead|the order))?\b[,.!]?|\b(?:i'm|i am|we're|we are|im) (?:at|in)\b|\b(?:it |this |that )?(?:goes|is going|going|should go|is) (?:out )?to(?= )|\b(?:deliver(?:ed|y)?|ship(?:ped)?|send) (?:it |this )?to\b|\b(?:the|my|his|her|their) (?:phone|number|address|name)(?: number)? (?:is|should be|has changed to)\b|\bnot [A-Za-z]+[!,.]/gi

const MEASURED =
  /^(?:都|全|里面|内装|里头)?(?:是|有)?(?:[一两二三四五六七八九十几半]|\d{1,3})[双本只条套瓶盒罐袋包把张副顶块台](?=\p{Script=Han})/u
const TOLD_GOODS = /^(?:都|全|里面|里头)(?:是|有|装)/
const LABELLED = /(?:收件|收货|寄件|发件|发货)人(?:姓名)?\s*[:：是]?\s*(?=\p{Script=Han}{2,4}$)/u

/** sender pays, today, no insurance: English clauses of an order that name no party and no place. */
export function withoutEnglishAsides(text: string): string {
  const plain = /[\u4e00-\u9fff]{2}/.test(text) ? text : text.replace(ENGLISH_TALK, (said) => ' '.repeat(said.length))
  return plain.replace(CLAUSE, (clause) =>
    ENGLISH_ASIDE.test(clause) && !/[\u4e00-\u9fff]|\d{5}/.test(clause) && extractPlaces(clause).length === 0
      ? ' '.repeat(clause.length)
      : clause,
  )
}

/** 一双鞋, 都是玩具: a part that says what is sent, with or without a measure word. */
export function isOfGoods(part: string): boolean {
  return isGoodsWord(part) || MEASURED.test(part) || TOLD_GOODS.test(part)
}

/** 下单：寄件人张敏: where the label begins in a part that opens with a wish; -1 when it holds none. */
export function labelledNameAt(part: string): number {
  const match = LABELLED.exec(part)
  return match !== null && looksLikeName(part.slice(match.index + match[0].length)) ? match.index : -1
}
