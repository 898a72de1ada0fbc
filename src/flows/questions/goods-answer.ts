import type { Company, GoodsRule } from '../../domain/company/company.ts'
import type { Language } from '../../domain/language.ts'
import { goodsPolicy } from '../../domain/ordering/goods-policy.ts'

export interface GoodsAnswer {
  /** The rule's key, or the goods as named. */
  readonly key: string
  readonly text: string
}

const ASKS_ZH =
  /(?:能不能|可不可以|可以不可以|可否|能否|能|可以|给|让|准|允许|收不收|接不接)[^，,。？?]{0,12}?(?:寄|发(?!票)|邮|快递|托运|运|收)|(?:寄|发|邮|运|托运|快递)[^，,。？?]{1,12}?(?:可以|行不行|行吗|能行|可不可以|要注意|有(?:什么|啥)(?:要求|限制|讲究))|(?:可以|能|可不可以|能不能)(?:寄|发(?!票)|邮|运)|^那?(?:寄|发(?!票)|邮)[^，,。？?]{2,8}(?:呢|行吗)[?？]*$/u
const ASKS_EN =
  /\b(?:can|could|may) (?:i|we|you) (?:send|ship|mail|post|carry|take|deliver)\b|\b(?:do|will) you (?:carry|accept|ship|take)\b|\bis it (?:ok|okay|allowed|possible) to (?:send|ship|mail)\b|\b(?:am i|are we) allowed to (?:send|ship|mail)\b/iu

/** What the goods rules say of the thing asked about; null when no rule names it, or nothing is asked. */
export function ruledGoods(text: string, company: Company, language: Language): GoodsAnswer | null {
  if (SEVERAL.test(text)) return { key: 'goods-which', text: WHICH[language] }
  if (!asksToSend(text)) return null
  const rule = goodsPolicy(text, company).rule ?? akinRule(text, company)
  return rule === undefined ? null : { key: `goods:${rule.key}`, text: ruleWords(rule, language) }
}

/** 有几样东西想问能不能寄, "can you tell me if some things may be sent": none of them named yet. */
const SEVERAL =
  /^(?:你好|您好|请问|我|有|想|,|，|\s)*(?:几样|一些|几种|几个|好几样|这些|下面这些)(?:东西|物品|货)?[^,，。?？]{0,6}(?:问|看看|确认)?[^,，。?？]{0,4}(?:能不能|可不可以|能否|可以)(?:寄|发|邮)(?:吗|不)?[?？]?$|\b(?:a few|some|several) (?:things|items)\b.{0,24}\b(?:send|ship|allowed)\b/iu
const WHICH: Readonly<Record<Language, string>> = {
  zh: '可以的，您把东西一样一样发给我，我逐样告诉您能不能寄、有什么要求。',
  en: 'Sure: tell me the things one by one and I will say for each whether it may go and what it needs.',
}

/** Goods that no rule names may go; said with what is checked at pickup. */
export function plainGoods(text: string, language: Language): GoodsAnswer | null {
  const goods = asksToSend(text) ? goodsAsked(text) : null
  return goods === null ? null : plainWords(goods, language)
}

/** The same of a thing by its name alone; null where nobody may say yes lightly. */
export function plainThing(goods: string, language: Language): GoodsAnswer | null {
  return NO_GOODS.test(goods) || DOUBTFUL.test(goods) ? null : plainWords(goods, language)
}

function plainWords(goods: string, language: Language): GoodsAnswer {
  return language === 'zh'
    ? {
        key: `goods:${goods}`,
        text: `${goods}不在禁寄、限寄之列，可以寄。请用结实的箱子包好、填满缓冲；取件时快递员会当面验视，里面有电池、液体的请先告诉我。`,
      }
    : {
        key: `goods:${goods}`,
        text: `Yes: ${goods} is neither prohibited nor restricted. Please pack it well; the courier checks it at pickup. If there is a battery or liquid in it, tell me first.`,
      }
}

function asksToSend(text: string): boolean {
  return ASKS_ZH.test(text) || ASKS_EN.test(text)
}

/** One-letter names that the rules do not list, since they are parts of too many words. */
const AKIN: readonly (readonly [string, RegExp])[] = [
  [
    'live_animals',
    /(?:寄|发|邮|运|一[只条])(?:狗|猫|鸟|鱼|龟|兔|鸡|鸭)(?:吗|么|$|[?？])|^(?:狗|猫|鸟|龟)(?:能|可以)|把[^，,。]{0,4}(?:狗|猫|鸟|龟)(?:寄|发|送|邮|运)/u,
  ],
  ['controlled_knives', /刀(?:具|子)?(?:吗|么|可以|能|$|[?？])|\bkni(?:fe|ves)\b/iu],
]

function akinRule(text: string, company: Company): GoodsRule | undefined {
  const key = AKIN.find(([, words]) => words.test(text))?.[0]
  return company.goods.find((rule) => rule.key === key)
}

function ruleWords(rule: GoodsRule, language: Language): string {
  const sentence = rule.sentence[language]
  if (rule.verdict === 'refused') return sentence
  const yes = rule.person ? '' : language === 'zh' ? '可以寄。' : 'Yes, it may be sent. '
  const { maxBottles } = rule
  const most = language === 'zh' ? `每票最多 ${maxBottles} 瓶。` : `At most ${maxBottles} bottles a shipment.`
  return maxBottles === undefined || sentence.includes(String(maxBottles)) ? `${yes}${sentence}` : `${yes}${sentence}${most}`
}

const SEND = '(?:寄|发|邮|运|托运|快递)'
const MAY = '(?:能不能|可不可以|可以|能)'
const NOUN_ZH = [
  /^那?(?:寄|发|邮)(?:个|点|些)?([\p{Script=Han}a-z]{2,8}?)(?:呢|行吗)[?？]*$/iu,
  new RegExp(`^(?:请问|那|我想问下?)?([\\p{Script=Han}a-z]{2,8}?)(?:这种|之类的?)?${MAY}(?:用快递|走快递)?${SEND}`, 'iu'),
  new RegExp(
    `(?:${MAY}|给|让|收)(?:帮我|用快递|走快递|给)?${SEND}(?:一下|点|些|个|一?[台件只个张幅架把套])?(?![吗么嘛不呢呀啊])([\\p{Script=Han}a-z]{2,8}?)(?:吗|么|嘛|不|呢|呀|啊|$|[?？，,。])`,
    'iu',
  ),
]
const NOUN_EN =
  /\b(?:send|ship|mail|post|carry|accept|take) (?!to\b)(?:an? |some |my |the )?([a-z][a-z -]{2,24}?)(?: with you| by express| to .*)?\s*[?.!]*$/iu
const NO_GOODS =
  /东西|快递|包裹|物品|什么|哪|国外|国际|外地|全国|大件$|小件$|多|几|到|往|给|这个|那个|上门|我|你|货$|特快|急件|加急|\b(?:it|this|that|them|things?|stuff|goods|parcels?|packages?|something|anything|abroad|overseas|internationally)\b/iu
/** Named by no rule, yet nothing to say yes to lightly. */
const DOUBTFUL =
  /骨灰|遗体|血|活|狗|猫|鸟|鱼|虫|蛇|龟|兔|鼠|动物|植物|种子|苗|土壤|刀|枪|弹|药|油|气|酸|毒|车$|钱|币|证$|knife|knives|gun|dog|cat|bird|fish|animal|pet|plant|seed|ash|blood|medicine|oil|gas|acid|money/iu

/** What the company answers in its own words, by the noun asked about. */
const KINDS: readonly (readonly [string, RegExp])[] = [
  [
    'goods-electronics',
    /手机|电脑|笔记本|平板|手表|手环|耳机|相机|\b(?:phones?|iphones?|ipads?|laptops?|computers?|tablets?|cameras?|watch(?:es)?)\b/iu,
  ],
  ['goods-documents', /文件|合同|证件|身份证|护照|资料|标书|\b(?:documents?|contracts?|passports?|papers?)\b/iu],
  ['goods-valuables', /黄金|首饰|珠宝|手镯|项链|字画|古董|名表|钻石|\b(?:jewel\w*|gold|antiques?|diamonds?)\b/iu],
]

/** The written answer that speaks of such goods; null when none does, or nothing is asked. */
export function goodsQuestionKey(text: string): string | null {
  if (!asksToSend(text)) return null
  return KINDS.find(([, words]) => words.test(text))?.[0] ?? null
}

function goodsAsked(text: string): string | null {
  const noun = [...NOUN_ZH, NOUN_EN].map((pattern) => pattern.exec(text)?.[1]?.trim()).find((each) => each !== undefined)
  return noun === undefined || noun === '' || NO_GOODS.test(noun) || DOUBTFUL.test(noun) ? null : noun
}
