import { GOODS_WORDS } from './goods-words.ts'

const LONGEST_FIRST = [...GOODS_WORDS].sort((a, b) => b.length - a.length)
const LATIN = LONGEST_FIRST.filter((word) => /^[a-z]/.test(word)).join('|')
const HAN = LONGEST_FIRST.filter((word) => !/^[a-z]/.test(word) && word.length > 1).join('|')
/** A word of one character is goods only where goods stand: 寄刀, 一条狗, 两斤茶. */
const SHORT = LONGEST_FIRST.filter((word) => word.length === 1).join('|')
const KNOWN = new RegExp(`(?:${HAN})+(?![人号])|\\b(?:${LATIN})(?![a-z])`, 'i')
const EACH_KNOWN = new RegExp(KNOWN, 'gi')
const ONLY_KNOWN = new RegExp(`^(?:(?:${HAN})+|${SHORT}|${LATIN})$`, 'i')
const KNOWN_SHORT = new RegExp(
  `(?:[寄运发带]|快递|公斤|斤|kg)(?:[一两三几点些\\d]{0,2}[个把条只些点瓶口头]?)?的?(${SHORT})(?![\\p{Script=Han}])`,
  'iu',
)
const LABELLED =
  /(?:物品|货物|货品|品名|商品|东西|货)(?:名称?)?\s?(?:改成|改为|换成|应该是|其实是|就?是|叫|为|:)\s?([^\s,。，;:!?？]{1,12})|(?:goods|contents?|item)(?: (?:is|are)|:)\s?([a-z][a-z ]{2,20})/i
const AFTER_MEASURE =
  /(?:[\d一二两三四五六七八九十百千半几]\s?(?:公斤|千克|斤|吨|kg|件|箱|台|托|袋|盒|瓶|本|套|双|条)|一?[批些])的?[ \t]?(?![了的来到寄发取送多左是吗呢吧没对])([\p{Script=Han}]{1,6}?)(?=$|[\s,.。，;!?？]|到|寄|发|去|送|从|多少|大概|要|明|今|后天|上门)/u
const AFTER_ENGLISH = /(?:\b|\d)(?:kgs?|boxes|pieces|pallets|cartons|bags|lbs?|pounds?|kilos?) of ([a-z]{3,}(?: [a-z]{3,})?)/i
/** 茶具 3公斤, 书 10公斤: goods and weight side by side, on a line of their own. */
const BEFORE_MEASURE = new RegExp(
  `(?:^|[\\n,，。;；]|\\s(?=(?:${SHORT})\\s))\\s*(${SHORT}|[\\p{Script=Han}]{2,8})[ \\t]*(?:大概|大约|一共|约)?\\d+(?:\\.\\d+)?\\s?(?:公斤|千克|斤|kg)`,
  'iu',
)
/** 里面的茶具碎了. */
const HARMED = /(?:里面|里头)的?((?!的)\p{Script=Han}{1,6}?)(?:都|全|也)?(?:被)?(?:摔|压)?(?:碎|破|坏|裂|丢|少|烂|漏)/u
/** Words of a sentence, not of a parcel's contents. */
const SENTENCE =
  /[从到寄发运送改换算查问要走报是为有约重共超不没我你他她就才再还应该说错嗯好行对价钱费]|大概|左右|如果|要是|假如|可以|[吧呢吗]|变|增加|减|其实|实际|同城/
const NO_GOODS =
  /^(?:从|刚|才|只|现在|昨|[一二两三四五六七八九十百千万]+(?:块|$)|第?[一二两三四五六七八九十](?:个|箱|件|包|袋|台|托|盒)?$|第|另|其|剩|报|走|算|询|查|问|请|帮|能|半|左右|以内|以上|以下|快递|包裹|物流|东西|货物|货|重量|重|多少|运费|零担|标准|保价|到付|寄付|月结|一共|总共|大概|可以|谢谢|你好|上门|取件|下单|件|箱|工作|运单|费用|地址|电话|没有|不要|问题|什么|还没|怎么|都|每|共|就|不|也|改|体积|样子)|[坏碎破丢烂裂湿少]|人$/

/** What is carried: a known word of goods, or what stands where goods stand (5公斤的衣服, 物品是样品). */
export function extractGoodsName(said: string): string | null {
  const text = said.replace(NOT_THIS, ' ')
  const found = known(text)
  const whole = [beside(text), measured(text)].find(
    (name) => name !== null && (found === null || (name.includes(found) && !/[a-z]/i.test(name))),
  )
  return labelled(text) ?? whole ?? (found !== null && isOneThing(said.trim(), found) ? said.trim() : found)
}

/** 麻烦衣服, 两件衣服: courtesy and numbers are no part of the name. */
const NO_KIND = /[的些个是不只装叫]|^(?:麻烦|拜托|那|嗯|呃|帮|给|用|[一二两三四五六七八九十几半]|主要|全|里)/

/** 机床配件: a word before the known one tells which, where nothing else is said. */
function isOneThing(said: string, found: string): boolean {
  return (
    /^\p{Script=Han}{3,8}$/u.test(said) &&
    said.endsWith(found) &&
    !SENTENCE.test(said) &&
    !NO_GOODS.test(said) &&
    !NO_KIND.test(said)
  )
}

/** 是鞋子不是衣服, 不是衣服是鞋子. */
const NOT_THIS =
  /cash on delivery|pay(?:ing|ment)? (?:by|in|with) cash|货到付(?:款|现金?)|付现金|给现金|现金(?:支付|付款?)|不是[\p{Script=Han}]{1,6}?(?=而?是|[\s,，。]|$)|(?:不|别)(?:再)?(?:寄|发|带|装|放)(?!出|货|件)[\p{Script=Han}]{1,6}?(?=了|[\s,，。]|$)|(?:那)?[\p{Script=Han}]{2,6}?(?:就|都|先)?不(?:要|寄|发|带|装|放)了|\b(?:forget|leave out|skip|drop|without|take out) (?:about )?(?:the )?[a-z][a-z ,]*?(?=[,.;!]|$)/giu

function beside(text: string): string | null {
  const name = BEFORE_MEASURE.exec(text)?.[1] ?? HARMED.exec(text)?.[1]
  return name === undefined || SENTENCE.test(name) || NO_GOODS.test(name) ? null : name
}

/** The whole of it is a word for goods: 手机, 五金配件. */
export function isGoodsWord(text: string): boolean {
  return ONLY_KNOWN.test(text)
}

/** Words for goods hold characters that elsewhere are words of a sentence (发动机, 被子): 件 stands for each of them. */
export function withoutGoodsWords(text: string): string {
  return text.replace(EACH_KNOWN, '件')
}

function labelled(text: string): string | null {
  const match = LABELLED.exec(text)
  const name = match?.[1] ?? match?.[2]
  return name === undefined || NO_GOODS.test(name) || /^\d/.test(name)
    ? null
    : name.replace(/ (?:only|just|please|then|now)$/i, '')
}

/** 三箱衣服六十斤 */
const WEIGHED = /(?:大概|约|共|一共|重)?[\d一二两三四五六七八九十百千半几]+多?(?:公斤|千克|斤|吨|kg)$/iu
const MOST = 6
/** 衣服还有几个打火机, 3公斤茶叶5公斤瓷器: what may stand between two things that are sent together. */
const LISTED =
  /^(?:[、,，和跟及与加\s&]|还有|以及|另外|\band\b|\d+(?:\.\d+)?|[一两二三四五六七八九十几半]|个|把|条|只|包|箱|件|瓶|盒|袋|双|本|台|套|点|些|公斤|千克|斤|kg|的|\b(?:a|an|some|few|pairs? of|box(?:es)? of))+$/i

function known(text: string): string | null {
  const found = [...text.matchAll(EACH_KNOWN)].slice(0, MOST)
  const [first] = found
  if (first === undefined) return KNOWN_SHORT.exec(text)?.[1] ?? null
  const names = [first[0]]
  let end = first.index + first[0].length
  for (const next of found.slice(1)) {
    if (!LISTED.test(text.slice(end, next.index))) break
    end = next.index + next[0].length
    if (!names.some((name) => name.includes(next[0]))) names.push(next[0])
  }
  return names.join(/[a-z]/i.test(names.join('')) ? ', ' : '、')
}

function measured(text: string): string | null {
  const name = (AFTER_MEASURE.exec(text)?.[1] ?? AFTER_ENGLISH.exec(text)?.[1])?.replace(WEIGHED, '')
  return name === undefined || NO_GOODS.test(name) ? null : name
}
