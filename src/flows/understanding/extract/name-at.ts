import { readEnglishPlaces } from '../../../domain/regions/read-english-places.ts'
import { readRegion } from '../../../domain/regions/read-region.ts'
import type { Span } from './contact-spans.ts'
import { givenNameCharacters, surnameOf } from './surnames.ts'

/** Nothing that belongs to a name follows one. */
const BEHIND =
  /^(?:$|[\s,，。;；、!！?？()（）\d:：+/]|的?(?:电话|手机|号码|联系)|[从在住收寄发要想把给和就吧哈呀啊与]|先生|女士|小姐|这边|那边)/
/** Words of the sentence, never part of a given name. */
const OF_SENTENCE = /[从在要想寄收住把给的是有去到来我你他她它这那电手了吗么吧呢啊不没很都谁叫件货]/
const NO_PERSON =
  /^(?:公司|客户|会员|平台|商家|卖家|买家|厂家|家[里人]|[国海]外|国内|单位|门[店口市卫]|马上|方便|高[兴级新]|周[一二三四五六日末]|安[排全]|任何|全[部国]|陆[运续]|物流|空运|于是|许多|余下|余额|金额|程度|万一|石头|温州|常用|明天|后天|双方|双号|单号|单独|古代|江边|山[上下区]|水果|花店|车[上间库站]|牛奶|南[边方]|北[边方]|东[边方西]|西边|那边|通知|宿舍|学校|店里|老[板客乡家]|成功|向你|田里|时间|时候|包裹|平时|经[理常]|应该|解释|计划|孔雀|雷达|严重|毛巾|毛笔|钱包|文[件具]|干[净货]|白[天色]|黄[金色]|红色|连衣裙|苗木|茶叶|鱼竿|金属|鲜花)/
const TITLED =
  /^(?:\p{Script=Han}{1,2}(?:先生|女士|小姐|老师|经理|师傅|老板|阿姨|叔叔|医生|主任)|\p{Script=Han}[总工姐哥]|[老小阿]\p{Script=Han})/u
const STREET_END = /[路街巷弄村镇乡县市区省厂店园城院站楼栋号港]$/
const LONGEST = 4

/** Where a Chinese name that begins at `at` ends; null when none does. One that is only guessed must look more like one. */
export function chineseNameEnd(text: string, at: number, isSure: boolean): number | null {
  const titled = TITLED.exec(text.slice(at, at + LONGEST))?.[0]
  if (titled !== undefined && isTitled(titled) && BEHIND.test(text.slice(at + titled.length, at + titled.length + 3)))
    return at + titled.length
  const { weight, length } = surnameOf(text.slice(at, at + 2))
  if (weight === 0) return null
  for (const given of [2, 1]) {
    const end = at + length + given
    const name = text.slice(at, end)
    const isName = /^\p{Script=Han}+$/u.test(name) && name.length === length + given && isPerson(name, { length, weight, isSure })
    if (isName && BEHIND.test(text.slice(end, end + 3))) return end
  }
  return null
}

function isTitled(name: string): boolean {
  const surname = /^[老小阿]/.test(name) ? name.slice(1) : name
  return surnameOf(surname).weight > 0 && !NO_PERSON.test(name) && !/^(?:小[时心件]|老[师是])/.test(name)
}

interface Parts {
  readonly length: number
  readonly weight: number
  readonly isSure: boolean
}

function isPerson(name: string, { length, weight, isSure }: Parts): boolean {
  if (OF_SENTENCE.test(name) || NO_PERSON.test(name)) return false
  if (isSure) return true
  if (STREET_END.test(name) || readRegion(name, 0)?.end === name.length) return false
  return weight === 2 || givenNameCharacters(name.slice(length)) > 0
}

const WORD = String.raw`[A-Z][A-Za-z'-]*\.?`
const LATIN = new RegExp(`${WORD}(?: ${WORD}){0,3}`, 'y')
/** What begins with a capital and is nobody: days, months, languages, carriers, words of an address or a sentence. */
const NOBODY =
  /^(?:mon|tues?|wed|wednes|thurs?|fri|satur?|sunday|(?:mon|tues|wednes|thurs|fri|satur)day|jan|january|feb|february|march|july|aug|august|sept?|september|oct|october|nov|november|dec|december|english|chinese|mandarin|wechat|alipay|sf|ems|ups|dhl|fedex|ltl|cod|pod|road|rd|street|st|avenue|ave|lane|building|bldg|block|floor|room|unit|district|city|province|no|in|at|on|from|to|for|by|with|and|is|are|of|the|a|an|my|me|i|it|its|this|that|please|phone|tel|telephone|mobile|cell|number|address|name|tomorrow|today|tonight|next|this|we|you|he|she|they|his|her|your|our|their|hi|hello|hey|ok|okay|yes|yeah|no|not|thanks|thank|sorry|what|when|where|why|how|which|who|can|could|do|does|will|would|should|sir|madam|asap|human|agent|customer|service|company|office|warehouse|factory|store|shop|someone|somebody|anyone|sender|receiver|recipient|consignee|shipper|usa|uk|china|south|north|east|west|new|send|ship|kg|kilos?|weight|pick|deliver|delivery|order|track|cancel|quote|price)\.?$/i

/** The Latin name that begins at `at`, without the words of the sentence that run on; null when it is nobody's or a place's. */
export function latinNameAt(text: string, at: number): Span | null {
  LATIN.lastIndex = at
  const run = LATIN.exec(text)?.[0]
  if (run === undefined) return null
  const words = run.split(' ')
  const stop = words.findIndex((word, index) => NOBODY.test(word) || (index < words.length - 1 && /[a-z]{3}\.$/.test(word)))
  const endsThere = stop >= 0 && !NOBODY.test(words[stop] ?? '')
  const name = (stop < 0 ? words : words.slice(0, endsThere ? stop + 1 : stop)).join(' ').replace(/\.$/, '')
  if (name.length < 2) return null
  const isPlace = readEnglishPlaces(text.slice(at, at + 60)).some(({ start }) => start === 0)
  return isPlace ? null : { start: at, end: at + name.length }
}
