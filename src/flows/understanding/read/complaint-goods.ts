import { proofIn } from '../cues/proof.ts'
import { readNumber } from '../extract/numerals.ts'
import { countedList } from '../goods/counted-list.ts'
import { thingIn } from '../goods/thing-in.ts'
import { isNameAndTail } from '../names/name-and-tail.ts'
import type { Filling } from './extras.ts'
import type { Target } from './fillings.ts'
import { sumRole } from './money-roles.ts'

/** Things that go by the name of their make, with the model behind it. */
const MODEL =
  /(?<![A-Za-z])(?:iphone|ipad|macbook|imac|airpods|apple watch|thinkpad|kindle|galaxy|pixel|surface|gopro|dyson|canon|nikon|sony|huawei|xiaomi|redmi|lenovo|dell|asus|acer|samsung|nintendo|bose|dji|xbox|ps[45])(?![A-Za-z])(?:[ -]?(?:[a-z]{0,3}\d{1,5}[a-z]{0,4}(?!\s?(?:yuan|rmb|块|元))|pro|max|plus|mini|air|ultra|eos|camera|laptop|phone|tablet|watch|headphones?|xperia|mate|note|fold|flip|se|switch)(?![a-z]))*(?:手机|电脑|笔记本|相机|耳机|平板|手表|显示器)?/iu
const MADE_BY =
  /(?:苹果|华为|小米|荣耀|三星|联想|戴尔|索尼|佳能|尼康|大疆|戴森|松下|飞利浦|美的|格力)(?:的|牌)?(?:手机|电脑|笔记本(?:电脑)?|相机|单反|耳机|平板|手表|显示器|无人机|吹风机|吸尘器|电视|音箱|电饭煲|空调)/u
/** 把我的花瓶摔碎了 */
const HARMED =
  /(?:把|将)(?:我们?|我家|人家)?(?:的|那|这)?(?:[一两二三\d]?[个台件箱部双套瓶盒])?(?:的)?([\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\d]{0,9}?)(?:都|给|全)*(?:摔|弄|压|搞|打|碰|砸|磕|泡|淋|撞|踩|搞丢|弄丢|寄丢)/u
const ENGLISH =
  /\b(?:my|our|the|a|an|this)\s+((?:[a-z][\w'-]*\s){0,2}?[a-z][\w'-]*(?: \d{1,4}[a-z]{0,3})?)\s+(?:worth\b|(?:that |which )?(?:i (?:sent|ordered|bought) )?(?:arrived|came|was|were|is|are|got|broke|has)\b)/iu
const NO_THING =
  /\d{6}|\b(?:parcel|package|order|shipment|delivery)\b|^(?:东西|快递|快件|件|货|货物|包裹|箱子|盒子|纸箱|它|人|我|你|他|地址|电话|钱|话|事|门)$|(?:parcel|package|order|box|shipment|courier|driver|delivery|deliveries|item|goods|stuff|things?|number|address|person|screen|seal|staff|man|guy|woman|money|fee|price|complaint|waybill|one|it|content|contents|packaging|outside|inside|service|phone call|website|status|tracking|signature)s?$/iu

/** What was in the parcel and what one of it cost, as complaints tell it: my iphone 13 worth 4000, 把我的花瓶摔碎了, 一瓶288. */
export function complaintGoods(target: Target): readonly Filling[] {
  if (target.flow !== 'complaint') return []
  const found = [...listCounted(target), goodsNamed(target), brandNamed(target), worth(target)]
  return found.filter((filling) => filling !== null)
}

/** 碎了两个杯子一个壶: what was harmed, and how many in all. */
function listCounted({ reading }: Target): readonly Filling[] {
  const list = countedList(reading.text)
  if (list === null) return []
  return [
    { slot: 'goods.name', value: list.name, at: list.start, because: 'goods counted one by one' },
    { slot: 'goods.pieces', value: list.pieces, at: list.start, because: 'goods counted one by one' },
  ]
}

function goodsNamed(target: Target): Filling | null {
  const { reading, context } = target
  const { text } = reading
  const isTold = context.slots?.['goods.name'] !== undefined && context.pending?.slot !== 'goods.name'
  if (isTold || proofIn(text) !== null) return null
  const name = (namedIn(text) ?? listed(target) ?? '').trim()
  if (name === '' || NO_THING.test(name)) return null
  return { slot: 'goods.name', value: name, at: Math.max(0, text.indexOf(name)), because: 'goods complained about' }
}

function namedIn(text: string): string | null {
  const made = MODEL.exec(text) ?? MADE_BY.exec(text)
  if (made !== null) return made[0]
  const harmed = HARMED.exec(text)?.[1]
  return harmed === undefined ? (ENGLISH.exec(text)?.[1] ?? null) : thingIn(harmed)
}

/** a wool coat, 800 yuan: asked for the goods, the first thing said. */
function listed({ reading, context }: Target): string | null {
  const parts = context.pending?.slot === 'goods.name' ? reading.text.split(/[,;]|\. /u) : []
  const [first = ''] = parts
  return parts.length < 2 || /\p{Script=Han}/u.test(first) ? null : thingIn(first)
}

/** 波司登的, 牌子是耐克 */
const BRAND =
  /(?:^|[\s,，。;；])(?:牌子|品牌)(?:就?是|叫|为)?\s?([\p{Script=Han}A-Za-z]{2,12})|(?:^|[\s,，。;；])([\p{Script=Han}A-Za-z]{2,8})(?:牌子?)?的(?=$|[\s,，。;；\d])/u
const NO_BRAND =
  /^(?:我|你|他|她|们|自己|新|旧|真|假|好|坏|碎|破|全|都|有|没|是|不|什么|红色?|黑色?|白色?|蓝色?|照片|发票|大概|差不多|便宜|贵|网上|昨天|今天|去年|今年|刚|买|里面|外面|玻璃|塑料|陶瓷|木头|对|好|嗯|是|行)|买|照片|发票|截图|元$|块$|吗$/u

function brandNamed({ reading, context }: Target): Filling | null {
  const asked = context.pending?.slot ?? ''
  if (!AT_GOODS.includes(asked) || context.slots?.['goods.brand'] !== undefined || proofIn(reading.text) !== null) return null
  const match = BRAND.exec(reading.text)
  const name = match === null ? '' : brandIn(match, asked)
  if (match === null || name === '') return null
  return { slot: 'goods.brand', value: name, at: match.index, because: 'brand' }
}

function brandIn([, labelled = '', alone = '']: RegExpExecArray, asked: string): string {
  const name = labelled !== '' || asked === 'confirm' ? labelled : alone
  return NO_BRAND.test(name) ? '' : name
}

/** Where goods and their worth are asked for or read back. */
const AT_GOODS: readonly string[] = ['goods.name', 'goods.value', 'goods.brand', 'confirm']

const UNIT = '[瓶双件个台箱盒只条套本部把张包斤块袋]'
const EACH = new RegExp(
  `(?:一|每|单|1)${UNIT}(?:的|卖|是|要|价格?|进价)?\\s?(?:就)?(\\d{1,6}(?:\\.\\d{1,2})?)(?!\\d|\\s?(?:公斤|斤|kg|克|个|件|箱|天))`,
  'u',
)
/** 900多 就按900 */
const TAKEN_AS =
  /(?:按|算|当)(?:个)?\s?(\d{2,6})(?:元|块钱?)?(?:算|来|吧|好了)?(?=$|[\s,，。])|^(?:大概|差不多)?(\d{2,6})(?:多|左右)(?:吧)?$|(?<![\d.])(\d{2,6})多?(?:块钱?|元)?(?:才|刚)?(?:买|入手|购)(?:的|来)/u
const BOUGHT = /\d(?:多)?(?:块钱?|元)?(?:才|刚)?(?:买|入手|购)(?:的|来)/u
const EACH_ENGLISH = /\b(\d{1,6}(?:\.\d{1,2})?) ?(?:yuan|rmb)? (?:each|a piece|apiece|per (?:piece|bottle|box|pair))\b/iu
const COUNT = '([\\d一二两三四五六七八九十]{1,3})'
const HARM = '(?:碎|坏|破|丢|少|裂|烂|湿|缺|没|漏)'
/** 6瓶碎了2瓶 before 2瓶碎了. */
const HARMED_COUNTS: readonly RegExp[] = [
  new RegExp(`${HARM}(?:了|掉)*${COUNT}${UNIT}`, 'u'),
  new RegExp(`${COUNT}${UNIT}(?:都|全|也)*(?:被)?(?:摔|压|弄)?${HARM}`, 'u'),
]
/** 1299 alone among other words, where goods or their value are asked for or read back. */
const ALONE =
  /^(\d{2,6}) (?:for|a|per)\b|(?:^|[,，。;；]\s*|(?<=\p{Script=Han})\s+)(\d{2,6}(?:\.\d{1,2})?)(?=$|\s*[,，。;；]|\s+\p{Script=Han})/u

/** 杯子380: behind its name. */
const BEHIND_NAME =
  /(?<=\p{Script=Han})(?<![号第型款房栋楼层室路约])(\d{2,6}(?:\.\d{1,2})?)(?=$|\s*[,，。;；]|\s+\p{Script=Han})/u

/** What is claimed: one's price times those that were harmed, or a figure that stands alone. */
function worth(target: Target): Filling | null {
  const { text } = target.reading
  const each = EACH.exec(text) ?? EACH_ENGLISH.exec(text)
  const sum = each ?? takenAs(target) ?? figureAlone(target)
  if (sum === null || sumRole(text, sum.index + sum[0].length) !== 'value') return null
  const count = each === null ? 1 : countOf(target)
  return {
    slot: 'goods.value',
    value: Math.round(Number(sum[1] ?? sum[2] ?? sum[3]) * count * 100),
    at: sum.index,
    because: 'sum of the goods',
  }
}

function takenAs({ reading, context }: Target): RegExpExecArray | null {
  const isAsked = AT_GOODS.includes(context.pending?.slot ?? '') || BOUGHT.test(reading.text)
  return isAsked && reading.money.length === 0 ? TAKEN_AS.exec(reading.text) : null
}

function countOf({ reading, context }: Target): number {
  const { description, 'goods.pieces': pieces } = context.slots ?? {}
  const told = harmed(reading.text) ?? harmed(typeof description === 'string' ? description : '')
  return told ?? (typeof pieces === 'number' ? pieces : 1)
}

function figureAlone({ reading, context }: Target): RegExpExecArray | null {
  const { text, money, sums, phones, waybills } = reading
  const asked = context.pending?.slot ?? ''
  if (isOfPerson(text, asked)) return null
  if (!AT_GOODS.includes(asked) || money.length + sums.length + phones.length + waybills.length > 0) return null
  if (asked === 'goods.value') return ALONE.exec(text) ?? BEHIND_NAME.exec(text)
  const alone = ALONE.exec(text)
  return asked !== 'confirm' || context.slots?.['goods.value'] !== undefined || isWhole(alone, text) ? alone : null
}

/** Who writes, and the end of the phone; four figures alone are that too where the goods are asked for. */
function isOfPerson(text: string, asked: string): boolean {
  return OF_PERSON.test(text) || isNameAndTail(text) || (asked === 'goods.name' && /^\d{4}$/.test(text.trim()))
}

/** I'm Sun Yue, 9006; 尾号8003: figures that tell who writes. */
const OF_PERSON = /尾号|后四位|我[是叫]|\b(?:i'm|i am|my name|this is|ends? (?:in|with)|last four|tail)\b/iu

function isWhole(found: RegExpExecArray | null, text: string): boolean {
  return found !== null && text.trim() === (found[1] ?? found[2])
}

function harmed(text: string): number | null {
  const counts = HARMED_COUNTS.map((pattern) => pattern.exec(text)?.[1]).filter((count) => count !== undefined)
  return counts[0] === undefined ? null : readNumber(counts[0])
}
