import { piecesOutside, type Span } from './contact-spans.ts'
import { surnameOf } from './surnames.ts'

const TITLE = /(?:先生|女士|小姐|太太|老师|经理|师傅|老板|总监|主任|同学|阿姨|叔叔|总|姐|哥|工)$/
const ADDRESS_CHAR = /[号路街道巷弄栋幢楼室层座村镇乡县市区省厂店库园城院苑站段组社屯庄寨厦]/
/** How surely an address may end with a character. */
const STRONG_END =
  /[号楼室栋幢座层元路街道巷弄村组社屯庄镇乡城园区苑院店厂场站口旁侧边处米内里门校部馆厦心库司局段寨沟湾面府庭墅铺廊头尾段线\da-zA-Z)）]/
const WEAK_END = /[东西南北中上下前后桥港湖山河角学会所坊坪坡岭弯圈]/

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
  for (const candidate of candidates) if (best === null || candidate.score > best.score) best = candidate
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
  const whole = englishRun(text, piece)
  if (whole.end - whole.start > 5 && !/[A-Za-z·]/.test(text.slice(whole.start, whole.end))) return []
  return [{ ...whole, score: 100 }]
}

function alone(context: NameContext): Candidate[] {
  const { text, region } = context
  return outside(context).flatMap((piece) => {
    if (region !== null && piece.start === region.end) return []
    if (region !== null && piece.end === region.start) return []
    const span = englishRun(text, piece)
    const score = scoreAlone(text.slice(span.start, span.end))
    return score > 0 ? [{ ...span, score }] : []
  })
}

function scoreAlone(name: string): number {
  if (/^[A-Za-z][A-Za-z.'\-]*(?: [A-Za-z][A-Za-z.'\-]*){0,3}$/.test(name)) return name.includes(' ') ? 7 : 5
  if (/^[\u4e00-\u9fff]{2,10}[·•・.][\u4e00-\u9fff·•・.]{1,14}$/.test(name)) return 10
  if (!/^[\u4e00-\u9fff][\u4e00-\u9fffa-zA-Z]{0,5}$/.test(name)) return 0
  const { weight, length } = surnameOf(name)
  if (TITLE.test(name) && name.length <= 5) return 9 + weight
  const given = name.length - length
  const street = ADDRESS_CHAR.test(name.slice(-1)) ? 4 : 0
  if (weight > 0 && given >= 1 && given <= 2) return 8 + weight - street
  if (weight > 0 && given === 3) return 5 - street
  return name.length <= 4 ? 4 - street : 1 - street
}

/** An English name goes on over its blanks. */
function englishRun(text: string, piece: Span): Span {
  if (!/^[A-Za-z]/.test(text.slice(piece.start, piece.end))) return piece
  const run = /^[A-Za-z][A-Za-z.'\-]*(?: [A-Z][A-Za-z.'\-]*){0,3}/.exec(text.slice(piece.start, piece.start + 60))?.[0] ?? ''
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
  return [{ ...piece, score: name.length === 1 ? 1 : 6.5 + weight }]
}

function afterStreet(context: NameContext): Candidate[] {
  const { text, region } = context
  const from = region?.end ?? 0
  return outside(context)
    .filter((piece) => piece.start >= from)
    .flatMap((piece) => [2, 3, 4].map((length) => tail(text, piece, length)))
    .filter((candidate) => candidate.score >= 6)
}

function tail(text: string, piece: Span, length: number): Candidate {
  const start = piece.end - length
  if (start <= piece.start + 1) return { start, end: piece.end, score: 0 }
  const name = text.slice(start, piece.end)
  const { weight, length: surname } = surnameOf(name)
  const isTitled = TITLE.test(name)
  if (!/^[\u4e00-\u9fff]+$/.test(name) || weight === 0 || length - surname < 1 || (length - surname > 2 && !isTitled)) {
    return { start, end: piece.end, score: 0 }
  }
  const before = text.charAt(start - 1)
  const ends = STRONG_END.test(before) ? 3 : WEAK_END.test(before) ? 1.5 : 0
  const street = ADDRESS_CHAR.test(name.slice(-1)) ? 4 : ADDRESS_CHAR.test(name.slice(surname)) ? 1 : 0
  return { start, end: piece.end, score: 2 + ends + weight + (length - surname === 2 ? 0.8 : 0) + (isTitled ? 2 : 0) - street }
}
