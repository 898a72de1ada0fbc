import { NO_NAME_WORD } from '../names/english-name.ts'
import { isPinyinName } from '../names/pinyin-name.ts'
import { piecesOutside, type Span } from './contact-spans.ts'
import { givenNameCharacters, surnameOf } from './surnames.ts'

const TITLE = /(?:先生|女士|小姐|太太|老师|经理|师傅|老板|总监|主任|同学|阿姨|叔叔|总|姐|哥|工)$/
const COMPANY = /(?:公司|集团|工厂|厂|商行|商店|门店|旗舰店|工作室|中心|营业部|事务所)$/
/** Words of the sentence around a name: 寄给|李四. */
const LEAD =
  /^(?:麻烦|请|帮我|帮忙)?(?:改成|改为|换成|写成|就是|寄给|发给|送给|转给|我是|我叫|叫做|给|叫|是|寄|发)(?=[\u4e00-\u9fff]{2,4}$)/
/** Words that announce a value and are none: 地址改成杭州. */
const VERB =
  /^(?:改|换|写|变|说|送|寄|发|运|派)?(?:成|为|到|给|是|在|往|去)$|^(?:就是|应该是|地址是?|住在|还是|送去|改下|改一下)$/
/** 张 三: one blank between a surname and one character. */
const SPLIT_NAME = /^[\u4e00-\u9fff] [\u4e00-\u9fff](?![\u4e00-\u9fff])/
const NO_NAME =
  /^(?:你好|您好|谢谢|好的|可以|在吗|是的|没有|知道|不用|不要|麻烦|嗯嗯|对的|不对|确认|取消|地址|电话|姓名|手机|快递|寄件|收件|下单|老板|客服|亲)$/
const ENGLISH_STREET =
  /\b(?:road|rd|street|st|avenue|ave|lane|building|bldg|block|floor|room|unit|district|city|province|county|china|tower|park|no)\b/i
const ADDRESS_CHAR = /[号路街道巷弄栋幢楼室层座村镇乡县市区省厂店库园城院苑站段组社屯庄寨厦]/
/** How surely an address may end with a character. */
const STRONG_END =
  /[号楼室栋幢座层元路街道巷弄村组社屯庄镇乡城园区苑院店厂场站口旁侧边处米内里门校部馆厦心库司局段寨沟湾面府庭墅铺廊头尾段线\da-zA-Z)）]/
const WEAK_END = /[东西南北中上下前后桥港湖山河角学会所坊坪坡岭弯圈台壁近过字汇首商团查间岛寺塘水海泉置期居址坝块卡身象郡行]/
const STRONG_PAIR =
  /旁边|周边|门市|商服|胡同|广场|大厦|[路街道口段门号楼以向][东西南北]|[一二三四\d]楼|附近|隔壁|对过|对面|十字|交汇|底商|前台|之间|以[东西南北]|楼[上下]|[东西南北]角|[东西南北]首/
/** Below this a tail is part of the street. */
const LEAST_TAIL = 4.6

export interface NameContext {
  readonly text: string
  /** Phones, labels, postcodes: never part of a name. */
  readonly taken: readonly Span[]
  readonly region: Span | null
  /** Where a label promises a name. */
  readonly labelledAt: number | null
}

interface Candidate extends Span {
  readonly score: number
}

/** The likeliest person in a block: labelled, standing alone, before the region, or at the end of the street; null when none. */
export function contactName(context: NameContext): Span | null {
  const candidates = [...labelled(context), ...alone(context), ...beforeRegion(context), ...afterStreet(context)]
  let best: Candidate | null = null
  for (const candidate of candidates) {
    if (VERB.test(context.text.slice(candidate.start, candidate.end))) continue
    if (best === null || candidate.score > best.score) best = candidate
  }
  return best
}

function outside(context: NameContext): readonly Span[] {
  return piecesOutside(context.text, context.region === null ? context.taken : [...context.taken, context.region])
}

function labelled({ text, taken, region, labelledAt }: NameContext): Candidate[] {
  if (labelledAt === null) return []
  const pieces = piecesOutside(text, region === null ? taken : [...taken, region])
  const piece = pieces.find((each) => each.start >= labelledAt)
  if (piece === undefined || piece.start > labelledAt + 1) return []
  const whole = withoutLead(text, englishRun(text, piece))
  if (whole.end - whole.start > 5 && !/[A-Za-z·]/.test(text.slice(whole.start, whole.end))) return []
  return [{ ...whole, score: 100 }]
}

function alone(context: NameContext): Candidate[] {
  const { text, region } = context
  return outside(context).flatMap((piece) => {
    if (region !== null && piece.start === region.end) return []
    if (region !== null && piece.end === region.start) return []
    const span = withoutLead(text, englishRun(text, piece))
    const score = scoreAlone(text.slice(span.start, span.end))
    return score > 0 ? [{ ...span, score }] : []
  })
}

function scoreAlone(name: string): number {
  if (NO_NAME.test(name)) return 0
  if (SPLIT_NAME.test(name)) return surnameOf(name).weight > 0 ? 9 : 0
  if (COMPANY.test(name) && name.length > 3) return 3
  if (/^[A-Za-z][A-Za-z.'-]*(?: [A-Za-z][A-Za-z.'-]*){0,3}$/.test(name))
    return ENGLISH_STREET.test(name) || name.split(' ').some((word) => NO_NAME_WORD.test(word)) ? 0 : name.includes(' ') ? 7 : 5
  if (/^[\u4e00-\u9fff]{2,10}[·•・.][\u4e00-\u9fff·•・.]{1,14}$/.test(name)) return 10
  if (!/^[\u4e00-\u9fff][\u4e00-\u9fffa-zA-Z]{0,5}$/.test(name)) return 0
  return scoreChinese(name)
}

function scoreChinese(name: string): number {
  const { weight, length } = surnameOf(name)
  if (TITLE.test(name) && name.length <= 5) return 9 + weight
  const given = name.length - length
  const street = ADDRESS_CHAR.test(name.slice(-1)) ? 4 : 0
  const likely = givenNameCharacters(name.slice(length)) * 0.6 - (/[东西南北]$/.test(name) ? 2 : 0)
  if (weight > 0 && given >= 1 && given <= 2) return 8 + weight + likely - street
  if (weight > 0 && given === 3) return street > 0 ? 0 : 5
  return name.length <= 4 ? 4 - street : 1 - street
}

function withoutLead(text: string, piece: Span): Span {
  if (piece.end - piece.start === 1 && SPLIT_NAME.test(text.slice(piece.start, piece.start + 5)))
    return { start: piece.start, end: piece.start + 3 }
  const lead = LEAD.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0
  return { start: piece.start + lead, end: piece.end }
}

/** An English name goes on over its blanks. */
function englishRun(text: string, piece: Span): Span {
  if (!/^[A-Za-z]/.test(text.slice(piece.start, piece.end))) return piece
  const pinyin = /^[a-z]+(?: [a-z]+){1,2}(?![a-z])/.exec(text.slice(piece.start, piece.start + 40))?.[0] ?? ''
  if (isPinyinName(pinyin)) return { start: piece.start, end: piece.start + pinyin.length }
  const run = /^[A-Za-z][A-Za-z.'-]*(?: [A-Z][A-Za-z.'-]*){0,3}/.exec(text.slice(piece.start, piece.start + 60))?.[0] ?? ''
  return run.length > piece.end - piece.start ? { start: piece.start, end: piece.start + run.length } : piece
}

function beforeRegion(context: NameContext): Candidate[] {
  const { text, region } = context
  if (region === null) return []
  const piece = outside(context).find((each) => each.end === region.start)
  if (piece === undefined) return []
  const name = text.slice(piece.start, piece.end)
  if (name.length > 6 && !/[·•・]/.test(name)) return []
  const { weight } = surnameOf(name)
  return [{ ...piece, score: name.length === 1 ? 1 : weight > 0 ? 8 + weight : 6.5 }]
}

function afterStreet(context: NameContext): Candidate[] {
  const { text, region } = context
  const from = region?.end ?? 0
  return outside(context)
    .filter((piece) => piece.start >= from)
    .flatMap((piece) =>
      [2, 3, 4].map((length) => ({
        start: piece.end - length,
        end: piece.end,
        score: belowOthers(scoreTail(text, piece, length)),
      })),
    )
    .filter((candidate) => candidate.score >= LEAST_TAIL)
}

/** A glued name never beats one that stands alone with a surname, but stays in order among its like. */
function belowOthers(score: number): number {
  return score < 7 ? score : 7 + (score - 7) / 10
}

/** How likely the last characters of a piece are a name glued to the end of a street. */
function scoreTail(text: string, piece: Span, length: number): number {
  const start = piece.end - length
  if (start !== piece.start && start <= piece.start + 1) return 0
  const name = text.slice(start, piece.end)
  const { weight, length: surname } = surnameOf(name)
  const given = length - surname
  const isTitled = TITLE.test(name)
  const mayBe = isTitled ? length === 3 : weight > 0 && given >= 1 && given <= 2
  if (!mayBe || !/^[\u4e00-\u9fff]+$/.test(name)) return 0
  const shape = (given === 2 ? 0.8 : 0) + (surname === 2 ? 0.5 : 0) + (isTitled ? 3 : 0)
  const likely = givenNameCharacters(name.slice(surname)) * 0.6
  return (
    2 +
    weight +
    shape +
    likely +
    (start === piece.start ? 0 : scoreEnd(text.slice(Math.max(0, start - 2), start))) -
    streetPenalty(name, { surname, before: text.charAt(start - 1) })
  )
}

/** How well the address may end with these two characters. */
function scoreEnd(end: string): number {
  if (STRONG_PAIR.test(end) || STRONG_END.test(end.slice(-1))) return 3
  return WEAK_END.test(end.slice(-1)) ? 1.5 : 0
}

/** Characters in a would-be name that rather belong to the street before it: 500|米, 中|段, 街|东. */
function streetPenalty(name: string, { surname, before }: { surname: number; before: string }): number {
  const first = name.charAt(0)
  const isUnit = /[\d百千]/.test(before) && /[米号楼栋层]/.test(first)
  const isOrdinal = (before === '号' && /[楼路院]/.test(first)) || (/[东西南北中上下]/.test(before) && /[段路]/.test(first))
  const unit = isUnit || isOrdinal || (first === '边' && /[旁周路河海]/.test(before)) ? 5 : 0
  const direction = surname === 1 && /[东西南北上下后前左右]/.test(first) && /[路街口侧边楼门段桥道面]/.test(before) ? 2.5 : 0
  return endPenalty(name, surname) + unit + direction
}

/** A name that ends like an address; 明栋 is one still, 三栋 is not. */
function endPenalty(name: string, surname: number): number {
  if (/[^\d一二三四五六七八九十两][号栋幢楼室层座组]$/.test(name)) return 1.5
  if (ADDRESS_CHAR.test(name.slice(-1))) return 4
  return ADDRESS_CHAR.test(name.slice(surname)) ? 1 : 0
}
